// A question with white space for ten dots below it, and a box for the number of dots.
import { corner, stroke } from '../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import { onSheet } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { line, rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { VoteSheet } from './sheet.ts';

/** mm: to the left of a question, for its number. */
export const NUMBER = 13;
/** mm: the space above a question. */
export const OVER = 3.4;
/** mm: the box for the number of dots, in the lower right corner. */
export const SUM = { width: 12.6, height: 9 };

/** mm: the tile in place of a number, if the themes themselves are voted on. */
const TILE = 10;

export const field = (
  context: LayoutContext,
  sheet: VoteSheet,
  item: ListItem,
  block: Block,
  cell: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const { colour } = lookOf(context, item);
  const top = cell.y + OVER;
  return [
    line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, colour, 0.45)),
    element('list-item', [
      element('label', number(context, sheet, item, block, { x: cell.x, y: top })),
      element('body', ink(block, cell.x + NUMBER, top, cell.width - NUMBER, { fill: colours.ink })),
    ]),
    rect(
      box(cell.x + cell.width - SUM.width - 0.4, cell.y + cell.height - 11.5, SUM.width, SUM.height),
      { stroke: stroke(context, colours.soft, 0.3) },
      corner(context, 1.2),
    ),
  ];
};

/** On the first line of the question. */
const number = (
  context: LayoutContext,
  sheet: VoteSheet,
  item: ListItem,
  { leading, cap }: Block,
  { x, y }: Pick<Box, 'x' | 'y'>,
): readonly Item[] => {
  if (sheet.show === context.kit.themes) return tile(context, item, x, y, TILE);
  const text = codeOnSheet(context.kit, sheet.code, sheet.show, item);
  const code = set(context, 'label', {
    text: own(context, text),
    width: NUMBER,
    height: 8,
    maxLines: 1,
    where: { ...onSheet(sheet), item: text },
  });
  return ink(code, x, y + (leading + cap) / 2 - (code.leading + code.cap) / 2, NUMBER, {
    fill: lookOf(context, item).colour,
  });
};
