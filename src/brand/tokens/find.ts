// Finds tokens by their paths: in the groups of a file, in the sets of Tokens Studio, and in the rules of a style sheet.
import { type GroupNode, isGroup, type JsonGroup, type JsonNode } from './json.ts';

/** A set of tokens or a rule of CSS: its tokens can be named without it. */
export interface Layer {
  readonly name: string;
  readonly tokens: GroupNode;
  /** The lowest counts; among those of rank 0, which all hold at once, the last. */
  readonly rank: number;
}

export interface TokenFile {
  readonly root: GroupNode;
  readonly layers: readonly Layer[];
  /** Whether aliases leave out the names of layers, as in Tokens Studio and CSS. */
  readonly isLayered: boolean;
}

export interface Located {
  readonly node: JsonNode;
  /** The `$type` of the nearest group around it. */
  readonly type?: string;
  readonly layer?: Layer | undefined;
}

/** Groups that one path may lead through; those that extend each other could be endless. */
const MAX_GROUPS = 2000;
/** More names, and longer ones, are not searched for misspelt paths. */
const MAX_NAMES = 5000;
const MAX_NAME = 120;

/** All that `path` can mean, the one that counts first; `from` is where it is an alias. */
export const tokensAt = (
  file: TokenFile,
  path: string,
  from?: { readonly layer?: Layer | undefined },
): readonly Located[] => {
  const steps = path.split('.');
  const inside = (node: JsonNode) => within({ top: file.root, left: MAX_GROUPS }, node, steps);
  const direct = inside(file.root);
  if (direct) return [{ ...direct, layer: file.layers.find(({ name }) => path.startsWith(`${name}.`)) }];
  const layers = from && !file.isLayered ? [] : file.layers;
  const found = layers.flatMap((layer) => {
    const located = inside(layer.tokens);
    return located ? [{ ...located, layer }] : [];
  });
  if (found.length > 0) return counting(found, from?.layer);
  // Style Dictionary writes {a.b.value}.
  const short = path.replace(/\.\$?value$/, '');
  return short === path ? [] : tokensAt(file, short, from);
};

const counting = (
  found: readonly (Located & { readonly layer: Layer })[],
  from: Layer | undefined,
): readonly Located[] => {
  const own = from && from.rank > 0 ? found.filter(({ layer }) => layer === from) : [];
  if (own.length > 0) return own;
  const least = found.reduce((rank, { layer }) => Math.min(rank, layer.rank), Number.POSITIVE_INFINITY);
  const best = found.filter(({ layer }) => layer.rank === least);
  return least === 0 ? best.slice(-1) : best;
};

interface Search {
  readonly top: JsonNode;
  left: number;
}

/** The token at `steps` below `node`. A key may contain dots, so every way to join steps is tried. */
const within = (
  search: Search,
  node: JsonNode,
  steps: readonly string[],
  type?: string,
): Located | undefined => {
  search.left -= 1;
  if (search.left < 0) return undefined;
  const group = isGroup(node) ? node.value : undefined;
  const here = (group && stringIn(group, '$type')) ?? type;
  if (steps.length === 0) {
    if (group ? isToken(group) : typeof node.value === 'string') return { node, ...(here && { type: here }) };
    // The token of a group that has others inside it.
    const own = group?.get('$root');
    return own && within(search, own, steps, here);
  }
  for (let count = 1; group && count <= steps.length; count += 1) {
    const key = steps.slice(0, count).join('.');
    const child = key.startsWith('$') && key !== '$root' ? undefined : group.get(key);
    const found = child && within(search, child, steps.slice(count), here);
    if (found) return found;
  }
  const base = group && baseOf(search.top, group);
  // A value with parts: one for each mode, { light: …, dark: … }, or a border with its colour.
  const value = group && tokenValue(group);
  return (
    (base && within(search, base, steps, here)) ??
    (isGroup(value) && !value.value.has('colorSpace') ? within(search, value, steps) : undefined)
  );
};

/** The group that a group extends. */
const baseOf = (top: JsonNode, group: JsonGroup): JsonNode | undefined => {
  const base = stringIn(group, '$extends') ?? stringIn(group, '$ref');
  return base === undefined ? undefined : groupAt(top, base);
};

/** A group named as "{a.b}" or "#/a/b". */
const groupAt = (top: JsonNode, name: string): JsonNode | undefined =>
  name.startsWith('#')
    ? pointedAt(top, name)
    : name
        .replace(/^\{|\}$/g, '')
        .split('.')
        .reduce<JsonNode | undefined>((node, key) => (isGroup(node) ? node.value.get(key) : undefined), top);

/** What a JSON Pointer (RFC 6901) in a fragment, "#/a/b/$value", points at. */
export const pointedAt = (top: JsonNode, pointer: string): JsonNode | undefined =>
  stepsOf(pointer).reduce<JsonNode | undefined>(
    (node, key) =>
      isGroup(node) ? node.value.get(key) : Array.isArray(node?.value) ? node.value[Number(key)] : undefined,
    top,
  );

/** The keys in "#/a/b". */
export const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => decoded(key).replaceAll('~1', '/').replaceAll('~0', '~'));

const decoded = (key: string): string => {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
};

export const stringIn = (group: JsonGroup, key: string): string | undefined => {
  const value = group.get(key)?.value;
  return typeof value === 'string' ? value : undefined;
};

/** The value of a token: `$value`, or in the older form `value`, which must not be a token or a group of that name. */
export const tokenValue = (group: JsonGroup): JsonNode | undefined => {
  const value = group.get('$value') ?? group.get('value');
  return isGroup(value) && !group.has('$value') && isToken(value.value) ? undefined : value;
};

const isToken = (group: JsonGroup): boolean =>
  tokenValue(group) !== undefined || group.has('sets') || stringIn(group, '$ref') !== undefined;

/** The paths of tokens, to suggest one for a misspelt path. */
export const namesIn = ({ root, layers }: TokenFile): readonly string[] => {
  const names = new Set<string>();
  collect(root, '', names);
  for (const { tokens } of layers) collect(tokens, '', names);
  return [...names];
};

const collect = (node: JsonNode, path: string, names: Set<string>): void => {
  if (names.size >= MAX_NAMES || path.length > MAX_NAME) return;
  if (typeof node.value === 'string' || (isGroup(node) && isToken(node.value))) names.add(path);
  else if (isGroup(node))
    for (const [key, child] of node.value)
      if (!key.startsWith('$')) collect(child, path === '' ? key : `${path}.${key}`, names);
};
