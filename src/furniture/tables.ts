// The tables of a room, each with its own people.
import type { Sheet } from '../kit/kit.ts';
import { tablesUpTo } from '../plan/seats.ts';
import type { LayoutContext } from './context.ts';

/** Lines on the list of a table for people who come unannounced. */
const SPARE_LINES = 2;

/** Where a sheet is laid out: for the people of a table, or for all of them if it is not for one of several tables. */
export interface TableContext {
  readonly at: LayoutContext;
  readonly table?: number;
}

export const atTables = (context: LayoutContext, { per }: Pick<Sheet, 'per'>): readonly TableContext[] => {
  const { plan } = context;
  if (per !== 'table' || plan.tables === 1) return [{ at: context }];
  return tablesUpTo(plan.tables).map((table) => {
    const people = plan.participants.filter((person) => person.table === table);
    const spare = Array.from({ length: SPARE_LINES }, (_, n) => ({ number: people.length + n + 1, table }));
    return { at: { ...context, plan: { ...plan, participants: [...people, ...spare] } }, table };
  });
};
