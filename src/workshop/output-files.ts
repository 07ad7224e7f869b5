// Which file the pages of a sheet are written to, decided once: when the sheet is laid out.

import type { OnLabels } from '../labels.ts';
import type { Formats } from '../page/format.ts';
import type { Plan } from '../plan/plan.ts';
import type { Page } from '../scene.ts';

export interface OutputFile {
  /** As people see it: "kit.pdf", or "05-assessment-*.pdf" where each item has a file of its own. */
  readonly name: string;
  /** Name of the file by number of the item. */
  readonly byItem?: ReadonlyMap<string, string>;
}

export const GUIDE_FILE: OutputFile = { name: 'guide.pdf' };
/** Labels are printed by themselves. */
export const LABEL_FILES: Readonly<Record<OnLabels, OutputFile>> = {
  dots: { name: 'labels.pdf' },
  badges: { name: 'badges.pdf' },
};
/** Mixed sizes in one file confuse office printers. */
export const HAND_OUTS_FILE: OutputFile = { name: 'handouts.pdf' };

/** What is printed on both sides. */
const CARD_FILES: Readonly<Partial<Record<keyof Formats, OutputFile>>> = {
  pieces: { name: 'cards.pdf' },
  handOut: { name: 'cards-handouts.pdf' },
};

/** What files of the `n`th sheet, and of its pages, are called after. */
export const baseName = (sheet: string, n: number): string => `${String(n).padStart(2, '0')}-${sheet}`;

/** The file of the `n`th sheet of a plan, one-based: one for all sheets, or one for each sheet and each item of it. */
export const sheetFile = (
  { split, format }: Pick<Plan, 'split'> & { readonly format: keyof Formats },
  sheet: string,
  n: number,
  pages: readonly Pick<Page, 'item' | 'back'>[],
): OutputFile => {
  const cards = pages.some(({ back }) => back) ? CARD_FILES[format] : undefined;
  if (!split) return cards ?? (format === 'handOut' ? HAND_OUTS_FILE : { name: 'kit.pdf' });
  const base = baseName(sheet, n);
  const items = [...new Set(pages.flatMap(({ item }) => item ?? []))];
  if (items.length === 0) return { name: `${base}.pdf` };
  return {
    name: `${base}-${items.length > 1 ? '*' : items[0]}.pdf`,
    byItem: new Map(items.map((item) => [item, `${base}-${item}.pdf`])),
  };
};

/** For a print shop, a file for each kind of sheet: what is cut out by its kind, the rest by what it is printed on. */
export const shopFile = (what: string): OutputFile => {
  if (what === 'handOut') return HAND_OUTS_FILE;
  return { name: what === 'board' ? 'boards.pdf' : `${what}.pdf` };
};

/** The name of the file that a page goes to. */
export const nameFor = ({ name, byItem }: OutputFile, page: Pick<Page, 'item'> | undefined): string =>
  (page?.item === undefined ? undefined : byItem?.get(page.item)) ?? name;

/** The file with the cuts of a page for a plotter: its code, page and table, "cut/C1-2.svg". */
export const cutFile = ({ code, label, table }: Page): string => {
  const [, n = '1'] = / (\d+)\/\d+/.exec(label) ?? [];
  return `cut/${code}-${n}${table === undefined ? '' : `-t${table}`}.svg`;
};
