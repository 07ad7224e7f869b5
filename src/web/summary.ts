// What a workshop comes to → the same for all its languages together.
import type { CheckedWorkshop } from '../library/facts.ts';
import { papersTogether } from '../paper.ts';
import type { WorkshopSummary } from './protocol.ts';

export function summaryOf({ title, participants, tables, editions }: CheckedWorkshop): WorkshopSummary {
  const [first] = editions;
  const cutting = editions.flatMap((one) => one.cutting ?? []);
  const { planned: minutes, ...clock } = first?.time ?? {};
  return {
    ...{ title, participants, tables },
    papers: papersTogether(editions.flatMap(({ papers }) => papers)),
    cuts: sum(editions.map(({ cuts }) => cuts)),
    ...(cutting.length > 0 && {
      cutting: {
        scissors: sum(cutting.map(({ scissors }) => scissors)),
        guillotine: sum(cutting.map(({ guillotine }) => guillotine)),
      },
    }),
    ...(minutes !== undefined && { minutes }),
    ...clock,
    bring: first?.bring ?? [],
    sheets: editions.flatMap(({ language, sheets }) =>
      sheets.map(({ name, ...sheet }) => ({ ...sheet, language, title: name })),
    ),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
