// The use case "translate import": a returned PO or XLIFF file into its edition: all of it or nothing.
import { ok, type Result } from '../../problem.ts';
import { accept } from '../../translation/exchange/accept.ts';
import { type Imported, unitId } from '../../translation/exchange/exchange.ts';
import { take } from '../../translation/sync/take.ts';
import type { World } from '../../world/world.ts';
import { aboutOf, openNamed, openTranslation, type TranslateOptions } from './editions.ts';
import { shownIn, type WrittenFile, writeFiles } from './write.ts';

export interface ImportedEdition {
  readonly language: string;
  /** How many texts were in the file. */
  readonly texts: number;
  readonly changed: number;
  /** How many are up to date with the source now: changed, or confirmed unchanged. */
  readonly confirmed: number;
  readonly stale: number;
  /** Names of the edition's files that changed. */
  readonly names: readonly string[];
  readonly files: readonly WrittenFile[];
}

/** `older` takes a file although its sources have changed since. Problems: of the file, of its texts, of writing. */
export async function importEdition(
  world: World,
  name: string,
  { older = false, ...options }: TranslateOptions & { readonly older?: boolean },
): Promise<Result<ImportedEdition>> {
  const found = await openNamed(world, options);
  if (!found.ok) return found;
  const kit = found.value;
  const path = world.paths.resolve(name);
  const bytes = await world.read(path);
  if (!bytes.ok) return bytes;
  const imported = await read(bytes.value, world.paths.shown(path));
  if (!imported.ok) return imported;
  const opened = await openTranslation(kit, editionOf(imported.value.language, kit.languages));
  if (!opened.ok) return opened;
  const { translation } = opened.value;
  const accepted = accept(imported.value, translation.units, aboutOf(opened.value), { older });
  const problems = [...imported.problems, ...accepted.problems];
  if (!accepted.ok) return { ok: false, problems };
  const { language } = translation.edition;
  const taken = take(translation, imported.value, accepted.value, kit.cache);
  if (!taken.ok) return { ok: false, problems: [...problems, ...shownIn(taken.problems, kit, language)] };
  const written = await writeFiles(world, kit, language, taken.value);
  if (!written.ok) return { ok: false, problems: [...problems, ...written.problems] };
  const { changes, confirmed } = accepted.value;
  const upToDate = new Set(confirmed.map(unitId));
  return ok(
    {
      language,
      texts: imported.value.items.length,
      changed: changes.length,
      confirmed: confirmed.length,
      stale: changes.filter((change) => !upToDate.has(unitId(change))).length,
      names: taken.value.map((file) => file.name),
      files: written.value,
    },
    [...problems, ...written.problems],
  );
}

/** XML begins with "<", and no PO file does; a byte order mark may come before. */
async function read(bytes: Uint8Array, file: string): Promise<Result<Imported>> {
  const first = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x7f);
  return first === 0x3c
    ? (await import('../../translation/exchange/xliff-read.ts')).fromXliff(bytes, file)
    : (await import('../../translation/exchange/po-read.ts')).fromPo(bytes, file);
}

/** "PT-br" is the edition pt-BR. */
const editionOf = (language: string, editions: readonly string[]): string =>
  editions.find((one) => one.toLowerCase() === language.toLowerCase()) ?? language;
