// How a template draws coloured shapes: filled, outlined or patterned blocks, tinted or ruled grounds, corners and line weights.
import { type Box, box, type Colour, inset, mixed } from '../geometry.ts';
import { HAIRLINE, line, pen, rect, rounded } from '../layout/shapes.ts';
import type { Item, Paint, PathItem, RectItem, Stroke } from '../scene.ts';
import type { LayoutContext, Look } from './context.ts';
import { platesFor } from './plates.ts';
import { fineness, patterned } from './treatment.ts';

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

/** Whether themes are told apart by treatments, not by colours. */
export const isGrey = ({ theme: { template } }: Pick<LayoutContext, 'theme'>): boolean =>
  template.themes.some(({ treatment }) => treatment !== undefined);

/** Whether tints are for what they tell apart alone. */
export const isSparing = ({ theme: { template } }: LayoutContext): boolean =>
  template.shapes.grounds === 'sparing';

/** A line of `width` mm, scaled by the template's line weight; thinner than a hairline only if it is meant to be. */
export const stroke = ({ theme: { template } }: LayoutContext, colour: Colour, width: number): Stroke =>
  pen(colour, Math.max(width * template.shapes.lines, Math.min(width, HAIRLINE)));

/** Radii of corners: of all, or of the top left, top right, bottom right and bottom left. */
type Radii = number | readonly [number, number, number, number];

/** The look of what a block stands for. */
type BlockLook = Pick<Look, 'colour' | 'treatment'>;

/** mm: what is smaller has no room for a pattern beside a plate. */
const LEAST = 11;

const treatmentFor = ({ treatment }: BlockLook, b: Box): Look['treatment'] =>
  Math.min(b.width, b.height) < LEAST ? undefined : treatment;

interface BlockShape extends Box {
  readonly radii?: Radii;
}

/** A tile, badge or tab with what is on it. */
export const block = (
  context: LayoutContext,
  at: BlockShape,
  look: BlockLook,
  draw: (fill: Colour) => readonly Item[],
): readonly Item[] => [...emptyBlock(context, at, look), ...drawnOn(context, at, look, draw)];

/** The same with nothing on it: filled, in an outline, or in grey with the treatment of its theme. */
export const emptyBlock = (
  context: LayoutContext,
  { radii = 0, ...b }: BlockShape,
  look: BlockLook,
): readonly Item[] => {
  const treatment = treatmentFor(look, b);
  return treatment === undefined
    ? [shaped(b, radii, blockPaint(context, look.colour))]
    : treated(context, b, radii, treatment);
};

/** What is on a block, in the colour that can be read there; on a treatment it has plates, since no words are on a pattern. */
export const drawnOn = (
  context: LayoutContext,
  b: Box,
  look: BlockLook,
  draw: (fill: Colour) => readonly Item[],
): readonly Item[] => {
  if (treatmentFor(look, b) === undefined) return draw(onBlock(context, look.colour));
  const items = draw(look.colour);
  return [...platesFor(context, b, items), ...items];
};

/** mm: the line around a pattern, and half of it. */
const EDGE = 0.4;

/** A square in quarters: paper for what is drawn on it at the top left and at the bottom right, the treatment of a theme in the others. */
export const quartered = (
  context: LayoutContext,
  { x, y, width: side }: Box,
  radius: number,
  treatment: NonNullable<Look['treatment']>,
): readonly Item[] => {
  const { paper } = context.theme.template.colours;
  const half = side / 2;
  return treated(context, box(x, y, side, side), radius, treatment, [
    rounded(box(x, y, half, half), [radius, 0, 0, 0], { fill: paper }),
    rounded(box(x + half, y + half, half, half), [0, 0, radius, 0], { fill: paper }),
  ]);
};

/** The treatment of a theme in a shape, with what covers parts of it. */
const treated = (
  { theme: { template } }: LayoutContext,
  b: Box,
  radii: Radii,
  treatment: NonNullable<Look['treatment']>,
  calm: readonly Item[] = [],
): readonly Item[] => {
  const { ink, paper } = template.colours;
  const width = treatment.form === 'frame' ? (treatment.line ?? EDGE) * fineness(b) : EDGE;
  const outline = rounded(b, cornersOf(radii), {}).segments;
  return [
    shaped(b, radii, { fill: treatment.form === 'solid' ? ink : paper }),
    ...patterned(treatment, { ink, paper }, b, outline),
    ...calm,
    shaped(inset(b, width / 2), lessened(radii, width / 2), { stroke: pen(ink, width) }),
  ];
};

const cornersOf = (radii: Radii): Exclude<Radii, number> =>
  typeof radii === 'number' ? [radii, radii, radii, radii] : radii;

const lessened = (radii: Radii, by: number): Radii => {
  const less = (radius: number): number => Math.max(0, radius - by);
  if (typeof radii === 'number') return less(radii);
  const [tl, tr, br, bl] = radii;
  return [less(tl), less(tr), less(br), less(bl)];
};

const shaped = (b: Box, radii: Radii, paint: Paint): RectItem | PathItem =>
  typeof radii === 'number' ? rect(b, paint, radii) : rounded(b, radii, paint);

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

/** For a field that something is put on: one of the four sands, or an outline where the template tints nothing, or only what differs. */
export const sandPaint = (context: LayoutContext, sand: 0 | 1 | 2 | 3): Paint => {
  const { colours } = context.theme.template;
  if (isTinted(context)) return { fill: colours.sands[sand] };
  const fill = isSparing(context) && sand > 1 ? colours.sands[1] : colours.paper;
  return { fill, stroke: stroke(context, colours.soft, 0.3) };
};
