// Things of different shapes side by side that look equally large: by their areas, not by their heights.
import { type Box, box } from '../geometry.ts';

/** Something that stands in a line; lengths in mm. */
export interface Stander {
  /** Its width over its height. */
  readonly aspect: number;
  /** Clear space around it, as a share of its height. */
  readonly clear: number;
  /** Never narrower than this; 0 where nobody said so. */
  readonly least: number;
  /** True for words, which have the size they are set in: `least` wide. */
  readonly fixed?: boolean;
}

export interface LineUp {
  readonly boxes: readonly Box[];
  /** Places of the standers that would have to be smaller than they may be; then the boxes reach out of the room. */
  readonly crowded: readonly number[];
  /** Places of those that are so low or narrow that they are hard to see. */
  readonly small: readonly number[];
}

/** mm: nothing is lower than this as long as there is room. */
const LOWEST = 3.5;
/** mm: what is lower or narrower is hard to see. */
const LOW = 3;
const NARROW = 2;
/** mm²: below it a logo is a speck. */
const SPECK = 4;
/** Between two neighbours at least, mm. */
export const GAP = 3;
/** Halvings of the scale: finer than a micrometre. */
const TRIES = 24;

/** Where the row stands in the height of its room; at the bottom the paper under it is its own. */
type Down = 'middle' | 'bottom';

/**
 * In a row from the left, each of `area` mm² where room, least widths and clear space allow; all of them smaller by the
 * same share where they do not. Their middles are on one line. Clear space is kept between neighbours and to what is
 * over the room (and under it, in the middle); at its ends the row may touch it.
 */
export const lineUp = (
  standers: readonly Stander[],
  room: Box,
  area: number,
  down: Down = 'bottom',
): LineUp => {
  const tallest = (one: Stander): number => room.height / (1 + (down === 'middle' ? 2 : 1) * one.clear);
  // What is as high as the room cannot grow: its neighbours come towards it, half way at most.
  const most = standers.flatMap((one) => (one.fixed === true ? [] : [one.aspect * tallest(one) ** 2]));
  const even = Math.max(area / 2, Math.min(area, ...most));
  const wanted = standers.map((one) =>
    one.fixed === true ? one.least : Math.min(Math.sqrt(even * one.aspect), one.aspect * tallest(one)),
  );
  const seen = standers.map((one, i) =>
    one.fixed === true ? one.least : Math.max(one.least, Math.min(wanted[i] ?? 0, LOWEST * one.aspect)),
  );
  const fitted = fit(standers, wanted, seen, room.width);
  const { widths, fits } = fitted.fits
    ? fitted
    : fit(
        standers,
        wanted,
        standers.map(({ least }) => least),
        room.width,
      );
  const places = standers.flatMap((one, i) => {
    const width = widths[i] ?? 0;
    const height = width / one.aspect;
    return one.fixed === true ? [] : [{ one, i, width, height }];
  });
  const cramped = places.filter(
    ({ one, width, height }) => height > tallest(one) + 1e-6 || width * height < SPECK,
  );
  const small = places.filter(({ width, height }) => width < NARROW || height < LOW);
  return {
    boxes: inRow(standers, widths, room, down),
    crowded: fits ? cramped.map(({ i }) => i) : [...standers.keys()],
    small: small.map(({ i }) => i),
  };
};

/** Widths that are smaller than they should be by the same share, none below its floor; whether all of them have room. */
const fit = (
  standers: readonly Stander[],
  wanted: readonly number[],
  floors: readonly number[],
  room: number,
): { readonly widths: readonly number[]; readonly fits: boolean } => {
  const at = (share: number): readonly number[] =>
    wanted.map((width, i) => Math.max(floors[i] ?? 0, width * share));
  const fits = (share: number): boolean => lengthOf(standers, at(share)) <= room + 1e-6;
  const share = fits(1) ? 1 : largest(fits);
  return { widths: at(share), fits: fits(share) };
};

/** The largest share at which `fits`, 0 where none is. */
const largest = (fits: (share: number) => boolean): number => {
  let [low, high] = [0, 1];
  for (let i = 0; i < TRIES; i += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
};

const clearOf = (one: Stander | undefined, width: number): number =>
  one === undefined ? 0 : (one.clear * width) / one.aspect;

/** mm from each to the one before it. */
const gapsOf = (standers: readonly Stander[], widths: readonly number[]): readonly number[] =>
  widths.map((width, i) =>
    i === 0 ? 0 : Math.max(GAP, clearOf(standers[i - 1], widths[i - 1] ?? 0), clearOf(standers[i], width)),
  );

const lengthOf = (standers: readonly Stander[], widths: readonly number[]): number =>
  [...widths, ...gapsOf(standers, widths)].reduce((sum, part) => sum + part, 0);

const inRow = (
  standers: readonly Stander[],
  widths: readonly number[],
  room: Box,
  down: Down,
): readonly Box[] => {
  const gaps = gapsOf(standers, widths);
  const heights = standers.map(({ aspect }, i) => (widths[i] ?? 0) / aspect);
  const middle =
    down === 'middle' ? room.y + room.height / 2 : room.y + room.height - Math.max(0, ...heights) / 2;
  let x = room.x;
  return widths.map((width, i) => {
    x += gaps[i] ?? 0;
    const left = x;
    x += width;
    const height = heights[i] ?? 0;
    return box(left, middle - height / 2, width, height);
  });
};
