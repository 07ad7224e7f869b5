// Where boards are cut into tiles: the windows of the sheets along one side, and a seam between each two where it goes through as little as possible.
import type { Obstacle } from './crossings.ts';

/** One side of a board on a row of sheets; mm of paper. */
export interface SheetRow {
  readonly count: number;
  /** What each sheet can show, inside its white edge. */
  readonly room: number;
  /** The length of the board. */
  readonly length: number;
  /** The least that a sheet shows before a seam, where it is glued, and after one, where it is cut off. */
  readonly before: number;
  readonly after: number;
}

/** Where each sheet's room begins on the board; one sheet has the board in its middle. */
export const windowsOf = ({ count, room, length }: SheetRow): readonly number[] =>
  count === 1
    ? [(length - room) / 2]
    : Array.from({ length: count }, (_, i) => (i * (length - room)) / (count - 1));

/** A length on one axis of the board, and how bad a cut through it is. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Those of obstacles along the board's width or height, in mm of paper from where it begins. */
export const extentsAlong = (
  obstacles: readonly Obstacle[],
  axis: 'x' | 'y',
  { from, scale }: { readonly from: number; readonly scale: number },
): readonly Extent[] =>
  obstacles.map(({ place, weight }) => {
    const length = axis === 'x' ? place.width : place.height;
    return { from: (place[axis] - from) * scale, to: (place[axis] + length - from) * scale, weight };
  });

/** mm: between the places that are tried. */
const STEP = 0.25;
/** mm: scissors are no more exact; and how bad it is to be so near, as a share of going through. */
const CLEAR = 0.6;
const NEAR = 0.15;

/** One between each two sheets, as near to the middle of what both show as costs nothing. */
export const seamsOf = (row: SheetRow, extents: readonly Extent[]): readonly number[] => {
  const windows = windowsOf(row);
  return windows.slice(1).map((next, i) => {
    const [from, to] = [next + row.before, (windows[i] ?? 0) + row.room - row.after];
    const middle = (from + to) / 2;
    const tried = Array.from({ length: Math.max(1, Math.floor((to - from) / STEP) + 1) }, (_, n) =>
      Math.min(from + n * STEP, to),
    );
    const costs = tried.map((at) => costOf(at, extents) + Math.abs(at - middle) / 10);
    return tried[costs.indexOf(Math.min(...costs))] ?? middle;
  });
};

const costOf = (at: number, extents: readonly Extent[]): number =>
  extents.reduce((sum, { from, to, weight }) => {
    if (at <= from - CLEAR || at >= to + CLEAR) return sum;
    return sum + (at > from && at < to ? weight : weight * NEAR);
  }, 0);
