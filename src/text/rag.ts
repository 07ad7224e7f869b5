// The best lines for a row of break opportunities: least ragged, broken by sense, few hyphens, no short last line. Pure arithmetic.

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

export interface Demands {
  /** The width of a line by its number, in the unit of the stops. */
  readonly width: (line: number) => number;
  /** Lines of similar length however many there are: the last one counts like the others. Short texts have them anyway. */
  readonly balance: boolean;
  /** Up to this number of lines are tried, even if fewer would do. */
  readonly lines?: number | undefined;
  /** The sense of words hardly counts, the length of lines does. */
  readonly calm?: boolean;
}

/** Rounding errors in sums of widths: a thousandth of a point at most. */
const TOLERANCE = 1e-6;
const TWO_HYPHENS = 0.6;
/** A last line that begins in the middle of a word. */
const HYPHEN_BEFORE_END = 0.08;
const OVERFULL = 1000;
/** A text of up to so many lines is short: it is balanced. */
const SHORT_TEXT = 3;
/** A line shorter than this share of those next to it is a hole in the rag. */
const HOLE = 0.7;
/** From here on a line costs more by LOOSE_COST. */
const LOOSE = 0.25;
const LOOSE_COST = 0.2;
/** If there is a hole, the length of lines counts so many times as much, until there is none. */
const CALMER = [1.6, 3, 6, 12];
const CALMEST = 30;
/** A last line shorter than a quarter. */
const LAST = 0.75;
const LAST_COST = 1;
/** Costs that differ by less are equal: the earlier break wins, on every machine. */
const HAIR = 1e-9;

/** The fewest lines that the stops can be set in, and whether a piece is wider than its line. */
export function fewest(
  stops: readonly BreakStop[],
  width: (line: number) => number,
): { readonly lines: number; readonly overfull: boolean } {
  let lines = 0;
  let overfull = false;
  for (let i = 0; i < stops.length - 1; lines++) {
    const origin = stops[i]?.from ?? 0;
    const room = width(lines) + TOLERANCE;
    let j = i + 1;
    if ((stops[j]?.to ?? 0) - origin > room) overfull = true;
    for (let k = j; k < stops.length; k++) {
      const stop = stops[k];
      if (!stop) break;
      if (stop.to - origin <= room) j = k;
      // A stop with a hyphen may be wider than the next one without: only a line that starts too far ends the search.
      if (stop.must || stop.from - origin > room) break;
    }
    i = j;
  }
  return { lines, overfull };
}

/** True if the text has lines of similar length: it is short, or has to. */
export const isBalanced = (lines: number, balance: boolean): boolean => balance || lines <= SHORT_TEXT;

/**
 * Indices of the stops where lines end, the last stop included. `stops[0]` is the beginning of the text.
 * Takes the fewest lines that hold the text, or up to `demands.lines` if that is better.
 */
export function bestLines(stops: readonly BreakStop[], demands: Demands): readonly number[] {
  const last = stops.length - 1;
  if (last < 1) return [];
  const few = fewest(stops, demands.width);
  const most = Math.max(few.lines, demands.lines ?? 0);
  if (most === 1) return [last];
  const balance = isBalanced(most, demands.balance);
  const share = balance ? shareOf(stops, demands.width, most) : 1;
  const rests = restsOf(stops, demands.width, most, few.overfull);
  const line = (k: number, calm: number): LineDemands => {
    const measure = Math.max(demands.width(k), TOLERANCE);
    return { measure, target: measure * share, balance, calm, several: most > 2, least: rests[k] ?? 0 };
  };
  const first = leastCost(stops, most, (k) => line(k, demands.calm ? CALMEST : 1));
  if (demands.calm || !hasHole(stops, first)) return first;
  for (const calm of [...CALMER, CALMEST]) {
    const calmer = leastCost(stops, most, (k) => line(k, calm));
    if (!hasHole(stops, calmer)) return calmer;
  }
  return first;
}

/** True if a line between two others, or the first of several, is much shorter than those next to it. */
function hasHole(stops: readonly BreakStop[], ends: readonly number[]): boolean {
  if (ends.length < 3) return false;
  const inks = ends.map((end, k) => (stops[end]?.to ?? 0) - (stops[ends[k - 1] ?? 0]?.from ?? 0));
  const isShort = (k: number, beside: number): boolean =>
    (inks[k] ?? 0) < (inks[beside] ?? Number.POSITIVE_INFINITY) * HOLE;
  return inks.some(
    (_, k) => k < inks.length - 1 && !stops[ends[k] ?? 0]?.must && isShort(k, k - 1) && isShort(k, k + 1),
  );
}

/** The lines, up to `most`, that cost least together. */
function leastCost(
  stops: readonly BreakStop[],
  most: number,
  demandsOf: (line: number) => LineDemands,
): readonly number[] {
  const last = stops.length - 1;
  // costs[j]: the least cost of setting everything up to stop j in so many lines; came[line][j]: where the last of them begins.
  let costs: number[] = new Array(stops.length).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const came: number[][] = [];
  let winner = { cost: Number.POSITIVE_INFINITY, lines: 0 };
  for (let line = 0; line < most; line++) {
    const next = oneLineMore(stops, costs, line, demandsOf(line));
    came.push(next.came);
    costs = next.costs;
    const cost = costs[last] ?? Number.POSITIVE_INFINITY;
    if (cost < winner.cost - HAIR) winner = { cost, lines: line + 1 };
  }
  const ends: number[] = [];
  for (let line = winner.lines - 1, stop = last; line >= 0; line--) {
    ends.unshift(stop);
    stop = came[line]?.[stop] ?? 0;
  }
  return ends;
}

/** How much of each line a balanced text fills, if it is not broken by hand. */
function shareOf(stops: readonly BreakStop[], width: (line: number) => number, lines: number): number {
  if (stops.some(({ must }) => must)) return 1;
  let room = 0;
  for (let line = 0; line < lines; line++) room += width(line);
  return Math.min(1, Math.max(TOLERANCE, (stops.at(-1)?.to ?? 0) / room));
}

/** By line: the place along the text that it reaches at least, because the lines after it hold no more than the rest. */
function restsOf(
  stops: readonly BreakStop[],
  width: (line: number) => number,
  lines: number,
  overfull: boolean,
): readonly number[] {
  const rests: number[] = [];
  // The space at a line's end belongs to no line.
  const space = stops.reduce((most, { from, to }) => Math.max(most, from - to), 0);
  let rest = (stops.at(-1)?.from ?? 0) - space - TOLERANCE;
  for (let line = lines - 1; line >= 0 && !overfull; line--) {
    rests[line] = rest;
    rest -= width(line) + space + TOLERANCE;
  }
  return rests;
}

interface LineDemands {
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

/** The cost of ending one more line at each stop, and where that line begins. */
function oneLineMore(
  stops: readonly BreakStop[],
  before: readonly number[],
  line: number,
  demands: LineDemands,
): { costs: number[]; came: number[] } {
  const { measure, target, least } = demands;
  const costs: number[] = new Array(stops.length).fill(Number.POSITIVE_INFINITY);
  const came: number[] = new Array(stops.length).fill(0);
  for (let i = line; i < stops.length - 1; i++) {
    const soFar = before[i] ?? Number.POSITIVE_INFINITY;
    if (soFar === Number.POSITIVE_INFINITY) continue;
    const origin = stops[i]?.from ?? 0;
    for (let j = i + 1; j < stops.length; j++) {
      const stop = stops[j];
      if (!stop) break;
      const width = stop.to - origin;
      const over = width > measure + TOLERANCE;
      if ((!over && (stop.from >= least || stop.must)) || j === i + 1) {
        const cost = soFar + (over ? OVERFULL : lineCost(stops, i, j, 1 - width / target, demands));
        if (cost < (costs[j] ?? 0) - HAIR) {
          costs[j] = cost;
          came[j] = i;
        }
      }
      if (stop.must || stop.from - origin > measure + TOLERANCE) break;
    }
  }
  return { costs, came };
}

function lineCost(
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
