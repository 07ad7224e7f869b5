// The symbols of the things that instructions mention. Simple enough to draw by hand.

import { box, type Colour, type Segment } from '../geometry.ts';
import type { Sign } from '../kit/structure.ts';
import { circle, line, path, pen, polygon, rect, TRIANGLE_HEIGHT, triangle } from '../layout/shapes.ts';
import type { Item, Paint, Stroke } from '../scene.ts';
import type { LayoutContext } from './context.ts';

/** The exclamation mark of a warning triangle, centred at (cx, cy), `height` mm high; a path, which needs no face. */
export const exclamation = (
  cx: number,
  cy: number,
  height: number,
  colour: Colour,
  turned = false,
): readonly Item[] => {
  const up = turned ? -1 : 1;
  const w = height * 0.11;
  return [
    polygon(
      [
        [cx - w, cy - up * height * 0.5],
        [cx + w, cy - up * height * 0.5],
        [cx + w * 0.6, cy + up * height * 0.16],
        [cx - w * 0.6, cy + up * height * 0.16],
      ],
      { fill: colour },
    ),
    circle(cx, cy + up * height * 0.4, w, { fill: colour }),
  ];
};

/** The eye of a needle as a share of its head. */
const EYE = 0.42;

/** A needle with its tip down at (x, y), `height` mm high: a drop with a round eye. */
export const needle = (x: number, y: number, height: number, body: Paint, eye: Paint): readonly Item[] => {
  const r = height * 0.2;
  const cy = y - height + r;
  // Where the sides touch the head: the angle at its middle, from straight down.
  const angle = Math.acos(r / (height - r));
  return [path([['M', x, y], ...around(x, cy, r, angle), ['Z']], body), circle(x, cy, r * EYE, eye)];
};

/** From the lower left of a circle over its top to its lower right, `open` radians from straight down. */
const around = (cx: number, cy: number, r: number, open: number): readonly Segment[] => {
  const parts = 4;
  const step = (2 * Math.PI - 2 * open) / parts;
  const reach = (4 / 3) * Math.tan(step / 4) * r;
  const at = (angle: number) => [cx - r * Math.sin(angle), cy + r * Math.cos(angle)] as const;
  const along = (angle: number, mm: number) => {
    const [px, py] = at(angle);
    return [px - mm * Math.cos(angle), py - mm * Math.sin(angle)] as const;
  };
  return [
    ['L', ...at(open)],
    ...Array.from({ length: parts }, (_, i): Segment => {
      const [from, to] = [open + i * step, open + (i + 1) * step];
      return ['C', ...along(from, reach), ...along(to, -reach), ...at(to)];
    }),
  ];
};

/** The colours that things have in a theme. */
export const thingColours = ({ theme: { template } }: Pick<LayoutContext, 'theme'>) => ({
  ...template.colours,
  dot: template.dots[0] ?? template.colours.paper,
});

/** The symbol of a thing that an instruction mentions, `size` mm wide, centred at (cx, cy). */
export const thingSign = (
  sign: Sign,
  cx: number,
  cy: number,
  size: number,
  colours: { readonly ink: Colour; readonly dot: Colour; readonly triangle: Colour; readonly paper: Colour },
): readonly Item[] => {
  const { ink } = colours;
  const stroke = pen(ink, Math.max(0.4, size * 0.045));
  const h = size / 2;
  switch (sign) {
    case 'none':
      return [];
    case 'dot':
      return [circle(cx, cy, h * 0.85, { fill: colours.dot, stroke })];
    case 'triangle': {
      const side = size * 1.05;
      const top = cy - (side * TRIANGLE_HEIGHT) / 2;
      return [
        triangle(cx - side / 2, top, side, { fill: colours.triangle, stroke }),
        ...exclamation(cx, cy + size * 0.12, size * 0.48, ink),
      ];
    }
    case 'needle':
      return needle(cx, cy + h, size, { fill: ink }, { fill: colours.triangle });
    case 'card':
      return [
        rect(box(cx - h, cy - h * 0.68, size, size * 0.68), { fill: colours.paper, stroke }, 0.6),
        rect(box(cx - h + 0.8, cy - h * 0.68 + 0.8, size - 1.6, size * 0.17), { fill: ink }, 0.4),
        line(cx - h + 1, cy + h * 0.12, cx + h - 1, cy + h * 0.12, stroke),
        line(cx - h + 1, cy + h * 0.42, cx + h * 0.3, cy + h * 0.42, stroke),
      ];
    case 'note':
      return [
        polygon(
          [
            [cx - h * 0.8, cy - h * 0.8],
            [cx + h * 0.8, cy - h * 0.8],
            [cx + h * 0.8, cy + h * 0.3],
            [cx + h * 0.3, cy + h * 0.8],
            [cx - h * 0.8, cy + h * 0.8],
          ],
          { fill: colours.paper, stroke },
        ),
        line(cx - h * 0.5, cy - h * 0.3, cx + h * 0.5, cy - h * 0.3, stroke),
        line(cx - h * 0.5, cy + h * 0.15, cx + h * 0.3, cy + h * 0.15, stroke),
      ];
    case 'pen':
      return pencil(cx, cy, h, { fill: colours.paper, stroke });
    case 'scissors':
      return scissors(cx, cy, h, { fill: colours.paper, stroke });
  }
};

/** A pencil with its tip at the lower left, in a square of side 2 `h`. */
const pencil = (cx: number, cy: number, h: number, paint: Required<Paint>): readonly Item[] => {
  const at = (x: number, y: number) => [cx + x * h, cy + y * h] as const;
  const [left, right] = [at(-0.78, 0.22), at(-0.22, 0.78)];
  return [
    polygon([at(-0.95, 0.95), left, at(0.39, -0.95), at(0.95, -0.39), right], paint),
    line(...left, ...right, paint.stroke),
  ];
};

/** Open scissors that point up, in a square of side 2 `h`. */
const scissors = (cx: number, cy: number, h: number, paint: Required<Paint>): readonly Item[] => {
  const blade: Stroke = { ...paint.stroke, width: paint.stroke.width * 1.5, cap: 'round' };
  return [-1, 1].flatMap((side) => [
    line(cx - side * 0.36 * h, cy + 0.36 * h, cx + side * 0.5 * h, cy - 0.9 * h, blade),
    circle(cx - side * 0.52 * h, cy + 0.6 * h, 0.3 * h, paint),
  ]);
};
