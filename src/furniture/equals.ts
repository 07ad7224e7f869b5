// The sign before a sum that is written in; drawn, because it is for the eye alone.
import { line } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';
import { stroke } from './block.ts';
import type { LayoutContext } from './context.ts';

/** `length` mm long from x, centred on cy. */
export const equals = (
  context: LayoutContext,
  x: number,
  cy: number,
  colour: string,
  length = 2.2,
): readonly Item[] =>
  [-1, 1].map((side) => {
    const y = cy + (side * length) / 4;
    return line(x, y, x + length, y, stroke(context, colour, length * 0.19));
  });
