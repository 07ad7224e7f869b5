// A scene page flattened to what it paints, in the same form as what is read back from a PDF.
import { type Box, box, MM_PER_PT, type Segment } from '../../src/geometry.ts';
import type {
  BitmapItem,
  Element,
  Group,
  Item,
  Mark,
  Page,
  PictureItem,
  Role,
  TextItem,
} from '../../src/scene.ts';
import { cutTo, type Seen, type SeenShape, type SeenText } from './operators.ts';

/** A mark by itself, where it is on the page. */
export type LooseMark = Exclude<Mark, Group>;

/** Items without the elements and groups around them, in the order they are painted. */
export const marksIn = (items: readonly Item[]): readonly LooseMark[] =>
  items.flatMap((item) => {
    if (item.kind === 'element') return marksIn(item.items);
    if (item.kind !== 'group') return [item];
    return marksIn(item.items).map((mark) => moved(mark, item.transform));
  });

/** A mark, and the box outside which a group shows nothing of it. */
interface Clipped {
  readonly mark: LooseMark;
  readonly clip?: Box | undefined;
}

const clippedIn = (items: readonly Item[]): readonly Clipped[] =>
  items.flatMap((item): readonly Clipped[] => {
    if (item.kind === 'element') return clippedIn(item.items);
    if (item.kind !== 'group') return [{ mark: item }];
    const [k, , , , dx, dy] = item.transform;
    const around = (b: Box): Box => box(k * b.x + dx, k * b.y + dy, k * b.width, k * b.height);
    return clippedIn(item.items).map(({ mark, clip }) => ({
      mark: moved(mark, item.transform),
      clip: clip ? around(clip) : item.clip && around(item.clip),
    }));
  });

/** A mark in a group as one around it; no group of ours stretches what is in it, or turns it but upside down. */
const moved = (mark: LooseMark, [k, b, c, d, dx, dy]: Group['transform']): LooseMark => {
  if (b !== 0 || c !== 0 || k !== d) throw new Error('a group that is more than moved and scaled');
  const [x, y, size] = [(n: number) => k * n + dx, (n: number) => k * n + dy, (n: number) => Math.abs(k) * n];
  // Upside down, what was its right lower corner is its left upper one.
  const far = (n: number): number => (k < 0 ? n : 0);
  const stroke = 'stroke' in mark && mark.stroke && { ...mark.stroke, width: size(mark.stroke.width) };
  const pen = stroke ? { stroke } : {};
  switch (mark.kind) {
    case 'text':
      return {
        ...mark,
        x: x(mark.x + far(mark.width)),
        y: y(mark.y - far(CAPITAL * mark.size * MM_PER_PT)),
        size: size(mark.size),
        width: size(mark.width),
      };
    case 'rect':
    case 'picture':
      return {
        ...mark,
        ...pen,
        x: x(mark.x + far(mark.width)),
        y: y(mark.y + far(mark.height)),
        width: size(mark.width),
        height: size(mark.height),
      };
    case 'circle':
      return { ...mark, ...pen, cx: x(mark.cx), cy: y(mark.cy), r: size(mark.r) };
    case 'line':
      return { ...mark, ...pen, x1: x(mark.x1), y1: y(mark.y1), x2: x(mark.x2), y2: y(mark.y2) };
    case 'bitmap':
      return { ...mark, x: x(mark.x + far(mark.size)), y: y(mark.y + far(mark.size)), size: size(mark.size) };
    case 'path':
      return {
        ...mark,
        ...pen,
        segments: mark.segments.map(
          ([letter, ...numbers]) =>
            [letter, ...numbers.map((n, i) => (i % 2 === 0 ? x(n) : y(n)))] as unknown as Segment,
        ),
      };
  }
};

export const textsIn = (page: Page): readonly TextItem[] =>
  marksIn(page.items).flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

export const bitmapsIn = (page: Page): readonly BitmapItem[] =>
  marksIn(page.items).flatMap((mark) => (mark.kind === 'bitmap' ? [mark] : []));

/** Elements of a role among `items` and in their elements, in reading order. */
export const elementsIn = (items: readonly Item[], role: Role): readonly Element[] =>
  items.flatMap((item) =>
    item.kind === 'element' ? [...(item.role === role ? [item] : []), ...elementsIn(item.items, role)] : [],
  );

/** What items say, line by line with one space between. */
export const saidBy = (items: readonly Item[]): string =>
  marksIn(items)
    .flatMap((mark) => (mark.kind === 'text' ? [mark.text.trim()] : []))
    .join(' ');

const seen = new WeakMap<Page, Seen>();

/** Worked out once for each page. */
export const seenIn = (page: Page): Seen => {
  const known = seen.get(page) ?? look(page);
  seen.set(page, known);
  return known;
};

const look = (page: Page): Seen => {
  const texts: SeenText[] = [];
  const shapes: SeenShape[] = [];
  const masks: Box[] = [];
  let pictures = 0;
  for (const { mark, clip } of clippedIn(page.items)) {
    if (mark.kind === 'text') texts.push(seenText(mark));
    else if (mark.kind === 'bitmap') masks.push(box(mark.x, mark.y, mark.size, mark.size));
    else if (mark.kind === 'picture') pictures += 1;
    else {
      const shape = seenShape(mark);
      shapes.push(clip ? { ...shape, box: cutTo(shape.box, clip) } : shape);
    }
  }
  return { texts, shapes, masks, pictures };
};

/** Capitals over the size. */
const CAPITAL = 0.7;

/** One that runs downwards has its capitals at the other side of its baseline: it takes the room of one that runs upwards there. */
const seenText = ({ text, x, y, size, width, turn, face, fill }: TextItem): SeenText => ({
  text,
  x: turn === -90 ? x + CAPITAL * size * MM_PER_PT : x,
  y: turn === -90 ? y + width : y,
  size,
  width,
  upright: turn !== undefined,
  font: face,
  colour: fill,
});

const seenShape = (mark: Exclude<LooseMark, TextItem | BitmapItem | PictureItem>): SeenShape => {
  const { stroke } = mark;
  const fill = mark.kind === 'line' ? undefined : mark.fill;
  return {
    ...outline(mark),
    ...(fill === undefined ? {} : { fill }),
    ...(stroke
      ? {
          stroke: {
            colour: stroke.colour,
            width: stroke.width,
            dotted: stroke.dash?.[0] === 0 && stroke.cap === 'round',
          },
        }
      : {}),
  };
};

type Point = readonly [number, number];

const outline = (
  mark: Exclude<LooseMark, TextItem | BitmapItem | PictureItem>,
): Pick<SeenShape, 'box' | 'points' | 'curved'> => {
  switch (mark.kind) {
    case 'rect':
      return {
        box: box(mark.x, mark.y, mark.width, mark.height),
        points: corners(mark),
        curved: (mark.radius ?? 0) > 0,
      };
    case 'circle': {
      const around = box(mark.cx - mark.r, mark.cy - mark.r, 2 * mark.r, 2 * mark.r);
      return { box: around, points: corners(around), curved: true };
    }
    case 'line': {
      const points: readonly Point[] = [
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ];
      return { box: boxAround(points), points, curved: false };
    }
    case 'path': {
      const points = mark.segments.flatMap(endOf);
      return {
        box: boxAround(mark.segments.flatMap(pointsOf)),
        points,
        curved: mark.segments.some(([letter]) => letter === 'C'),
      };
    }
  }
};

const corners = ({ x, y, width, height }: Box): readonly Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const pointsOf = (segment: Segment): readonly Point[] => {
  switch (segment[0]) {
    case 'Z':
      return [];
    case 'C':
      return [
        [segment[1], segment[2]],
        [segment[3], segment[4]],
        [segment[5], segment[6]],
      ];
    default:
      return [[segment[1], segment[2]]];
  }
};

const endOf = (segment: Segment): readonly Point[] => pointsOf(segment).slice(-1);

const boxAround = (points: readonly Point[]): Box => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return box(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
};
