// A translatable text: its words, their language, and their place in the YAML.
import { directionOf, hasRightToLeft } from './direction.ts';

/** A text on its way to paper. `file` and `key` are absent from texts that Kitpress makes itself, such as "3B-4". */
export interface Text {
  readonly words: string;
  /** BCP 47 language tag of the words. */
  readonly lang: string;
  /** The YAML file that the text came from, as it is shown to people. */
  readonly file?: string;
  /** YAML path within the file, "lists.actions.3.B.4". */
  readonly key?: string;
  /** Its line in a file without keys, such as a list of names; one-based. */
  readonly line?: number;
  readonly column?: number;
  /** The texts it is composed of, if they come from several places: a problem names the place of the part that causes it. */
  readonly parts?: readonly Text[];
  /** In a draft, the words are another edition's: this one has none yet, or its source has changed since. */
  readonly fallback?: 'missing' | 'stale';
}

/** Where a text comes from. */
export type TextPlace = Pick<Text, 'file' | 'key' | 'line' | 'column'>;

/** T with a Text for every string: what an edition file becomes when it is read. */
export type Texts<T> = T extends string
  ? Text
  : T extends readonly (infer E)[]
    ? readonly Texts<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Texts<T[K]> }
      : T;

export const isText = (value: object): value is Text =>
  'words' in value && typeof value.words === 'string' && 'lang' in value;

/** The words without what surrounds them; empty if nothing in them can be seen, as of zero-width spaces alone. */
export const visible = (words: string): string => (SEEN.test(words) || isSeen(words) ? words.trim() : '');

/** Common letters, digits and marks. Tried first, because a pattern with \p{…} takes milliseconds to compile. */
const SEEN =
  /[!-~\u00c0-\u02ff\u0370-\u058f\u05d0-\u05ea\u0620-\u064a\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;
const isSeen = (words: string): boolean => /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(words);

/** Every text under `value`. */
export const textsUnder = (value: unknown): readonly Text[] => {
  // Skips the bytes of a logo, which may be millions.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return isText(value) ? [value] : Object.values(value).flatMap(textsUnder);
};

/** A text that comes from no file: a code, a number, a date. */
export const plain = (words: string, lang: string): Text => ({ words, lang });

/** Texts on one line: its place is that of the first, and a problem with it names all of them. */
export const onOneLine = (between: string, first: Text, ...others: readonly Text[]): Text => {
  const parts = [first, ...others];
  return { ...first, words: parts.map(({ words }) => words).join(between), parts };
};

/** The text with its `{placeholders}` filled in; a placeholder without a value stays as it is. */
export const fill = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ...text,
  words: text.words.replace(/\{(\w+)\}/g, (whole, name: string) =>
    isolated(String(values[name] ?? whole), text.lang),
  ),
});

/** The end of a line that is broken inside a word: U+2010, to distinguish it from a hyphen in the text; faces without it paint "-". */
export const HYPHEN = '\u2010';

/**
 * A value that is filled in must not change the order of what is around it (UAX #9, FSI and PDI). One with right-to-left letters in a
 * text of such a language is in that language, though it begins with the code of a sheet (RLI).
 */
const isolated = (value: string, lang: string): string => {
  const isRtl = directionOf(lang) === 'rtl';
  if (hasRightToLeft(value)) return `${isRtl ? '\u2067' : '\u2068'}${value}\u2069`;
  return isRtl && /\p{L}/u.test(value) ? `\u2068${value}\u2069` : value;
};
