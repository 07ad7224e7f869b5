// Lines to write on.
import type { Box, Colour } from '../geometry.ts';
import { line, pen } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';

/** Ruled lines `pitch` mm apart that fill a box from its bottom up. */
export const ruled = (b: Box, pitch: number, colour: Colour): readonly Item[] => {
  const count = Math.floor(b.height / pitch + 1e-6);
  return Array.from({ length: count }, (_, i) => {
    const y = b.y + (i + 1) * pitch;
    return line(b.x, y, b.x + b.width, y, pen(colour));
  });
};
