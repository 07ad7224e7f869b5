// Plates: the calm paper under what is on a pattern, as large as the words and symbols on it.
import { type Box, box, MM_PER_PT } from '../geometry.ts';
import { rect } from '../layout/shapes.ts';
import type { Item, Mark, TextItem } from '../scene.ts';
import type { LayoutContext } from './context.ts';

/** Of the height of what is on a plate: the paper around it; and in mm at least and at most. */
const AROUND = { share: 0.26, least: 0.9, most: 2 };
/** mm: a narrower part of a pattern does not show what it is. */
const SLIVER = 3;
/** mm: the outline of a block. */
const OUTLINE = 0.4;

/** One for all words, which may be of several lines and runs, and one for each symbol; none reaches beyond the block. */
export const platesFor = (context: LayoutContext, block: Box, on: readonly Item[]): readonly Item[] => {
  const marks = flat(on);
  const words = around(marks.flatMap((mark) => (mark.kind === 'text' ? wordsIn(context, mark) : [])));
  const signs = around(marks.flatMap((mark) => (mark.kind === 'text' ? [] : boxOf(mark))));
  return [...words, ...signs].map((b) => plate(context, block, b));
};

const plate = ({ theme: { template } }: LayoutContext, block: Box, b: Box): Item => {
  const air = Math.min(AROUND.most, Math.max(AROUND.least, Math.min(b.width, b.height) * AROUND.share));
  const beside = Math.min(b.x - block.x, block.x + block.width - b.x - b.width) - air;
  const over = Math.min(b.y - block.y, block.y + block.height - b.y - b.height) - air;
  const { colours, shapes } = template;
  const paint = { fill: colours.paper };
  const across = b.height + 2 * air;
  // From edge to edge, inside the outline, where a sliver of pattern would be left.
  if (beside < SLIVER && over > SLIVER)
    return rect(box(block.x + OUTLINE, b.y - air, block.width - 2 * OUTLINE, across), paint);
  const [left, top] = [Math.max(block.x, b.x - air), Math.max(block.y, b.y - air)];
  const right = Math.min(block.x + block.width, b.x + b.width + air);
  const bottom = Math.min(block.y + block.height, top + across);
  return rect(box(left, top, right - left, bottom - top), paint, air * shapes.corners);
};

const flat = (items: readonly Item[]): readonly Mark[] =>
  items.flatMap((item) => (item.kind === 'element' ? flat(item.items) : item));

/** From the top of its capitals to a little below its baseline, where letters may descend. */
const wordsIn = ({ theme }: LayoutContext, { x, y, width, size, face: key, text }: TextItem): Box => {
  const face = theme.faces.byKey(key);
  const em = (size * MM_PER_PT) / face.unitsPerEm;
  const below = /\p{Ll}/u.test(text) ? -face.descent * em * 0.6 : 0;
  return box(x, y - face.capHeight * em, width, face.capHeight * em + below);
};

/** Symbols are of lines, circles, boxes and paths, measured by the points of these. */
const boxOf = (mark: Mark): readonly Box[] => {
  switch (mark.kind) {
    case 'circle':
      return [box(mark.cx - mark.r, mark.cy - mark.r, 2 * mark.r, 2 * mark.r)];
    case 'line':
      return hull([
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ]);
    case 'path':
      return hull(mark.segments.flatMap(([, ...numbers]) => pairs(numbers)));
    case 'rect':
      return [mark];
    default:
      return [];
  }
};

const pairs = (numbers: readonly number[]): (readonly number[])[] =>
  numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []));

const around = (boxes: readonly Box[]): readonly Box[] =>
  hull(
    boxes.flatMap(({ x, y, width, height }) => [
      [x, y],
      [x + width, y + height],
    ]),
  );

const hull = (points: readonly (readonly number[])[]): readonly Box[] => {
  if (points.length === 0) return [];
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [box(left, top, Math.max(...xs) - left, Math.max(...ys) - top)];
};
