// The picture in the head of a sheet without a theme: the thing that is used on it, in the place of a theme's tile.
import { type Box, box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { circle, line, pen, rect } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';
import { corner, isGrey, isTinted, stroke } from './block.ts';
import { element, type LayoutContext } from './context.ts';
import { thingColours, thingSign } from './signs.ts';

/** The side of the picture as a share of that of its ground. */
const SIDE = 15 / 26;

/** On a sand, or in an outline if grounds are ruled. */
export const headPicture = (
  context: LayoutContext,
  b: Box,
  picture: (inner: Box) => readonly Item[],
): readonly Item[] => {
  const { colours } = context.theme.template;
  const side = b.width * SIDE;
  const inner = box(b.x + (b.width - side) / 2, b.y + (b.height - side) / 2, side, side);
  const paint = isTinted(context)
    ? { fill: colours.sands[2] }
    : { stroke: stroke(context, colours.soft, 0.4) };
  return [element('artifact', [rect(b, paint, corner(context, b.width * CORNER)), ...picture(inner)])];
};

/** The corners of tiles as a share of their side. */
export const CORNER = 3 / 26;

/** The thing of the first instruction that names one; a list, if none does. */
export const thingOf = (
  { theme }: LayoutContext,
  { instructions }: Pick<Sheet, 'instructions'>,
  { x, y, width: side }: Box,
): readonly Item[] => {
  const { colours, dots } = theme.template;
  const sign = instructions.map((one) => one.sign).find((one) => one !== 'none');
  const [cx, cy] = [x + side / 2, y + side / 2];
  if (sign === undefined) return list(x, y, side, colours.ink);
  if (sign === 'dot') return stickers({ cx, cy, side }, dots, isGrey({ theme }) ? colours.ink : undefined);
  return thingSign(sign, cx, cy, side, thingColours({ theme }));
};

interface Middle {
  readonly cx: number;
  readonly cy: number;
  readonly side: number;
}

/** Three stickers that overlap, in outlines where their greys would run together. */
const stickers = (
  { cx, cy, side }: Middle,
  dots: readonly string[],
  ink: string | undefined,
): readonly Item[] => {
  const r = side * 0.29;
  const outline = ink === undefined ? {} : { stroke: pen(ink, side * 0.03) };
  return [
    { fill: dots[4] ?? dots[2] ?? dots[0], dx: 0, dy: -0.21 },
    { fill: dots[1] ?? dots[0], dx: 0.21, dy: 0.16 },
    { fill: dots[0], dx: -0.21, dy: 0.16 },
  ].map(({ fill, dx, dy }) =>
    circle(cx + dx * side, cy + dy * side, r, { fill: fill ?? '#ffffff', ...outline }),
  );
};

/** Three lines, each after a ring; the first ring is filled. */
const list = (x: number, y: number, side: number, ink: string): readonly Item[] =>
  [0.16, 0.5, 0.84].flatMap((share, i) => {
    const cy = y + share * side;
    const r = side * 0.1;
    return [
      circle(x + r, cy, r, i === 0 ? { fill: ink } : { stroke: pen(ink, side * 0.045) }),
      line(x + side * 0.36, cy, x + side, cy, { ...pen(ink, side * 0.075), cap: 'round' }),
    ];
  });
