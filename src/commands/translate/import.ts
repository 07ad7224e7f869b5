// kitpress translate import: a returned PO or XLIFF file into its edition: all of it or nothing.
import { importEdition } from '../../workshop/translate/import.ts';
import { answer } from '../answer.ts';
import type { ImportFlags } from '../flags.ts';
import { quantity } from '../quantity.ts';
import { type Terminal, worldOf } from '../terminal.ts';

export async function runImport(
  name: string,
  { json, ...options }: ImportFlags,
  terminal: Terminal,
): Promise<number> {
  const imported = await importEdition(worldOf(terminal), name, options);
  if (!imported.ok) return answer(imported, json, terminal);
  const { names, files, ...summary } = imported.value;
  const { language, texts, changed, confirmed, stale } = summary;
  const lines = [
    `${quantity(texts, 'text')} read: ${changed} changed, ${confirmed} now up to date with the source${stale > 0 ? `, ${stale} stale` : ''}.`,
    names.length === 0
      ? `Nothing to change in ${language}.`
      : `Written: ${names.map((file) => `${language}/${file}`).join(', ')}.`,
  ];
  const text = lines.map((line) => `${line}\n`).join('');
  return answer({ problems: imported.problems, text, files, summary }, json, terminal);
}
