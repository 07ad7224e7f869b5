// The texts each sheet must contain, and their order: taken from the kit alone, not from the layout.

import { type Expected, type FinishedKinds, kindNamed } from '../kit/kinds.ts';
import type { Kit, ListItem, Sheet } from '../kit/kit.ts';
import { eachOf } from '../kit/lists.ts';
import { nameAbove } from '../kit/name-above.ts';
import { plannedForms } from '../kit/theme-sheets.ts';
import { OF_TABLE, untiled } from '../page-label.ts';
import { plain } from '../text.ts';

/** A sheet in a file, identified by its label. */
export interface SheetInFile {
  readonly sheet: Sheet;
  readonly item?: ListItem;
}

/** "C1 2/3" is the sheet with code C for item 1; undefined if the kit has no such sheet. */
export const sheetOf = (kit: Kit, label: string): SheetInFile | undefined => {
  const id = idIn(label);
  for (const sheet of kit.sheets.flatMap((one) => plannedForms(one, kit))) {
    if (sheet.each === undefined && sheet.code === id) return { sheet };
    const item = eachOf(kit, sheet).find(({ code }) => sheet.code + code === id);
    if (item) return { sheet, item };
  }
  return undefined;
};

/** "C1" of "C1 2/3", and "V" of "V 2/2 · Table 4". */
const idIn = (label: string): string => labelIn(label).replace(/ \d+\/\d+$/, '');
const labelIn = (label: string): string => untiled(label).split(OF_TABLE)[0] ?? label;

/**
 * Pages by the id of their sheet, "C1", and its table if it has one, each label once: copies share content, have no links,
 * and are compared separately. The sheets that show parts of a page share it too, and count as the first of them.
 */
export const bySheet = <P extends { readonly label: string }>(
  pages: readonly P[],
): ReadonlyMap<string, readonly P[]> => {
  const sheets = new Map<string, P[]>();
  const seen = new Set<string>();
  for (const page of pages) {
    const label = untiled(page.label);
    if (seen.has(label)) continue;
    seen.add(label);
    // Of the tables that have their own, each has all of the sheet.
    const id = idIn(label) + label.slice(labelIn(label).length);
    sheets.set(id, [...(sheets.get(id) ?? []), page]);
  }
  return sheets;
};

/** Head and foot, which all sheets share, and what the kind itself expects. */
export const expectedOn = (kit: Kit, kinds: FinishedKinds, { sheet, item }: SheetInFile): Expected => {
  const own = kindNamed(kinds, sheet.kind).expected(kit, sheet, item);
  const foot = [[kit.title, plain(kit.version, kit.edition.language)], [kit.sourceShort ?? kit.source]];
  const head = [
    ...(sheet.step && !own.headless ? [[sheet.step.label, nameAbove(sheet, sheet.step)]] : []),
    sheet.instructions.map(({ text }) => text),
    [sheet.texts.name],
  ];
  return { ...own, always: [...head, ...foot, ...own.always].filter((chain) => chain.length > 0) };
};
