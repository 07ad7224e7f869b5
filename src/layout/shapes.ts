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
