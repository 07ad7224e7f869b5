// A small picture of a page: its shapes to scale, its text as bars.
import { box, MM_PER_PT } from '../geometry.ts';
import { rect } from '../layout/shapes.ts';
import type { Item, Mark, Page } from '../scene.ts';

/** A line thinner than this disappears on paper. */
const THIN = 0.08;
/** Text smaller than this is left out: a bar of it would be dust. */
const SMALL = 11;

/** The page scaled to `width` mm with its top left corner at (x, y), framed by a hairline. */
export const miniature = (
  page: Page,
  x: number,
  y: number,
  width: number,
  frame: string,
): readonly Item[] => {
  const k = width / page.width;
  return [
    ...marks(page.items).flatMap((mark) => scaled(mark, x, y, k)),
    rect(box(x, y, width, page.height * k), { stroke: { colour: frame, width: 0.2 } }),
  ];
};

const marks = (items: readonly Item[]): readonly Mark[] =>
  items.flatMap((item) => (item.kind === 'element' ? marks(item.items) : [item]));

const scaled = (mark: Mark, x: number, y: number, k: number): readonly Mark[] => {
  switch (mark.kind) {
    case 'text':
      return mark.size < SMALL || mark.turn !== undefined ? [] : [bar(mark, x, y, k)];
    case 'rect':
      return [
        {
          ...mark,
          ...paint(mark, k),
          x: x + mark.x * k,
          y: y + mark.y * k,
          width: mark.width * k,
          height: mark.height * k,
          ...(mark.radius === undefined ? {} : { radius: mark.radius * k }),
        },
      ];
    case 'circle':
      return mark.r * k < 0.25
        ? []
        : [{ ...mark, ...paint(mark, k), cx: x + mark.cx * k, cy: y + mark.cy * k, r: mark.r * k }];
    case 'line':
      return mark.stroke.dash !== undefined || mark.stroke.width < 0.24
        ? []
        : [
            {
              ...mark,
              x1: x + mark.x1 * k,
              y1: y + mark.y1 * k,
              x2: x + mark.x2 * k,
              y2: y + mark.y2 * k,
              stroke: { colour: mark.stroke.colour, width: Math.max(THIN, mark.stroke.width * k) },
            },
          ];
    case 'path':
      return mark.fill === undefined
        ? []
        : [{ kind: 'path', fill: mark.fill, segments: mark.segments.map((s) => scaleSegment(s, x, y, k)) }];
    case 'picture':
      return [
        { ...mark, x: x + mark.x * k, y: y + mark.y * k, width: mark.width * k, height: mark.height * k },
      ];
    case 'bitmap':
      return [
        {
          kind: 'rect',
          x: x + mark.x * k,
          y: y + mark.y * k,
          width: mark.size * k,
          height: mark.size * k,
          fill: '#8a919b',
        },
      ];
  }
};

const paint = (mark: Extract<Mark, { kind: 'rect' | 'circle' }>, k: number) =>
  mark.stroke === undefined
    ? {}
    : { stroke: { colour: mark.stroke.colour, width: Math.max(THIN, mark.stroke.width * k) } };

const scaleSegment = (
  segment: Extract<Mark, { kind: 'path' }>['segments'][number],
  x: number,
  y: number,
  k: number,
): Extract<Mark, { kind: 'path' }>['segments'][number] => {
  switch (segment[0]) {
    case 'Z':
      return segment;
    case 'C':
      return [
        'C',
        x + segment[1] * k,
        y + segment[2] * k,
        x + segment[3] * k,
        y + segment[4] * k,
        x + segment[5] * k,
        y + segment[6] * k,
      ];
    default:
      return [segment[0], x + segment[1] * k, y + segment[2] * k];
  }
};

const bar = (mark: Extract<Mark, { kind: 'text' }>, x: number, y: number, k: number): Mark => {
  const height = mark.size * MM_PER_PT * 0.5;
  return {
    kind: 'rect',
    x: x + mark.x * k,
    y: y + (mark.y - height) * k,
    width: mark.width * k,
    height: height * k,
    fill: mark.fill,
  };
};
