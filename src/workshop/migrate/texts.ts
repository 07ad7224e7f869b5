// The texts of all editions of a kit under their new keys, without those that ship with Kitpress.

import { isForm } from '../../plural.ts';
import type { Entries, TextEntry } from '../../translation/texts.ts';
import type { FileComments } from '../../yaml/comments.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { Source } from '../../yaml/read.ts';
import type { KitFile } from './former/schema.ts';
import { type NewPlace, newPlacesOf } from './places.ts';

/** A file of an edition as it is today. */
export interface OldFile {
  readonly name: string;
  readonly source: Source;
  readonly texts: Entries;
  readonly comments: FileComments;
}

export interface OldEdition {
  readonly language: string;
  readonly files: readonly OldFile[];
  /** The words that ship in its language, by key. */
  readonly shipped: ReadonlyMap<string, string>;
}

/** A text and its new place. */
export interface MovedText extends NewPlace {
  readonly from: TextEntry;
  /** Name of its new file. */
  readonly file: string;
  /** With the fields in braces that it has now. */
  readonly text: string;
}

export interface MovedEdition {
  readonly edition: OldEdition;
  /** One for each new key. */
  readonly texts: readonly MovedText[];
  /** Those that nothing prints, and those whose place another text has. */
  readonly lost: readonly TextEntry[];
}

export interface MovedKit {
  readonly editions: readonly MovedEdition[];
  /** The new key of every text, by "file:key" of today; of one that ships, the key of the word. */
  readonly moves: ReadonlyMap<string, string>;
  /** The new keys of texts that are left out, because they ship. */
  readonly spare: ReadonlySet<string>;
}

export function rekey(kit: KitFile, editions: readonly OldEdition[]): MovedKit {
  const placed = editions.map((edition) => ({ edition, texts: placedTexts(edition, kit) }));
  const words = spareWords(placed);
  const moves = new Map<string, string>();
  const texts = placed.flatMap((one) => one.texts).filter(({ from }) => from.file !== 'edition.yaml');
  for (const { from, path } of texts) {
    const old = `${from.file}:${from.key}`;
    if (!moves.has(old)) moves.set(old, words.get(keyOf(path)) ?? keyOf(path));
  }
  return { moves, spare: new Set(words.keys()), editions: placed.map((one) => moved(one, words, kit)) };
}

/** What an edition is about goes into the file that says so. */
const ABOUT = ['title', 'subtitle', 'source'];

const placedTexts = ({ files }: OldEdition, kit: KitFile): readonly MovedText[] =>
  files.flatMap(({ name, texts }) =>
    [...texts.values()].flatMap((from) =>
      newPlacesOf(name, from.path, kit).map((place) => ({
        ...place,
        from,
        file: name === 'workshop.yaml' && ABOUT.includes(from.key) ? 'edition.yaml' : name,
        text: withNewFields(from.text, keyOf(place.path)),
      })),
    ),
  );

interface PlacedEdition {
  readonly edition: OldEdition;
  readonly texts: readonly MovedText[];
}

function moved(
  { edition, texts }: PlacedEdition,
  words: ReadonlyMap<string, string>,
  kit: KitFile,
): MovedEdition {
  const byKey = new Map<string, MovedText>();
  const lost: TextEntry[] = [];
  for (const one of texts) {
    const key = keyOf(one.path);
    const known = byKey.get(key);
    if (known && known.text !== one.text) lost.push(one.from);
    if (!known) byKey.set(key, one);
  }
  for (const { name, texts: all } of edition.files)
    lost.push(...[...all.values()].filter(({ path }) => newPlacesOf(name, path, kit).length === 0));
  return { edition, lost, texts: [...byKey.values()].filter(({ path }) => !words.has(keyOf(path))) };
}

/**
 * The words that ship for texts that are left out, by the texts' new keys: those equal to the word in every edition. So no
 * translation has a text that its source has not, and a kit with an edition in another language keeps all its words.
 */
function spareWords(editions: readonly PlacedEdition[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const kept = new Set<string>();
  for (const { edition, texts } of editions)
    for (const one of texts) {
      const word = one.shipped?.find((key) => edition.shipped.has(key));
      const isSame = word !== undefined && edition.shipped.get(word) === one.text;
      if (isSame && !hasComment(one, edition)) found.set(keyOf(one.path), word);
      // A word that is still to be translated is no reason to keep it.
      else if (one.text !== '') kept.add(unitOf(one.path));
    }
  return new Map([...found].filter(([key]) => !kept.has(unitOf(key.split('.')))));
}

/** What is left out together: the forms of a plural, the title and the prompt of a box. */
function unitOf(path: Path): string {
  const isOfBox = path.at(-3) === 'fields' && (path.at(-1) === 'title' || path.at(-1) === 'prompt');
  return keyOf(isForm(path.at(-1)) || isOfBox ? path.slice(0, -1) : path);
}

function hasComment({ from }: MovedText, { files }: OldEdition): boolean {
  const file = files.find(({ name }) => name === from.file);
  return file?.comments.at.has(from.key) === true;
}

/** Fields in braces that have another name now. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'words.grid.inWords.cells': {
    effect: 'down',
    effort: 'across',
    start: 'topLeft',
    plan: 'topRight',
    fill: 'bottomLeft',
    leave: 'bottomRight',
  },
};

/** A text with the fields that its new key takes. */
export const withNewFields = (text: string, key: string): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const now = FIELDS[key]?.[name];
    return now === undefined ? whole : `{${now}}`;
  });
