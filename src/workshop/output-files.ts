// Which file the pages of a sheet are written to, decided once: when the sheet is laid out.

import type { Plan } from '../plan/plan.ts';
import type { Page } from '../scene.ts';

export interface OutputFile {
  /** As people see it: "kit.pdf", or "05-assessment-*.pdf" where each principle has a file of its own. */
  readonly name: string;
  /** Name of the file by id of the principle. */
  readonly byPrinciple?: ReadonlyMap<string, string>;
}

export const GUIDE_FILE: OutputFile = { name: 'guide.pdf' };

/** The file of the `n`th sheet of a plan, one-based: one for all sheets, or one for each sheet and each principle of it. */
export const sheetFile = (
  { split }: Pick<Plan, 'split'>,
  sheet: string,
  n: number,
  pages: readonly Pick<Page, 'principle'>[],
): OutputFile => {
  if (!split) return { name: 'kit.pdf' };
  const base = `${String(n).padStart(2, '0')}-${sheet}`;
  const principles = [...new Set(pages.flatMap(({ principle }) => principle ?? []))];
  if (principles.length === 0) return { name: `${base}.pdf` };
  return {
    name: `${base}-${principles.length > 1 ? '*' : principles[0]}.pdf`,
    byPrinciple: new Map(principles.map((id) => [id, `${base}-${id}.pdf`])),
  };
};

/** The name of the file that a page goes to. */
export const nameFor = (
  { name, byPrinciple }: OutputFile,
  page: Pick<Page, 'principle'> | undefined,
): string => (page?.principle === undefined ? undefined : byPrinciple?.get(page.principle)) ?? name;
