// kitpress list: the kits there are with their editions; of one kit, its sheets.
import type { Kinds } from '../kinds/kind.ts';
import type { Kit } from '../kit/kit.ts';
import { resolvePlan } from '../plan/plan.ts';
import type { Problem, Result } from '../problem.ts';
import {
  describe,
  findKit,
  type KitFolder,
  knownKits,
  openKit,
  readKit,
  shownPath,
  usualLanguage,
} from '../workshop/kits.ts';
import { readLook } from '../workshop/look.ts';
import { answer } from './answer.ts';
import type { ListedKit, ListedSheet } from './answer-schema.ts';
import type { ListFlags } from './program.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

export async function runList(
  name: string | undefined,
  { json }: ListFlags,
  terminal: Terminal,
): Promise<number> {
  return name === undefined ? listKits(json, terminal) : listSheets(name, json, terminal);
}

function listKits(json: boolean | undefined, terminal: Terminal): number {
  const kits = knownKits(terminal.cwd).map((known) => {
    const kit = openKit(known.folder, terminal.cwd);
    return listed(known.name, known.builtIn, kit, terminal.cwd);
  });
  const text = table([
    ['kit', 'language', '', 'read by a native speaker', 'folder'],
    ...kits.flatMap(kitRows),
  ]);
  return answer({ problems: [], text: linesOf(text), summary: { kits } }, json, terminal);
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function listed(name: string, builtIn: boolean, kit: KitFolder, cwd: string): ListedKit {
  return {
    kit: name,
    folder: shownPath(kit.folder, cwd),
    builtIn,
    ...(kit.sourceLanguage !== undefined && { sourceLanguage: kit.sourceLanguage }),
    editions: kit.languages.map((language) => ({ language, ...describe(kit, language) })),
  };
}

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

/** The sheets of a kit in its own language, as build prints them if nothing else is said. */
async function listSheets(name: string, json: boolean | undefined, terminal: Terminal): Promise<number> {
  const found = findKit(name, { flag: 'KIT' }, terminal.cwd, terminal.cwd);
  if (!found.ok) return answer(found, json, terminal);
  const folder = found.value;
  const kit = readKit(folder, usualLanguage(folder));
  if (!kit.ok) return answer(kit, json, terminal);
  const sheets = await sheetsOf(kit.value, folder.kinds, name, terminal.cwd);
  const problems: readonly Problem[] = [...kit.problems, ...sheets.problems];
  if (!sheets.ok) return answer({ problems }, json, terminal);
  const { title, edition } = kit.value;
  const text = [
    `${title.words} (${edition.language}), for 12 participants:`,
    '',
    ...sheetTable(sheets.value),
  ];
  const known = knownKits(terminal.cwd).find((one) => one.folder === folder.folder);
  const kits = [listed(known?.name ?? name, known?.builtIn ?? false, folder, terminal.cwd)];
  return answer({ problems, text: linesOf(text), summary: { kits, sheets: sheets.value } }, json, terminal);
}

async function sheetsOf(
  kit: Kit,
  kinds: Kinds,
  kitName: string,
  cwd: string,
): Promise<Result<readonly ListedSheet[]>> {
  const plan = resolvePlan({}, kit);
  if (!plan.ok) return plan;
  const theme = await readLook(cwd, [kit]);
  if (!theme.ok) return theme;
  // Layout is most of the program, and the list of kits does without it.
  const { build } = await import('../workshop/build.ts');
  const built = build({
    kit,
    kinds,
    plan: plan.value,
    theme: theme.value,
    kitName,
    date: new Date(0),
    write: false,
  });
  if (!built.ok) return built;
  const counts = new Map(built.value.summary.sheets.map((count) => [count.sheet, count]));
  const sheets = kit.sheets.map(({ id, kind, code, texts, suggestedCopies }) => ({
    sheet: id,
    name: texts.name.words,
    kind,
    label: counts.get(id)?.label ?? code,
    pages: counts.get(id)?.pages ?? 0,
    copies: plan.value.copies[id] ?? 1,
    suggestedCopies,
  }));
  return { ...built, value: sheets };
}

function sheetTable(sheets: readonly ListedSheet[]): readonly string[] {
  const rows = sheets.map(({ sheet, name, kind, label, pages, copies, suggestedCopies }) => [
    // What --sheets takes; the kind as well where it is another word.
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
