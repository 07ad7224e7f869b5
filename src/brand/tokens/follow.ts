// A token → its colour in CSS syntax, with aliases followed over the whole file, or the reason why it has none.
import { cssOf } from './colour.ts';
import {
  type Layer,
  type Located,
  pointedAt,
  stepsOf,
  stringIn,
  type TokenFile,
  tokensAt,
  tokenValue,
} from './find.ts';
import { isGroup, type JsonGroup, type JsonNode } from './json.ts';
import { missingToken, type NoColour } from './missing.ts';

/** A token with several values of the same standing. */
export interface Choice {
  readonly path: string;
  readonly layer: string;
  readonly others: readonly string[];
  readonly offset: number;
}

export type TokenColour =
  | { readonly css: string; readonly offset: number; readonly choices: readonly Choice[] }
  | NoColour;

/** An alias in a value: {a.b}, var(--a) or var(--a, #fff); a fallback may have parentheses, but not in each other. */
const ALIAS = /\{([^{}]{1,400})\}|var\(\s*(--[^\s,()]{1,400})\s*(?:,((?:[^()]|\([^()]*\))*))?\)/;
/** An older form of Tokens Studio: $a.b. */
const STUDIO_ALIAS = /^\$([\w-]+(?:\.[\w-]+)+)$/;
/** Tokens that one colour may lead through. */
const MAX_TOKENS = 100;
const MAX_TEXT = 1000;

interface Search {
  readonly file: TokenFile;
  readonly choices: Choice[];
  left: number;
}

/** Where an alias is: the tokens that led to it, the last of them with its place. */
interface From {
  readonly through: readonly string[];
  readonly layer?: Layer | undefined;
  readonly offset?: number;
}

/** Within a token. */
interface Within extends From {
  readonly offset: number;
}

export const followToken = (file: TokenFile, path: string): TokenColour => {
  const search: Search = { file, choices: [], left: MAX_TOKENS };
  const found = follow(search, path, { through: [] });
  return 'css' in found ? { ...found, choices: search.choices } : found;
};

type Step = { readonly css: string; readonly offset: number } | NoColour;

const follow = (search: Search, path: string, from: From): Step => {
  search.left -= 1;
  const located = tokensAt(search.file, path, from.offset === undefined ? undefined : from);
  const token = located[0];
  if (!token) return missingToken(search.file, path, from);
  const { offset } = token.node;
  if (search.left < 0 || from.through.includes(path))
    return {
      wrong: from.through.includes(path)
        ? `the token ${path} refers back to itself`
        : `the token ${from.through[0]} refers to more than ${MAX_TOKENS} others`,
      hint: 'Give one of the tokens its own value.',
      offset,
    };
  note(search, path, located);
  return colourOf(search, token, { through: [...from.through, path], layer: token.layer, offset });
};

/** Several values are no choice if they are the same. */
const note = ({ choices }: Search, path: string, located: readonly Located[]): void => {
  const [first, ...others] = located;
  const text = (one: Located): string => written(isGroup(one.node) ? tokenValue(one.node.value) : one.node);
  const different = others.filter((one) => first && text(one) !== text(first));
  if (first && different.length > 0)
    choices.push({
      path,
      layer: first.layer?.name ?? '',
      others: different.map(({ layer }) => layer?.name ?? ''),
      offset: first.node.offset,
    });
};

/** A value without its place. */
const written = (node: JsonNode | undefined): string =>
  JSON.stringify(node?.value, (key, value: unknown) =>
    key === 'offset' ? undefined : value instanceof Map ? [...value] : value,
  ) ?? '';

const colourOf = (search: Search, { node, type }: Located, from: Within): Step => {
  const { offset } = node;
  if (!isGroup(node)) return fromText(search, String(node.value), type, from);
  const token = node.value;
  const changed = changeOf(token);
  if (changed !== undefined)
    return {
      wrong: `the token ${from.through.at(-1)} is changed by its "${changed}", which Kitpress does not calculate`,
      hint: 'Export the tokens with their final colours, or write the colour itself.',
      offset,
    };
  const own = stringIn(token, '$type') ?? stringIn(token, 'type') ?? type;
  const value = tokenValue(token);
  const here = { ...from, offset: value?.offset ?? offset };
  const target = pointer(token) ?? pointer(value?.value);
  if (target !== undefined) return pointed(search, target, own, here);
  if (typeof value?.value === 'string') return fromText(search, value.value, own, here);
  return fromObject(search, token, value, own, here);
};

const pointer = (value: unknown): string | undefined =>
  value instanceof Map ? stringIn(value as JsonGroup, '$ref') : undefined;

/** What tools write beside a value to change it: Tokens Studio, Carbon, Primer. */
const changeOf = (token: JsonGroup): string | undefined => {
  const alpha = token.get('alpha')?.value;
  if (alpha !== undefined && alpha !== 1) return 'alpha';
  const extensions = token.get('$extensions');
  const vendors = isGroup(extensions) ? [...extensions.value.values()].filter(isGroup) : [];
  return ['modify', 'alphaModifier'].find((key) => vendors.some(({ value }) => value.has(key)));
};

/** A reference to a token, "#/a/b", or to its value, "#/a/b/$value". */
const pointed = (search: Search, target: string, type: string | undefined, from: Within): Step => {
  const node = pointedAt(search.file.root, target);
  const path = stepsOf(target.replace(/\/\$value$/, '')).join('.');
  if (!target.startsWith('#') || !node) return missingToken(search.file, target, from);
  if (!isGroup(node) || !node.value.has('colorSpace')) return follow(search, path, from);
  return fromObject(search, new Map(), node, type, from);
};

/** A colour as an object, or a value for each mode. */
const fromObject = (
  search: Search,
  token: JsonGroup,
  value: JsonNode | undefined,
  type: string | undefined,
  from: Within,
): Step => {
  const name = from.through.at(-1) ?? '';
  if (wrongType(type)) return notColour(name, type, from);
  const modes = isGroup(value) && !value.value.has('colorSpace') ? value : token.get('sets');
  if (isGroup(modes) && modes.value.size > 0) return fromMode(search, modes.value, token.has('sets'), from);
  const css = cssOf(value, (target) => pointedAt(search.file.root, target));
  return css === undefined
    ? {
        wrong: `the token ${name} has a colour that is not supported`,
        hint: 'Write it in CSS, such as #1c2430, or as an object with colorSpace and components.',
        offset: from.offset,
      }
    : { css, offset: from.offset };
};

/** The mode that leads here, "light" in an alias of a.light, or the problem that none is named. */
const fromMode = (search: Search, modes: JsonGroup, inSets: boolean, from: Within): Step => {
  const name = from.through.at(-1) ?? '';
  const under = `${name}${inSets ? '.sets' : ''}`;
  const mode = [...modes.keys()].find((key) => from.through.some((path) => path.endsWith(`.${key}`)));
  if (mode !== undefined) return follow(search, `${under}.${mode}`, from);
  const named = [...modes.keys()];
  return {
    wrong: `the token ${name} has a value for each of ${named.slice(0, 5).join(', ')}`,
    hint: `Name the one that you mean, such as {${under}.${named[0]}}.`,
    offset: from.offset,
  };
};

const wrongType = (type: string | undefined): boolean => type !== undefined && !/colou?r/i.test(type);

const notColour = (name: string, type: string | undefined, { offset }: Within): NoColour => ({
  wrong: `the token ${name} is not a colour, but of the type ${type}`,
  hint: 'Name a token that is a colour, or correct its $type or that of the group around it.',
  offset,
});

/** A value that is a text: an alias, or CSS with or without aliases in it. */
const fromText = (search: Search, written: string, type: string | undefined, from: Within): Step => {
  const { offset, through } = from;
  let css = written.trim().replace(STUDIO_ALIAS, '{$1}').slice(0, MAX_TEXT);
  for (let alias = ALIAS.exec(css); alias; alias = ALIAS.exec(css)) {
    const [whole, token, property, fallback] = alias;
    const path = (token ?? property ?? '').trim();
    const isFallback = fallback !== undefined && tokensAt(search.file, path, from).length === 0;
    const found = isFallback ? { css: fallback.trim(), offset } : follow(search, path, from);
    if (!('css' in found) || (whole === css && !isFallback)) return found;
    css = css.replace(whole, () => found.css).slice(0, MAX_TEXT);
  }
  if (wrongType(type)) return notColour(through.at(-1) ?? '', type, from);
  // Paper is light: CSS Color 5, 5.
  const light = /^light-dark\(\s*((?:[^(),]|\([^()]*\))+),/.exec(css)?.[1];
  return { css: (light ?? css).trim(), offset };
};
