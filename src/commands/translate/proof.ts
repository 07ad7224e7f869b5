// kitpress translate proof: a translation beside its source, sheet by sheet, as a PDF for those who read it on paper.
import { resolve } from 'node:path';
import { describe, shownPath } from '../../workshop/kits.ts';
import { dateOf } from '../../workshop/read.ts';
import { openNamed, openTranslation } from '../../workshop/translate/editions.ts';
import { layable } from '../../workshop/translate/lay-out.ts';
import { writeAll } from '../../world/disk/files.ts';
import { answer } from '../answer.ts';
import type { Terminal } from '../terminal.ts';
import type { ProofFlags } from './commands.ts';

export async function runProof(language: string, flags: ProofFlags, terminal: Terminal): Promise<number> {
  const { json, out = 'out' } = flags;
  const found = openNamed(flags, terminal);
  if (!found.ok) return answer(found, json, terminal);
  const kit = found.value;
  const translation = openTranslation(kit, language);
  if (!translation.ok) return answer(translation, json, terminal);
  const { units, source, edition } = translation.value;
  const made = await layable(kit, translation.value, terminal);
  if (!('kit' in made)) return answer({ problems: made.problems }, json, terminal);
  const date = dateOf({}, terminal.env.SOURCE_DATE_EPOCH);
  if (!date.ok) return answer(date, json, terminal);
  const { proof } = await import('../../workshop/proof.ts');
  const about = (tag: string) => ({ language: tag, ...describe(kit, tag) });
  const proofed = proof({
    ...made,
    units,
    language: about(edition.language),
    from: about(source.language),
    date: date.value,
  });
  if (!proofed.ok) return answer(proofed, json, terminal);
  const { bytes, pages } = proofed.value;
  const name = `proof-${language}.pdf`;
  const folder = resolve(terminal.cwd, out);
  const written = writeAll(folder, [{ name, bytes }]);
  if (!written.ok) return answer({ problems: written.problems }, json, terminal);
  const file = shownPath(resolve(folder, name), terminal.cwd);
  const text = `${file}: ${pages} pages of A4, ${units.length} texts, ${source.language} beside ${language}.\n`;
  const problems = [...proofed.problems, ...written.problems];
  return answer({ problems, text, files: [{ file, bytes: bytes.length }] }, json, terminal);
}
