// Lines to write on, and what marks of places are drawn with: dark enough to be on a copy of a sheet.
import type { Box } from '../geometry.ts';
import { line, pen } from '../layout/shapes.ts';
import type { Item, Stroke } from '../scene.ts';
import type { LayoutContext } from './context.ts';

/**
 * What all lines to write on, and marks where something is put, are drawn with. A copier that samples 100 times an inch keeps a
 * line of any position if its width (mm) times its darkness is over 0.254: a thin one in ink is calmer than a wide one in grey.
 */
export const writingPen = ({ theme: { template } }: LayoutContext): Stroke =>
  pen(template.colours.ink, template.shapes.writing);

/** Lines `pitch` mm apart that fill a box from its bottom up. */
export const ruled = (context: LayoutContext, b: Box, pitch: number): readonly Item[] => {
  const stroke = writingPen(context);
  const count = Math.floor(b.height / pitch + 1e-6);
  return Array.from({ length: count }, (_, i) => {
    const y = b.y + (i + 1) * pitch;
    return line(b.x, y, b.x + b.width, y, stroke);
  });
};
