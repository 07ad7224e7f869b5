// One translatable text: the words, their language, and where in the YAML they stand.
import { directionOf, hasRightToLeft } from './direction.ts';

/** A text on its way to paper. `file` and `key` are absent on what Kitpress makes itself, such as "3B-4". */
export interface Text {
  readonly words: string;
  /** BCP 47 language tag of the words. */
  readonly lang: string;
  /** The YAML file the text came from, as it is shown to people. */
  readonly file?: string;
  /** YAML path within the file, "principles.3.decks.B.actions.4". */
  readonly key?: string;
  /** Where it stands in a file without keys, such as a list of names; one-based. */
  readonly line?: number;
  readonly column?: number;
  /** What a text is put together of that stands in several places: problems name the place of the part that has them. */
  readonly parts?: readonly Text[];
  /** Words of another edition, in a draft: this one has none yet, or its source has changed since. */
  readonly fallback?: 'missing' | 'stale';
}

/** Where a text stands. */
export type TextPlace = Pick<Text, 'file' | 'key' | 'line' | 'column'>;

/** The shape of T with every string a Text: what an edition file becomes once it is read. */
export type Texts<T> = T extends string
  ? Text
  : T extends readonly (infer E)[]
    ? readonly Texts<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Texts<T[K]> }
      : T;

export const isText = (value: object): value is Text =>
  'words' in value && typeof value.words === 'string' && 'lang' in value;

/** A text that comes from no file: a code, a number, a date. */
export const plain = (words: string, lang: string): Text => ({ words, lang });

/** The same text with its `{placeholders}` filled in; a name without a value stays as it is. */
export const fill = (text: Text, values: Readonly<Record<string, string | number>>): Text => ({
  ...text,
  words: text.words.replace(/\{(\w+)\}/g, (whole, name: string) =>
    isolated(String(values[name] ?? whole), text.lang),
  ),
});

/** What a line ends with that was broken within a word: U+2010, so that it is told from a hyphen that was written; faces without it paint "-". */
export const HYPHEN = '\u2010';

/** What is put into a text must not change the order of what stands around it (UAX #9, FSI and PDI). */
const isolated = (value: string, lang: string): string =>
  hasRightToLeft(value) || (directionOf(lang) === 'rtl' && /\p{L}/u.test(value))
    ? `\u2068${value}\u2069`
    : value;
