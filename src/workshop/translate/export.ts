// The use case "translate export": an edition beside its source as one file, for the programs that translators work in.

import { EXPORTED_FILE, recordPath } from '../../kit/edition-files.ts';
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import {
  type ExchangeHead,
  type ExportState,
  exportState,
  type Places,
  type PrintedPlace,
} from '../../translation/exchange/exchange.ts';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../translation/exchange/formats.ts';
import { remarksTogether, statesTogether } from '../../translation/exchange/groups.ts';
import { MEMORY_FORMATS } from '../../translation/memory/formats.ts';
import { withExport } from '../../translation/sync/exported.ts';
import { readied } from '../../translation/sync/take.ts';
import type { Unit } from '../../translation/unit.ts';
import type { World } from '../../world/world.ts';
import { didYouMean } from '../../yaml/near.ts';
import type { KitFolder } from '../kits.ts';
import type { Pause } from '../print.ts';
import {
  aboutOf,
  type OpenTranslation,
  openNamed,
  openTranslation,
  type TranslateOptions,
} from './editions.ts';
import { refusal } from './guard.ts';
import { layable } from './lay-out.ts';
import { notesFor } from './notes.ts';
import { chosenUnits } from './only.ts';
import { exportsOf } from './returned.ts';
import { withSchemaLines } from './schema-line.ts';
import { type WrittenFile, writeFiles } from './write.ts';

export interface ExportedEdition extends OpenTranslation {
  readonly file: WrittenFile;
  /** How many texts it has. */
  readonly texts: number;
}

export interface ExportOptions extends TranslateOptions {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  /** "missing,stale": the texts in these states alone. */
  readonly only?: string | undefined;
  /** Overwrites whatever file is there, unless it is of a kit. */
  readonly force?: boolean | undefined;
  readonly pause?: Pause<string>;
}

/**
 * Writes LANG.po, or LANG with the ending of another format, unless `out` names another file, and the state of the texts to exported.yaml.
 * Problems: usage-format, those of `chosenUnits`; of kit and edition; why a file cannot be overwritten (see `refusal`); of writing.
 */
export async function exportEdition(
  world: World,
  language: string,
  { format: name = 'po', out, only, force, pause = async () => {}, ...options }: ExportOptions,
): Promise<Result<ExportedEdition>> {
  const format = EXCHANGE_FORMATS.find((one) => one.name === name);
  if (!format) return failed(wrongFormat(name));
  const found = await openNamed(world, options);
  if (!found.ok) return found;
  const before = await openTranslation(found.value, language);
  if (!before.ok) return before;
  const exports = await exportsOf(found.value, language);
  if (!exports.ok) return exports;
  const { paths } = world;
  const path = paths.resolve(out ?? `${language}.${format.ending}`);
  const file = paths.shown(path);
  await pause(file);
  const opened = arranged(before.value);
  const units = chosenUnits(opened.translation, only);
  if (!units.ok) return units;
  const refused = await refusal(world, path, opened, { exports: exports.value, force });
  if (refused) return failed(refused);
  await pause(file);
  const places = await placesIn(world, before.value);
  await pause();
  const about = { ...aboutOf(opened), places, notes: notesFor(opened) };
  const { bytes, exported } = await written(units.value, about, format);
  const recorded = await record(world, opened.kit, language, withExport(exports.value, exported));
  const put = await world.write(paths.parent(path), [{ name: paths.base(path), bytes }]);
  if (!put.ok) return put;
  return ok({ ...opened, file: { file, bytes: bytes.length }, texts: units.value.length }, [
    ...recorded,
    ...put.problems,
  ]);
}

/** As it is once it is updated: a text whose key has changed goes out under its new one. */
function arranged(opened: OpenTranslation): OpenTranslation {
  const ready = readied(opened.translation, opened.kit.cache);
  return ready.ok ? { ...opened, translation: ready.value.translation } : opened;
}

async function written(
  units: readonly Unit[],
  about: ExchangeHead,
  format: ExchangeFormat,
): Promise<{ readonly bytes: Uint8Array; readonly exported: ExportState }> {
  const states = format.states ? about.states : undefined;
  const exported = format.together
    ? exportState(remarksTogether(units), states, statesTogether(units))
    : exportState(units, states);
  return { bytes: await format.write(units, { ...about, exported }), exported };
}

/** The file itself knows its state too: a kit that cannot be written to is only a warning. */
async function record(
  world: World,
  kit: KitFolder,
  language: string,
  text: string,
): Promise<readonly Problem[]> {
  const path = recordPath(kit.files, language, EXPORTED_FILE);
  const { problems } = await writeFiles(world, kit, await withSchemaLines(world, kit, [{ path, text }]));
  return problems.map((problem) => ({ ...problem, severity: 'warning' }));
}

const wrongFormat = (name: string): Problem =>
  error('usage-format', `--format: there is no format "${name}".`, {
    hint: `${didYouMean(
      name,
      ALL_FORMATS.map((one) => one.name),
    )}The formats are ${ALL_FORMATS.map((one) => `${one.name} (${one.about})`).join(', ')}.`,
  });

const ALL_FORMATS = [...EXCHANGE_FORMATS, ...MEMORY_FORMATS];

/** Where texts are printed is only a help: an edition that cannot be laid out is exported without it. */
async function placesIn(world: World, opened: OpenTranslation): Promise<Places> {
  const made = await layable(world, opened);
  if (!made.ok) return new Map();
  const { placesOf } = await import('../places.ts');
  const most = await limitsOf(opened.kit);
  return new Map([...placesOf(made.value)].map(([key, place]) => [key, withinSchema(place, most(key))]));
}

/** The most characters that a text may have, whatever room it has on paper. */
const limitsOf = async ({ cache, kinds }: KitFolder): Promise<(key: string) => number> =>
  (await import('../../kit/limits.ts')).openLimits(cache, kinds);

function withinSchema(place: PrintedPlace, most: number): PrintedPlace {
  const room = Math.min(place.room ?? Number.POSITIVE_INFINITY, most);
  return Number.isFinite(room) ? { ...place, room } : place;
}
