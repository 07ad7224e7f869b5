// Lines to write on: dark enough to be on a copy of a sheet.
import type { Box } from '../geometry.ts';
import { line, pen } from '../layout/shapes.ts';
import type { Item, Stroke } from '../scene.ts';
import type { LayoutContext } from './context.ts';

/** What all lines to write on are drawn with. */
export const writingPen = ({ theme: { template } }: LayoutContext): Stroke =>
  pen(template.colours.soft, template.shapes.writing);

/** Lines `pitch` mm apart that fill a box from its bottom up. */
export const ruled = (context: LayoutContext, b: Box, pitch: number): readonly Item[] => {
  const stroke = writingPen(context);
  const count = Math.floor(b.height / pitch + 1e-6);
  return Array.from({ length: count }, (_, i) => {
    const y = b.y + (i + 1) * pitch;
    return line(b.x, y, b.x + b.width, y, stroke);
  });
};
