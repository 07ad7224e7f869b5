// The bounding box of items on the page, for figures and links.
import { type Box, box, MM_PER_PT } from '../geometry.ts';
import type { Element, Group, Item, Mark, TextItem } from '../scene.ts';
import type { Face } from '../text/metrics.ts';

/** mm; undefined if nothing has a size. Curves are measured by their control points. */
export const bounds = (items: readonly Item[], face: (key: string) => Face): Box | undefined => {
  const boxes = items.flatMap((item) =>
    item.kind === 'element' || item.kind === 'group' ? (boundsOf(item, face) ?? []) : markBounds(item, face),
  );
  return boxes.length === 0
    ? undefined
    : around(
        boxes.flatMap(({ x, y, width, height }) => [
          [x, y],
          [x + width, y + height],
        ]),
      );
};

const boundsOf = (item: Element | Group, face: (key: string) => Face): Box | undefined => {
  const inner = bounds(item.items, face);
  return inner && item.kind === 'group'
    ? outward(item.clip ? overlap(inner, item.clip) : inner, item)
    : inner;
};

const overlap = (one: Box, other: Box): Box => {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return box(x, y, Math.max(0, right - x), Math.max(0, bottom - y));
};

/** From a group's coordinates to those of its parent. */
const outward = ({ x, y, width, height }: Box, { transform: [a, b, c, d, e, f] }: Group): Box =>
  around(
    [x, x + width].flatMap((px) => [y, y + height].map((py) => [a * px + c * py + e, b * px + d * py + f])),
  );

const markBounds = (item: Exclude<Mark, Group>, face: (key: string) => Face): Box => {
  switch (item.kind) {
    case 'text':
      return textBounds(item, face(item.face));
    case 'rect':
    case 'picture':
      return item;
    case 'circle':
      return box(item.cx - item.r, item.cy - item.r, 2 * item.r, 2 * item.r);
    case 'line':
      return around([
        [item.x1, item.y1],
        [item.x2, item.y2],
      ]);
    case 'path':
      return around(item.segments.flatMap(([, ...numbers]) => pairs(numbers)));
    case 'bitmap':
      return box(item.x, item.y, item.size, item.size);
  }
};

const textBounds = ({ x, y, width, size, turn }: TextItem, face: Face): Box => {
  const em = (size * MM_PER_PT) / face.unitsPerEm;
  const [above, below] = [face.ascent * em, -face.descent * em];
  if (turn === 90) return box(x - above, y - width, above + below, width);
  if (turn === -90) return box(x - below, y, above + below, width);
  return box(x, y - above, width, above + below);
};

const pairs = (numbers: readonly number[]): (readonly number[])[] =>
  numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []));

const around = (points: readonly (readonly number[])[]): Box => {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return box(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
};
