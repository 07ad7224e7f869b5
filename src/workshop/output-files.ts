// Which file the pages of a sheet are written to, decided once: when the sheet is laid out.

import type { OnLabels } from '../labels.ts';
import type { Formats } from '../page/format.ts';
import type { Plan } from '../plan/plan.ts';
import type { Page } from '../scene.ts';

export interface OutputFile {
  /** As people see it: "kit.pdf", or "05-assessment-*.pdf" where each item has a file of its own. */
  readonly name: string;
  /** What files of single pages are called after: "05-assessment". */
  readonly base: string;
  /** Name of the file by number of the item. */
  readonly byItem?: ReadonlyMap<string, string>;
}

export const GUIDE_FILE: OutputFile = { name: 'guide.pdf', base: 'guide' };
/** Labels are printed by themselves. */
export const LABEL_FILES: Readonly<Record<OnLabels, OutputFile>> = {
  dots: { name: 'labels.pdf', base: 'labels' },
  badges: { name: 'badges.pdf', base: 'badges' },
};
/** Mixed sizes in one file confuse office printers. */
export const HAND_OUTS = 'handouts.pdf';

/** The file of the `n`th sheet of a plan, one-based: one for all sheets, or one for each sheet and each item of it. */
export const sheetFile = (
  { split, format }: Pick<Plan, 'split'> & { readonly format: keyof Formats },
  sheet: string,
  n: number,
  pages: readonly Pick<Page, 'item'>[],
): OutputFile => {
  const base = `${String(n).padStart(2, '0')}-${sheet}`;
  if (!split) return { name: format === 'handOut' ? HAND_OUTS : 'kit.pdf', base };
  const items = [...new Set(pages.flatMap(({ item }) => item ?? []))];
  if (items.length === 0) return { name: `${base}.pdf`, base };
  return {
    base,
    name: `${base}-${items.length > 1 ? '*' : items[0]}.pdf`,
    byItem: new Map(items.map((item) => [item, `${base}-${item}.pdf`])),
  };
};

/** The name of the file that a page goes to. */
export const nameFor = ({ name, byItem }: OutputFile, page: Pick<Page, 'item'> | undefined): string =>
  (page?.item === undefined ? undefined : byItem?.get(page.item)) ?? name;

/** The file with the cuts of a page for a plotter: its code, page and table, "cut/C1-2.svg". */
export const cutFile = ({ code, label, table }: Page): string => {
  const [, n = '1'] = / (\d+)\/\d+/.exec(label) ?? [];
  return `cut/${code}-${n}${table === undefined ? '' : `-t${table}`}.svg`;
};
