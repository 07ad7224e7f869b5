// The symbols of the themes. Simple enough to draw by hand.
import { box, type Colour, type Segment } from '../geometry.ts';
import { circle, line, path, pen, polygon, rect } from '../layout/shapes.ts';
import type { Mark, Stroke } from '../scene.ts';
import type { ThemeSign } from '../theme/schema.ts';

/** A theme's symbol, nothing without a theme, about `size` mm wide and high, centred at (cx, cy), in one colour. */
export const themeSign = (
  sign: ThemeSign | undefined,
  cx: number,
  cy: number,
  size: number,
  colour: Colour,
): readonly Mark[] => {
  const u = size / 20;
  const stroke = pen(colour, 2 * u);
  switch (sign) {
    case undefined:
      return [];
    case 'ring':
      return [circle(cx, cy, 9 * u, { stroke }), circle(cx, cy, 4 * u, { fill: colour })];
    case 'stairs':
      return [
        polygon(
          [
            [-9, 9],
            [-9, 3],
            [-3, 3],
            [-3, -3],
            [3, -3],
            [3, -9],
            [9, -9],
            [9, 9],
          ].map(([x = 0, y = 0]) => [cx + x * u, cy + y * u] as const),
          { stroke },
        ),
      ];
    case 'links':
      return [circle(cx - 4.5 * u, cy, 6.5 * u, { stroke }), circle(cx + 4.5 * u, cy, 6.5 * u, { stroke })];
    case 'diamond':
      return [diamond(cx, cy, 10 * u, { stroke }), diamond(cx, cy, 4 * u, { fill: colour })];
    case 'growth':
      return [9, 6, 3].map((r) => circle(cx, cy + (9 - r) * u, r * u, { stroke }));
    case 'rays':
      return RAYS.map(([x, y]) => line(cx - x * u, cy - y * u, cx + x * u, cy + y * u, round(stroke)));
    case 'waves':
      return [-6, 0, 6].map((y) => wave(cx, cy + y * u, u, round(stroke)));
    case 'half':
      return [
        rect(box(cx - 8 * u, cy - 8 * u, 16 * u, 16 * u), { stroke }),
        polygon(
          [
            [cx - 8 * u, cy - 8 * u],
            [cx + 8 * u, cy + 8 * u],
            [cx - 8 * u, cy + 8 * u],
          ],
          { fill: colour },
        ),
      ];
  }
};

const round = (stroke: Stroke): Stroke => ({ ...stroke, cap: 'round' });

/** One end of each line of the star; its other end is opposite. */
const RAYS = [
  [0, -9],
  [7.8, -4.5],
  [7.8, 4.5],
] as const;

/** Two crests between three troughs, 18 units wide. */
const wave = (cx: number, cy: number, u: number, stroke: Stroke): Mark =>
  path(
    [
      ['M', cx - 9 * u, cy + 2 * u],
      ...[-9, -4.5, 0, 4.5].map((x, i): Segment => {
        const at = (along: number): number => cx + (x + along) * u;
        const y = (i % 2 === 0 ? 2 : -2) * u;
        return ['C', at(2), cy + y, at(2.5), cy - y, at(4.5), cy - y];
      }),
    ],
    { stroke },
  );

const diamond = (cx: number, cy: number, r: number, paint: Parameters<typeof polygon>[1]): Mark =>
  polygon(
    [
      [cx, cy - r],
      [cx + r, cy],
      [cx, cy + r],
      [cx - r, cy],
    ],
    paint,
  );
