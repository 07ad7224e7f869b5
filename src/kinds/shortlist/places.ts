// Where the places of a shortlist are: in columns and rows of equal size, each after its number.
import { CARD, type CardSize } from '../../furniture/card-place.ts';
import { type Box, box } from '../../geometry.ts';

/** mm: beside a place, for its number: the least, and what it is where there is room. */
const NUMERAL = { least: 9.2, best: 10 };
/** mm: right of a place, if there is room. */
const AFTER = 2;
const ROUNDING = 1e-6;
/** mm: between places. */
export const BETWEEN_PLACES = 2;
/** mm: room under a card from which on there are lines to write on. */
export const WRITING_ROOM = 22;

/** The cell of each place, and those that are left free. */
export interface Arrangement {
  readonly columns: number;
  readonly cells: readonly Box[];
  readonly free: readonly Box[];
}

/** mm: from the left edge of a cell to its place. */
export const besideNumber = ({ width }: Pick<Box, 'width'>, size: CardSize): number =>
  Math.min(NUMERAL.best, Math.max(NUMERAL.least, width - CARD[size].width - AFTER));

/** How many places a body has room for, in columns and rows. */
const most = ({ width, height }: Pick<Box, 'width' | 'height'>, size: CardSize) => ({
  columns: Math.floor(width / (CARD[size].width + NUMERAL.least) + ROUNDING),
  rows: Math.floor(height / CARD[size].height + ROUNDING),
});

export const capacity = (body: Pick<Box, 'width' | 'height'>, size: CardSize): number => {
  const { columns, rows } = most(body, size);
  return columns * rows;
};

/** mm from row to row: places without lines under them end where the body does. */
const pitchOf = ({ height }: Box, size: CardSize, rows: number): number => {
  const even = height / rows;
  const card = CARD[size].height;
  const isLined = even - card >= WRITING_ROOM;
  return rows === 1 || isLined ? even : (height - card + BETWEEN_PLACES / 2) / (rows - 1);
};

/** In the number of columns that leaves the fewest places free; of several the largest. Undefined if there is no room. */
export const arrange = (body: Box, size: CardSize, places: number): Arrangement | undefined => {
  const room = most(body, size);
  const possible = Array.from({ length: Math.min(room.columns, places) }, (_, i) => i + 1)
    .map((columns) => ({ columns, rows: Math.ceil(places / columns) }))
    .filter(({ rows }) => rows <= room.rows)
    .toSorted((a, b) => a.columns * a.rows - b.columns * b.rows || b.columns - a.columns);
  const [best] = possible;
  if (best === undefined) return undefined;
  const { columns, rows } = best;
  const width = body.width / columns;
  const height = pitchOf(body, size, rows);
  const bottom = body.y + body.height;
  const all = Array.from({ length: columns * rows }, (_, i) => {
    const y = body.y + Math.floor(i / columns) * height;
    return box(body.x + (i % columns) * width, y, width, Math.min(height, bottom - y));
  });
  return { columns, cells: all.slice(0, places), free: all.slice(places) };
};
