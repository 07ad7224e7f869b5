// The places of a lot's pieces in a box, the lines to cut along, and the number of cuts.
import { type Box, box, type Colour, type Cut } from '../geometry.ts';
import { cell, chunks } from '../layout/grid.ts';
import { dotted, line } from '../layout/shapes.ts';
import type { Lot, Piece } from '../piece.ts';
import type { Item } from '../scene.ts';
import type { PlacedPiece } from './backs.ts';
import { type Sides, stripBleed, withBleed } from './bleed.ts';

/** The places for a lot in a box. */
export interface Grid {
  readonly across: number;
  readonly down: number;
  /** mm: the room for each piece. */
  readonly cell: { readonly width: number; readonly height: number };
}

type Origin = Pick<Box, 'x' | 'y'>;

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

/** A piece in its place, upside down or not, and the sides on which no other piece is. */
interface PlacedInGrid extends PlacedPiece {
  readonly turned: boolean;
  readonly outer: Sides;
}

/** The pieces, row by row from the grid's top left corner; a place without a piece stays empty. */
export const placePieces = (
  pieces: readonly (Piece | undefined)[],
  lot: Lot,
  grid: Grid,
  origin: Origin,
): readonly PlacedInGrid[] => {
  const triangles = lot.cut === 'triangles';
  const pitch = triangles ? { ...grid.cell, width: grid.cell.width / 2 } : grid.cell;
  return pieces.flatMap((piece, i) => {
    if (!piece) return [];
    const { x, y } = cell(origin, pitch, grid.across, i);
    const at = box(x, y, piece.width, piece.height);
    return [
      { piece, at, turned: triangles && (i % grid.across) % 2 === 1, outer: outerSides(pieces, grid, i) },
    ];
  });
};

/** The same as they are drawn: at the outer sides of the block, their colour goes on beyond it by `bleed` mm. */
export const drawPieces = (
  pieces: readonly (Piece | undefined)[],
  lot: Lot,
  grid: Grid,
  { bleed, ...origin }: Origin & { readonly bleed: number },
): readonly Item[] => {
  const placed = placePieces(pieces, lot, grid, origin);
  const drawn = placed.map(({ piece, at, turned, outer }) => ({ at, outer, items: piece.draw(at, turned) }));
  if (bleed === 0) return drawn.flatMap(({ items }) => items);
  if (lot.cut === 'triangles')
    return [...bleedOfTriangles(pieces, grid, { ...origin, bleed }), ...drawn.flatMap(({ items }) => items)];
  return drawn.flatMap(({ at, outer, items }) => withBleed(items, at, bleed, outer));
};

/** The sides on which no other piece is: those are cut apart where they meet. */
const outerSides = (pieces: readonly (Piece | undefined)[], { across }: Grid, i: number): Sides => {
  const column = i % across;
  return {
    left: column === 0 || !pieces[i - 1],
    right: column === across - 1 || !pieces[i + 1],
    top: !pieces[i - across],
    bottom: !pieces[i + across],
  };
};

/** All strips before their triangles. */
const bleedOfTriangles = (
  pieces: readonly (Piece | undefined)[],
  { across, cell: { height } }: Grid,
  { x, y, bleed }: Origin & { readonly bleed: number },
): readonly Item[] =>
  chunks(pieces, across).flatMap((row, n) => {
    const [piece] = row;
    if (piece?.edge === undefined) return [];
    return [stripBleed({ x, y: y + n * height, pieces: row.length }, { ...piece, edge: piece.edge }, bleed)];
  });

/** mm: how far a cut line extends beyond the pieces, so that it is visible in a guillotine. */
const OVERRUN = 4;

/** Dotted lines around and between the rows and columns of so many pieces; triangles have their own outlines. `overrun` is mm at both ends. */
export const cutLines = (
  cuts: readonly Cut[],
  { cut }: Lot,
  colour: Colour,
  overrun = OVERRUN,
): readonly Item[] =>
  cut === 'triangles'
    ? []
    : cuts.map(({ x1, y1, x2, y2 }) =>
        x1 === x2
          ? line(x1, y1 - overrun, x2, y2 + overrun, dotted(colour))
          : line(x1 - overrun, y1, x2 + overrun, y2, dotted(colour)),
      );

/**
 * The straight cuts that so many pieces take: along all columns and rows; for triangles, along every strip and slanting edge. Strips are
 * cut first, along the columns of a grid or the rows of triangles; then they lie in a stack, and what is cut across them is short.
 */
export const cutsAlong = (count: number, lot: Lot, grid: Grid, origin: Origin): readonly Cut[] => {
  if (count === 0) return [];
  if (lot.cut === 'triangles') return triangleCuts(count, grid, origin);
  const { x, y } = origin;
  const [columns, rows] = [Math.min(grid.across, count), rowCount(count, grid)];
  const [right, bottom] = [x + columns * grid.cell.width, y + rows * grid.cell.height];
  const xs = lot.cut === 'rows' ? [] : edges(columns, x, grid.cell.width);
  return [
    ...xs.map((at) => ({ x1: at, y1: y, x2: at, y2: bottom })),
    ...edges(rows, y, grid.cell.height).map(
      (at): Cut => ({ x1: x, y1: at, x2: right, y2: at, ...(lot.cut === 'grid' && { short: true }) }),
    ),
  ];
};

const edges = (number: number, from: number, size: number): readonly number[] =>
  Array.from({ length: number + 1 }, (_, i) => from + i * size);

/** Each triangle's left edge leads to the next one's; the right edge of the last is one more. */
const triangleCuts = (count: number, grid: Grid, { x, y }: Origin): readonly Cut[] => {
  const { across, cell: size } = grid;
  const half = size.width / 2;
  const rows = Array.from({ length: rowCount(count, grid) }, (_, row) =>
    Math.min(across, count - row * across),
  );
  const end = (row: number): number => x + ((rows[row] ?? 0) + 1) * half;
  const slants = rows.flatMap((pieces, row) => {
    const [top, bottom] = [y + row * size.height, y + (row + 1) * size.height];
    return Array.from({ length: pieces + 1 }, (_, i): Cut => {
      const [from, to] = [x + i * half, x + (i + 1) * half];
      return {
        x1: from,
        y1: i % 2 === 0 ? bottom : top,
        x2: to,
        y2: i % 2 === 0 ? top : bottom,
        short: true,
      };
    });
  });
  const levels = edges(rows.length, y, size.height).map((at, i) => ({
    x1: x,
    y1: at,
    x2: Math.max(end(i - 1), end(i)),
    y2: at,
  }));
  return [...slants, ...levels];
};
