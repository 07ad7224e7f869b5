// The use case "translate update": an edition carries on after its translator or its source has changed.
import { ok, type Result } from '../../problem.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import { type Report, update } from '../../translation/sync/update.ts';
import type { World } from '../../world/world.ts';
import { openKit } from '../kits.ts';
import { openNamed, openTranslation, type TranslateOptions } from './editions.ts';
import { withSchemaLines } from './schema-line.ts';
import { type WrittenFile, writeFiles } from './write.ts';

export interface UpdatedEdition {
  /** What was done. */
  readonly report: Report;
  /** The translation as it is now. */
  readonly translation: Translation;
  /** Paths of the files that changed, within the kit. */
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
  if (!updated.ok) return updated;
  const { report } = updated.value;
  const files = await withSchemaLines(world, kit, updated.value.files);
  const written = await writeFiles(world, kit, files);
  if (!written.ok) return written;
  // Read again: lines have moved.
  const after = await openTranslation(await openKit(world, kit.folder, kit.kinds), language);
  const { translation } = after.ok ? after.value : before.value;
  const names = files.map(({ path }) => path);
  return ok({ report, translation, names, files: written.value }, written.problems);
}
