// The symbols of the themes. Simple enough to draw by hand.
import type { Colour } from '../geometry.ts';
import { circle, pen, polygon } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';
import type { ThemeSign } from '../theme/schema.ts';

/** A theme's symbol, about `size` mm wide and high, centred at (cx, cy), in one colour. */
export const themeSign = (
  sign: ThemeSign,
  cx: number,
  cy: number,
  size: number,
  colour: Colour,
): readonly Item[] => {
  const u = size / 20;
  const stroke = pen(colour, 2 * u);
  switch (sign) {
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
  }
};

const diamond = (cx: number, cy: number, r: number, paint: Parameters<typeof polygon>[1]): Item =>
  polygon(
    [
      [cx, cy - r],
      [cx + r, cy],
      [cx, cy + r],
      [cx - r, cy],
    ],
    paint,
  );
