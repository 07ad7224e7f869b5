// A question, and below it the places for dots with a box for their number.
import { stroke } from '../../furniture/block.ts';
import { type Block, element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { codeOnSheet } from '../../furniture/item-code.ts';
import { onSheet } from '../../furniture/page.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { line } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { places, placesHeight } from './places.ts';
import type { VoteSheet } from './sheet.ts';

/** mm: to the left of a question, for its number and for the space after it. */
export const NUMBER = 13;
const BEFORE_QUESTION = 2;
/** mm: the space above a question, and below the places for dots. */
const OVER = 2;
export const UNDER_PLACES = 1.5;
/** mm: a field with two lines of 18 pt and a row of places; what is higher has room for strokes beside them. */
const LEAST = 29.6;
const MOST = 40;

/** mm: the tile in place of a number, if the themes themselves are voted on. */
const TILE = 10;

/** mm: how high a field so wide must be, and may be. */
export const fieldHeights = (width: number): { readonly least: number; readonly most: number } => {
  const further = placesHeight(width) - placesHeight(Number.POSITIVE_INFINITY);
  return { least: LEAST + further, most: MOST + further };
};

/** mm: what a question has of its field. */
export const questionHeight = ({ width, height }: Pick<Box, 'width' | 'height'>): number =>
  height - OVER - placesHeight(width) - UNDER_PLACES;

export const field = (
  context: LayoutContext,
  sheet: VoteSheet,
  item: ListItem,
  block: Block,
  cell: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const look = lookOf(context, item);
  const { colour } = look;
  const top = cell.y + OVER;
  const high = placesHeight(cell.width);
  return [
    line(cell.x, cell.y, cell.x + cell.width, cell.y, stroke(context, colour, 0.45)),
    element('list-item', [
      element('label', number(context, sheet, item, block, { x: cell.x, y: top })),
      element('body', ink(block, cell.x + NUMBER, top, cell.width - NUMBER, { fill: colours.ink })),
    ]),
    ...places(context, box(cell.x, cell.y + cell.height - UNDER_PLACES - high, cell.width, high), look),
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
  const code = set(context, 'count', {
    text: own(context, text),
    width: NUMBER - BEFORE_QUESTION,
    height: 8,
    maxLines: 1,
    where: { ...onSheet(sheet), item: text },
  });
  return ink(code, x, y + (leading + cap) / 2 - (code.leading + code.cap) / 2, NUMBER, {
    fill: lookOf(context, item).colour,
  });
};
