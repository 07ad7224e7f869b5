// The places for dots in a field: ten for every question, in a row or, in a narrow column, in several.
import { corner, ground, isTinted, stroke } from '../../furniture/block.ts';
import type { LayoutContext, Look } from '../../furniture/context.ts';
import { DOT } from '../../furniture/dot.ts';
import { equals } from '../../furniture/equals.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import { circle, rounded } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';

/** At most one dot a person on each question: enough for ten people. */
export const PLACES = 10;

/** mm: a place and the space around it, and the height of a row of them. */
const PITCH = 10.6;
const ROW = 11.4;
/** mm: the box for the number of dots, at the right of them. */
const SUM = { least: 12.6, most: 19.4 };
/** mm: half its line, which is inside the row. */
const EDGE = 0.2;

const rowsIn = (width: number): number =>
  Math.ceil(PLACES / Math.max(1, Math.min(PLACES, Math.floor((width - SUM.least) / PITCH))));

/** mm: all rows, in a field so wide. */
export const placesHeight = (width: number): number => rowsIn(width) * ROW;

/** At the foot of a field. */
export const places = (context: LayoutContext, b: Box, { colour, tint }: Look): readonly Item[] => {
  const { colours } = context.theme.template;
  const rows = rowsIn(b.width);
  const across = Math.ceil(PLACES / rows);
  const sum = Math.min(SUM.most, b.width - across * PITCH);
  const pitch = (b.width - sum) / across;
  const tinted = isTinted(context);
  const ring = { ...writingPen(context), colour };
  const left = b.x + b.width - sum;
  return [
    // Lines in place of a tint would be too near the words above.
    ...(tinted ? ground(context, b, 1.2, tint) : []),
    ...Array.from({ length: PLACES }, (_, i) =>
      circle(b.x + ((i % across) + 0.5) * pitch, b.y + (Math.floor(i / across) + 0.5) * ROW, DOT / 2, {
        fill: colours.paper,
        stroke: ring,
      }),
    ),
    rounded(
      box(left, b.y + EDGE, sum - EDGE, b.height - 2 * EDGE),
      [0, corner(context, 2), corner(context, 2), 0],
      {
        fill: colours.paper,
        stroke: stroke(context, colour, 0.45),
      },
    ),
    ...equals(context, left + 1.6, b.y + b.height / 2, colour),
  ];
};
