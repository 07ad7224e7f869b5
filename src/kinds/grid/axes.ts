// The arrows of a field: across along its lower edge, upwards along its left one, each with its name and the words of its ends.
import { type Block, ink, type LayoutContext, set, setAll } from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import type { Box, Colour } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { line, pen, polygon } from '../../layout/shapes.ts';
import type { Item, TextItem } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { AxisTexts, GridSheet } from './sheet.ts';

/** mm from the field's lower edge to the middle of the words under it, and the length of an arrow's head. */
export const UNDER = 3.4;
const ARROW = 5;

/** What an arrow is drawn for. */
export interface Arrow {
  readonly context: LayoutContext;
  readonly sheet: GridSheet;
  readonly item?: ListItem;
  readonly texts: AxisTexts;
}

/** The lines of the arrows, then their heads. */
export const arrows = (
  { x, y, width, height }: Box,
  which: { readonly across: boolean; readonly up: boolean },
  fill: Colour,
): readonly Item[] => {
  const [right, bottom] = [x + width, y + height];
  return [
    ...(which.up ? [line(x, bottom, x, y, pen(fill, 0.9))] : []),
    ...(which.across ? [line(x, bottom, right, bottom, pen(fill, 0.9))] : []),
    ...(which.up ? [headUp(x, y, fill)] : []),
    ...(which.across ? [headRight(right, bottom, fill)] : []),
  ];
};

export const headUp = (x: number, y: number, fill: Colour): Item =>
  polygon(
    [
      [x, y - 3.6],
      [x - 2.6, y + 1.6],
      [x + 2.6, y + 1.6],
    ],
    { fill },
  );

/** The head of an arrow whose line ends at (x, y). */
export const headRight = (x: number, y: number, fill: Colour): Item =>
  polygon(
    [
      [x + 1.8, y],
      [x - 3.4, y - 2.6],
      [x - 3.4, y + 2.6],
    ],
    { fill },
  );

/** Words along the vertical axis read upwards. */
export const wordsUp = (arrow: Arrow, { x, y, height }: Box): readonly Item[] => {
  const { name, low, high } = set3(arrow, height / 3);
  return [
    ...upright(arrow, name, x - 9, y + height / 2 + widthOf(name) / 2),
    ...(low ? upright(arrow, low, x - 3.6, y + height) : []),
    ...(high ? upright(arrow, high, x - 3.6, y + widthOf(high) + 3) : []),
  ];
};

/** Under the field, from left to right. */
export const wordsAcross = (arrow: Arrow, { x, y, width, height }: Box): readonly TextItem[] => {
  const { name, low, high } = set3(arrow, width / 3.4);
  const { ink: fill } = arrow.context.theme.template.colours;
  const middle = (block: Block): number => y + height + UNDER - block.leading / 2;
  return [
    ...ink(name, x, middle(name), width, { fill, align: 'centre' }),
    ...(low ? ink(low, x, middle(low), width, { fill }) : []),
    ...(high ? ink(high, x, middle(high), width - ARROW, { fill, align: 'right' }) : []),
  ];
};

interface Words {
  readonly name: Block;
  readonly low?: Block;
  readonly high?: Block;
}

const set3 = ({ context, sheet, item, texts }: Arrow, width: number): Words => {
  const where = onSheet(sheet, item);
  const name = set(context, 'axis', { text: texts.name, width, height: 8, maxLines: 1, where });
  const ends = [texts.low, texts.high].filter((text): text is Text => text !== undefined);
  const [low, high] = setAll(
    context,
    'instruction',
    ends.map((text) => ({ text, width: width * 0.8, height: 6, maxLines: 1, where })),
  );
  return { name, ...(low && { low }), ...(high && { high }) };
};

const widthOf = ({ lines }: Block): number => lines[0]?.width ?? 0;

/** One line turned a quarter, its baseline at `x`, starting at `y` and running upwards. */
const upright = ({ context }: Arrow, block: Block, x: number, y: number): readonly Item[] =>
  ink(block, 0, 0, 0, { fill: context.theme.template.colours.ink }).map(
    (item): TextItem => ({ ...item, x, y: y - item.x, turn: 90 }),
  );
