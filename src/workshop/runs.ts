// How often the pages of a sheet are printed, and what its line in the print list says of them.
import { type Run, sets } from '../page/copies.ts';
import type { Plan } from '../plan/plan.ts';
import { shareOf } from '../plan/seats.ts';
import type { Page } from '../scene.ts';

type Copying = Pick<Plan, 'copies' | 'tables' | 'tableNumbers'>;

const allOf = ({ copies }: Copying, sheet: string): number => copies[sheet] ?? 1;

/** All copies of a set of pages, or what its table has of them if each has its own. */
export const printRuns = (plan: Copying, sheet: string, pages: readonly Page[]): readonly Run[] => {
  const all = allOf(plan, sheet);
  return sets(pages).map((set): Run => {
    const table = set[0]?.table;
    return { pages: set, copies: table === undefined ? all : shareOf(all, plan, table) };
  });
};

interface Counted {
  readonly pages: number;
  readonly copies: number;
  /** Straight cuts for all copies. */
  readonly cuts: number;
  /** Those of them that are short. */
  readonly shortCuts: number;
}

/** The pages of one copy, and how many copies; of tables with unlike numbers of pages, all that is printed, as one copy. */
export const printCount = (plan: Copying, sheet: string, pages: readonly Page[]): Counted => {
  const runs = printRuns(plan, sheet, pages);
  const sum = (count: (page: Page) => number): number =>
    runs.reduce((all, run) => all + run.copies * run.pages.reduce((own, page) => own + count(page), 0), 0);
  const ofTable = new Map<number | undefined, number>();
  for (const { table } of pages) ofTable.set(table, (ofTable.get(table) ?? 0) + 1);
  const [one = 0, ...others] = new Set(ofTable.values());
  const alike = others.length === 0;
  return {
    pages: alike ? one : sum(() => 1),
    copies: alike ? allOf(plan, sheet) : 1,
    cuts: sum(({ cuts }) => cuts),
    shortCuts: sum(({ shortCuts = 0 }) => shortCuts),
  };
};
