// How a template draws what carries colour: filled or outlined blocks, tinted or ruled grounds, corners and line weights.
import type { Box } from '../geometry.ts';
import { line, pen, rect } from '../layout/shapes.ts';
import type { Colour, Item, Paint, Stroke } from '../scene.ts';
import type { Desk } from './desk.ts';

/** mm: the outline of a block, before the template's weight. */
const OUTLINE = 0.6;

export const isFilled = ({ theme: { template } }: Desk): boolean => template.shapes.blocks === 'filled';

/** mm: `radius` as the template rounds its corners. */
export const corner = ({ theme: { template } }: Desk, radius: number): number =>
  radius * template.shapes.corners;

/** A line of `width` mm in the template's weight. */
export const stroke = ({ theme: { template } }: Desk, colour: Colour, width: number): Stroke =>
  pen(colour, width * template.shapes.lines);

/** A tile, badge, pill, disc or sign in its colour. */
export const blockPaint = (desk: Desk, colour: Colour): Paint =>
  isFilled(desk)
    ? { fill: colour }
    : { fill: desk.theme.template.colours.paper, stroke: stroke(desk, colour, OUTLINE) };

/** What words and signs on a block are painted in. */
export const onBlock = (desk: Desk, colour: Colour): Colour =>
  isFilled(desk) ? desk.theme.template.colours.paper : colour;

/** Behind instructions, table heads and panels: a tint, or a line over and under it. */
export const ground = (desk: Desk, b: Box, radius = 0): readonly Item[] => {
  const { colours, shapes } = desk.theme.template;
  if (shapes.grounds === 'tinted') return [rect(b, { fill: colours.tint }, corner(desk, radius))];
  const ruled = stroke(desk, colours.soft, 0.3);
  return [b.y, b.y + b.height].map((y) => line(b.x, y, b.x + b.width, y, ruled));
};
