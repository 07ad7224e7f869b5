// kitpress translate proof: a translation beside its source, sheet by sheet, as a PDF for those who read it on paper.
import { proofEdition } from '../../workshop/translate/proof.ts';
import { answer } from '../answer.ts';
import type { ProofFlags } from '../flags.ts';
import { type Terminal, worldOf } from '../terminal.ts';

export async function runProof(
  language: string,
  { json, ...options }: ProofFlags,
  terminal: Terminal,
): Promise<number> {
  const proofed = await proofEdition(worldOf(terminal), language, options);
  if (!proofed.ok) return answer(proofed, json, terminal);
  const { file, pages, translation } = proofed.value;
  const { units, source } = translation;
  const text = `${file.file}: ${pages} pages of A4, ${units.length} texts, ${source.language} beside ${language}.\n`;
  return answer({ problems: proofed.problems, text, files: [file] }, json, terminal);
}
