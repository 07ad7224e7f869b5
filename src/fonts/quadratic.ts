// Outlines of lines and cubic curves → points of TrueType glyphs, whose curves are quadratic.
import { BrokenFont } from './broken-font.ts';
import { type Pen, spend, type Work } from './charstring.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
  /** On the curve; otherwise a control point. */
  readonly on: boolean;
}

/** A closed outline: the last point connects to the first. */
export type Contour = readonly Point[];

/** A pen that collects contours. */
export interface Collector extends Pen {
  contours(): readonly Contour[];
}

/**
 * Collects contours in whole font units. `tolerance`, in font units, is how far a curve may deviate from the original before rounding.
 * PostScript fills the left side of a contour and TrueType the right, so contours are reversed.
 */
export function collect(tolerance: number, work: Work): Collector {
  const closed: Contour[] = [];
  let points: Point[] = [];
  let count = 0;
  const add = (x: number, y: number, on: boolean): void => {
    spend(work, 1);
    if (++count > MAX_POINTS) throw new BrokenFont('more points than a glyph can have');
    points.push({ x: whole(x), y: whole(y), on });
  };
  const close = (): void => {
    const [start, ...others] = withoutRepeats(points);
    // Two points enclose no area.
    if (start && others.length > 1) closed.push([start, ...others.toReversed()]);
    points = [];
  };
  let [x, y] = [0, 0];
  const to = (toX: number, toY: number): void => {
    [x, y] = [toX, toY];
    add(x, y, true);
  };
  return {
    moveTo(toX, toY) {
      close();
      to(toX, toY);
    },
    lineTo: to,
    curveTo([x1, y1], [x2, y2], [x3, y3]) {
      const [across, up] = [controls(x, x1, x2, x3), controls(y, y1, y2, y3)];
      const curves = pieces(Math.hypot(across.third, up.third), tolerance);
      for (let i = 0; i < curves; i++) add(across.at(i, curves), up.at(i, curves), false);
      to(x3, y3);
    },
    contours() {
      close();
      return closed;
    },
  };
}

/** The number of quadratic curves that approximate, within the tolerance, a cubic curve whose third difference has the length `third`. */
const pieces = (third: number, tolerance: number): number =>
  Math.max(2, Math.ceil(Math.cbrt((0.29 * third) / tolerance)));

interface Controls {
  readonly third: number;
  at(index: number, count: number): number;
}

/**
 * One coordinate of the control points of a quadratic spline along a cubic curve. Between two of them the spline passes through the midpoint,
 * as TrueType defines for consecutive control points, so that it has no corners; and it begins and ends in the direction
 * of the cubic. Cut into n equal pieces, each has a control point on the tangent of its start and another on that of its end,
 * third / 2n³ apart; the point used moves from the former to the latter, from the first piece to the last. All errors are
 * proportional to that distance and at most 0.58 of it, which gives the number of pieces.
 */
const controls = (p0: number, p1: number, p2: number, p3: number): Controls => {
  const [first, second, third] = [3 * (p1 - p0), 3 * (p2 - 2 * p1 + p0), p3 - 3 * p2 + 3 * p1 - p0];
  return {
    third,
    at(index, count) {
      const t = index / count;
      const point = ((third * t + second) * t + first) * t + p0;
      const slope = (3 * third * t + 2 * second) * t + first;
      return point + slope / (2 * count) - ((third / 2) * index) / (count - 1) / count ** 3;
    },
  };
};

/** A TrueType glyph numbers its points with 16 bits. */
const MAX_POINTS = 0xffff;
/** Coordinates of a TrueType glyph have 16 bits, and so do their differences. */
const MAX_COORDINATE = 16383;

function whole(value: number): number {
  if (!(Math.abs(value) <= MAX_COORDINATE)) throw new BrokenFont('an outline larger than a glyph can be');
  // Avoids -0.
  return Math.round(value) + 0;
}

/** Removes repeated points on the curve: only the last of equal neighbours stays, and only the first if the contour ends on it. */
const withoutRepeats = (points: Contour): Contour =>
  points.filter(({ x, y, on }, i) => {
    const next = points[(i + 1) % points.length];
    return !(on && next?.on && next.x === x && next.y === y);
  });
