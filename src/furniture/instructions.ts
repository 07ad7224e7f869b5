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
import { thingColours, thingSign } from './signs.ts';

/** mm: the fields of a board's strip: three in a row or as many as there are, and the space above and below them. */
const FIELD = { height: 15, gap: 6, over: 6, under: 4, none: 6, corner: 2.5, after: 4 };
/** mm from the left of a field: the middles of disc and symbol, and the words beside the disc or both. */
export const IN_FIELD = { disc: 8, thing: 19, words: 15, wordsAfterThing: 27 };
/** mm: the radius of a disc, and the side of a symbol. */
const DISC = 4;
const THING = 8;
/** mm: above and below the rows of narrow paper, the least height of a row, and the size of disc and symbol. */
const ROWS = { pad: 1.6, least: 8, disc: 3.2, thing: 6.4, over: 4, under: 4 };

/** mm from the top of the paper: where the body begins, if the head ends at `top`. */
export const stripBottom = (context: LayoutContext, sheet: Sheet, top: number): number => {
  if (sheet.instructions.length === 0) return top + FIELD.none;
  const [first] = fieldsOf(context, sheet, top, blocksOf(context, sheet, {}));
  return first === undefined ? top : first.strip + (isNarrow(context) ? ROWS.under : FIELD.under);
};

/** The box of an instruction, and y where the strip ends. */
interface Field extends Box {
  readonly strip: number;
}

const fieldsOf = (
  context: LayoutContext,
  { instructions }: Sheet,
  top: number,
  blocks: readonly Block[],
): readonly Field[] => {
  const { x, width } = contentBox(context.format);
  if (!isNarrow(context)) {
    const strip = top + FIELD.over + FIELD.height;
    const columns = Math.max(3, instructions.length);
    const column = (width - FIELD.gap * (columns - 1)) / columns;
    return instructions.map((_, i) => {
      const left = x + i * (column + FIELD.gap);
      // The last one takes what is left of the row.
      const own = i === instructions.length - 1 ? x + width - left : column;
      return { ...box(left, top + FIELD.over, own, FIELD.height), strip };
    });
  }
  const heights = blocks.map(({ height }) => Math.max(ROWS.least, height + 1.2));
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, row) => sum + row, top + ROWS.over));
  const strip = heights.reduce((sum, row) => sum + row, top + ROWS.over + 2 * ROWS.pad);
  return heights.map((height, i) => ({ ...box(x, ROWS.pad + (tops[i] ?? top), width, height), strip }));
};

/** mm: from the left of a field to its words. */
const wordsAt = ({ instructions }: Sheet, i: number): number =>
  instructions[i]?.sign === 'none' ? IN_FIELD.words : IN_FIELD.wordsAfterThing;

const blocksOf = (context: LayoutContext, sheet: Sheet, { item }: FrameOptions): readonly Block[] => {
  const where: PaperPlace = { ...onSheet(sheet, item), group: 'instructions' };
  const widths = isNarrow(context)
    ? sheet.instructions.map(() => contentBox(context.format).width)
    : fieldsOf(context, sheet, 0, []).map(({ width }) => width);
  return setAll(
    context,
    'instruction',
    sheet.instructions.map(({ text }, i) => ({
      text,
      width: (widths[i] ?? 0) - wordsAt(sheet, i) - FIELD.after,
      height: 13,
      maxLines: 2,
      where,
    })),
    { hyphenate: true, balance: true },
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
  const { colours } = context.theme.template;
  const narrow = isNarrow(context);
  const blocks = blocksOf(context, sheet, options);
  const fields = fieldsOf(context, sheet, top, blocks);
  const { colour } = lookOf(context, options.item ?? sheet);
  const items = fields.map((field, i) => {
    const cy = field.y + field.height / 2;
    const block = blocks[i];
    const words = field.x + wordsAt(sheet, i);
    return element('list-item', [
      ...numberDisc(
        context,
        i + 1,
        { cx: field.x + IN_FIELD.disc, cy, r: narrow ? ROWS.disc : DISC },
        colour,
      ),
      ...thingSign(
        sheet.instructions[i]?.sign ?? 'none',
        field.x + IN_FIELD.thing,
        cy,
        narrow ? ROWS.thing : THING,
        thingColours(context),
      ),
      ...(block === undefined
        ? []
        : [element('body', ink(block, words, cy - block.height / 2, field.width, { fill: colours.ink }))]),
    ]);
  });
  const grounds = narrow ? wholeOf(context, top, fields) : fields;
  return [...grounds.flatMap((b) => ground(context, b, FIELD.corner)), element('list', items)];
};

/** Rows stand on one ground. */
const wholeOf = (context: LayoutContext, top: number, [first]: readonly Field[]): readonly Box[] => {
  const { x, width } = contentBox(context.format);
  const y = top + ROWS.over;
  return first === undefined ? [] : [box(x, y, width, first.strip - y)];
};

/** A disc with a number in it. */
export const numberDisc = (
  context: LayoutContext,
  n: number,
  { cx, cy, r }: Pick<CircleItem, 'cx' | 'cy' | 'r'>,
  colour: Colour,
): readonly Item[] => {
  const size = 2 * r;
  const number = set(context, 'count', {
    text: own(context, String(n)),
    width: size,
    height: size,
    maxLines: 1,
    where: { group: 'number' },
  });
  return [
    circle(cx, cy, r, blockPaint(context, colour)),
    element(
      'label',
      ink(number, cx - r, cy - number.leading / 2, size, {
        fill: onBlock(context, colour),
        align: 'centre',
      }),
    ),
  ];
};
