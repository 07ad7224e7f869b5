// made-from.yaml: what the source said when each text of an edition was made; kept by `kitpress translate`.
import * as z from 'zod';
import { RECORD_FILE } from '../../kit/edition-files.ts';
import { ok, type Result } from '../../problem.ts';
import type { Source, YamlReading } from '../../yaml/read.ts';
import { language } from '../../yaml/schema-words.ts';
import { validate, valueAt } from '../../yaml/validate.ts';
import { commented, yamlKey, yamlText } from '../edit/scalar.ts';
import { REVIEW, type Review, readReview, reviewText } from './reviews.ts';
import {
  type ByKey,
  isByFile,
  keyed,
  keyedByFile,
  type MovedKeys,
  sectionLines,
  sectionOf,
  withoutFiles,
} from './sections.ts';

const words = z.string().max(4000);
const reason = z.string().trim().min(1).max(200);
const told = z.strictObject({ now: words, text: words });
const state = z.string().regex(REVIEW, 'is not needs-review, reviewed or final');
const remarks = z.array(z.string().min(1).max(2000)).min(1).max(20);

/** The language of the edition that the texts are made from. */
const from = language;

export const recordSchema = z.strictObject({
  from,
  /** By key: what the source said when the text was made, or will be made from where it is still missing. */
  texts: keyed(words).optional(),
  /** Texts that are the same as their source on purpose, each with a reason. To be written by people. */
  same: keyed(reason).optional(),
  /** Texts whose source has changed: what it says now, and the text as it was when its translator was told. */
  stale: keyed(told).optional(),
  /** What was said of texts after they were translated: needs-review, reviewed or final, and a digest of the text that it was said of. */
  states: keyed(state).optional(),
  /** What translators noted in their own programs. */
  remarks: keyed(remarks).optional(),
  /** Checks that are switched off, each with a reason: "CHECK" for all texts, "KEY CHECK" or "KEY" for one. To be written by people. */
  ignore: keyed(reason).optional(),
});

/** The same in the form before lists: by file and key. */
export const recordByFileSchema = z.strictObject({
  from,
  texts: keyedByFile(words).optional(),
  same: keyedByFile(reason).optional(),
  stale: keyedByFile(told).optional(),
  states: keyedByFile(state).optional(),
});

/** A text whose translator was told that its source has changed. */
export interface Told {
  readonly now: string;
  readonly text: string;
}

export interface MadeFrom {
  readonly from: string;
  readonly texts: ByKey<string>;
  readonly same: ByKey<string>;
  readonly stale: ByKey<Told>;
  readonly states: ByKey<Review>;
  readonly remarks: ByKey<readonly string[]>;
  /** By check, by key, or by both: "KEY CHECK". */
  readonly ignore: ByKey<string>;
}

/** The record of an edition of which nothing is known. */
export const emptyRecord = (source: string): MadeFrom => ({
  from: source,
  texts: new Map(),
  same: new Map(),
  stale: new Map(),
  states: new Map(),
  remarks: new Map(),
  ignore: new Map(),
});

/** The record of an edition, empty where there is none yet. Problems: those of its YAML and form. */
export function readRecord(
  reading: YamlReading | undefined,
  usual: string,
  moved: () => MovedKeys,
): Result<MadeFrom> {
  if (!reading) return ok(emptyRecord(usual));
  if (!reading.source) return { ok: false, problems: reading.problems };
  const checked = validated(reading.source, moved);
  if (!checked.ok) return checked;
  const { from, texts, same, stale, states, remarks: noted, ignore } = checked.value;
  return ok(
    {
      from,
      texts: sectionOf(texts),
      same: sectionOf(same),
      stale: sectionOf(stale),
      states: new Map([...sectionOf(states)].map(([key, written]) => [key, readReview(written)])),
      remarks: sectionOf(noted),
      ignore: sectionOf(ignore),
    },
    reading.problems,
  );
}

function validated(source: Source, moved: () => MovedKeys): Result<z.infer<typeof recordSchema>> {
  const sections = ['texts', 'same', 'stale', 'states'].map((name) => valueAt(source.data, [name]));
  if (!isByFile(sections)) return validate(recordSchema, source);
  const checked = validate(recordByFileSchema, source);
  if (!checked.ok) return checked;
  const { texts, same, stale, states } = checked.value;
  return ok({
    from: checked.value.from,
    texts: withoutFiles(texts, moved()),
    same: withoutFiles(same, moved()),
    stale: withoutFiles(stale, moved()),
    states: withoutFiles(states, moved()),
  });
}

const HEADER = [
  `# yaml-language-server: $schema=../../../schemas/${RECORD_FILE.replace('.yaml', '.json')}`,
  '# What the source said when each text here was made. "kitpress translate update" maintains it; edit only',
  '# "same": texts that are the same as their source on purpose, by key, each with the reason.',
];

/** Where a check is switched off. */
const IGNORED =
  '# "ignore": checks that are switched off for a text or for all, each with the reason. To be edited as well.';

/** The record as a file; same record, same bytes. Its order is that of the maps. */
export function writeRecord(record: MadeFrom): string {
  const { from, texts, same, stale, states, remarks, ignore } = record;
  const lines = [
    ...HEADER,
    ...(ignore.size > 0 ? [IGNORED] : []),
    `from: ${yamlKey(from)}`,
    ...sectionLines('same', same, (one) => [` ${yamlText(one)}`]),
    ...sectionLines('ignore', ignore, (one) => [` ${yamlText(one)}`]),
    ...sectionLines('stale', stale, ({ now, text }, indent) => [
      '',
      `${indent}now: ${yamlText(now)}`,
      `${indent}text: ${yamlText(text)}`,
    ]),
    ...sectionLines('states', states, (one) => [` ${reviewText(one)}`]),
    ...sectionLines('remarks', remarks, (some, indent) => [
      '',
      ...some.map((one) => `${indent}- ${yamlText(one)}`),
    ]),
    ...sectionLines('texts', texts, (text) => [` ${yamlText(text)}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The comment above a text that is missing. */
export const sourceComment = (from: string, source: string): string => `# ${from}: ${commented(source)}`;

/** The comments above a text whose source has changed; without a source to name, it came back unfinished. */
export const staleComments = (from: string, was: string, now: string): readonly string[] =>
  was === ''
    ? [`# not finished, ${from}: ${commented(now)}`]
    : [`# ${from} was: ${commented(was)}`, `# ${from} now: ${commented(now)}`];
