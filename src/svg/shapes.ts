// Marks that are neither texts nor pictures as SVG elements, in millimetres.
import type { Segment } from '../geometry.ts';
import type { BitmapItem, CircleItem, Group, LineItem, Paint, PathItem, RectItem, Stroke } from '../scene.ts';
import { attributes, decimal } from './values.ts';

export const shapeMark = (item: RectItem | CircleItem | LineItem | PathItem | BitmapItem): string => {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = item;
      return `<rect${attributes({ x, y, width, height, rx: radius || undefined })}${paint(item)}/>`;
    }
    case 'circle':
      return `<circle${attributes({ cx: item.cx, cy: item.cy, r: item.r })}${paint(item)}/>`;
    case 'line': {
      const { x1, y1, x2, y2, stroke } = item;
      return `<line${attributes({ x1, y1, x2, y2 })}${strokeAttributes(stroke)}/>`;
    }
    case 'path':
      return `<path${attributes({ d: pathData(item) })}${paint(item)}/>`;
    case 'bitmap':
      return bitmapMark(item);
  }
};

export const clipShape = ({ outline, ...box }: NonNullable<Group['clip']>): string =>
  outline
    ? `<path${attributes({ d: pathData({ segments: outline }) })}/>`
    : `<rect${attributes({ ...box })}/>`;

const paint = ({ fill, stroke }: Paint): string =>
  `${attributes({ fill: fill ?? 'none' })}${stroke ? strokeAttributes(stroke) : ''}`;

const strokeAttributes = ({ colour, width, dash, cap }: Stroke): string =>
  attributes({
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': dash?.length ? dash.map(decimal).join(' ') : undefined,
    'stroke-linecap': cap === 'round' ? cap : undefined,
  });

const pathData = ({ segments }: Pick<PathItem, 'segments'>): string =>
  segments.map(([letter, ...numbers]: Segment) => `${letter}${numbers.map(decimal).join(' ')}`).join('');

/** The dark runs of every row as one path of unit squares. */
const bitmapMark = ({ x, y, size, rows, fill }: BitmapItem): string => {
  const runs = rows.flatMap((row, top) =>
    [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${top}h${run.length}v1h-${run.length}z`),
  );
  const scale = size / rows.length;
  const transform = `translate(${decimal(x)} ${decimal(y)}) scale(${Math.round(scale * 1e5) / 1e5})`;
  return `<path${attributes({ d: runs.join(''), fill, transform, 'shape-rendering': 'crispEdges' })}/>`;
};
