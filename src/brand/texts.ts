// Replaces texts of the edition by the brand's, by key; they are checked like those of an edition.

import { runningIn, WORD_KEYS } from '../kit/check-edition.ts';
import { cleanText } from '../kit/edition.ts';
import type { Kit } from '../kit/kit.ts';
import { checkWording, inForms } from '../kit/wording.ts';
import { error, type Problem } from '../problem.ts';
import { isText, type Text, textsUnder } from '../text.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { Content, FilePlace, Source } from '../yaml/read.ts';
import { ATTRIBUTION_HINT, type OpenBrand } from './file.ts';

/** A text by its key in the edition. */
interface Replacing {
  readonly key: string;
  readonly words: string;
  readonly path: Path;
}

/** The texts that give source and licence, by key. */
const ATTRIBUTION_KEYS = /^(?:licence|source|sourceShort|words\.guide\.colophon\..*|guide\.about\.\d+)$/;

/** The kit with the brand's texts, by key. Problems show brand.yaml. */
export const replaceTexts = (
  brand: OpenBrand,
  kit: Kit,
): { readonly kit: Kit; readonly problems: readonly Problem[] } => {
  const { language } = kit.edition;
  const known = new Map(
    textsUnder(kit).flatMap((text) => (text.key === undefined ? [] : [[text.key, text] as const])),
  );
  const own = new Map<Text, Text>();
  const problems: Problem[] = [];
  const wanted = replacing(brand.content.texts?.[language] ?? {}, ['texts', language]);
  for (const { key, words, path } of wanted) {
    const text = known.get(key);
    if (ATTRIBUTION_KEYS.test(key)) problems.push(attribution(brand.source.at(path, 'key')));
    else if (!text) problems.push(unknownKey(brand.source, path, key, [...known.keys()]));
    else
      own.set(text, { words: cleanText(words), lang: language, file: brand.source.file, key: keyOf(path) });
  }
  const byKey = Object.fromEntries(wanted.map(({ key, words }) => [key, words]));
  const pathOf = new Map(wanted.map(({ key, path }) => [key, path]));
  // As if they were in an edition, with their places in brand.yaml.
  const like: Content = {
    file: brand.source.file,
    data: nested(byKey),
    at: (inner) => brand.source.at(pathOf.get(keyOf(inner)) ?? ['texts', language]),
    written: () => undefined,
  };
  problems.push(...checkWording(like, inForms(WORD_KEYS, language), runningIn(kit)));
  return { kit: own.size === 0 ? kit : mapped(kit, own), problems };
};

/** By key; those that name a file of the form before lists are left to `migrate`. */
const replacing = (texts: Readonly<Record<string, string | object>>, path: Path): readonly Replacing[] =>
  Object.entries(texts).map(([key, words]) => ({
    key,
    words: typeof words === 'string' ? words : '',
    path: [...path, key],
  }));

const unknownKey = (source: Source, path: Path, key: string, known: readonly string[]): Problem =>
  error('brand-unknown-text', `The edition has no text "${key}".`, {
    hint: key.endsWith('.yaml')
      ? 'Texts have keys without their file since kits have lists: run "kitpress migrate".'
      : didYouMean(key, known).trimEnd() || 'Write its keys separated by dots, such as sheets.matrix.title.',
    ...source.at(path, 'key'),
  });

const attribution = (place: FilePlace): Problem =>
  error('brand-attribution', 'The source and the licence of the content cannot be replaced or removed.', {
    hint: ATTRIBUTION_HINT,
    ...place,
  });

/** "a.b": text → { a: { b: text } }, as the edition's file has it. */
const nested = (texts: Readonly<Record<string, string>>): unknown => {
  const data = new Map<string, unknown>();
  for (const [key, words] of Object.entries(texts)) put(data, key.split('.'), words);
  return asObjects(data);
};

const put = (data: Map<string, unknown>, [first = '', ...rest]: readonly string[], text: string): void => {
  if (rest.length === 0) data.set(first, text);
  else {
    const below = data.get(first);
    const inner = below instanceof Map ? below : new Map<string, unknown>();
    data.set(first, inner);
    put(inner, rest, text);
  }
};

const asObjects = (value: unknown): unknown =>
  value instanceof Map
    ? Object.fromEntries([...value].map(([key, inner]) => [key, asObjects(inner)]))
    : value;

const mapped = <T>(value: T, own: ReadonlyMap<Text, Text>): T => mapAll(value, own) as T;

const mapAll = (value: unknown, own: ReadonlyMap<Text, Text>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return own.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => mapAll(item, own));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapAll(inner, own)]));
};
