// No hole in a rag: no line much shorter than both of those next to it. What such a line costs depends on three lines, so that only
// texts whose cheapest lines have one are broken again, by pairs of lines.

import { type BreakStop, HAIR, type LineDemands, lineCost, TOLERANCE } from './line-cost.ts';

/** A line shorter than this share of those next to it is a hole; so is the first one, beside the second. */
const HOLE = 0.7;
/** More than any other fault of a line. */
const HOLE_COST = 2;
/** Lines beside each other should be of similar length: what it costs that they are not, in squared shares of the measure. */
const JUMP_COST = 1;

/** A line and the cheapest ones above it. */
interface Row {
  /** The stop that it ends at. */
  readonly end: number;
  readonly ink: number;
  /** Much shorter than the line above it: a hole if it is much shorter than the line below it as well. */
  readonly short: boolean;
  readonly cost: number;
  readonly above?: Row;
}

/** The same lines if none of them is a hole, else the lines of that number that cost least together, with holes and uneven lines. */
export function withoutHole(
  stops: readonly BreakStop[],
  ends: readonly number[],
  demandsOf: (line: number) => LineDemands,
): readonly number[] {
  if (!hasHole(stops, ends)) return ends;
  let rows: readonly (readonly Row[])[] = [
    [{ end: 0, ink: Number.POSITIVE_INFINITY, short: false, cost: 0 }],
  ];
  for (let line = 0; line < ends.length; line++) rows = nextRows(stops, rows, demandsOf(line));
  const [last] = (rows[stops.length - 1] ?? []).toSorted((a, b) => a.cost - b.cost);
  const found: number[] = [];
  for (let row = last; row?.above; row = row.above) found.unshift(row.end);
  return found.length > 0 ? found : ends;
}

/** True if a line but the last, and not broken by hand, is a hole. */
function hasHole(stops: readonly BreakStop[], ends: readonly number[]): boolean {
  const inks = ends.map((end, k) => (stops[end]?.to ?? 0) - (stops[ends[k - 1] ?? 0]?.from ?? 0));
  return holesIn(inks).some((k) => !stops[ends[k] ?? 0]?.must);
}

/** Which lines of a text are holes, by the widths of all of them. */
export function holesIn(widths: readonly number[]): readonly number[] {
  if (widths.length < 3) return [];
  const isShort = (k: number, beside: number): boolean =>
    (widths[k] ?? 0) < (widths[beside] ?? Number.POSITIVE_INFINITY) * HOLE;
  return [...widths.keys()].slice(0, -1).filter((k) => isShort(k, k - 1) && isShort(k, k + 1));
}

/** The lines below rows, by the stop that they end at. */
function nextRows(
  stops: readonly BreakStop[],
  rows: readonly (readonly Row[])[],
  demands: LineDemands,
): readonly (readonly Row[])[] {
  const { measure, target, least } = demands;
  const next: Row[][] = stops.map(() => []);
  for (let i = 0; i < rows.length; i++) {
    const above = rows[i] ?? [];
    const origin = stops[i]?.from ?? 0;
    for (let j = i + 1; j < stops.length && above.length > 0; j++) {
      const stop = stops[j];
      if (!stop) break;
      const ink = stop.to - origin;
      if (ink <= measure + TOLERANCE && (stop.from >= least || stop.must)) {
        const cost = lineCost(stops, i, j, 1 - ink / target, demands);
        const line: NewLine = { end: j, ink, cost, target, closes: stop.must || j === stops.length - 1 };
        next[j]?.push(...cheapest(above.map((row) => below(row, line))));
      }
      if (stop.must || stop.from - origin > measure + TOLERANCE) break;
    }
  }
  return next;
}

interface NewLine extends Pick<Row, 'end' | 'ink' | 'cost'> {
  readonly target: number;
  /** The last one, of the text or before a break by hand. */
  readonly closes: boolean;
}

function below(above: Row, { end, ink, cost, target, closes }: NewLine): Row {
  const hole = above.short && above.ink < ink * HOLE ? HOLE_COST : 0;
  const jump = closes || !above.above ? 0 : JUMP_COST * ((ink - above.ink) / target) ** 2;
  return {
    end,
    ink,
    short: !closes && ink < above.ink * HOLE,
    cost: above.cost + cost + hole + jump,
    above,
  };
}

/** Of the same line below several, the cheapest that is short and the cheapest that is not: no other can be part of the best lines. */
function cheapest(rows: readonly Row[]): readonly Row[] {
  const best = new Map<boolean, Row>();
  for (const row of rows) {
    const found = best.get(row.short);
    if (!found || row.cost < found.cost - HAIR) best.set(row.short, row);
  }
  return [...best.values()];
}
