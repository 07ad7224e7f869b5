// A workshop that is laid out or printed → what programs get to know of it.
import type { Result } from '../problem.ts';
import { locate } from '../workshop/locate.ts';
import type { PlacedFile, PrintedWorkshop } from '../workshop/print.ts';
import { type Workshop, workshopTitle } from '../workshop/read.ts';
import type { Summary } from '../workshop/summary.ts';
import type { World } from '../world/world.ts';
import type { BuiltPdf, BuiltWorkshop, CheckedWorkshop, EditionSummary } from './facts.ts';

/** `summaries` are in the order of its issues. */
export const factsOfWorkshop = (workshop: Workshop, summaries: readonly Summary[]): CheckedWorkshop => ({
  title: workshopTitle(workshop),
  participants: workshop.plan.participants.length,
  tables: workshop.plan.tables,
  editions: summaries.map((one, i) => editionOf(one, workshop.issues[i]?.theme.brand?.id)),
});

const editionOf = (
  { language, papers, cuts, cutting, time, bring, sheets }: Summary,
  brand: string | undefined,
): EditionSummary => ({
  language,
  ...brandFact(brand),
  papers,
  cuts,
  ...(cutting && { cutting: { scissors: cutting.scissors, guillotine: cutting.guillotine } }),
  ...(time && { time: timeOf(time) }),
  bring: bring.map(({ words }) => words),
  sheets: sheets.map(({ sheet, name, label, file, pages, copies, paper }) => ({
    ...{ sheet, name, label, file, pages, copies, paper },
  })),
});

const timeOf = ({
  planned,
  start,
  end,
}: NonNullable<Summary['time']>): NonNullable<EditionSummary['time']> => ({
  planned,
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
});

/** With what was made of it. */
export const factsOfPrinted = ({ workshop, built, files, cutFiles }: PrintedWorkshop): BuiltWorkshop => ({
  ...factsOfWorkshop(
    workshop,
    built.map(({ summary }) => summary),
  ),
  files: files.map(pdfOf),
  cutFiles: cutFiles.map(({ name, bytes }) => ({ name, bytes })),
});

const pdfOf = ({ name, bytes, language, brand, pages, paper, flip }: PlacedFile): BuiltPdf => ({
  ...{ name, bytes, language, pages, paper },
  ...brandFact(brand),
  ...(flip && { flip }),
});

export const brandFact = (brand: string | undefined): { readonly brand?: string } =>
  brand === undefined ? {} : { brand };

/** Its value as programs read it, and its problems with the lines that they are in. */
export async function located<T, U>(
  world: World,
  result: Result<T>,
  value: (from: T) => U,
): Promise<Result<U>> {
  const problems = await locate(world, result.problems);
  return result.ok ? { ok: true, value: value(result.value), problems } : { ok: false, problems };
}
