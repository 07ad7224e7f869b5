// The use case "translate proof": a translation beside its source, sheet by sheet, as a PDF for those who read it on paper.
import { ok, type Result } from '../../problem.ts';
import type { World } from '../../world/world.ts';
import { describeEdition } from '../edition-facts.ts';
import { dateOf, USUAL_OUT } from '../read.ts';
import { type OpenTranslation, openNamed, openTranslation, type TranslateOptions } from './editions.ts';
import { layable } from './lay-out.ts';
import type { WrittenFile } from './write.ts';

export interface ProofedEdition extends OpenTranslation {
  readonly file: WrittenFile;
  readonly pages: number;
}

/** Writes proof-LANG.pdf into the folder `out`. Problems: of kit and edition, of texts that cannot be shown, of writing. */
export async function proofEdition(
  world: World,
  language: string,
  { out = USUAL_OUT, ...options }: TranslateOptions & { readonly out?: string },
): Promise<Result<ProofedEdition>> {
  const found = await openNamed(world, options);
  if (!found.ok) return found;
  const opened = await openTranslation(found.value, language);
  if (!opened.ok) return opened;
  const { kit, translation } = opened.value;
  const { units, source, edition } = translation;
  const from = await describeEdition(kit, source.language);
  // Layout is most of the program.
  const { proof } = await import('../proof.ts');
  const { PROOF_LANGUAGE } = await import('../../kinds/proof/layout.ts');
  const made = await layable(world, opened.value, [units, from, { language: PROOF_LANGUAGE }]);
  if (!made.ok) return made;
  const date = dateOf({}, world.epoch);
  if (!date.ok) return date;
  const about = { units, language: await describeEdition(kit, edition.language), from, date: date.value };
  await made.value.theme.faces.loadPrograms('all');
  const proofed = proof({ ...made.value, ...about }, world.zlib);
  if (!proofed.ok) return proofed;
  const { bytes, pages } = proofed.value;
  const name = `proof-${language}.pdf`;
  const folder = world.paths.resolve(out);
  const written = await world.write(folder, [{ name, bytes }]);
  if (!written.ok) return written;
  const file = { file: world.paths.shown(world.paths.resolve(folder, name)), bytes: bytes.length };
  return ok({ ...opened.value, file, pages }, [...proofed.problems, ...written.problems]);
}
