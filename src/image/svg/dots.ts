// Subpaths without a length: their caps alone are painted (SVG 1.1, 11.4), as outlines, because not every PDF viewer does so.
import type { Segment } from '../../geometry.ts';
import type { PictureLine } from '../../picture.ts';

export interface SplitDots {
  /** The other subpaths. */
  readonly rest: readonly Segment[];
  /** Outlines of the caps. */
  readonly dots: readonly Segment[];
}

export const splitDots = (
  segments: readonly Segment[],
  { cap, width }: Omit<PictureLine, 'ink'>,
): SplitDots => {
  if (cap === 'butt') return { rest: segments, dots: [] };
  const rest: Segment[] = [];
  const dots: Segment[] = [];
  for (const subpath of subpathsIn(segments)) {
    const [x, y] = startOf(subpath);
    if (!isPoint(subpath)) rest.push(...subpath);
    // A move alone paints nothing.
    else if (subpath.length > 1) dots.push(...(cap === 'round' ? disc : square)(x, y, width / 2));
  }
  return { rest, dots };
};

/** Each begins with its move. */
const subpathsIn = (segments: readonly Segment[]): readonly (readonly Segment[])[] => {
  const subpaths: Segment[][] = [];
  for (const segment of segments) {
    const last = subpaths.at(-1);
    if (segment[0] === 'M' || !last) subpaths.push([segment]);
    // After it is closed, a path continues from where it began.
    else if (last.at(-1)?.[0] === 'Z' && segment[0] !== 'Z')
      subpaths.push([['M', ...startOf(last)], segment]);
    else last.push(segment);
  }
  return subpaths;
};

const startOf = ([first]: readonly Segment[]): readonly [number, number] =>
  first && first[0] !== 'Z' ? [first[1], first[2]] : [0, 0];

const isPoint = (subpath: readonly Segment[]): boolean => {
  const [x, y] = startOf(subpath);
  return subpath.every((segment) =>
    segment.slice(1).every((value, i) => Math.abs(Number(value) - (i % 2 === 0 ? x : y)) < 1e-6),
  );
};

/** The distance of the control points of a quarter of a circle, as a share of its radius. */
const QUARTER = 0.5523;

const disc = (x: number, y: number, r: number): readonly Segment[] => {
  const k = QUARTER * r;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
};

const square = (x: number, y: number, half: number): readonly Segment[] => [
  ['M', x - half, y - half],
  ['L', x + half, y - half],
  ['L', x + half, y + half],
  ['L', x - half, y + half],
  ['Z'],
];
