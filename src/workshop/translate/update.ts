// The use case "translate update": an edition carries on after its translator or its source has changed.
import { ok, type Result } from '../../problem.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import { type Report, update } from '../../translation/sync/update.ts';
import type { World } from '../../world/world.ts';
import { openKit } from '../kits.ts';
import { openNamed, openTranslation, type TranslateOptions } from './editions.ts';
import { shownIn, type WrittenFile, writeFiles } from './write.ts';

export interface UpdatedEdition {
  /** What was done. */
  readonly report: Report;
  /** The translation as it is now. */
  readonly translation: Translation;
  /** Names of the edition's files that changed. */
  readonly names: readonly string[];
  readonly files: readonly WrittenFile[];
}

/** Problems: of kit and edition, translation-rewrite, of writing. */
export async function updateEdition(
  world: World,
  language: string,
  options: TranslateOptions,
): Promise<Result<UpdatedEdition>> {
  const found = await openNamed(world, options);
  if (!found.ok) return found;
  const kit = found.value;
  const before = await openTranslation(kit, language);
  if (!before.ok) return before;
  const updated = update(before.value.translation);
  if (!updated.ok) return { ok: false, problems: shownIn(updated.problems, kit, language) };
  const { files, report } = updated.value;
  const written = await writeFiles(world, kit, language, files);
  if (!written.ok) return written;
  // Read again: lines have moved.
  const after = await openTranslation(await openKit(world, kit.folder, kit.registers), language);
  const { translation } = after.ok ? after.value : before.value;
  const names = files.map(({ name }) => name);
  return ok({ report, translation, names, files: written.value }, written.problems);
}
