// The matrix: potential effect upwards against complexity and effort to the right, to put cards on.

import { type Block, element, ink, type LayoutContext, set, setAll } from '../../furniture/context.ts';
import { foot } from '../../furniture/foot.ts';
import { sheetHead } from '../../furniture/frame.ts';
import { numberDisc } from '../../furniture/instructions.ts';
import { onSheet, pageOf } from '../../furniture/page.ts';
import { thingSign } from '../../furniture/signs.ts';
import { type Box, box } from '../../geometry.ts';
import { dotted, line, pen, polygon } from '../../layout/shapes.ts';
import { contentBox } from '../../page/format.ts';
import type { Item, Page, TextItem } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';
import type { IN_WORDS, MatrixSheet } from './texts.ts';

/** The field between the words of both axes; on A3 large enough for twenty cards. */
const fieldOf = ({ format }: LayoutContext): Box => {
  const { x, y, width, height } = contentBox(format);
  return box(x + 20, y + 30, width - 20, height - 47);
};

const HEAD_WIDTH = 168;
/** mm from the field's lower edge to the middle of the words under it, and the length of an arrow's head. */
const UNDER = 3.4;
const ARROW = 5;

export const matrix = (context: LayoutContext, sheet: MatrixSheet): readonly Page[] => {
  const head = sheetHead(context, sheet, {}, HEAD_WIDTH);
  return [
    pageOf(context, sheet, {}, [
      ...head.items,
      ...instructions(context, sheet),
      element('figure', [...field(context), ...upwards(context, sheet), ...words(context, sheet)], {
        alt: inWords(sheet),
      }),
      ...foot(context, sheet, { worked: true }),
    ]),
  ];
};

/** The field as it is read aloud: which axis and which quadrant is where, in the words of the edition. */
const inWords = ({ texts }: MatrixSheet): Text => {
  const { start, plan, fill: later, leave } = texts.quadrants;
  const values: Readonly<Record<(typeof IN_WORDS)[number], string>> = {
    effect: axisInWords(texts.effect),
    effort: axisInWords(texts.effort),
    start: start.words,
    plan: plan.words,
    fill: later.words,
    leave: leave.words,
  };
  return texts.inWords
    ? fill(texts.inWords, values)
    : { ...texts.title, words: Object.values(values).join(', ') };
};

const axisInWords = ({ name, low, high }: MatrixSheet['texts']['effect']): string =>
  `${name.words} (${low.words} – ${high.words})`;

/** Instructions in three lines beside the title, because the field takes the height of an instruction strip. */
const instructions = (context: LayoutContext, sheet: MatrixSheet): readonly Item[] => {
  const { colours, dots } = context.theme.template;
  const content = contentBox(context.format);
  const x = content.x + HEAD_WIDTH + 8;
  const width = content.x + content.width - 50 - x - 16;
  const blocks = setAll(
    context,
    'instruction',
    sheet.instructions.map(({ text }) => ({ text, width, height: 6, maxLines: 1, where: onSheet(sheet) })),
  );
  const pitch = 7.6;
  return [
    element(
      'list',
      blocks.map((block, i) => {
        const cy = content.y + 2.6 + i * pitch;
        const sign = sheet.instructions[i]?.sign ?? 'none';
        return element('list-item', [
          ...numberDisc(context, i + 1, { cx: x + 3, cy, r: 3 }, colours.ink),
          ...thingSign(sign, x + 11, cy, 5, { ...colours, dot: dots[0] ?? colours.paper }),
          element('body', ink(block, x + 16, cy - block.leading / 2, width, { fill: colours.ink })),
        ]);
      }),
    ),
  ];
};

/** A light dotted grid, the halves marked, and an arrow along each axis. */
const field = (context: LayoutContext): readonly Item[] => {
  const { ink: colour, rule, soft } = context.theme.template.colours;
  const { x, y, width, height } = fieldOf(context);
  const grid = dotted(rule, 0.35, 1.4);
  const [right, bottom] = [x + width, y + height];
  const tenths = [1, 2, 3, 4, 6, 7, 8, 9].map((i) =>
    line(x + (width * i) / 10, y, x + (width * i) / 10, bottom, grid),
  );
  const eighths = [1, 2, 3, 5, 6, 7].map((i) =>
    line(x, y + (height * i) / 8, right, y + (height * i) / 8, grid),
  );
  return [
    ...tenths,
    ...eighths,
    line(x + width / 2, y, x + width / 2, bottom, pen(soft, 0.4)),
    line(x, y + height / 2, right, y + height / 2, pen(soft, 0.4)),
    line(x, y, right, y, pen(soft, 0.3)),
    line(right, y, right, bottom, pen(soft, 0.3)),
    line(x, bottom, x, y, pen(colour, 0.9)),
    line(x, bottom, right, bottom, pen(colour, 0.9)),
    polygon(
      [
        [x, y - 3.6],
        [x - 2.6, y + 1.6],
        [x + 2.6, y + 1.6],
      ],
      { fill: colour },
    ),
    polygon(
      [
        [right + 1.8, bottom],
        [right - 3.4, bottom - 2.6],
        [right - 3.4, bottom + 2.6],
      ],
      { fill: colour },
    ),
  ];
};

/** Line by line from left to right, so that they can be copied one by one. */
const words = (context: LayoutContext, sheet: MatrixSheet): readonly Item[] => {
  const { y } = fieldOf(context);
  return [...quadrants(context, sheet), ...across(context, sheet)].toSorted(
    (a, b) => Number(a.y > y) - Number(b.y > y) || a.x - b.x,
  );
};

/** The names of the quadrants are outside the field, where cards cannot cover them: the upper two above it, the lower two below it. */
const quadrants = (context: LayoutContext, sheet: MatrixSheet): readonly TextItem[] => {
  const { start, plan, fill: later, leave } = sheet.texts.quadrants;
  const { x, y, width, height } = fieldOf(context);
  const half = width / 2;
  const blocks = setAll(
    context,
    'label',
    [start, plan, later, leave].map((text) => ({
      text,
      width: half * 0.5,
      height: 6,
      maxLines: 1,
      where: onSheet(sheet),
    })),
  );
  const over = y - 6.4;
  const under = y + height + UNDER - (blocks[0]?.leading ?? 0) / 2;
  const at: readonly Box[] = [
    box(x + half * 0.25, over, half * 0.5, 6),
    box(x + half * 1.25, over, half * 0.5, 6),
    box(x + half * 0.25, under, half * 0.5, 6),
    box(x + half * 1.25, under, half * 0.5, 6),
  ];
  return blocks.flatMap((block, i) => {
    const b = at[i];
    return b === undefined
      ? []
      : [...ink(block, b.x, b.y, b.width, { fill: context.theme.template.colours.ink, align: 'centre' })];
  });
};

/** Words along the vertical axis read upwards. */
const upwards = (context: LayoutContext, sheet: MatrixSheet): readonly Item[] => {
  const { x, y, height } = fieldOf(context);
  const third = height / 3;
  const [title, less, more] = axis(context, sheet, sheet.texts.effect, third);
  return [
    ...(title === undefined
      ? []
      : upright(context, title, x - 9, y + height / 2 + (title.lines[0]?.width ?? 0) / 2)),
    ...(less === undefined ? [] : upright(context, less, x - 3.6, y + height)),
    ...(more === undefined ? [] : upright(context, more, x - 3.6, y + (more.lines[0]?.width ?? 0) + 3)),
  ];
};

const axis = (
  context: LayoutContext,
  sheet: MatrixSheet,
  { name, low, high }: MatrixSheet['texts']['effect'],
  width: number,
): readonly [Block | undefined, Block | undefined, Block | undefined] => {
  const title = set(context, 'axis', { text: name, width, height: 8, maxLines: 1, where: onSheet(sheet) });
  const [less, more] = setAll(
    context,
    'instruction',
    [low, high].map((text) => ({ text, width: width * 0.8, height: 6, maxLines: 1, where: onSheet(sheet) })),
  );
  return [title, less, more];
};

/** One line turned a quarter, its baseline at `x`, starting at `y` and running upwards. */
const upright = (context: LayoutContext, block: Block, x: number, y: number): readonly Item[] =>
  ink(block, 0, 0, 0, { fill: context.theme.template.colours.ink }).map(
    (item): TextItem => ({ ...item, x, y: y - item.x, turn: 90 }),
  );

const across = (context: LayoutContext, sheet: MatrixSheet): readonly TextItem[] => {
  const { x, y, width, height } = fieldOf(context);
  const [title, less, more] = axis(context, sheet, sheet.texts.effort, width / 3.4);
  const { ink: fill } = context.theme.template.colours;
  const middle = (block: Block): number => y + height + UNDER - block.leading / 2;
  return [
    ...(title === undefined ? [] : ink(title, x, middle(title), width, { fill, align: 'centre' })),
    ...(less === undefined ? [] : ink(less, x, middle(less), width, { fill })),
    ...(more === undefined ? [] : ink(more, x, middle(more), width - ARROW, { fill, align: 'right' })),
  ];
};
