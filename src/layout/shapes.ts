// Shapes as scene items: lines, boxes, polygons, all in millimetres.
import type { Box, Colour, Segment } from '../geometry.ts';
import type { CircleItem, LineItem, Paint, PathItem, RectItem, Stroke } from '../scene.ts';

/** mm: the thinnest line that an office printer draws unbroken. */
export const HAIRLINE = 0.25;

export const pen = (colour: Colour, width = HAIRLINE): Stroke => ({ colour, width });

/** A row of round dots, for guide lines. */
export const dotted = (colour: Colour, width = 0.35, pitch = 1.1): Stroke => ({
  colour,
  width,
  dash: [0, pitch],
  cap: 'round',
});

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: Stroke): LineItem => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke,
});

export const rect = (b: Box, paint: Paint, radius = 0): RectItem => ({
  kind: 'rect',
  ...b,
  ...(radius > 0 ? { radius } : {}),
  ...paint,
});

export const circle = (cx: number, cy: number, r: number, paint: Paint): CircleItem => ({
  kind: 'circle',
  cx,
  cy,
  r,
  ...paint,
});

export const path = (segments: readonly Segment[], paint: Paint): PathItem => ({
  kind: 'path',
  segments,
  ...paint,
});

/** Straight lines through the points; default: closed. */
export const polygon = (
  points: readonly (readonly [number, number])[],
  paint: Paint,
  closed = true,
): PathItem =>
  path(
    [...points.map(([x, y], i): Segment => [i === 0 ? 'M' : 'L', x, y]), ...(closed ? [['Z'] as const] : [])],
    paint,
  );

/** Of a quarter of a circle: how far its curve's handles are from its ends, as a share of the radius. */
const HANDLE = 0.5523;

/** A box with a radius for each corner: top left, top right, bottom right, bottom left. */
export const rounded = (
  { x, y, width, height }: Box,
  [tl, tr, br, bl]: readonly [number, number, number, number],
  paint: Paint,
): PathItem => {
  const [right, bottom] = [x + width, y + height];
  const away = (radius: number): number => radius * (1 - HANDLE);
  const curve = (radius: number, segment: Segment): readonly Segment[] => (radius > 0 ? [segment] : []);
  return path(
    [
      ['M', x + tl, y],
      ['L', right - tr, y],
      ...curve(tr, ['C', right - away(tr), y, right, y + away(tr), right, y + tr]),
      ['L', right, bottom - br],
      ...curve(br, ['C', right, bottom - away(br), right - away(br), bottom, right - br, bottom]),
      ['L', x + bl, bottom],
      ...curve(bl, ['C', x + away(bl), bottom, x, bottom - away(bl), x, bottom - bl]),
      ['L', x, y + tl],
      ...curve(tl, ['C', x, y + away(tl), x + away(tl), y, x + tl, y]),
      ['Z'],
    ],
    paint,
  );
};

/** Height of an equilateral triangle of side 1. */
export const TRIANGLE_HEIGHT = Math.sqrt(3) / 2;

/** An equilateral triangle, its bounding box at (x, y), with its base at the bottom or, turned, at the top. */
export const triangle = (x: number, y: number, side: number, paint: Paint, turned = false): PathItem => {
  const h = side * TRIANGLE_HEIGHT;
  return turned
    ? polygon(
        [
          [x, y],
          [x + side, y],
          [x + side / 2, y + h],
        ],
        paint,
      )
    : polygon(
        [
          [x, y + h],
          [x + side, y + h],
          [x + side / 2, y],
        ],
        paint,
      );
};
