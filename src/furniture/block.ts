// How a template draws coloured shapes: filled or outlined blocks, tinted or ruled grounds, corners and line weights.
import { type Box, type Colour, mixed } from '../geometry.ts';
import { line, pen, rect } from '../layout/shapes.ts';
import type { Item, Paint, Stroke } from '../scene.ts';
import type { LayoutContext } from './context.ts';

/** mm: the outline of a block, before the template's line weight. */
const OUTLINE = 0.6;

export const isFilled = ({ theme: { template } }: Pick<LayoutContext, 'theme'>): boolean =>
  template.shapes.blocks === 'filled';

/** Whether grounds are filled, not ruled. */
export const isTinted = ({ theme: { template } }: LayoutContext): boolean =>
  template.shapes.grounds === 'tinted';

/** mm: `radius`, scaled by the template. */
export const corner = ({ theme: { template } }: LayoutContext, radius: number): number =>
  radius * template.shapes.corners;

/** A line of `width` mm, scaled by the template's line weight. */
export const stroke = ({ theme: { template } }: LayoutContext, colour: Colour, width: number): Stroke =>
  pen(colour, width * template.shapes.lines);

/** For a tile, badge, pill, disc or symbol of that colour. */
export const blockPaint = (context: LayoutContext, colour: Colour): Paint =>
  isFilled(context)
    ? { fill: colour }
    : { fill: context.theme.template.colours.paper, stroke: stroke(context, colour, OUTLINE) };

/** The colour of words and symbols on a block. */
export const onBlock = (context: LayoutContext, colour: Colour): Colour =>
  isFilled(context) ? context.theme.template.colours.paper : colour;

/** The background of instructions, table heads and panels: a tint, or a line above and below. `fill` is the tint of a theme. */
export const ground = (context: LayoutContext, b: Box, radius = 0, fill?: Colour): readonly Item[] => {
  const { colours } = context.theme.template;
  if (isTinted(context)) return [rect(b, { fill: fill ?? colours.sands[1] }, corner(context, radius))];
  const ruled = stroke(context, colours.soft, 0.3);
  return [b.y, b.y + b.height].map((y) => line(b.x, y, b.x + b.width, y, ruled));
};

/** How much darker than the darkest sand the lines on and around grounds are. */
const DARKER = 0.17;

/** The colour of the outlines of grounds and of marks on them. */
export const sandLine = (context: LayoutContext): Colour => {
  const { colours } = context.theme.template;
  return isTinted(context) ? mixed(colours.sands[3], '#000000', DARKER) : colours.rule;
};

/** For a field that something is put on: one of the four sands, or an outline where the template tints nothing. */
export const sandPaint = (context: LayoutContext, sand: 0 | 1 | 2 | 3): Paint => {
  const { colours } = context.theme.template;
  return isTinted(context)
    ? { fill: colours.sands[sand] }
    : { fill: colours.paper, stroke: stroke(context, colours.soft, 0.3) };
};
