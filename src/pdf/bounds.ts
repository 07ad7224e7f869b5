// The box an item takes on the page, for figures and links.
import { type Box, box, MM_PER_PT } from '../geometry.ts';
import type { Item, Mark, TextItem } from '../scene.ts';
import type { Face } from '../text/metrics.ts';

/** mm; undefined where there is nothing with a size. Curves by their handles. */
export const bounds = (items: readonly Item[], face: (key: string) => Face): Box | undefined => {
  const boxes = items.flatMap((item) =>
    item.kind === 'element' ? (bounds(item.items, face) ?? []) : markBounds(item, face),
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

const markBounds = (item: Mark, face: (key: string) => Face): Box => {
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
