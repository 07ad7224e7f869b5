// How a template draws what carries colour: filled or outlined blocks, tinted or ruled grounds, corners and line weights.
import type { Box, Colour } from '../geometry.ts';
import { line, pen, rect } from '../layout/shapes.ts';
import type { Item, Paint, Stroke } from '../scene.ts';
import type { LayoutContext } from './context.ts';

/** mm: the outline of a block, before the template's weight. */
const OUTLINE = 0.6;

export const isFilled = ({ theme: { template } }: LayoutContext): boolean =>
  template.shapes.blocks === 'filled';

/** mm: `radius` as the template rounds its corners. */
export const corner = ({ theme: { template } }: LayoutContext, radius: number): number =>
  radius * template.shapes.corners;

/** A line of `width` mm in the template's weight. */
export const stroke = ({ theme: { template } }: LayoutContext, colour: Colour, width: number): Stroke =>
  pen(colour, width * template.shapes.lines);

/** A tile, badge, pill, disc or sign in its colour. */
export const blockPaint = (context: LayoutContext, colour: Colour): Paint =>
  isFilled(context)
    ? { fill: colour }
    : { fill: context.theme.template.colours.paper, stroke: stroke(context, colour, OUTLINE) };

/** What words and signs on a block are painted in. */
export const onBlock = (context: LayoutContext, colour: Colour): Colour =>
  isFilled(context) ? context.theme.template.colours.paper : colour;

/** Behind instructions, table heads and panels: a tint, or a line over and under it. */
export const ground = (context: LayoutContext, b: Box, radius = 0): readonly Item[] => {
  const { colours, shapes } = context.theme.template;
  if (shapes.grounds === 'tinted') return [rect(b, { fill: colours.tint }, corner(context, radius))];
  const ruled = stroke(context, colours.soft, 0.3);
  return [b.y, b.y + b.height].map((y) => line(b.x, y, b.x + b.width, y, ruled));
};
