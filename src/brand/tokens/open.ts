// Opens a file of design tokens: JSON in its various forms, or the custom properties of CSS; or says in one sentence what form it has.
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { notUtf8 } from '../../yaml/encoding.ts';
import { type Position, positionsIn } from '../../yaml/locate.ts';
import { readCss } from './css.ts';
import { type Layer, type TokenFile, tokenValue } from './find.ts';
import { followToken, type TokenColour } from './follow.ts';
import { isGroup, type JsonGroup, type JsonNode, readJson } from './json.ts';

export interface Tokens {
  /** The colour of the token at a path, "brand.blue" or "--brand-blue", in CSS syntax. */
  readonly colour: (path: string) => TokenColour;
  readonly positionOf: (offset: number) => Position;
}

/** Those of large design systems have 2 MB. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Problems (brand-tokens) have a place in the file if they are about one. */
export const openTokens = (bytes: Uint8Array, file: string): Result<Tokens> => {
  if (bytes.length > MAX_BYTES)
    return failed(
      wrong(`${name(file)} has more than ${MAX_BYTES / 1024 / 1024} MiB.`, 'Keep only the colours in it.'),
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { message, ...place } = notUtf8(bytes);
    return failed({ ...wrong(message, 'Save it as UTF-8.'), file, ...place });
  }
  const form = FORMS.find(({ ending }) => ending.test(file));
  if (form) return failed(wrong(`${name(file)} is ${form.what}.`, OTHER_FILE));
  const positionOf = positionsIn(text);
  const read =
    /^\s*[{[]/.test(text) || /\.json[5c]?$/i.test(file)
      ? fromJson(text, file, positionOf)
      : fromCss(text, file);
  return read.ok ? ok({ colour: (path) => followToken(read.value, path), positionOf }) : read;
};

const wrong = (message: string, hint: string): Problem => error('brand-tokens', message, { hint });
const name = (file: string): string => file.split(/[/\\]/).at(-1) ?? file;

const OTHER_FILE = 'Name the JSON or CSS file of the same tokens; most design systems publish one.';
const FORMS: readonly { readonly ending: RegExp; readonly what: string }[] = [
  {
    ending: /\.(?:scss|sass|less|styl)$/i,
    what: 'a style sheet in Sass, Less or Stylus, which is a program',
  },
  { ending: /\.[cm]?[jt]sx?$/i, what: 'a program in JavaScript or TypeScript' },
  { ending: /\.ya?ml$/i, what: 'a file of design tokens in YAML' },
  {
    ending: /\.(?:xml|plist|swift|kt|dart|ase|aco|clr|gpl|fig|sketch)$/i,
    what: 'a file for another program',
  },
];

const fromJson = (
  text: string,
  file: string,
  positionOf: (offset: number) => Position,
): Result<TokenFile> => {
  const root = readJson(text);
  if ('faultAt' in root)
    return failed({
      ...wrong(
        'From here, this cannot be read as JSON.',
        'Correct it; often a comma, a quotation mark or a bracket is missing.',
      ),
      file,
      ...positionOf(root.faultAt),
    });
  if (!isGroup(root))
    return failed(wrong(`${name(file)} is a list, not groups of tokens with names.`, OTHER_FILE));
  if (root.value.has('resolutionOrder'))
    return failed(
      wrong(`${name(file)} is a resolver, which says how files of tokens are combined.`, OTHER_FILE),
    );
  const isLayered = [...root.value.keys()].some((key) => /^\$(?:themes|metadata)$|\//.test(key));
  return ok({ root, layers: setsOf(root.value), isLayered });
};

/** The groups at the top, which are sets in Tokens Studio: in their order, those of the first theme before all others. */
const setsOf = (root: JsonGroup): readonly Layer[] => {
  const metadata = root.get('$metadata');
  const order = isGroup(metadata)
    ? itemsOf(metadata.value.get('tokenSetOrder')).map(({ value }) => String(value))
    : [];
  const [theme] = itemsOf(root.get('$themes'));
  const selected = isGroup(theme) ? theme.value.get('selectedTokenSets') : undefined;
  const names = new Set([...order, ...[...root.keys()].filter((key) => !key.startsWith('$'))]);
  return [...names].flatMap((set) => {
    const tokens = root.get(set);
    if (!isGroup(tokens) || tokenValue(tokens.value)) return [];
    const state = isGroup(selected) ? selected.value.get(set)?.value : undefined;
    return [{ name: set, tokens, rank: state === 'enabled' || state === 'source' ? 0 : 1 }];
  });
};

const itemsOf = (node: JsonNode | undefined): readonly JsonNode[] =>
  Array.isArray(node?.value) ? node.value : [];

const fromCss = (text: string, file: string): Result<TokenFile> => {
  const rules = readCss(text);
  if (!rules || rules.length === 0)
    return failed(
      wrong(
        rules
          ? `${name(file)} has no design tokens: it is neither JSON nor CSS with custom properties (--name).`
          : `The braces of ${name(file)} do not match.`,
        OTHER_FILE,
      ),
    );
  const layers = rules.map(({ name: rule, properties, rank }) => ({
    name: rule,
    tokens: { offset: 0, value: properties },
    rank,
  }));
  return ok({ root: { offset: 0, value: new Map<string, JsonNode>() }, layers, isLayered: true });
};
