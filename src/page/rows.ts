// Pieces on one page: lots side by side in rows, and the straight cuts that part them.
import type { Box, Cut } from '../geometry.ts';
import type { Lot, Piece } from '../piece.ts';
import { cutsAlong, type Grid, rowCount } from './grid.ts';

/** mm */
const ROUNDING = 1e-6;

/** A piece in each place, or none where the next piece begins a row. */
export type LotPlaces = readonly (Piece | undefined)[];

/** A lot's pieces on one page. */
export interface LotPart {
  readonly lot: Lot;
  readonly grid: Grid;
  readonly pieces: LotPlaces;
  /** Its part of the body, as high as the body. */
  readonly area: Box;
}

/** A band on one page, `top` mm below the top of the body. */
export interface LotRow {
  readonly parts: readonly LotPart[];
  readonly top: number;
  readonly height: number;
}

export const heightOfPart = ({ lot, grid, pieces }: LotPart): number =>
  (lot.heading ?? 0) + rowCount(pieces.length, grid) * grid.cell.height;

/** Blocks side by side that begin at the same height share their top cut: the first of them has it over all of their width. */
export const cutsIn = ({ parts, top }: LotRow): readonly Cut[] => {
  const all = parts.flatMap((part) => cutsOfPart(part, top));
  const highest = Math.min(...all.map(({ y1, y2 }) => Math.min(y1, y2)));
  const tops = all.filter(({ y1, y2 }) => Math.max(y1, y2) - highest < ROUNDING);
  const right = Math.max(...tops.map(({ x2 }) => x2));
  return all.flatMap((cut) => {
    if (!tops.includes(cut)) return [cut];
    return cut === tops[0] ? [{ ...cut, x2: right }] : [];
  });
};

export const originOf = ({ lot, area }: LotPart, top: number): Pick<Box, 'x' | 'y'> => ({
  x: area.x,
  y: area.y + top + (lot.heading ?? 0),
});

export const cutsOfPart = (part: LotPart, top: number): readonly Cut[] =>
  cutsAlong(part.pieces.length, part.lot, part.grid, originOf(part, top));
