// The use case "translate import": what is new in a returned PO or XLIFF file into its edition: all of it or nothing.
import { EXPORTED_FILE, recordPath } from '../../kit/edition-files.ts';
import { ok, type Result } from '../../problem.ts';
import { type Accepted, type AcceptOptions, accept } from '../../translation/exchange/accept.ts';
import type { Imported } from '../../translation/exchange/exchange.ts';
import { fromExchange } from '../../translation/exchange/formats.ts';
import { withFoundKeys } from '../../translation/exchange/nameless.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import { type Exports, withReturned } from '../../translation/sync/exported.ts';
import type { TextFile } from '../../translation/sync/skeleton.ts';
import { readied } from '../../translation/sync/take.ts';
import type { World } from '../../world/world.ts';
import { keyOf } from '../../yaml/locate.ts';
import type { KitFolder } from '../kits.ts';
import type { Pause } from '../print.ts';
import { aboutOf, contextOf, openNamed, openTranslation, type TranslateOptions } from './editions.ts';
import { exportsOf } from './returned.ts';
import { withSchemaLines } from './schema-line.ts';
import { editionOf, identified } from './which-edition.ts';
import { type WrittenFile, writeFiles } from './write.ts';

/** A text that was imported. */
export interface ImportedText {
  /** Name of its file within the edition, and the key in it. */
  readonly file: string;
  readonly key: string;
  /** Empty if there was none. */
  readonly was: string;
  readonly now: string;
  /** It is made from the source of today. */
  readonly done: boolean;
}

export interface ImportedEdition {
  readonly kit: KitFolder;
  readonly language: string;
  /** The file as people see it. */
  readonly from: string;
  readonly format: Imported['format'];
  /** How many texts were in the file. */
  readonly texts: number;
  readonly changes: readonly ImportedText[];
  /** How many are up to date with the source now: changed, or confirmed unchanged. */
  readonly confirmed: number;
  readonly stale: number;
  /** How many texts of the edition are newer than those of the file. */
  readonly kept: number;
  /** How many texts have other remarks than before. */
  readonly remarks: number;
  /** Paths of the files that change, within the kit. */
  readonly names: readonly string[];
  /** Those that were written: none if this was only tried. */
  readonly files: readonly WrittenFile[];
}

export interface ImportOptions extends TranslateOptions, Pick<AcceptOptions, 'older' | 'prefer'> {
  /** The edition that the file is of, where it does not say so. */
  readonly as?: string | undefined;
  /** Writes nothing. */
  readonly dryRun?: boolean | undefined;
  readonly pause?: Pause<string>;
}

/** Problems: of the file, of its texts, of the edition and its exported.yaml, of writing. */
export async function importEdition(
  world: World,
  name: string,
  { pause = async () => {}, ...options }: ImportOptions,
): Promise<Result<ImportedEdition>> {
  const found = await openNamed(world, options);
  if (!found.ok) return found;
  const kit = found.value;
  const path = world.paths.resolve(name);
  const from = world.paths.shown(path);
  await pause(from);
  const bytes = await world.read(path);
  if (!bytes.ok) return bytes;
  const imported = await fromExchange(bytes.value, from, options.as);
  if (!imported.ok) return imported;
  await pause(from);
  const chosen = await choose(kit, imported.value, options);
  if (!chosen.ok) return { ok: false, problems: [...imported.problems, ...chosen.problems] };
  const { language } = chosen.value;
  const files = await withSchemaLines(world, kit, chosen.value.files);
  await pause();
  const written = options.dryRun ? ok([]) : await writeFiles(world, kit, files);
  const problems = [...imported.problems, ...chosen.problems, ...written.problems];
  if (!written.ok) return { ok: false, problems };
  const { format, items } = imported.value;
  const facts = { kit, language, from, format, texts: items.length };
  const names = files.map(({ path: one }) => one).filter((one) => !one.endsWith(EXPORTED_FILE));
  return ok({ ...facts, ...countsOf(chosen.value), names, files: written.value }, problems);
}

interface Chosen {
  readonly language: string;
  readonly translation: Translation;
  readonly accepted: Accepted;
  /** The edition's files as they are to be written. */
  readonly files: readonly TextFile[];
}

/** What is to be taken of a file that could be read, into the edition that it is of. */
async function choose(
  kit: KitFolder,
  imported: Imported,
  { older, prefer, as }: ImportOptions,
): Promise<Result<Chosen>> {
  const edition = editionOf(imported, kit, as);
  if (!edition.ok) return edition;
  const language = edition.value;
  const opened = await openTranslation(kit, language);
  if (!opened.ok) return opened;
  const exports = await exportsOf(kit, language);
  if (!exports.ok) return exports;
  const ready = readied(opened.value.translation, kit.cache);
  if (!ready.ok) return ready;
  const { translation, take } = ready.value;
  const about = aboutOf({ kit, translation });
  const named = withFoundKeys(identified(imported, about, as), translation.units, { at: about.at, older });
  if (!named.ok) return named;
  const context = { ...contextOf(translation), older, prefer, exports: exports.value };
  const accepted = accept(named.value, translation.units, about, context);
  const problems = [...named.problems, ...accepted.problems];
  if (!accepted.ok) return { ok: false, problems };
  const taken = take(accepted.value);
  if (!taken.ok) return { ok: false, problems: [...problems, ...taken.problems] };
  const path = recordPath(kit.files, language, EXPORTED_FILE);
  const memory = remembered(imported, accepted.value, exports.value, path);
  const files = [...taken.value, ...memory];
  return ok({ language, translation, accepted: accepted.value, files }, problems);
}

/** What came back, so that it is no news a second time. */
function remembered(
  { export: id }: Imported,
  { returned }: Accepted,
  exports: Exports,
  path: string,
): readonly TextFile[] {
  if (id === undefined || returned.size === 0) return [];
  return [{ path, text: withReturned(exports, { id, versions: returned }) }];
}

function countsOf({ translation, accepted: { changes, confirmed, kept, remarks } }: Chosen) {
  const upToDate = new Set(confirmed);
  const { edition, source } = translation;
  return {
    changes: changes.map(({ key, was, text }) => {
      const { file, path } = edition.texts.get(key) ?? source.texts.get(key) ?? { file: '', path: [key] };
      return { file, key: keyOf(path), was, now: text, done: upToDate.has(key) };
    }),
    confirmed: confirmed.length,
    stale: changes.filter(({ key }) => !upToDate.has(key)).length,
    kept,
    remarks: remarks.size,
  };
}
