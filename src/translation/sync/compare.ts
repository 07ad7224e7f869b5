// An edition beside the one it is made from: what is missing, what its source has overtaken, what nobody has translated.

import { RECORD_FILE, recordPath } from '../../kit/edition-files.ts';
import type { FileCache } from '../../kit/file-cache.ts';
import { FORM_IN_KEY, hasForm, isForm } from '../../plural.ts';
import { error, type Result, unless } from '../../problem.ts';
import type { Path } from '../../yaml/locate.ts';
import type { Content, FilePlace, YamlReading } from '../../yaml/read.ts';
import { valueAt } from '../../yaml/validate.ts';
import { sameReason } from '../exchange/remarks.ts';
import { isShared, shareOfSame } from '../kinship.ts';
import { readTexts } from '../reading.ts';
import { type EditionTexts, inFormsOf, isWord, keyOfForm, type TextEntry, withWords } from '../texts.ts';
import type { ReviewState, Unit, UnitState } from '../unit.ts';
import { readMoved } from './moved.ts';
import { type MadeFrom, readRecord, recordSchema } from './record.ts';
import { currentState } from './reviews.ts';
import type { ByKey, MovedKeys } from './sections.ts';

export interface Translation {
  readonly source: EditionTexts;
  readonly edition: EditionTexts;
  readonly record: MadeFrom;
  /** Path of its file within the kit. */
  readonly recordPath: string;
  /** Its file as it is written; empty where there is none. */
  readonly recordText: string;
  /** Place of something in the record, or of the record. */
  readonly recordAt: (path: Path) => FilePlace;
  /** New keys by those of before, as the kit has them. */
  readonly moved: () => MovedKeys;
  readonly shipped: ShippedWords;
  /** Names that are the same in every language, as kit.yaml has them. */
  readonly names: readonly string[];
  /** Every text of the source, in its order. */
  readonly units: readonly Unit[];
  /** Texts of the edition whose key the source does not have. */
  readonly extra: readonly TextEntry[];
}

/** The words that ship in a language, if they do. */
export type ShippedWords = (language: string) => Content | undefined;

/** The language that an edition is translated from: the one its record names, else `usual`. */
export function sourceLanguageOf(cache: FileCache, language: string, usual: string): string {
  const named = recordSchema.shape.from.safeParse(valueAt(recordIn(cache, language)?.source?.data, ['from']));
  return named.success ? named.data : usual;
}

const recordIn = (cache: FileCache, language: string): YamlReading | undefined =>
  cache.read(recordPath(cache, language, RECORD_FILE));

/**
 * The edition in `language` beside its source: the one its record names, else the one in `usual`.
 * Problems: the YAML of either edition and of the record; a source edition that is not there.
 */
export function readTranslation(
  cache: FileCache,
  language: string,
  usual: string,
  shipped: ShippedWords,
): Result<Translation> {
  const path = recordPath(cache, language, RECORD_FILE);
  const reading = recordIn(cache, language);
  const moved = (): MovedKeys => readMoved(cache);
  const record = readRecord(reading, usual, moved);
  if (!record.ok) return record;
  const { from } = record.value;
  const read = from === language ? undefined : readTexts(cache, from);
  if (!read || read.files.size + read.problems.length === 0) {
    const message =
      from === language ? 'An edition cannot be made from itself.' : `There is no edition in "${from}".`;
    const place = reading?.source?.at(['from']) ?? { file: cache.shown(path) };
    return {
      ok: false,
      problems: [
        error('translation-no-source', message, {
          hint: 'Name the language that the texts are translated from.',
          ...place,
        }),
      ],
    };
  }
  const source = sourceTexts(read, language, shipped);
  const edition = readTexts(cache, language);
  return unless([...record.problems, ...source.problems, ...edition.problems], () =>
    compare(source, edition, record.value, {
      recordPath: path,
      recordText: reading?.source?.text ?? '',
      recordAt: (place) => reading?.source?.at(place) ?? { file: cache.shown(path), line: 1, column: 1 },
      moved,
      shipped,
      names: namesOfKit(cache),
      isName: namesIn(cache),
    }),
  );
}

/** What there is to translate into a language: with the words of the source, if none ship in it. */
export const sourceTexts = (source: EditionTexts, language: string, shipped: ShippedWords): EditionTexts =>
  inFormsOf(shipped(language) ? source : withWords(source, shipped(source.language)), language);

type Known = Omit<Translation, 'source' | 'edition' | 'record' | 'units' | 'extra'> & {
  /** Whether a text is a name. */
  readonly isName: (key: string) => boolean;
};

/** What is known of two editions that were read. */
function compare(
  source: EditionTexts,
  edition: EditionTexts,
  record: MadeFrom,
  { isName, ...known }: Known,
): Translation {
  const isOne = isOneLanguage(source.language, edition.language);
  const free = ({ key, text }: TextEntry): boolean =>
    isOne ||
    isName(key) ||
    isShared(text, { from: source.language, to: edition.language, names: known.names });
  const units = [...source.texts.values()].map((text) => unitOf(text, edition, record, free(text)));
  const extra = [...edition.texts.values()].filter(
    ({ key }) => !source.texts.has(key) && !isFormOf(source, edition.language, key) && !isWord(key),
  );
  return { source, edition, record, ...known, units, extra };
}

/** A form that the language has but whole numbers do not need is checked where the edition is. */
const isFormOf = (source: EditionTexts, language: string, key: string): boolean => {
  const form = FORM_IN_KEY.exec(key)?.[1];
  return isForm(form) && hasForm(language, form) && source.texts.has(keyOfForm(key, 'other'));
};

function unitOf(
  { file, key, text: source }: TextEntry,
  edition: EditionTexts,
  record: MadeFrom,
  free: boolean,
): Unit {
  const text = edition.texts.get(key)?.text ?? '';
  const from = record.texts.get(key);
  const remarks = record.remarks.get(key);
  const state = stateOf(source, text, from, free);
  const review = text === '' || state === 'stale' ? undefined : currentState(record.states.get(key), text);
  const unit = {
    file,
    key,
    source,
    ...(text !== '' && { text }),
    ...(from !== undefined && { from }),
    state,
    ...(review && { review }),
    ...(remarks && { remarks }),
  };
  return state === 'same' && isMeant(unit, record) ? { ...unit, state: 'translated' } : unit;
}

/** Somebody has said that it is the same on purpose: in the record, in a remark, or by passing it as reviewed. */
const isMeant = ({ key, review, remarks }: Unit, { same }: MadeFrom): boolean =>
  same.has(key) || (review !== undefined && review !== 'needs-review') || sameReason(remarks) !== undefined;

function stateOf(source: string, text: string, from: string | undefined, free: boolean): UnitState {
  if (text === '') return source === '' ? 'translated' : 'missing';
  if (from !== undefined && from !== source) return 'stale';
  return isSame(source, text) && !free ? 'same' : 'translated';
}

/** The same words; numbers and placeholders have no language. */
const isSame = (source: string, text: string): boolean =>
  source === text && /\p{L}/u.test(text.replace(/\{[\w-]+\}/g, ''));

function namesOfKit(cache: FileCache): readonly string[] {
  const said = valueAt(cache.read('kit.yaml')?.source?.data, ['names']);
  return Array.isArray(said) ? said.filter((name) => typeof name === 'string') : [];
}

/** What has addresses, such as case studies and tools, goes by its own name in most languages. */
function namesIn(cache: FileCache): (key: string) => boolean {
  const lists = valueAt(cache.read('kit.yaml')?.source?.data, ['lists']);
  const linked = Object.entries(typeof lists === 'object' && lists !== null ? lists : {})
    .filter(([, list]) => valueAt(list, ['links']) === true)
    .map(([id]) => `lists.${id}.`);
  return (key) => key.endsWith('.name') && linked.some((start) => key.startsWith(start));
}

/** Most texts of an edition in "pt-BR" are those of the one in "pt". */
const isOneLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** Texts that are the same as their source on purpose, as somebody has said. */
export const marked = ({ units, record }: Translation): readonly Unit[] =>
  units.filter((unit) => isSame(unit.source, unit.text ?? '') && isMeant(unit, record));

/** Marks whose keys no text has, such as that of a group: they are people's words, and are kept. */
export const unknownMarks = ({ source, edition, record }: Translation): ByKey<string> =>
  new Map([...record.same].filter(([key]) => !source.texts.has(key) && !edition.texts.has(key)));

/** How many texts may be marked as the same on purpose: a tenth of an edition, more between related languages, and one in the smallest. */
export const mostMarked = ({ units, source, edition }: Translation): number =>
  Math.max(1, Math.floor(units.length * shareOfSame(source.language, edition.language)));

/** What was said of texts after they were translated, as it holds for them now. */
export const reviewsIn = (units: readonly Unit[]): ByKey<ReviewState> =>
  new Map(units.flatMap(({ key, review }) => (review ? [[key, review] as const] : [])));
