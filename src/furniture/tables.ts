// The tables of a room, each with its own people and lines for those who come unannounced.
import type { Sheet } from '../kit/kit.ts';
import { latecomers, type Seated } from '../plan/seats.ts';
import type { LayoutContext } from './context.ts';

/** Where a sheet is laid out: for the people of a table, or for all of them if it is not for one of several tables. */
export interface TableContext {
  readonly at: LayoutContext;
  readonly table?: number;
}

export const atTables = (context: LayoutContext, { per }: Pick<Sheet, 'per'>): readonly TableContext[] => {
  const { plan } = context;
  const withLate = (people: readonly Seated[]): LayoutContext => ({
    ...context,
    plan: { ...plan, participants: [...people, ...latecomers(people)] },
  });
  if (per !== 'table' || plan.tables === 1) return [{ at: withLate(plan.participants) }];
  return plan.tableNumbers.map((table) => ({
    at: withLate(plan.participants.filter((person) => person.table === table)),
    table,
  }));
};
