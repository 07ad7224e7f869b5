// Things of different shapes side by side that look equally large: equal in area, not in height.
import { type Box, box } from '../geometry.ts';

/** Something in a row; lengths in mm. */
export interface LineUpItem {
  /** Width divided by height. */
  readonly aspect: number;
  /** Clear space around it, as a share of its height. */
  readonly clear: number;
  /** Its least width; 0 if none is given. */
  readonly least: number;
  /** True for words, whose size is fixed: they are `least` wide. */
  readonly fixed?: boolean;
}

export interface LineUp {
  readonly boxes: readonly Box[];
  /** Indices of those that would have to be smaller than they may be; then the boxes extend beyond the room. */
  readonly crowded: readonly number[];
  /** Indices of those that are so low or narrow that they are hard to see. */
  readonly small: readonly number[];
}

/** mm: nothing is lower than this if there is room. */
const LOWEST = 3.5;
/** mm: anything lower or narrower is hard to see. */
const LOW = 3;
const NARROW = 2;
/** mm² and mm: a logo smaller than this, and not long either, is a speck. */
const SPECK = { area: 4, long: 5 };
/** mm: the least distance between two neighbours. */
export const GAP = 3;
/** Halvings of the scale: finer than a micrometre. */
const TRIES = 24;

/** Where the row is in the height of its room; at the bottom, nothing else is below it. */
type Down = 'middle' | 'bottom';

/**
 * In a row from the left, each with an area of `area` mm² if room, least widths and clear space allow; otherwise all of
 * them are smaller by the same share. Their middles are on one line. Clear space is kept between neighbours and to what
 * is above the room (and below it, if the row is in the middle), but not at the ends of the row. At the bottom, that line
 * is `axis` if the highest has room for it.
 */
export const lineUp = (
  items: readonly LineUpItem[],
  room: Box,
  area: number,
  down: Down = 'bottom',
  axis = Number.POSITIVE_INFINITY,
): LineUp => {
  const tallest = (one: LineUpItem): number => room.height / (1 + (down === 'middle' ? 2 : 1) * one.clear);
  // A thing as high as the room cannot grow: the others match its area, but not below half of theirs.
  const most = items.flatMap((one) => (one.fixed === true ? [] : [one.aspect * tallest(one) ** 2]));
  const even = Math.max(area / 2, Math.min(area, ...most));
  const wanted = items.map((one) =>
    one.fixed === true ? one.least : Math.min(Math.sqrt(even * one.aspect), one.aspect * tallest(one)),
  );
  const seen = items.map((one, i) =>
    one.fixed === true ? one.least : Math.max(one.least, Math.min(wanted[i] ?? 0, LOWEST * one.aspect)),
  );
  const fitted = fit(items, wanted, seen, room.width);
  const { widths, fits } = fitted.fits
    ? fitted
    : fit(
        items,
        wanted,
        items.map(({ least }) => least),
        room.width,
      );
  const places = items.flatMap((one, i) => {
    const width = widths[i] ?? 0;
    const height = width / one.aspect;
    return one.fixed === true ? [] : [{ one, i, width, height }];
  });
  const cramped = places.filter(
    ({ one, width, height }) =>
      height > tallest(one) + 1e-6 || (width * height < SPECK.area && Math.max(width, height) < SPECK.long),
  );
  const small = places.filter(({ width, height }) => width < NARROW || height < LOW);
  return {
    boxes: inRow(items, widths, room, down === 'middle' ? middleOf(room) : axis),
    crowded: fits ? cramped.map(({ i }) => i) : [...items.keys()],
    small: small.map(({ i }) => i),
  };
};

/** Widths reduced by the same share, none below its floor; and whether all of them have room. */
const fit = (
  items: readonly LineUpItem[],
  wanted: readonly number[],
  floors: readonly number[],
  room: number,
): { readonly widths: readonly number[]; readonly fits: boolean } => {
  const at = (share: number): readonly number[] =>
    wanted.map((width, i) => Math.max(floors[i] ?? 0, width * share));
  const fits = (share: number): boolean => lengthOf(items, at(share)) <= room + 1e-6;
  const share = fits(1) ? 1 : largest(fits);
  return { widths: at(share), fits: fits(share) };
};

/** The largest share that `fits`, 0 if none does. */
const largest = (fits: (share: number) => boolean): number => {
  let [low, high] = [0, 1];
  for (let i = 0; i < TRIES; i += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
};

const clearOf = (one: LineUpItem | undefined, width: number): number =>
  one === undefined ? 0 : (one.clear * width) / one.aspect;

/** mm between each one and the one before it. */
const gapsOf = (items: readonly LineUpItem[], widths: readonly number[]): readonly number[] =>
  widths.map((width, i) =>
    i === 0 ? 0 : Math.max(GAP, clearOf(items[i - 1], widths[i - 1] ?? 0), clearOf(items[i], width)),
  );

const lengthOf = (items: readonly LineUpItem[], widths: readonly number[]): number =>
  [...widths, ...gapsOf(items, widths)].reduce((sum, part) => sum + part, 0);

const middleOf = ({ y, height }: Box): number => y + height / 2;

const inRow = (
  items: readonly LineUpItem[],
  widths: readonly number[],
  room: Box,
  axis: number,
): readonly Box[] => {
  const gaps = gapsOf(items, widths);
  const heights = items.map(({ aspect }, i) => (widths[i] ?? 0) / aspect);
  const middle = Math.min(axis, room.y + room.height - Math.max(0, ...heights) / 2);
  let x = room.x;
  return widths.map((width, i) => {
    x += gaps[i] ?? 0;
    const left = x;
    x += width;
    const height = heights[i] ?? 0;
    return box(left, middle - height / 2, width, height);
  });
};
