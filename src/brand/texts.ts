// Replaces texts of the edition by the brand's, by file and key; they are checked like those of an edition.

import { runningIn, WORD_KEYS } from '../kit/check-edition.ts';
import { cleanText } from '../kit/edition.ts';
import type { KitKinds } from '../kit/kinds.ts';
import type { Kit } from '../kit/kit.ts';
import { checkCards, checkWording, fieldsIn, inForms } from '../kit/wording.ts';
import { error, type Problem } from '../problem.ts';
import { isText, type Text, textsUnder } from '../text.ts';
import { keyOf, type Path } from '../yaml/locate.ts';
import { didYouMean } from '../yaml/near.ts';
import type { FilePlace, Source } from '../yaml/read.ts';
import { ATTRIBUTION_HINT, type OpenBrand } from './file.ts';

/** A text by its file in the edition and its key there, "workshop.yaml" and "sheets.matrix.title". */
type Texts = ReadonlyMap<string, ReadonlyMap<string, Text>>;

/** A text by its key in the edition. */
interface Replacing {
  readonly key: string;
  readonly words: string;
  readonly path: Path;
}

/** The texts that give source and licence, by key. */
const ATTRIBUTION_KEYS = /^(?:licence|source|sourceShort|words\.guide\.colophon\..*|guide\.about\.\d+)$/;

/** The texts that give source and licence: a brand may add a footer to them, but not replace them. */
const ATTRIBUTION: Readonly<Record<string, RegExp>> = {
  'workshop.yaml': /^source$/,
  'guide.yaml': /^colophon\.(?:points\.\d+|edition|unreviewed)$/,
  'kit.yaml': /^(?:licence|id|version)$/,
};

/** The kit with the brand's texts. `isSource`: the edition is in the kit's source language. Problems show brand.yaml. */
export const replaceTexts = (
  brand: OpenBrand,
  kit: Kit,
  kinds: KitKinds,
  isSource: boolean,
): { readonly kit: Kit; readonly problems: readonly Problem[] } => {
  if (kit.words) return replaceByKey(brand, kit);
  const { language } = kit.edition;
  const files = brand.content.texts?.[language] ?? {};
  const known = textsOf(kit);
  const problems: Problem[] = [];
  const own = new Map<Text, Text>();
  for (const [file, texts] of Object.entries(files)) {
    if (typeof texts === 'string') {
      problems.push(unknownText(brand.source, ['texts', language, file, ''], file, '', known));
      continue;
    }
    for (const [key, words] of Object.entries(texts)) {
      const path = ['texts', language, file, key];
      const text = known.get(file)?.get(key);
      if (ATTRIBUTION[file]?.test(key)) problems.push(attribution(brand.source.at(path, 'key')));
      else if (!text) problems.push(unknownText(brand.source, path, file, key, known));
      else
        own.set(text, { words: cleanText(words), lang: language, file: brand.source.file, key: keyOf(path) });
    }
    const like = likeEdition(brand.source, ['texts', language, file], texts);
    problems.push(...checkWording(like, fieldsIn(file, kinds, language)));
    if (file === 'actions.yaml') problems.push(...checkCards(like, isSource));
  }
  return { kit: own.size === 0 ? kit : mapped(kit, own), problems };
};

/** The same by key, for a kit of lists. */
const replaceByKey = (brand: OpenBrand, kit: Kit): ReturnType<typeof replaceTexts> => {
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
  const like: Source = {
    ...likeEdition(brand.source, ['texts', language], byKey),
    at: (inner: Path): FilePlace => brand.source.at(pathOf.get(keyOf(inner)) ?? ['texts', language]),
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

const unknownText = (source: Source, path: Path, file: string, key: string, known: Texts): Problem => {
  const texts = known.get(file);
  const place = source.at(texts ? path : path.slice(0, 3), 'key');
  return texts
    ? error('brand-unknown-text', `${file} of the edition has no text "${key}".`, {
        hint:
          didYouMean(key, [...texts.keys()]).trimEnd() ||
          'Write its keys separated by dots, such as sheets.matrix.title.',
        ...place,
      })
    : error('brand-unknown-text', `The edition has no file "${file}" with texts.`, {
        hint: `${didYouMean(file, [...known.keys()])}The files are ${[...known.keys()].join(', ')}.`,
        ...place,
      });
};

/** The brand's texts for a file as if they were that file of the edition, with places in brand.yaml. */
const likeEdition = (source: Source, path: Path, texts: Readonly<Record<string, string>>): Source => ({
  file: source.file,
  text: source.text,
  data: nested(texts),
  at: (inner: Path): FilePlace => source.at([...path, keyOf(inner)]),
  written: () => undefined,
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

/** Every text of a kit, by its file and key in the edition. */
const textsOf = (kit: Kit): Texts => {
  const files = new Map<string, Map<string, Text>>();
  for (const text of textsUnder(kit)) {
    const file = text.file?.replace(/^.*\//, '');
    if (file === undefined || text.key === undefined) continue;
    files.set(file, (files.get(file) ?? new Map<string, Text>()).set(text.key, text));
  }
  return files;
};

const mapped = <T>(value: T, own: ReadonlyMap<Text, Text>): T => mapAll(value, own) as T;

const mapAll = (value: unknown, own: ReadonlyMap<Text, Text>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return own.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => mapAll(item, own));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapAll(inner, own)]));
};
