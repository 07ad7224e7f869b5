// The print order: copies of a sheet follow one another, collated.
import type { Page, PrintedPages } from '../scene.ts';

/** Pages of one sheet that belong together: those of one item or table, or all of them. */
export const sets = (pages: readonly Page[]): readonly (readonly Page[])[] => {
  const groups: Page[][] = [];
  for (const page of pages) {
    const last = groups[groups.length - 1];
    if (last !== undefined && isWith(page, last[0])) last.push(page);
    else groups.push([page]);
  }
  return groups;
};

const isWith = (page: Page, other: Page | undefined): boolean =>
  page.sheet === other?.sheet && page.item === other.item && page.table === other.table;

/** The pages of one sheet, and how many times each set of them is printed. */
export interface Run {
  readonly pages: readonly Page[];
  readonly copies: number;
}

/** The pages of all runs, with each set in as many copies as its run has: S1 S1 S2 S2, and V 1/2, V 2/2, V 1/2, V 2/2. */
export const collate = (runs: readonly Run[]): PrintedPages => {
  const pages: Page[] = [];
  const order: number[] = [];
  for (const { pages: own, copies } of runs)
    for (const set of sets(own)) {
      const indices = set.map((_, i) => pages.length + i);
      for (let copy = 0; copy < copies; copy += 1) order.push(...indices);
      pages.push(...set);
    }
  return { pages, order };
};
