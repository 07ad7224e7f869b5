// An edition beside the one it is made from: what is missing, what its source has overtaken, what nobody has translated.

import type { FileCache } from '../../kit/file-cache.ts';
import { RECORD_FILE } from '../../kit/schema.ts';
import { hasForm, isForm } from '../../plural.ts';
import { error, type Result, unless } from '../../problem.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import type { FilePlace, YamlReading } from '../../yaml/read.ts';
import { valueAt } from '../../yaml/validate.ts';
import { allTexts, type EditionTexts, inFormsOf, readTexts, type TextEntry, textAt } from '../texts.ts';
import type { Unit, UnitState } from '../unit.ts';
import { lookUp, type MadeFrom, readRecord, recordSchema } from './record.ts';

export interface Translation {
  readonly source: EditionTexts;
  readonly edition: EditionTexts;
  readonly record: MadeFrom;
  /** Its file as it is written; empty where there is none. */
  readonly recordText: string;
  /** Place of something in the record, or of the record. */
  readonly recordAt: (path: Path) => FilePlace;
  /** Every text of the source, in its order. */
  readonly units: readonly Unit[];
  /** Texts of the edition whose key the source does not have. */
  readonly extra: readonly TextEntry[];
}

/** The language that an edition is translated from: the one its record names, else `usual`. */
export function sourceLanguageOf(cache: FileCache, language: string, usual: string): string {
  const named = recordSchema.shape.from.safeParse(valueAt(recordIn(cache, language)?.source?.data, ['from']));
  return named.success ? named.data : usual;
}

const recordIn = (cache: FileCache, language: string): YamlReading | undefined =>
  cache.list(language).includes(RECORD_FILE) ? cache.read(`${language}/${RECORD_FILE}`) : undefined;

/**
 * The edition in `language` beside its source: the one its record names, else the one in `usual`.
 * Problems: the YAML of either edition and of the record; a source edition that is not there.
 */
export function readTranslation(cache: FileCache, language: string, usual: string): Result<Translation> {
  const path = `${language}/${RECORD_FILE}`;
  const reading = recordIn(cache, language);
  const record = readRecord(reading, usual);
  if (!record.ok) return record;
  const { from } = record.value;
  if (from === language || !cache.list(from).includes('edition.yaml')) {
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
  const source = inFormsOf(readTexts(cache, from), language);
  const edition = readTexts(cache, language);
  return unless([...record.problems, ...source.problems, ...edition.problems], () =>
    compare(source, edition, record.value, {
      recordText: reading?.source?.text ?? '',
      recordAt: (place) => reading?.source?.at(place) ?? { file: cache.shown(path), line: 1, column: 1 },
    }),
  );
}

/** What is known of two editions that were read. */
function compare(
  source: EditionTexts,
  edition: EditionTexts,
  record: MadeFrom,
  written: Pick<Translation, 'recordText' | 'recordAt'>,
): Translation {
  const units = allTexts(source).map((text) => unitOf(text, edition, record, source.language));
  const extra = allTexts(edition).filter(
    ({ file, key, path }) => !textAt(source, file, key) && !isFormOf(source, edition.language, file, path),
  );
  return { source, edition, record, ...written, units, extra };
}

/** A form that the language has but whole numbers do not need is checked where the edition is. */
const isFormOf = (source: EditionTexts, language: string, file: string, path: Path): boolean => {
  const form = path.at(-1);
  return (
    isForm(form) &&
    hasForm(language, form) &&
    textAt(source, file, keyOf([...path.slice(0, -1), 'other'])) !== undefined
  );
};

function unitOf(
  { file, key, text: source }: TextEntry,
  edition: EditionTexts,
  record: MadeFrom,
  lang: string,
): Unit {
  const text = textAt(edition, file, key)?.text ?? '';
  const from = lookUp(record.texts, file, key);
  const free = isOneLanguage(lang, edition.language) || isName(file, key);
  const state = stateOf(source, text, from, free);
  const meant = state === 'same' && lookUp(record.same, file, key) !== undefined;
  return {
    file,
    key,
    source,
    ...(text !== '' && { text }),
    ...(from !== undefined && { from }),
    state: meant ? 'translated' : state,
  };
}

function stateOf(source: string, text: string, from: string | undefined, free: boolean): UnitState {
  if (text === '') return source === '' ? 'translated' : 'missing';
  if (from !== undefined && from !== source) return 'stale';
  return isSame(source, text) && !free ? 'same' : 'translated';
}

/** The same words; numbers and placeholders have no language. */
const isSame = (source: string, text: string): boolean =>
  source === text && /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

/** Case studies and tools go by their own names in most languages. */
const isName = (file: string, key: string): boolean =>
  file === 'resources.yaml' && /\.(?:case|tool)\.name$/.test(key);

/** Most texts of an edition in "pt-BR" are those of the one in "pt". */
const isOneLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** Texts that are the same as their source on purpose. */
export const marked = ({ units, record }: Translation): readonly Unit[] =>
  units.filter(
    ({ file, key, source, text = '' }) =>
      isSame(source, text) && lookUp(record.same, file, key) !== undefined,
  );

/** How many texts may be marked as the same on purpose: 2 % of an edition, and one in the smallest. */
export const mostMarked = ({ units }: Translation): number => Math.max(1, Math.floor(units.length * 0.02));
