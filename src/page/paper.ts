// How much paper is printed on: sheets by paper, and straight cuts.
import { type PaperUse, papersTogether } from '../paper.ts';

/** What is printed of one sheet. */
export interface Printed {
  /** The name of its paper. */
  readonly paper: string;
  /** In one copy. */
  readonly pages: number;
  readonly copies: number;
  /** Straight cuts for all copies. */
  readonly cuts: number;
  /** Those of them that are short: across strips. */
  readonly shortCuts: number;
}

/** For all copies. */
export const totalOf = (
  printed: readonly Printed[],
): { readonly papers: readonly PaperUse[]; readonly cuts: number } => ({
  papers: papersTogether(printed.map(({ paper, pages, copies }) => ({ paper, sheets: pages * copies }))),
  cuts: printed.reduce((sum, { cuts }) => sum + cuts, 0),
});
