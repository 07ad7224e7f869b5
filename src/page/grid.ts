// The places of a lot's pieces in a box, the lines to cut along, and the number of cuts.
import { type Box, box, type Colour } from '../geometry.ts';
import { cell } from '../layout/grid.ts';
import { dotted, line } from '../layout/shapes.ts';
import type { Lot, Piece } from '../piece.ts';
import type { Item } from '../scene.ts';

/** The places for a lot in a box. */
export interface Grid {
  readonly across: number;
  readonly down: number;
  /** mm: the room for each piece. */
  readonly cell: { readonly width: number; readonly height: number };
}

/** How many pieces of a size fit into so many mm; rounding errors must not lose one. */
const fitting = (room: number, size: number): number => Math.floor(room / size + 1e-6);

/** At least one row of one piece: a piece that is too large for the paper is still drawn. */
export const gridIn = (lot: Lot, room: { readonly width: number; readonly height: number }): Grid => {
  const all = [...lot.pieces, ...(lot.spares ?? [])];
  const size = {
    width: Math.max(...all.map(({ width }) => width)),
    height: Math.max(...all.map(({ height }) => height)),
  };
  return {
    across: Math.max(1, acrossIn(lot.cut, room.width, size.width)),
    down: Math.max(1, fitting(room.height, size.height)),
    cell: size,
  };
};

/** Each further triangle makes a strip half a side longer. */
const acrossIn = (cut: Lot['cut'], room: number, width: number): number => {
  if (cut === 'rows') return 1;
  return cut === 'triangles' ? fitting(room, width / 2) - 1 : fitting(room, width);
};

export const rowCount = (count: number, { across }: Grid): number => Math.ceil(count / across);

/** The pieces, row by row from the grid's top left corner; a place without a piece stays empty. */
export const placePieces = (
  pieces: readonly (Piece | undefined)[],
  lot: Lot,
  grid: Grid,
  origin: { readonly x: number; readonly y: number },
): readonly Item[] => {
  const triangles = lot.cut === 'triangles';
  const pitch = triangles ? { ...grid.cell, width: grid.cell.width / 2 } : grid.cell;
  return pieces.flatMap((piece, i) => {
    if (!piece) return [];
    const { x, y } = cell(origin, pitch, grid.across, i);
    return piece.draw(box(x, y, piece.width, piece.height), triangles && (i % grid.across) % 2 === 1);
  });
};

/** mm: how far a cut line extends beyond the pieces, so that it is visible in a guillotine. */
const OVERRUN = 4;

/** Dotted lines around and between the rows and columns of so many pieces; triangles have their own outlines. */
export const cutLines = (
  count: number,
  { cut }: Lot,
  grid: Grid,
  { x, y }: Pick<Box, 'x' | 'y'>,
  colour: Colour,
): readonly Item[] => {
  if (cut === 'triangles') return [];
  const [columns, rows] = [Math.min(grid.across, count), rowCount(count, grid)];
  const [right, bottom] = [x + columns * grid.cell.width, y + rows * grid.cell.height];
  const edges = (number: number, from: number, size: number): readonly number[] =>
    Array.from({ length: number + 1 }, (_, i) => from + i * size);
  const xs = cut === 'rows' ? [] : edges(columns, x, grid.cell.width);
  return [
    ...xs.map((at) => line(at, y - OVERRUN, at, bottom + OVERRUN, dotted(colour))),
    ...edges(rows, y, grid.cell.height).map((at) =>
      line(x - OVERRUN, at, right + OVERRUN, at, dotted(colour)),
    ),
  ];
};

/** The number of straight cuts: along all rows and columns; for triangles, along every strip and slanting edge. */
export const cutsOf = (count: number, { cut }: Lot, grid: Grid): number => {
  if (count === 0) return 0;
  const rows = rowCount(count, grid);
  if (cut === 'triangles') return 2 * rows + count + 1;
  return rows + 1 + (cut === 'rows' ? 0 : Math.min(grid.across, count) + 1);
};

/**
 * Those of them that are short. Strips are cut first, along the columns of a grid or the rows of triangles; then they lie in a
 * stack, and what is cut across them is short.
 */
export const shortCutsOf = (count: number, { cut }: Lot, grid: Grid): number => {
  if (count === 0 || cut === 'rows') return 0;
  return cut === 'triangles' ? count + 1 : rowCount(count, grid) + 1;
};
