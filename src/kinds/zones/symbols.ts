// What is drawn in a zone: a person, a house, houses, a map. Lines only, simple enough to draw by hand.
import type { Segment } from '../../geometry.ts';
import { circle, path, pen, polygon } from '../../layout/shapes.ts';
import type { Item, Stroke } from '../../scene.ts';
import type { ZONE_SYMBOLS } from './sheet.ts';

export type ZoneSymbol = (typeof ZONE_SYMBOLS)[number];

/** mm: the width of a symbol, and its lines. */
export const SYMBOL = 24;
const LINE = 0.7;

/** `size` mm wide, centred at (cx, cy); drawn on a square of 24. */
export const zoneSymbol = (
  symbol: ZoneSymbol,
  cx: number,
  cy: number,
  size: number,
  ink: string,
): readonly Item[] => {
  const part = size / SYMBOL;
  const at = (x: number, y: number): readonly [number, number] => [cx + x * part, cy + y * part];
  const stroke: Stroke = { ...pen(ink, Math.max(0.4, LINE * part)), cap: 'round' };
  const shape = (points: readonly (readonly [number, number])[], closed = true): Item =>
    polygon(
      points.map(([x, y]) => at(x, y)),
      { stroke },
      closed,
    );
  const door = (x: number, width: number, height: number, bottom: number): Item =>
    shape(
      [
        [x - width / 2, bottom],
        [x - width / 2, bottom - height],
        [x + width / 2, bottom - height],
        [x + width / 2, bottom],
      ],
      false,
    );
  switch (symbol) {
    case 'none':
      return [];
    case 'person':
      return [circle(...at(0, -6.6), 4.6 * part, { stroke }), shoulders(at, stroke)];
    case 'house':
      return [
        shape([
          [-10, 11.2],
          [-10, -1.6],
          [0, -11.2],
          [10, -1.6],
          [10, 11.2],
        ]),
        door(0, 6.2, 7.6, 11.2),
      ];
    case 'houses':
      return [
        shape([
          [-5, 11.2],
          [-5, -3.6],
          [0, -11.2],
          [5, -3.6],
          [5, 11.2],
        ]),
        door(0, 4, 5.2, 11.2),
        ...[-1, 1].map((side) =>
          shape(
            [
              [side * 5, 11.2],
              [side * 12, 11.2],
              [side * 12, 2.8],
              [side * 8.5, -1.8],
              [side * 5, 2.8],
            ],
            false,
          ),
        ),
      ];
    case 'map':
      return [
        shape([
          [-12, -8.2],
          [-4, -11.2],
          [4, -8.2],
          [12, -11.2],
          [12, 8.2],
          [4, 11.2],
          [-4, 8.2],
          [-12, 11.2],
        ]),
        shape(
          [
            [-4, -11.2],
            [-4, 8.2],
          ],
          false,
        ),
        shape(
          [
            [4, -8.2],
            [4, 11.2],
          ],
          false,
        ),
        circle(...at(-8, 4), 0.9 * part, { fill: ink }),
        circle(...at(0, 0.6), 1.1 * part, { fill: ink }),
        circle(...at(8, -3.4), 1.5 * part, { fill: ink }),
      ];
  }
};

/** Half round above a straight edge. */
const shoulders = (at: (x: number, y: number) => readonly [number, number], stroke: Stroke): Item => {
  const to = (kind: 'M' | 'L', x: number, y: number): Segment => [kind, ...at(x, y)];
  const curve = (...points: readonly [number, number, number, number, number, number]): Segment => [
    'C',
    ...at(points[0], points[1]),
    ...at(points[2], points[3]),
    ...at(points[4], points[5]),
  ];
  return path(
    [
      to('M', -10, 11.2),
      to('L', -10, 9.5),
      curve(-10, 4, -5.6, 0.4, 0, 0.4),
      curve(5.6, 0.4, 10, 4, 10, 9.5),
      to('L', 10, 11.2),
      ['Z'],
    ],
    { stroke },
  );
};
