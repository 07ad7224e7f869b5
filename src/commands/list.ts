// kitpress list: all kits with their editions, or the sheets of one kit.
import { type ListedKit, type ListedSheet, listKits, listSheets } from '../workshop/list.ts';
import { answer } from './answer.ts';
import type { ListFlags } from './flags.ts';
import { table } from './table.ts';
import { type Terminal, worldOf } from './terminal.ts';

export const runList = (
  name: string | undefined,
  { json }: ListFlags,
  terminal: Terminal,
): Promise<number> => (name === undefined ? showKits(json, terminal) : showSheets(name, json, terminal));

async function showKits(json: boolean | undefined, terminal: Terminal): Promise<number> {
  const kits = await listKits(worldOf(terminal));
  const text = table([
    ['kit', 'language', '', 'read by a native speaker', 'folder'],
    ...kits.flatMap(kitRows),
  ]);
  return answer({ problems: [], text: linesOf(text), summary: { kits } }, json, terminal);
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function kitRows({
  kit,
  folder,
  builtIn,
  sourceLanguage,
  editions,
}: ListedKit): readonly (readonly string[])[] {
  const where = builtIn ? 'built in' : folder;
  if (editions.length === 0) return [[kit, 'no edition yet', '', '', where]];
  return editions.map(({ language, name, review }, index) => [
    index === 0 ? kit : '',
    language === sourceLanguage && editions.length > 1 ? `${language} (source)` : language,
    name,
    review === 'none' ? 'not reviewed' : review,
    index === 0 ? where : '',
  ]);
}

async function showSheets(name: string, json: boolean | undefined, terminal: Terminal): Promise<number> {
  const listed = await listSheets(worldOf(terminal), name);
  if (!listed.ok) return answer(listed, json, terminal);
  const { known, kit, sheets } = listed.value;
  const { title, edition } = kit;
  const text = [`${title.words} (${edition.language}), for 12 participants:`, '', ...sheetTable(sheets)];
  const summary = { kits: [known], sheets };
  return answer({ problems: listed.problems, text: linesOf(text), summary }, json, terminal);
}

function sheetTable(sheets: readonly ListedSheet[]): readonly string[] {
  const rows = sheets.map(({ sheet, name, kind, label, pages, copies, suggestedCopies }) => [
    // The id that --sheets takes, and the kind if it differs.
    sheet === kind ? sheet : `${sheet} (${kind})`,
    name,
    label,
    String(pages),
    String(copies),
    String(suggestedCopies),
  ]);
  const head = ['sheet', 'name', 'printed as', 'pages', 'default copies', 'suggested copies'];
  return table([head, ...rows], [false, false, false, true, true, true]);
}
