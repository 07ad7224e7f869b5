// A workshop that is laid out → what it comes to, for all its languages together.
import { papersTogether } from '../paper.ts';
import { type Workshop, workshopTitle } from '../workshop/read.ts';
import type { LaidSession } from '../workshop/session.ts';
import { type Summary, summarise } from '../workshop/summary.ts';
import type { WorkshopSummary } from './protocol.ts';

/** Before anything is built. */
export const summaryOfLaid = ({ workshop, sheets }: LaidSession): WorkshopSummary =>
  summaryOf(
    workshop,
    workshop.issues.map((issue, i) => summarise({ ...issue, kinds: workshop.kinds }, sheets[i] ?? [])),
  );

export function summaryOf(workshop: Workshop, summaries: readonly Summary[]): WorkshopSummary {
  const { plan } = workshop;
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
