// The picture in the head of a sheet without a theme: the thing that is used on it, in the place of a theme's tile.
import { type Box, box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { circle, line, pen, rect, triangle } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';
import { corner, isFilled, isGrey, isTinted, stroke } from './block.ts';
import { element, type LayoutContext } from './context.ts';
import { needle, thingColours, thingSign } from './signs.ts';

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
  { instructions }: { readonly instructions: readonly Pick<Sheet['instructions'][number], 'sign'>[] },
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

/** A dot with a triangle, a needle or both, as shares of the picture's side. */
const MIXED = {
  dot: { x: 0.27, y: 0.29, r: 0.27 },
  triangle: { x: 0.44, y: 0.49, side: 0.62 },
  needle: { x: 0.19, y: 1.05, height: 0.55 },
};

/** What is cut out of a sheet: dots alone are three stickers. */
export const cutOutsPicture =
  (things: readonly ('dots' | 'triangles' | 'needles')[]) =>
  (context: Pick<LayoutContext, 'theme'>, _sheet: Sheet, b: Box): readonly Item[] => {
    const { colours, dots } = context.theme.template;
    const { x, y, width: side } = b;
    if (things.every((thing) => thing === 'dots'))
      return stickers(
        { cx: x + side / 2, cy: y + side / 2, side },
        dots,
        isGrey(context) ? colours.ink : undefined,
      );
    const { dot, triangle: warning, needle: pin } = MIXED;
    // Pale fills need an outline.
    const outline = isFilled(context) ? {} : { stroke: pen(colours.ink) };
    return [
      ...(things.includes('dots')
        ? [
            circle(x + dot.x * side, y + dot.y * side, dot.r * side, {
              fill: thingColours(context).dot,
              ...outline,
            }),
          ]
        : []),
      ...(things.includes('triangles')
        ? [
            triangle(x + warning.x * side, y + warning.y * side, warning.side * side, {
              fill: colours.triangle,
              ...outline,
            }),
          ]
        : []),
      ...(things.includes('needles')
        ? needle(
            x + pin.x * side,
            y + pin.y * side,
            pin.height * side,
            { fill: colours.ink },
            { fill: colours.triangle },
          )
        : []),
    ];
  };

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
