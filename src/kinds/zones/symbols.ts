// What is drawn in a zone: a person, a house, houses, a map. Lines only, simple enough to draw by hand.
import type { Segment } from '../../geometry.ts';
import { circle, path, pen } from '../../layout/shapes.ts';
import type { Item, Stroke } from '../../scene.ts';
import type { ZONE_SYMBOLS } from './sheet.ts';

export type ZoneSymbol = (typeof ZONE_SYMBOLS)[number];

/** mm: the width of a symbol, and its lines. */
export const SYMBOL = 24;
const LINE = { usual: 0.7, least: 0.4 };

/** A drawing on a square of 24 around its middle: lines (M, L and C of SVG paths, Z to close), rings and points by centre and radius. */
interface Drawing {
  readonly lines: readonly (readonly Segment[])[];
  readonly rings?: readonly Round[];
  readonly points?: readonly Round[];
}
type Round = readonly [x: number, y: number, r: number];

/** Straight lines through the points. */
const open = (...points: readonly (readonly [number, number])[]): readonly Segment[] =>
  points.map(([x, y], i): Segment => [i === 0 ? 'M' : 'L', x, y]);
const closed = (...points: readonly (readonly [number, number])[]): readonly Segment[] => [
  ...open(...points),
  ['Z'],
];

/** From the left, up, over the roof and down to the right. */
const house = (half: number, eaves: number): readonly Segment[] =>
  closed([-half, 11.2], [-half, eaves], [0, -11.2], [half, eaves], [half, 11.2]);
const door = (half: number, top: number): readonly Segment[] =>
  open([-half, 11.2], [-half, top], [half, top], [half, 11.2]);
const neighbour = (side: -1 | 1): readonly Segment[] =>
  open([side * 5, 11.2], [side * 12, 11.2], [side * 12, 2.8], [side * 8.5, -1.8], [side * 5, 2.8]);

const DRAWINGS: Readonly<Record<ZoneSymbol, Drawing>> = {
  none: { lines: [] },
  person: {
    rings: [[0, -6.6, 4.6]],
    lines: [
      [
        ['M', -10, 11.2],
        ['L', -10, 9.5],
        ['C', -10, 4, -5.6, 0.4, 0, 0.4],
        ['C', 5.6, 0.4, 10, 4, 10, 9.5],
        ['L', 10, 11.2],
        ['Z'],
      ],
    ],
  },
  house: { lines: [house(10, -1.6), door(3.1, 3.6)] },
  houses: { lines: [house(5, -3.6), door(2, 6), neighbour(-1), neighbour(1)] },
  map: {
    lines: [
      closed([-12, -8.2], [-4, -11.2], [4, -8.2], [12, -11.2], [12, 8.2], [4, 11.2], [-4, 8.2], [-12, 11.2]),
      open([-4, -11.2], [-4, 8.2]),
      open([4, -8.2], [4, 11.2]),
    ],
    points: [
      [-8, 4, 0.9],
      [0, 0.6, 1.1],
      [8, -3.4, 1.5],
    ],
  },
};

/** `size` mm wide, centred at (cx, cy). */
export const zoneSymbol = (
  symbol: ZoneSymbol,
  cx: number,
  cy: number,
  size: number,
  ink: string,
): readonly Item[] => {
  const { lines, rings = [], points = [] } = DRAWINGS[symbol];
  const part = size / SYMBOL;
  const stroke: Stroke = { ...pen(ink, Math.max(LINE.least, LINE.usual * part)), cap: 'round' };
  const x = (at: number): number => cx + at * part;
  const y = (at: number): number => cy + at * part;
  const placed = (segment: Segment): Segment => {
    switch (segment[0]) {
      case 'Z':
        return segment;
      case 'C':
        return [
          'C',
          x(segment[1]),
          y(segment[2]),
          x(segment[3]),
          y(segment[4]),
          x(segment[5]),
          y(segment[6]),
        ];
      default:
        return [segment[0], x(segment[1]), y(segment[2])];
    }
  };
  return [
    ...rings.map(([dx, dy, r]) => circle(x(dx), y(dy), r * part, { stroke })),
    ...lines.map((segments) => path(segments.map(placed), { stroke })),
    ...points.map(([dx, dy, r]) => circle(x(dx), y(dy), r * part, { fill: ink })),
  ];
};
