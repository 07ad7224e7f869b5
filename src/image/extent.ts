// The extent of shapes: exact boxes around curves, and the visible part of a picture.
import { type Box, box, type Segment } from '../geometry.ts';
import { apply, composeTransforms, IDENTITY, type PicturePart, type Transform } from '../picture.ts';

/** Left, top, right, bottom. */
type Reach = readonly [number, number, number, number];

const NOWHERE: Reach = [Infinity, Infinity, -Infinity, -Infinity];

/** Undefined if it is empty. */
const boxOf = ([left, top, right, bottom]: Reach): Box | undefined =>
  right < left || bottom < top ? undefined : box(left, top, right - left, bottom - top);

const join = (a: Reach, b: Reach): Reach => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const meet = (a: Reach, b: Reach): Reach => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** The box of the outlines without stroke widths: the object bounding box of SVG. */
export const outlineBox = (parts: readonly PicturePart[]): Box | undefined =>
  boxOf(reachOf(parts, IDENTITY, false));

/** The box of everything painted inside `limits`: strokes count with half their width on all sides, and masks hide nothing. */
export const inkBox = (parts: readonly PicturePart[], limits: Box): Box | undefined =>
  boxOf(
    meet(reachOf(parts, IDENTITY, true), [
      limits.x,
      limits.y,
      limits.x + limits.width,
      limits.y + limits.height,
    ]),
  );

/** Whether a fill has an area; viewers paint an outline that is collapsed to a line as a hairline. */
export const hasArea = (segments: readonly Segment[]): boolean => {
  let start: readonly [number, number] = [0, 0];
  let way: readonly [number, number] = [0, 0];
  for (const segment of segments) {
    if (segment[0] === 'Z') continue;
    for (const [x, y] of pairsOf(segment.slice(1).map(Number))) {
      if (segment[0] === 'M')
        [start, way] = [
          [x, y],
          [0, 0],
        ];
      const along: readonly [number, number] = [x - start[0], y - start[1]];
      const size = Math.hypot(...way) * Math.hypot(...along);
      if (Math.abs(way[0] * along[1] - way[1] * along[0]) > 1e-6 * size) return true;
      if (Math.hypot(...along) > Math.hypot(...way)) way = along;
    }
  }
  return false;
};

const reachOf = (parts: readonly PicturePart[], t: Transform, painted: boolean): Reach =>
  parts.map((part) => partReach(part, t, painted)).reduce(join, NOWHERE);

const partReach = (part: PicturePart, t: Transform, painted: boolean): Reach => {
  if (part.kind === 'raster') {
    const inner = composeTransforms(t, part.transform);
    return around([apply(inner, 0, 0), apply(inner, 1, 0), apply(inner, 0, 1), apply(inner, 1, 1)]);
  }
  if (part.kind === 'group') {
    const inner = composeTransforms(t, part.transform ?? IDENTITY);
    const reach = reachOf(part.parts, inner, painted);
    return part.clip && painted ? meet(reach, pathReach(part.clip.segments, inner)) : reach;
  }
  const reach = pathReach(part.segments, t);
  if (!painted || !part.line) return reach;
  const half = (part.line.width / 2) * Math.max(Math.hypot(t[0], t[1]), Math.hypot(t[2], t[3]));
  return [reach[0] - half, reach[1] - half, reach[2] + half, reach[3] + half];
};

const around = (points: readonly (readonly [number, number])[]): Reach =>
  points.reduce((reach: Reach, [x, y]) => join(reach, [x, y, x, y]), NOWHERE);

/** From the end points of lines and the extrema of curves, not their control points. */
const pathReach = (segments: readonly Segment[], t: Transform): Reach => {
  let reach = NOWHERE;
  let at: readonly [number, number] = [0, 0];
  for (const segment of segments) {
    if (segment[0] === 'Z') continue;
    const points = pairsOf(segment.slice(1).map(Number)).map(([x, y]) => apply(t, x, y));
    const end = points.at(-1) ?? at;
    reach = join(reach, around([end, ...(segment[0] === 'C' ? turningPoints([at, ...points]) : [])]));
    at = end;
  }
  return reach;
};

const pairsOf = (numbers: readonly number[]): readonly (readonly [number, number])[] =>
  numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));

/** The extrema of a cubic curve in x or y. */
const turningPoints = (
  points: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] =>
  [0, 1].flatMap((axis) => {
    const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = points.map((point) => point[axis] ?? 0);
    return rootsOf(p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0)
      .filter((u) => u > 0 && u < 1)
      .map((u) => [curveAt(points, 0, u), curveAt(points, 1, u)] as const);
  });

const curveAt = (points: readonly (readonly [number, number])[], axis: 0 | 1, u: number): number => {
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = points.map((point) => point[axis]);
  const v = 1 - u;
  return v * v * v * p0 + 3 * v * v * u * p1 + 3 * v * u * u * p2 + u * u * u * p3;
};

/** The roots of ax² + bx + c. */
const rootsOf = (a: number, b: number, c: number): readonly number[] => {
  if (Math.abs(a) < 1e-9) return Math.abs(b) < 1e-9 ? [] : [-c / b];
  const d = b * b - 4 * a * c;
  return d < 0 ? [] : [(-b + Math.sqrt(d)) / (2 * a), (-b - Math.sqrt(d)) / (2 * a)];
};
