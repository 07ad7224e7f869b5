// Lines to write on, and cut lines.
import type { Box } from '../geometry.ts';
import { dotted, line, pen } from '../layout/shapes.ts';
import type { Colour, Item } from '../scene.ts';

/** Ruled lines `pitch` mm apart that fill a box from its bottom up. */
export const ruled = (b: Box, pitch: number, colour: Colour): readonly Item[] => {
  const count = Math.floor(b.height / pitch + 1e-6);
  return Array.from({ length: count }, (_, i) => {
    const y = b.y + (i + 1) * pitch;
    return line(b.x, y, b.x + b.width, y, pen(colour));
  });
};

/** How far a cut line runs beyond what it cuts, so that a guillotine finds it; mm. */
const OVERRUN = 4;

/** Dotted lines over the full length of a block of cells: one at every given x and y. One straight cut each. */
export const cutLines = (
  b: Box,
  xs: readonly number[],
  ys: readonly number[],
  colour: Colour,
): readonly Item[] => [
  ...xs.map((x) => line(x, b.y - OVERRUN, x, b.y + b.height + OVERRUN, dotted(colour))),
  ...ys.map((y) => line(b.x - OVERRUN, y, b.x + b.width + OVERRUN, y, dotted(colour))),
];
