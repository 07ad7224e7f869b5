// Bleed: what reaches the edge of something that is trimmed goes on beyond it, so that an inaccurate cut shows no white.
import type { Box, Segment } from '../geometry.ts';
import { polygon } from '../layout/shapes.ts';
import type { Item, LineItem, Mark, Paint, PathItem, RectItem } from '../scene.ts';

/** The sides on which it goes on. */
export interface Sides {
  readonly left: boolean;
  readonly right: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
}

const ALL_SIDES: Sides = { left: true, right: true, top: true, bottom: true };

/** mm: nearer is at the edge. */
const NEAR = 0.05;

/** Items that reach the edge of `trim` reach so many mm beyond it; `items` themselves if nothing does. */
export const withBleed = (
  items: readonly Item[],
  trim: Box,
  by: number,
  sides = ALL_SIDES,
): readonly Item[] => {
  const moved = items.map((item): Item => {
    if (item.kind !== 'element') return withMarkBleed(item, { trim, by, sides });
    const inner = withBleed(item.items, trim, by, sides);
    return inner === item.items ? item : { ...item, items: inner };
  });
  return moved.every((item, i) => item === items[i]) ? items : moved;
};

interface Edge {
  readonly trim: Box;
  readonly by: number;
  readonly sides: Sides;
}

/** Dashes are lines to cut or fold along, and end where the paper does; a rounded corner keeps its shape. */
const withMarkBleed = (mark: Mark, edge: Edge): Mark => {
  switch (mark.kind) {
    case 'rect':
      return isCutLine(mark) || (mark.radius ?? 0) > 0 ? mark : rectBeyond(mark, edge);
    case 'line':
      return isCutLine(mark) ? mark : lineBeyond(mark, edge);
    case 'path':
      return isCutLine(mark) ? mark : pathBeyond(mark, edge);
    default:
      return mark;
  }
};

const isCutLine = ({ fill, stroke }: Paint): boolean => fill === undefined && stroke?.dash !== undefined;

const beyondX = (x: number, { trim, by, sides }: Edge): number => {
  if (sides.left && Math.abs(x - trim.x) < NEAR) return x - by;
  return sides.right && Math.abs(x - trim.x - trim.width) < NEAR ? x + by : x;
};

const beyondY = (y: number, { trim, by, sides }: Edge): number => {
  if (sides.top && Math.abs(y - trim.y) < NEAR) return y - by;
  return sides.bottom && Math.abs(y - trim.y - trim.height) < NEAR ? y + by : y;
};

const rectBeyond = (rect: RectItem, edge: Edge): RectItem => {
  const [left, top] = [beyondX(rect.x, edge), beyondY(rect.y, edge)];
  const right = beyondX(rect.x + rect.width, edge);
  const bottom = beyondY(rect.y + rect.height, edge);
  const same =
    left === rect.x && top === rect.y && right === rect.x + rect.width && bottom === rect.y + rect.height;
  return same ? rect : { ...rect, x: left, y: top, width: right - left, height: bottom - top };
};

const lineBeyond = (line: LineItem, edge: Edge): LineItem => {
  const [x1, x2] = [beyondX(line.x1, edge), beyondX(line.x2, edge)];
  const [y1, y2] = [beyondY(line.y1, edge), beyondY(line.y2, edge)];
  const same = x1 === line.x1 && x2 === line.x2 && y1 === line.y1 && y2 === line.y2;
  return same ? line : { ...line, x1, y1, x2, y2 };
};

const pathBeyond = (path: PathItem, edge: Edge): PathItem => {
  const segments = path.segments.map((segment) => segmentBeyond(segment, edge));
  return segments.every((segment, i) => segment === path.segments[i]) ? path : { ...path, segments };
};

const segmentBeyond = (segment: Segment, edge: Edge): Segment => {
  const [letter, ...numbers] = segment;
  const moved = numbers.map((at, i) => (i % 2 === 0 ? beyondX(at, edge) : beyondY(at, edge)));
  return moved.every((at, i) => at === numbers[i]) ? segment : ([letter, ...moved] as unknown as Segment);
};

/** Under a strip of triangles, as far around it. */
export const stripBleed = (
  strip: { readonly x: number; readonly y: number; readonly pieces: number },
  piece: { readonly width: number; readonly height: number; readonly edge: string },
  by: number,
): Mark => {
  const { x, y, pieces } = strip;
  const half = piece.width / 2;
  const [top, bottom] = [y, y + piece.height];
  // The first stands on its base: what is at the top begins half a side further in, and ends where the last one does.
  const last = x + (pieces + 1) * half;
  const stands = pieces % 2 === 1;
  const corners = [
    [x, bottom],
    [x + half, top],
    ...(pieces === 1 ? [] : [[stands ? last - half : last, top]]),
    [stands ? last : last - half, bottom],
  ] as unknown as readonly (readonly [number, number])[];
  return polygon(corners, { fill: piece.edge, stroke: { colour: piece.edge, width: 2 * by } });
};
