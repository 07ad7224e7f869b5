// kitpress translate start: a new edition, every text empty and its source beside it.
import { sameKit } from '../../workshop/kits.ts';
import { startEdition } from '../../workshop/translate/start.ts';
import { answer } from '../answer.ts';
import type { StartFlags } from '../flags.ts';
import { quantity } from '../quantity.ts';
import { type Terminal, worldOf } from '../terminal.ts';

export async function runStart(
  language: string,
  { json, ...options }: StartFlags,
  terminal: Terminal,
): Promise<number> {
  const started = await startEdition(worldOf(terminal), language, options);
  if (!started.ok) return answer(started, json, terminal);
  const { kit, from, texts, files } = started.value;
  const folder = `${kit.label}/${language}`;
  const [first] = files;
  const where = first?.file.startsWith(`${folder}/`) ? folder : first?.file;
  const text = `${where}: ${quantity(files.length, 'file')}, ${quantity(texts, 'text')} to translate from "${from}".

Next:
  1. Write each text between its '…', under the comment with its source. Names in braces, as {n}, stay as they are.
  2. kitpress translate status ${language}${sameKit(kit)}, to see what is left and what does not fit.
  3. kitpress translate update ${language}${sameKit(kit)}, when you have translated some: it takes the comments of those away.
`;
  return answer({ problems: started.problems, text, files }, json, terminal);
}
