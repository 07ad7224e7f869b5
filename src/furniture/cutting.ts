// How long it takes to cut everything out.

/** Minutes, rounded up to the next five. */
export interface CuttingTime {
  readonly scissors: number;
  readonly guillotine: number;
}

/** Seconds for a straight cut, the paper taken up and put down. */
const SECONDS = 20;
/** Sheets that an office guillotine takes at once. */
const AT_ONCE = 5;
const STEP = 5 * 60;

/** Undefined if there is nothing to cut. */
export const cuttingTime = (cuts: number): CuttingTime | undefined =>
  cuts === 0 ? undefined : { scissors: minutesFor(cuts), guillotine: minutesFor(cuts / AT_ONCE) };

const minutesFor = (cuts: number): number => Math.ceil((cuts * SECONDS) / STEP) * 5;
