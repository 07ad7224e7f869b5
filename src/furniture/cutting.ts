// How long it takes to cut everything out.

import type { Printed } from '../page/paper.ts';

/** Minutes, rounded up to the next five. */
export interface CuttingTime {
  readonly scissors: number;
  readonly guillotine: number;
}

/** Seconds for a cut along a sheet, the paper taken up and put down; for a cut across strips in a stack; and for sorting what a sheet is cut into. */
const SECONDS = { long: 20, short: 5, sorting: 30 };
/** Sheets that an office guillotine takes at once. */
const AT_ONCE = 5;
const STEP = 5 * 60;

/** Undefined if there is nothing to cut. */
export const cuttingTime = (printed: readonly Printed[]): CuttingTime | undefined => {
  const cutUp = printed.filter(({ cuts }) => cuts > 0);
  if (cutUp.length === 0) return undefined;
  const sum = (count: (one: Printed) => number): number => cutUp.reduce((all, one) => all + count(one), 0);
  const cuts = sum(({ cuts, shortCuts }) => (cuts - shortCuts) * SECONDS.long + shortCuts * SECONDS.short);
  const sorting = sum(({ pages, copies }) => pages * copies * SECONDS.sorting);
  return { scissors: rounded(cuts + sorting), guillotine: rounded(cuts / AT_ONCE + sorting) };
};

const rounded = (seconds: number): number => Math.ceil(seconds / STEP) * 5;
