// Where a word may be hyphenated, by the patterns of its language (Liang, "Word Hy-phen-a-tion by Com-put-er", 1983).

/** Indices in the word where a line may end, ascending. */
export type Hyphenator = (word: string) => readonly number[];

/** A pattern's letters lead to its levels (by index), to longer patterns, or to both. */
type Node = number | Branch | readonly [Branch, number];
interface Branch {
  readonly [letter: string]: Node;
}

/** As in the package hyphen: levels, patterns by letter, and exceptions. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  patterns: Branch,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];

/** Gets the patterns of a language by its tag, "sv" or "en-US", if there are any. */
export type LoadPatterns = (language: string) => Patterns | undefined;

/** Languages that use the patterns of another. */
const SAME: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };
/** Letters that lose their diaeresis after a hyphen: Dutch "beïnvloeden" is divided "be-invloeden". No line ends before them. */
const LOSES_DIAERESIS: Readonly<Record<string, string>> = { nl: 'ëïöü' };
// Tags come from content files and become part of file names.
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The names that a language's patterns may have, in the order to look for them. */
export function patternNames(language: string): readonly string[] {
  if (!TAG.test(language)) return [];
  const [primary = language] = language.split('-');
  return [...new Set([language, SAME[primary] ?? primary])];
}

/** Hyphenators by language tag; without patterns for the tag, those of the language alone are used ("sv" for "sv-FI"). */
export function openHyphenation(load: LoadPatterns): (language: string) => Hyphenator | undefined {
  const open = new Map<string, Hyphenator | undefined>();
  const find = (language: string): Hyphenator | undefined => {
    for (const name of patternNames(language)) {
      const patterns = load(name);
      if (patterns) return hyphenatorOf(patterns, LOSES_DIAERESIS[name]);
    }
    return undefined;
  };
  return (language) => {
    if (!open.has(language)) open.set(language, find(language));
    return open.get(language);
  };
}

/** A hyphenator for one language. Words shorter than four letters, and first and last letters, stay whole. */
function hyphenatorOf([levels, patterns, exceptions = {}]: Patterns, never = ''): Hyphenator {
  const known = new Map<string, readonly number[]>(Object.entries(exceptions));
  return (word) => {
    const lower = word.toLowerCase();
    if (lower.length !== word.length) return [];
    const places =
      known.get(lower) ?? placesIn(lower, levels, patterns).filter((at) => !never.includes(lower.charAt(at)));
    known.set(lower, places);
    return places;
  };
}

function placesIn(word: string, levels: readonly (readonly number[])[], patterns: Branch): readonly number[] {
  const marked = `.${word}.`;
  const highest = new Array<number>(word.length + 1).fill(0);
  for (let start = 0; start < marked.length; start++) {
    let branch: Branch | undefined = patterns;
    for (let at = start; branch && at < marked.length; at++) {
      const node: Node | undefined = branch[marked.charAt(at)];
      const index = indexOf(node);
      // The dot before the word is not a letter: patterns that start with it count from the first letter.
      if (index !== undefined) raise(highest, levels[index], Math.max(0, start - 1));
      branch = branchOf(node);
    }
  }
  const places: number[] = [];
  for (let at = 2; at < word.length - 1; at++) if ((highest[at] ?? 0) % 2 === 1) places.push(at);
  return places;
}

const indexOf = (node: Node | undefined): number | undefined =>
  typeof node === 'number' ? node : isPair(node) ? node[1] : undefined;

const branchOf = (node: Node | undefined): Branch | undefined =>
  typeof node === 'number' ? undefined : isPair(node) ? node[0] : node;

const isPair = (node: Node | undefined): node is readonly [Branch, number] => Array.isArray(node);

function raise(highest: number[], levels: readonly number[] = [], from: number): void {
  for (let k = 0; k < levels.length; k++) {
    const level = levels[k] ?? 0;
    if (level > (highest[from + k] ?? 0)) highest[from + k] = level;
  }
}
