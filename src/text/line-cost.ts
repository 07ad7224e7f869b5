// What one line costs: its length, how it ends, its hyphens, and a short last line. Pure arithmetic.

/** A place where a line may end and the next begin, measured along the unbroken text. */
export interface BreakStop {
  /** Where the ink of a line that is broken here ends, a hyphen included. */
  readonly to: number;
  /** Where a line that begins here starts. */
  readonly from: number;
  /** In squared shares of the measure: 0.04 is the cost of a line that is a fifth short. Negative where a line ends well. */
  readonly cost: number;
  readonly hyphen: boolean;
  /** A line must end here. */
  readonly must: boolean;
  /** How many words are complete before it. */
  readonly words: number;
}

export interface LineDemands {
  /** No line is wider. */
  readonly measure: number;
  /** The width that it should have. */
  readonly target: number;
  readonly balance: boolean;
  /** How much the length of lines counts. */
  readonly calm: number;
  /** More than two lines: one of them may be a hole. */
  readonly several: boolean;
  /** Where the next line begins at least, along the text: an earlier break leaves too much for the lines after it. */
  readonly least: number;
}

/** Rounding errors in sums of widths: a thousandth of a point at most. */
export const TOLERANCE = 1e-6;
/** Costs that differ by less are equal: the earlier break wins, on every machine. */
export const HAIR = 1e-9;
const TWO_HYPHENS = 0.6;
/** A last line that begins in the middle of a word. */
const HYPHEN_BEFORE_END = 0.08;
/** From here on a line costs more by LOOSE_COST. */
const LOOSE = 0.25;
const LOOSE_COST = 0.2;
/** A last line shorter than a quarter. */
const LAST = 0.75;
const LAST_COST = 1;

/** What a line from stop `i` to stop `j` costs that is shorter than it should be by the share `slack`. */
export function lineCost(
  stops: readonly BreakStop[],
  i: number,
  j: number,
  slack: number,
  { balance, calm, several }: LineDemands,
): number {
  const stop = stops[j];
  if (!stop) return 0;
  const ends = j === stops.length - 1 || stop.must;
  const hyphens = !stops[i]?.hyphen ? 0 : stop.hyphen ? TWO_HYPHENS : ends ? HYPHEN_BEFORE_END : 0;
  const rag = ends && !balance ? 0 : slack * slack * calm;
  const loose = several && !ends && slack > LOOSE ? LOOSE_COST : 0;
  return rag + loose + (ends ? calm * lastLineCost(stops, i, j, slack) : stop.cost) + hyphens;
}

/** A last line should have two words or fill a good part of the measure: not "det?" alone, nor the end of a hyphenated word. */
function lastLineCost(stops: readonly BreakStop[], i: number, j: number, slack: number): number {
  if (i === 0 || stops[i]?.must) return 0;
  if (slack > LAST) return LAST_COST;
  const words = (stops[j]?.words ?? 0) - (stops[i]?.words ?? 0);
  return words > 1 ? 0 : slack > 0.67 ? 0.2 : 0.02;
}
