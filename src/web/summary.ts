// A workshop that was built → what it comes to, for all its languages together.
import { papersTogether } from '../paper.ts';
import type { PrintedWorkshop } from '../workshop/print.ts';
import { workshopTitle } from '../workshop/read.ts';
import type { WorkshopSummary } from './protocol.ts';

export function summaryOf({ workshop, built }: PrintedWorkshop): WorkshopSummary {
  const { plan } = workshop;
  const summaries = built.map(({ summary }) => summary);
  const [first] = summaries;
  const cutting = summaries.flatMap((one) => one.cutting ?? []);
  const minutes = first?.time?.planned;
  return {
    title: workshopTitle(workshop),
    participants: plan.participants.length,
    tables: plan.tables,
    papers: papersTogether(summaries.flatMap(({ papers }) => papers)),
    cuts: sum(summaries.map(({ cuts }) => cuts)),
    ...(cutting.length > 0 && {
      cutting: {
        scissors: sum(cutting.map(({ scissors }) => scissors)),
        guillotine: sum(cutting.map(({ guillotine }) => guillotine)),
      },
    }),
    ...(minutes !== undefined && { minutes }),
    ...(first?.time?.start !== undefined && { start: first.time.start }),
    ...(first?.time?.end !== undefined && { end: first.time.end }),
    bring: first?.bring.map(({ words }) => words) ?? [],
    sheets: summaries.flatMap(({ language, sheets }) =>
      sheets.map(({ sheet, label, name, file, pages, copies, paper }) => ({
        ...{ language, sheet, label, title: name, file, pages, copies, paper },
      })),
    ),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
