// Combining marks: which texts have some that no character includes, and the words that they are in.

/** Ignored where they stand: they choose between forms of the character before them, which no face here has, or only keep it apart. */
export const IGNORED_MARKS = /[\u034f\u180b-\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** The blocks that have marks, and some letters. Without \p{…}, which takes a millisecond to compile: every text is tested. */
const PERHAPS =
  /[\u0300-\u0489]|[\u0900-\u1dff]|[\u20d0-\u20ff]|[\u302a-\u309a]|[\ua66f-\uabff]|[\ufe20-\ufe2f]|[\ud800-\udbff]/;

/** Not those that are ignored, nor those of scripts from right to left, which are shaped as a whole. */
const MARK = String.raw`(?![\u034f\u0590-\u08ff\u180b-\u180f\ufb1e\ufe00-\ufe0f\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u{e0100}-\u{e01ef}])\p{M}`;

/** Not soft hyphens and the like, which are not painted. */
const IN_WORD = String.raw`[^\s\u00ad\u200b\u2060]*`;

let patterns: Readonly<Record<'mark' | 'first' | 'word' | 'cluster', RegExp>> | undefined;

const compiled = (): NonNullable<typeof patterns> => {
  patterns ??= {
    mark: new RegExp(MARK, 'u'),
    first: new RegExp(`^${MARK}`, 'u'),
    word: new RegExp(`(${IN_WORD}${MARK}${IN_WORD})`, 'u'),
    cluster: /\P{M}?\p{M}+/gsu,
  };
  return patterns;
};

/** True if a composed text has a mark that is a character of its own: then a shaper places it. */
export const hasMarks = (text: string): boolean => PERHAPS.test(text) && compiled().mark.test(text);

/** The same for a text that is not composed yet. */
export const needsMarks = (text: string): boolean => hasMarks(text) && hasMarks(text.normalize('NFC'));

export const beginsWithMark = (text: string): boolean => compiled().first.test(text);

/** The text in pieces: every word with marks, or part of it between soft hyphens, by itself; and what is between them. */
export const byMarkedWords = (text: string): readonly string[] =>
  hasMarks(text) ? text.split(compiled().word).filter((piece) => piece !== '') : [text];

/** Letters with their marks, each once. */
export const clustersOf = (text: string): readonly string[] =>
  hasMarks(text) ? [...new Set(text.match(compiled().cluster) ?? [])].filter(hasMarks) : [];
