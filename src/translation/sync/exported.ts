// exported.yaml: what each text of an edition was at the latest exports, for returned files that have lost it on their way.
import * as z from 'zod';
import { EXPORTED_FILE } from '../../kit/edition-files.ts';
import { ok, type Result } from '../../problem.ts';
import type { Source, YamlReading } from '../../yaml/read.ts';
import { validate, valueAt } from '../../yaml/validate.ts';
import { yamlText } from '../edit/scalar.ts';
import type { ExportState } from '../exchange/exchange.ts';
import { VERSION, type Version } from '../exchange/version.ts';
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

/** Exports, and what came back of them. A file that comes back later than this has to bring its versions itself. */
const MOST_STATES = 20;
/** In characters: half of what a YAML file may have. */
const MOST_TEXT = 500_000;
/** In place of the version of a text that was not in an export. */
const NONE = '-';

const isVersions = (value: string): boolean =>
  value.split(' ').every((one) => one === NONE || VERSION.test(one));

/** The ids of the exports, the newest last; with "-returned" for what was imported of their files. */
const ids = z.array(z.string().min(1).max(60)).min(1).max(100);
const versions = z.string().refine(isVersions, 'is not a version of a text');

export const exportedSchema = z.strictObject({
  exports: ids,
  /** By key: its version at each export, in their order; a single one if it was the same at all of them. */
  texts: keyed(versions),
});

/** The same in the form before lists: by file and key. */
export const exportedByFileSchema = z.strictObject({ exports: ids, texts: keyedByFile(versions) });

/** Versions by key, by the id of the export; the newest last. */
export type Exports = ReadonlyMap<string, ByKey<Version>>;

/** The record of an edition, empty where there is none. Problems: those of its YAML and form. */
export function readExports(
  reading: YamlReading | undefined,
  moved: () => MovedKeys = () => new Map(),
): Result<Exports> {
  if (!reading) return ok(new Map());
  if (!reading.source) return { ok: false, problems: reading.problems };
  const checked = validated(reading.source, moved);
  if (!checked.ok) return checked;
  const { exports, texts } = checked.value;
  const found = exports.map((id) => [id, new Map<string, Version>()] as const);
  for (const [key, written] of sectionOf(texts)) {
    const all = written.split(' ');
    for (const [index, [, byKey]] of found.entries()) {
      const version = all.length === 1 ? written : all[index];
      if (version !== undefined && version !== NONE) byKey.set(key, version);
    }
  }
  return ok(new Map(found), reading.problems);
}

function validated(source: Source, moved: () => MovedKeys): Result<z.infer<typeof exportedSchema>> {
  if (!isByFile([valueAt(source.data, ['texts'])])) return validate(exportedSchema, source);
  const checked = validate(exportedByFileSchema, source);
  return checked.ok ? ok({ ...checked.value, texts: withoutFiles(checked.value.texts, moved()) }) : checked;
}

/** The record with one more export, the newest. The oldest are forgotten: more than `MOST_STATES`, or than fit the file. */
export function withExport(exports: Exports, { id, versions }: ExportState): string {
  const all = [...exports].filter(([known]) => known !== id);
  for (let kept = all.slice(1 - MOST_STATES); ; kept = kept.slice(1)) {
    const text = written(new Map([...kept, [id, versions]]));
    if (kept.length === 0 || text.length <= MOST_TEXT) return text;
  }
}

/** Each text as it was last imported of the files of an export, or decided against. */
export const returnedOf = (exports: Exports, id: string): ReadonlyMap<string, Version> =>
  exports.get(`${id}-returned`) ?? new Map();

/** The record with texts that have come back; for all others of the export it is what went out, so that they take one version. */
export function withReturned(exports: Exports, { id, versions }: ExportState): string {
  const known = [...(exports.get(id) ?? []), ...returnedOf(exports, id)];
  return withExport(exports, { id: `${id}-returned`, versions: new Map([...known, ...versions]) });
}

const HEADER = [
  `# yaml-language-server: $schema=../../../schemas/${EXPORTED_FILE.replace('.yaml', '.json')}`,
  '# What the texts were at the latest exports, and what came back. "kitpress translate" maintains it for imports: keep it.',
];

function written(exports: Exports): string {
  const keys = new Set([...exports.values()].toReversed().flatMap((byKey) => [...byKey.keys()]));
  const texts = new Map(
    [...keys].map((key) => {
      const all = [...exports.values()].map((byKey) => byKey.get(key) ?? NONE);
      const [first = NONE] = all;
      return [key, all.every((one) => one === first) ? first : all.join(' ')] as const;
    }),
  );
  const lines = [
    ...HEADER,
    'exports:',
    ...[...exports.keys()].map((id) => `  - ${yamlText(id)}`),
    ...(texts.size === 0 ? ['texts:'] : sectionLines('texts', texts, (value) => [` ${yamlText(value)}`])),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
