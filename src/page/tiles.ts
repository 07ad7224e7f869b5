// The sheets of one board: what each shows of it, and where it is cut, glued and labelled.
import { directionOf } from '../direction.ts';
import { type Box, box } from '../geometry.ts';
import type { Page, View } from '../scene.ts';
import { CARD_WEIGHT, obstaclesOn } from './crossings.ts';
import { mirrorBox, mirrored } from './mirror.ts';
import { extentsAlong, type SheetRow, seamsOf, windowsOf } from './seams.ts';
import { boardArea, type Tiling } from './tiling.ts';

/** All boxes and positions in mm on the sheet. */
export interface Tile {
  readonly view: View;
  /** One-based, row by row as the board is read, and how many there are. */
  readonly n: number;
  readonly total: number;
  /** Of two beside each other; among more, the map on the sheet says which it is. */
  readonly side?: 'left' | 'right';
  /** One-based: the sheets that lie on top of this one, before it and above it. */
  readonly under: readonly number[];
  /** Grey, under those sheets. */
  readonly glue: readonly Box[];
  /** x of the cut at its end, y of that at its bottom: the sheet lies on top there. */
  readonly cutX?: number;
  readonly cutY?: number;
  /** Where its label is: a strip that is not seen when the board is put together, or beside it. */
  readonly strip: Box;
}

/** mm: the height of a strip with a label, and the least that is glued and cut off with one in it, or without. */
export const STRIP = 4.2;
const WITH_STRIP = { before: STRIP + 1.2, after: STRIP + 1.2 };
const WITHOUT = { before: 3.2, after: 1.2 };
/** mm: a sheet shows so much more on both sides of a seam, so that an inexact cut is not seen. */
const BLEED = 1;
/** mm: the outermost lines reach half their width beyond the board. */
const OVER = 0.4;
/** mm: the most that is glued. */
const GLUE = 15;

type StripPlace = 'top' | 'left' | 'rows' | 'columns';

/** Beside the board if there is room, otherwise along a seam. */
const stripPlace = ({ columns, rows }: Tiling, spareX: number, spareY: number): StripPlace => {
  if (rows === 1 && spareY >= STRIP + 1) return 'top';
  if (columns === 1 && spareX >= STRIP + 1) return 'left';
  return rows > 1 ? 'rows' : 'columns';
};

/** How a board lies on its sheets: along both sides, with the seams between them. */
const layOut = (page: Page, margin: number, tiling: Tiling) => {
  const { scale, sheet, margin: edge, columns, rows } = tiling;
  const area = boardArea(page, margin);
  const [width, height] = [area.width * scale, area.height * scale];
  const room = { width: sheet.width - 2 * edge, height: sheet.height - 2 * edge };
  const strips = stripPlace(tiling, (room.width - width) / 2, (room.height - height) / 2);
  const across: SheetRow = {
    count: columns,
    room: room.width,
    length: width,
    ...(strips === 'columns' ? WITH_STRIP : WITHOUT),
  };
  const down: SheetRow = {
    count: rows,
    room: room.height,
    length: height,
    ...(strips === 'rows' ? WITH_STRIP : WITHOUT),
  };
  const obstacles = columns * rows > 1 ? obstaclesOn(page) : [];
  const [wide, high] = [
    extentsAlong(obstacles, 'x', { from: area.x, scale }),
    extentsAlong(obstacles, 'y', { from: area.y, scale }),
  ];
  return {
    area,
    room,
    strips,
    x: { row: across, extents: wide, seams: seamsOf(across, wide) },
    y: { row: down, extents: high, seams: seamsOf(down, high) },
  };
};

const isFromRight = ({ lang }: Page): boolean => directionOf(lang) === 'rtl';

/** Boards are divided as if they were read from left to right. */
const asFromLeft = (page: Page): Page => (isFromRight(page) ? mirrored(page) : page);

/** Whether a place for a card lies across a seam: it is longer than what two sheets share. */
export const hasCardOnSeam = (page: Page, margin: number, tiling: Tiling): boolean => {
  const { x, y } = layOut(asFromLeft(page), margin, tiling);
  return [x, y].some(({ extents, seams }) =>
    extents.some(
      ({ from, to, weight }) => weight >= CARD_WEIGHT && seams.some((seam) => seam > from && seam < to),
    ),
  );
};

/** Of a board that is read from right to left, they begin at the right, and each lies on top of the one at its left. */
export const tilesOf = (page: Page, margin: number, tiling: Tiling): readonly Tile[] =>
  isFromRight(page)
    ? tilesFromLeft(asFromLeft(page), margin, tiling).map((tile) =>
        mirroredTile(tile, page, tiling.sheet.width),
      )
    : tilesFromLeft(page, margin, tiling);

const mirroredTile = ({ view, side, cutX, ...tile }: Tile, of: Page, width: number): Tile => ({
  ...tile,
  view: {
    ...view,
    of,
    x: width - view.x - of.width * view.scale,
    clip: mirrorBox(view.clip, width),
  },
  ...(side && { side: side === 'left' ? 'right' : 'left' }),
  glue: tile.glue.map((b) => mirrorBox(b, width)),
  ...(cutX !== undefined && { cutX: width - cutX }),
  strip: mirrorBox(tile.strip, width),
});

const tilesFromLeft = (page: Page, margin: number, tiling: Tiling): readonly Tile[] => {
  const { scale, margin: edge, columns, rows } = tiling;
  const { area, room, strips, ...along } = layOut(page, margin, tiling);
  const xs = sidesOf(along.x.row, along.x.seams, edge);
  const ys = sidesOf(along.y.row, along.y.seams, edge);
  return ys.flatMap((y, row) =>
    xs.map((x, column): Tile => {
      const clip = box(x.shown, y.shown, x.length, y.length);
      return {
        view: { of: page, scale, x: x.origin - area.x * scale, y: y.origin - area.y * scale, clip },
        n: row * columns + column + 1,
        total: rows * columns,
        ...(columns === 2 && rows === 1 && { side: column === 0 ? 'left' : 'right' }),
        under: [
          ...(column > 0 ? [row * columns + column] : []),
          ...(row > 0 ? [(row - 1) * columns + column + 1] : []),
        ],
        glue: [
          ...(x.glue === undefined ? [] : [box(x.glue, edge, x.shown - x.glue, room.height)]),
          ...(y.glue === undefined ? [] : [box(edge, y.glue, room.width, y.shown - y.glue)]),
        ],
        ...(x.cut !== undefined && { cutX: x.cut }),
        ...(y.cut !== undefined && { cutY: y.cut }),
        strip: stripOn(strips, x, y, { edge, room }),
      };
    }),
  );
};

/** One sheet along one axis; mm on the sheet. */
interface Side {
  /** Where the board's area begins, which may be on another sheet. */
  readonly origin: number;
  /** What is shown of it. */
  readonly shown: number;
  readonly length: number;
  readonly glue?: number;
  readonly cut?: number;
}

const sidesOf = (row: SheetRow, seams: readonly number[], edge: number): readonly Side[] =>
  windowsOf(row).map((window, i) => {
    const on = (at: number): number => edge + at - window;
    const [before, after] = [seams[i - 1], seams[i]];
    const shown = before === undefined ? edge - OVER : on(before) - BLEED;
    const end = after === undefined ? edge + row.room + OVER : on(after) + BLEED;
    return {
      origin: on(0),
      shown,
      length: end - shown,
      ...(before !== undefined && { glue: Math.max(edge, on(before) - GLUE) }),
      ...(after !== undefined && { cut: on(after) }),
    };
  });

interface Room {
  readonly edge: number;
  readonly room: Pick<Box, 'width' | 'height'>;
}

/** Along a seam it is in the middle of what is glued, or of what is cut off from the first sheet. */
const stripOn = (place: StripPlace, x: Side, y: Side, { edge, room }: Room): Box => {
  const along = ({ glue, shown, length }: Side, size: number): number => {
    const [from, to] =
      glue === undefined ? [shown + length, Math.min(edge + size, shown + length + GLUE)] : [glue, shown];
    return (from + to - STRIP) / 2;
  };
  switch (place) {
    case 'top':
      return box(x.shown, edge, x.length, STRIP);
    case 'left':
      return box(edge, y.shown, STRIP, y.length);
    case 'rows':
      return box(edge, along(y, room.height), room.width, STRIP);
    case 'columns':
      return box(along(x, room.width), edge, STRIP, room.height);
  }
};
