// The numbered instructions under the head of a sheet, each with the symbol of the thing used.
import { type Box, box, type Colour } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { circle } from '../layout/shapes.ts';
import { contentBox } from '../page/format.ts';
import type { PaperPlace } from '../place.ts';
import type { CircleItem, Item } from '../scene.ts';
import { blockPaint, ground, onBlock } from './block.ts';
import { type Block, element, ink, type LayoutContext, lookOf, own, set, setAll } from './context.ts';
import { type FrameOptions, isNarrow, onSheet } from './page.ts';
import { thingSign } from './signs.ts';

/** mm: the strip, the space above and below it, and the space if there are no instructions. */
const STRIP = { height: 15, over: 1, under: 6, underRows: 4, none: 2 };
const DISC = 7.4;
const THING = 6.4;
/** mm: above and below the rows of narrow paper, and the least height of a row. */
const PAD = 1.4;
const ROW = 7.6;

/** mm from the top of the paper: where the body begins, if the head ends at `top`. */
export const stripBottom = (context: LayoutContext, sheet: Sheet, top: number): number => {
  if (sheet.instructions.length === 0) return top + STRIP.none;
  const { height } = stripBox(context, sheet, top);
  return top + STRIP.over + height + (isNarrow(context) ? STRIP.underRows : STRIP.under);
};

const stripBox = (context: LayoutContext, sheet: Sheet, top: number): Box => {
  const { x, width } = contentBox(context.format);
  const height = isNarrow(context)
    ? 2 * PAD + rowHeights(blocksOf(context, sheet, {})).reduce((sum, row) => sum + row, 0)
    : STRIP.height;
  return box(x, top + STRIP.over, width, height);
};

const rowHeights = (blocks: readonly Block[]): readonly number[] =>
  blocks.map(({ height }) => Math.max(ROW, height + 1.2));

/** mm: the width of one instruction: beside each other, or one below the other on narrow paper. */
const columnOf = (context: LayoutContext, { instructions }: Sheet): number => {
  const { width } = contentBox(context.format);
  return isNarrow(context) ? width : width / Math.max(instructions.length, 3);
};

/** mm: the disc and the symbol before the text. */
const leadOf = ({ instructions }: Sheet, i: number): number =>
  DISC + 3 + (instructions[i]?.sign === 'none' ? 0 : THING + 3);

const blocksOf = (context: LayoutContext, sheet: Sheet, { item }: FrameOptions): readonly Block[] => {
  const column = columnOf(context, sheet);
  const where: PaperPlace = { ...onSheet(sheet, item), group: 'instructions' };
  return setAll(
    context,
    'instruction',
    sheet.instructions.map(({ text }, i) => ({
      text,
      width: column - leadOf(sheet, i) - 9,
      height: 13,
      maxLines: 2,
      where,
    })),
    { hyphenate: true },
  );
};

/** Nothing if there are no instructions. `top` is where the head ends. */
export const instructionStrip = (
  context: LayoutContext,
  sheet: Sheet,
  top: number,
  options: FrameOptions,
): readonly Item[] => {
  if (sheet.instructions.length === 0) return [];
  const { template } = context.theme;
  const strip = stripBox(context, sheet, top);
  const blocks = blocksOf(context, sheet, options);
  const column = columnOf(context, sheet);
  const heights = rowHeights(blocks);
  const narrow = isNarrow(context);
  const { colour } = lookOf(context, options.item ?? sheet);
  const items = sheet.instructions.map(({ sign }, i) => {
    const x = strip.x + (narrow ? 0 : i * column) + 4;
    const above = heights.slice(0, i).reduce((sum, row) => sum + row, 0);
    const cy = narrow ? strip.y + PAD + above + (heights[i] ?? 0) / 2 : strip.y + strip.height / 2;
    const block = blocks[i];
    const things = thingSign(sign, x + DISC + 3 + THING / 2, cy, THING, {
      ...template.colours,
      dot: template.dots[0] ?? template.colours.paper,
    });
    return element('list-item', [
      ...numberDisc(context, i + 1, { cx: x + DISC / 2, cy, r: (narrow ? 6.4 : DISC) / 2 }, colour),
      ...things,
      ...(block === undefined
        ? []
        : [
            element(
              'body',
              ink(block, x + leadOf(sheet, i), cy - block.height / 2, column, { fill: template.colours.ink }),
            ),
          ]),
    ]);
  });
  return [...ground(context, strip, 2), element('list', items)];
};

/** A disc with a number in it. */
export const numberDisc = (
  context: LayoutContext,
  n: number,
  { cx, cy, r }: Pick<CircleItem, 'cx' | 'cy' | 'r'>,
  colour: Colour,
): readonly Item[] => {
  const number = set(context, 'label', {
    text: own(context, String(n)),
    width: 2 * r,
    height: 2 * r,
    maxLines: 1,
    where: { group: 'number' },
  });
  return [
    circle(cx, cy, r, blockPaint(context, colour)),
    element(
      'label',
      ink(number, cx - r, cy - number.leading / 2, 2 * r, {
        fill: onBlock(context, colour),
        align: 'centre',
      }),
    ),
  ];
};
