// Paper: the size that a page is printed on, and how many sheets of each size are needed.
import { PAPER } from '../geometry.ts';
import type { Page } from '../scene.ts';

export type PaperName = keyof typeof PAPER;

/** The paper that a page is laid out for (ISO 216), in either orientation. */
export const paperOf = (page: Page): PaperName => {
  const short = Math.min(page.width, page.height);
  const found = (Object.keys(PAPER) as PaperName[]).find((name) => Math.abs(PAPER[name].width - short) < 0.5);
  if (found === undefined) throw new Error(`no paper is ${page.width} × ${page.height} mm`);
  return found;
};

/** What is printed of one sheet. */
export interface Printed {
  readonly paper: PaperName;
  /** In one copy. */
  readonly pages: number;
  readonly copies: number;
  /** Straight cuts for all copies. */
  readonly cuts: number;
  /** Those of them that are short: across strips. */
  readonly shortCuts: number;
}

/** Sheets of paper by size, and straight cuts, for all copies. */
export const totalOf = (
  sheets: readonly Printed[],
): { readonly a3: number; readonly a4: number; readonly cuts: number } => {
  const on = (paper: PaperName): number =>
    sheets
      .filter((sheet) => sheet.paper === paper)
      .reduce((sum, { pages, copies }) => sum + pages * copies, 0);
  return { a3: on('A3'), a4: on('A4'), cuts: sheets.reduce((sum, { cuts }) => sum + cuts, 0) };
};
