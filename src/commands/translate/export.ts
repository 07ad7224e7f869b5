// kitpress translate export: an edition beside its source as one file, for the programs that translators work in.
import { argument } from '../../shell.ts';
import { sameKit } from '../../workshop/kits.ts';
import { exportEdition } from '../../workshop/translate/export.ts';
import { answer } from '../answer.ts';
import type { ExportFlags } from '../flags.ts';
import { quantity } from '../quantity.ts';
import { type Terminal, withProgress, worldOf } from '../terminal.ts';

export async function runExport(
  language: string,
  { json, ...options }: ExportFlags,
  terminal: Terminal,
): Promise<number> {
  const exported = await withProgress(
    terminal,
    (file: string) => `Exporting to ${file} …`,
    (pause) => exportEdition(worldOf(terminal), language, { ...options, pause }),
  );
  if (!exported.ok) return answer(exported, json, terminal);
  const { file: written, kit, translation } = exported.value;
  const { file } = written;
  const text = `${file}: ${quantity(translation.units.length, 'text')}, from ${translation.source.language} to ${language}.
When it comes back: kitpress translate import ${argument(file)}${sameKit(kit)}
`;
  return answer({ problems: exported.problems, text, files: [written] }, json, terminal);
}
