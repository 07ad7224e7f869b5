// The best lines for a row of break opportunities: least ragged, broken by sense, few hyphens, no short last line. Pure arithmetic.

import { withoutHole } from './holes.ts';
import { type BreakStop, HAIR, type LineDemands, lineCost, TOLERANCE } from './line-cost.ts';

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

const OVERFULL = 1000;
/** A text of up to so many lines is short: it is balanced. */
const SHORT_TEXT = 3;
/** How much the length of lines counts if the sense of words hardly does. */
const CALM = 30;

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
  const calm = demands.calm ? CALM : 1;
  const line = (k: number): LineDemands => {
    const measure = Math.max(demands.width(k), TOLERANCE);
    return { measure, target: measure * share, balance, calm, several: most > 2, least: rests[k] ?? 0 };
  };
  const lines = leastCost(stops, most, line);
  return demands.calm || few.overfull ? lines : withoutHole(stops, lines, line);
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
