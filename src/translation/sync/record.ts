// made-from.yaml: what the source said when each text of an edition was made; kept by `kitpress translate`.
import * as z from 'zod';
import { RECORD_FILE } from '../../kit/schema.ts';
import { ok, type Result } from '../../problem.ts';
import type { YamlReading } from '../../yaml/read.ts';
import { language } from '../../yaml/schema-words.ts';
import { validate } from '../../yaml/validate.ts';
import { commented, yamlKey, yamlText } from '../edit/scalar.ts';

/** How far a text can come after it is translated. */
const STATES = ['reviewed', 'final'] as const;
export type ReviewState = (typeof STATES)[number];

const words = z.string().max(4000);
const byFile = <T extends z.ZodType>(value: T) => z.record(z.string(), z.record(z.string(), value));

export const recordSchema = z.strictObject({
  /** The language of the edition that the texts are made from. */
  from: language,
  /** By file and key: what the source said when the text was made, or will be made from where it is still missing. */
  texts: byFile(words).optional(),
  /** Texts that are the same as their source on purpose, each with a reason. To be written by people. */
  same: byFile(z.string().trim().min(1).max(200)).optional(),
  /** Texts whose source has changed: what it says now, and the text as it was when its translator was told. */
  stale: byFile(z.strictObject({ now: words, text: words })).optional(),
  /** Texts that have come further than translated, according to a returned XLIFF file. */
  states: byFile(z.enum(STATES)).optional(),
});

/** Values by file and key. */
export type ByKey<T> = ReadonlyMap<string, ReadonlyMap<string, T>>;

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
  readonly states: ByKey<ReviewState>;
}

/** The record of an edition, empty where there is none yet. Problems: those of its YAML and form. */
export function readRecord(reading: YamlReading | undefined, from: string): Result<MadeFrom> {
  if (!reading) return ok({ from, texts: new Map(), same: new Map(), stale: new Map(), states: new Map() });
  if (!reading.source) return { ok: false, problems: reading.problems };
  const checked = validate(recordSchema, reading.source);
  if (!checked.ok) return checked;
  const { texts, same, stale, states } = checked.value;
  return ok(
    {
      from: checked.value.from,
      texts: mapped(texts),
      same: mapped(same),
      stale: mapped(stale),
      states: mapped(states),
    },
    reading.problems,
  );
}

const mapped = <T>(value: Readonly<Record<string, Readonly<Record<string, T>>>> = {}): ByKey<T> =>
  new Map(Object.entries(value).map(([file, byKey]) => [file, new Map(Object.entries(byKey))]));

export const lookUp = <T>(map: ByKey<T>, file: string, key: string): T | undefined => map.get(file)?.get(key);

const HEADER = [
  `# yaml-language-server: $schema=../../../schemas/${RECORD_FILE.replace('.yaml', '.json')}`,
  '# What the source said when each text here was made. "kitpress translate update" maintains it; edit only',
  '# "same": texts that are the same as their source on purpose, by file and key, each with the reason.',
];

/** The record as a file; same record, same bytes. Its order is that of the maps. */
export function writeRecord({ from, texts, same, stale, states }: MadeFrom): string {
  const told = ({ now, text }: Told, indent: string): readonly string[] => [
    `${indent}now: ${yamlText(now)}`,
    `${indent}text: ${yamlText(text)}`,
  ];
  const lines = [
    ...HEADER,
    `from: ${yamlKey(from)}`,
    ...section('same', same, (reason) => [` ${yamlText(reason)}`]),
    ...section('stale', stale, (one) => ['', ...told(one, '      ')]),
    ...section('states', states, (state) => [` ${state}`]),
    ...section('texts', texts, (text) => [` ${yamlText(text)}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Each value's first line follows its key. */
function section<T>(name: string, map: ByKey<T>, value: (value: T) => readonly string[]): readonly string[] {
  const files = [...map].filter(([, byKey]) => byKey.size > 0);
  if (files.length === 0) return [];
  return [
    `${name}:`,
    ...files.flatMap(([file, byKey]) => [
      `  ${yamlKey(file)}:`,
      ...[...byKey].flatMap(([key, one]) => {
        const [first = '', ...rest] = value(one);
        return [`    ${yamlKey(key)}:${first}`, ...rest];
      }),
    ]),
  ];
}

/** The comment above a text that is missing. */
export const sourceComment = (from: string, source: string): string => `# ${from}: ${commented(source)}`;

/** The comments above a text whose source has changed; without a source to name, it came back unfinished. */
export const staleComments = (from: string, was: string, now: string): readonly string[] =>
  was === ''
    ? [`# not finished, ${from}: ${commented(now)}`]
    : [`# ${from} was: ${commented(was)}`, `# ${from} now: ${commented(now)}`];
