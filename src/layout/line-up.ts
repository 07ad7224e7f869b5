// Things of different shapes side by side that look equally large: by their areas, not by their heights.
import { type Box, box } from '../geometry.ts';

/** Something that stands in a line; lengths in mm. */
export interface Stander {
  /** Its width over its height. */
  readonly aspect: number;
  /** Clear space around it, as a share of its height. */
  readonly clear: number;
  /** Never narrower than this. */
  readonly least: number;
  /** True for words, which have the size they are set in: `least` wide. */
  readonly fixed?: boolean;
}

export interface LineUp {
  readonly boxes: readonly Box[];
  /** Places of the standers that would have to be smaller than they may be; then the boxes reach out of the room. */
  readonly crowded: readonly number[];
}

/** Whatever has no width of its own to keep is no lower than this, mm: a logo below it is a speck. */
const LOWEST = 3.5;
/** Between two neighbours at least, mm. */
const GAP = 3;
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
  const floors = standers.map(floorOf);
  const wanted = standers.map((one) =>
    one.fixed === true ? one.least : Math.min(Math.sqrt(even * one.aspect), one.aspect * tallest(one)),
  );
  const at = (share: number): readonly number[] =>
    wanted.map((width, i) => Math.max(floors[i] ?? 0, width * share));
  const fits = (share: number): boolean => lengthOf(standers, at(share)) <= room.width + 1e-6;
  const share = fits(1) ? 1 : largest(fits);
  const widths = at(share);
  const places = standers.flatMap((one, i) => (one.fixed === true ? [] : [{ one, i }]));
  const tooTall = places.filter(({ one, i }) => (widths[i] ?? 0) / one.aspect > tallest(one) + 1e-6);
  return {
    boxes: inRow(standers, widths, room, down),
    crowded: (fits(share) ? tooTall : places).map(({ i }) => i),
  };
};

const floorOf = ({ aspect, least, fixed }: Stander): number =>
  fixed === true ? least : Math.max(least, LOWEST * aspect);

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
