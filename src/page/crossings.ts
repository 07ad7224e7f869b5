// What a straight cut through a page would go through: words, places for cards and dots, shapes, lines.
import { type Box, box, MM_PER_PT } from '../geometry.ts';
import type { Item, Mark, Page } from '../scene.ts';

/** Something that a cut should not go through, and how bad it is if one does. */
export interface Obstacle {
  readonly place: Box;
  readonly weight: number;
}

/** Worse than anything else: a card would lie over a seam. Of each of the sides that its marks face. */
export const CARD_WEIGHT = 2000;
const WEIGHTS = {
  dot: 800,
  code: 400,
  text: 40,
  picture: 30,
  shape: 12,
  ground: 1,
  line: 0.5,
} as const;
/** mm: larger shapes are what others are on. */
const LARGE = 100;
/** mm: squares and circles up to this take a dot, or a number. */
const SMALL = 26;

export const obstaclesOn = ({ items }: Page): readonly Obstacle[] => {
  const marks = items.flatMap(marksIn);
  return [...marks.flatMap((mark) => obstacle(mark) ?? []), ...cardPlaces(marks)];
};

const marksIn = (item: Item): readonly Mark[] =>
  item.kind === 'element' ? item.items.flatMap(marksIn) : [item];

const obstacle = (mark: Mark): Obstacle | undefined => {
  switch (mark.kind) {
    case 'text':
      return { place: textPlace(mark), weight: WEIGHTS.text };
    case 'bitmap':
      return { place: box(mark.x, mark.y, mark.size, mark.size), weight: WEIGHTS.code };
    case 'picture':
      return { place: mark, weight: WEIGHTS.picture };
    case 'rect':
      return shape(box(mark.x, mark.y, mark.width, mark.height));
    case 'circle':
      return shape(box(mark.cx - mark.r, mark.cy - mark.r, 2 * mark.r, 2 * mark.r));
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return {
        place: around([
          [x1, y1],
          [x2, y2],
        ]),
        weight: WEIGHTS.line,
      };
    }
    case 'path':
      return shape(around(mark.segments.flatMap(([, ...numbers]) => pairs(numbers))));
    case 'group':
      return groupPlace(mark);
  }
};

const shape = (place: Box): Obstacle => {
  const [short, long] = [Math.min(place.width, place.height), Math.max(place.width, place.height)];
  const weight =
    long > LARGE ? WEIGHTS.ground : long <= SMALL && short > long / 2 ? WEIGHTS.dot : WEIGHTS.shape;
  return { place, weight };
};

/** A line of text by its size: capitals and what hangs below. */
const textPlace = ({ x, y, width, size, turn }: Extract<Mark, { kind: 'text' }>): Box => {
  const [above, below] = [0.75 * size * MM_PER_PT, 0.25 * size * MM_PER_PT];
  if (turn === 90) return box(x - above, y - width, above + below, width);
  return turn === -90 ? box(x - below, y, above + below, width) : box(x, y - above, width, above + below);
};

/** A group, such as a symbol, as one thing. */
const groupPlace = ({ items, clip, transform: [a, b, c, d, e, f] }: Extract<Mark, { kind: 'group' }>) => {
  const places = clip ? [clip] : items.flatMap((item) => obstacle(item)?.place ?? []);
  if (places.length === 0) return undefined;
  const corners = places.flatMap(({ x, y, width, height }) =>
    [x, x + width].flatMap((px) => [y, y + height].map((py) => [a * px + c * py + e, b * px + d * py + f])),
  );
  return { place: around(corners), weight: WEIGHTS.picture };
};

/** mm: the marks at the corners of a place for a card, and the widest one. */
const MARK = { least: 2, most: 5 };
const CARD = { least: 40, most: 150 };

/** Short lines that face each other from both ends of the upper or lower side of a card, or of its left or right one. */
const cardPlaces = (marks: readonly Mark[]): readonly Obstacle[] => {
  const lines = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
  const level = lines.flatMap(({ x1, x2, y1, y2 }) => (y1 === y2 ? [{ from: x1, to: x2, at: y1 }] : []));
  const plumb = lines.flatMap(({ x1, x2, y1, y2 }) => (x1 === x2 ? [{ from: y1, to: y2, at: x1 }] : []));
  const places = [
    ...facing(level).map(({ from, to, at }) => box(from, at, to - from, 0)),
    ...facing(plumb).map(({ from, to, at }) => box(at, from, 0, to - from)),
  ];
  return places.map((place) => ({ place, weight: CARD_WEIGHT }));
};

interface Side {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

const facing = (lines: readonly Side[]): readonly Side[] => {
  const short = lines.filter(
    ({ from, to }) => Math.abs(to - from) >= MARK.least && Math.abs(to - from) <= MARK.most,
  );
  return short
    .filter(({ from, to }) => to > from)
    .flatMap((one) => {
      const ends = short.filter(({ from, to, at }) => to < from && at === one.at && from > one.to);
      const end = Math.min(...ends.map(({ from }) => from));
      const length = end - one.from;
      return length >= CARD.least && length <= CARD.most ? [{ from: one.from, to: end, at: one.at }] : [];
    });
};

const pairs = (numbers: readonly number[]): (readonly number[])[] =>
  numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []));

const around = (points: readonly (readonly number[])[]): Box => {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return box(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
};
