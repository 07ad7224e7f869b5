// Where things are on a test page: around the middle of the paper, so that its corners and edges stay free for crosses and scales.

import { type Box, box } from '../../geometry.ts';
import type { Format } from '../../page/format.ts';

/** A straight ruler from (x, y), to the right or down. */
interface RulerPlace {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

export interface TestPageMeasures {
  /** There is room for larger type. */
  readonly wide: boolean;
  readonly centre: { readonly x: number; readonly y: number };
  /** What is read: above and below the middle, or beside it on wide paper. */
  readonly blocks: readonly [Box, Box];
  readonly across: RulerPlace;
  readonly down: RulerPlace;
}

/** mm: the sides of the smallest paper that all of it has room on, and those from which blocks are side by side. */
export const TEST_PAPER = {
  least: { short: 196, long: 270 },
  wide: { short: 270, long: 390 },
} as const;

/** Whether a test page lies on a paper, which is given upright: as boards do, if it is large. */
export const liesOnTest = ({ width, height }: Pick<Format, 'width' | 'height'>): boolean =>
  width >= TEST_PAPER.wide.short && height >= TEST_PAPER.wide.long;

/** mm: a ruler as long as this shows half a per cent; the shorter one is for the short side of office paper. */
const RULER = { usual: 200, short: 150 };
/** mm: a ruler ends so far from the edge, clear of the scales there. */
const CLEAR = 30;
/** mm from the middle of the paper. */
const TOP = { upright: 104, wide: 60 };
const BOTTOM = 100;
const ACROSS = 107;
/** mm: the width of a block, the room for the middle cross, and for the ruler at the left of blocks. */
const BLOCK = { upright: 136, wide: 150 };
const CROSS = 14;
const BESIDE = 14;

export const testPageMeasures = ({ width, height }: Pick<Format, 'width' | 'height'>): TestPageMeasures => {
  const [x, y] = [width / 2, height / 2];
  const wide = width > height;
  const left = wide ? x - CROSS - 2 - BLOCK.wide : x - (BLOCK.upright - BESIDE) / 2;
  const length = width >= RULER.usual + 2 * CLEAR ? RULER.usual : RULER.short;
  return {
    wide,
    centre: { x, y },
    blocks: wide
      ? [
          box(left, y - TOP.wide, BLOCK.wide, TOP.wide + BOTTOM),
          box(x + CROSS + 2, y - TOP.wide, BLOCK.wide, TOP.wide + BOTTOM),
        ]
      : [
          box(left, y - TOP.upright, BLOCK.upright, TOP.upright - CROSS),
          box(left, y + CROSS, BLOCK.upright, BOTTOM - CROSS),
        ],
    across: { x: x - length / 2, y: y + ACROSS, length },
    down: { x: left - BESIDE, y: y - TOP.upright, length: RULER.usual },
  };
};
