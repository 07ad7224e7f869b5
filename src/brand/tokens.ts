// Opens a file of design tokens (W3C Design Tokens Format Module) and finds colours in it by the paths of tokens.
import { didYouMean } from '../yaml/near.ts';

/** A file of tokens. `colour` gives the value of a colour token in CSS syntax, or the reason why there is none. */
export interface Tokens {
  readonly colour: (path: string) => Found;
}

type Found = { readonly colour: string } | { readonly wrong: string; readonly hint: string };

const MAX_ALIASES = 20;
const MAX_DEPTH = 20;

/** Opens the text of a token file; undefined if it is not a JSON object. */
export const openTokens = (text: string): Tokens | undefined => {
  const root = parsed(text);
  if (!isGroup(root)) return undefined;
  return { colour: (path) => follow(root, path, []) };
};

type Group = Readonly<Record<string, unknown>>;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inside = (group: Group, key: string): unknown => (Object.hasOwn(group, key) ? group[key] : undefined);

/** A token and its type, from itself or the nearest group around it. */
const tokenAt = (
  root: Group,
  path: string,
): { readonly token: Group; readonly type: unknown } | undefined => {
  let here: unknown = root;
  let type: unknown = inside(root, '$type');
  for (const step of path.split('.')) {
    here = isGroup(here) && !step.startsWith('$') ? inside(here, step) : undefined;
    if (!isGroup(here)) return undefined;
    type = inside(here, '$type') ?? type;
  }
  return isGroup(here) && Object.hasOwn(here, '$value') ? { token: here, type } : undefined;
};

const follow = (root: Group, path: string, through: readonly string[]): Found => {
  if (through.includes(path) || through.length > MAX_ALIASES)
    return {
      wrong: `the token ${path} refers back to itself`,
      hint: 'Give one of the tokens its own value.',
    };
  const found = tokenAt(root, path);
  if (!found)
    return {
      wrong: `there is no token ${path}`,
      hint: `${didYouMean(path, pathsIn(root))}Write the names of its groups and of the token, separated by dots.`,
    };
  const value = found.token.$value;
  const alias = typeof value === 'string' ? /^\{([^{}]+)\}$/.exec(value.trim())?.[1] : undefined;
  if (alias !== undefined) return follow(root, alias, [...through, path]);
  if (found.type !== 'color')
    return {
      wrong: `the token ${path} is not a colour`,
      hint: 'Set its $type, or that of a group around it, to "color".',
    };
  const colour = typeof value === 'string' ? value : cssOf(value);
  return colour === undefined
    ? {
        wrong: `the token ${path} has a colour that is not supported`,
        hint: 'Write it in sRGB, HSL or OKLCH, or add its hex.',
      }
    : { colour };
};

/** A colour as an object: { colorSpace, components, alpha, hex } (Color module, 2025). */
const cssOf = (value: unknown): string | undefined => {
  if (!isGroup(value)) return undefined;
  const parts = inside(value, 'components');
  const numbers =
    Array.isArray(parts) && parts.length === 3
      ? parts.map((part) => (part === 'none' ? 0 : Number(part)))
      : [];
  const [a, b, c] = numbers.every(Number.isFinite) ? numbers : [];
  const alpha = inside(value, 'alpha') ?? 1;
  const hex = inside(value, 'hex');
  if (a !== undefined && b !== undefined && c !== undefined && alpha === 1)
    switch (inside(value, 'colorSpace')) {
      case 'srgb':
        return `rgb(${a * 255} ${b * 255} ${c * 255})`;
      case 'hsl':
        return `hsl(${a} ${b}% ${c}%)`;
      case 'oklch':
        return `oklch(${a} ${b} ${c})`;
    }
  return typeof hex === 'string' && alpha === 1 ? hex : undefined;
};

/** The paths of all tokens, to suggest one for a misspelt path. */
const pathsIn = (group: Group, above = '', depth = 0): readonly string[] =>
  depth > MAX_DEPTH
    ? []
    : Object.keys(group).flatMap((key) => {
        const value = inside(group, key);
        if (key.startsWith('$') || !isGroup(value)) return [];
        const path = above === '' ? key : `${above}.${key}`;
        return Object.hasOwn(value, '$value') ? [path] : pathsIn(value, path, depth + 1);
      });
