// Places for cards: how large the cards are, how many fit in a box, and the marks of where one is put.
import { type Box, box } from '../geometry.ts';
import { line, rect } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';
import { corner, sandPaint } from './block.ts';
import type { LayoutContext } from './context.ts';
import { writingPen } from './rules.ts';

export type CardSize = 's' | 'm' | 'l';

/** mm */
export const CARD: Readonly<Record<CardSize, Pick<Box, 'width' | 'height'>>> = {
  s: { width: 70, height: 45 },
  m: { width: 87, height: 54 },
  l: { width: 116, height: 135 },
};

const ROUNDING = 1e-6;

/** Whether a box has room for a card that covers nothing around it. */
export const takesCard = ({ width, height }: Pick<Box, 'width' | 'height'>, size: CardSize): boolean =>
  width + ROUNDING >= CARD[size].width && height + ROUNDING >= CARD[size].height;

/** mm: between cards that lie beside one another. */
const BETWEEN = 5;

/** As many places as a box has room for: in the middle of its width, from its top down. */
export const placesIn = (b: Box, size: CardSize): readonly Box[] => {
  const { width, height } = CARD[size];
  const fitting = (room: number, length: number): number =>
    Math.floor((room + BETWEEN + ROUNDING) / (length + BETWEEN));
  const [across, down] = [fitting(b.width, width), fitting(b.height, height)];
  const left = b.x + (b.width - across * width - (across - 1) * BETWEEN) / 2;
  const inset = Math.min(left - b.x, b.height - down * height - (down - 1) * BETWEEN, BETWEEN);
  return Array.from({ length: across * down }, (_, i) =>
    box(
      left + (i % across) * (width + BETWEEN),
      b.y + inset + Math.floor(i / across) * (height + BETWEEN),
      width,
      height,
    ),
  );
};

/** mm: the length of a mark. */
const MARK = 3.2;

/** The corners of a place; of one that another card covers below, those at its top. */
export const corners = (
  context: LayoutContext,
  { x, y, width, height }: Box,
  which: 'all' | 'top' = 'all',
): readonly Item[] => {
  const mark = writingPen(context);
  return [x, x + width].flatMap((cx, i) =>
    (which === 'top' ? [y] : [y, y + height]).flatMap((cy, j) => [
      line(cx, cy, cx + (i === 0 ? MARK : -MARK), cy, mark),
      line(cx, cy, cx, cy + (j === 0 ? MARK : -MARK), mark),
    ]),
  );
};

/** What cards are put on; `sand` is deeper where the most important ones are. */
export const cardGround = (context: LayoutContext, b: Box, sand: 1 | 2 = 1): Item =>
  rect(b, sandPaint(context, sand), corner(context, RADIUS));

/** mm: of the corners of what cards are put on. */
const RADIUS = 2.5;
