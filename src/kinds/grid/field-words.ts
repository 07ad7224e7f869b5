// The words around a field between two arrows: the names of its quadrants outside its corners, and the arrows with theirs.
import { block, corner, isTinted, sandPaint } from '../../furniture/block.ts';
import {
  type Block,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  set,
  setAll,
  topOfCap,
  tryOut,
} from '../../furniture/context.ts';
import { onSheet } from '../../furniture/page.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import type { Item, TextItem } from '../../scene.ts';
import type { Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import { headRight, headUp } from './axes.ts';
import type { AxisTexts, GridSheet } from './sheet.ts';

/** A sheet with an arrow on both axes, and their texts. */
export type FieldSheet = GridSheet & {
  readonly texts: { readonly across: AxisTexts; readonly down: AxisTexts };
};

export interface Around {
  readonly context: LayoutContext;
  readonly sheet: FieldSheet;
  readonly item: ListItem | undefined;
  readonly field: Box;
}

/** The arrows and all words: upwards, then line by line from left to right, so that they can be copied one by one. */
export const wordsAround = (around: Around): readonly Item[] => {
  const { context, field } = around;
  const lower = setLower(around);
  const [start, plan, ...below] = lower.cells;
  const { ink: fill } = context.theme.template.colours;
  const over = (block: Block): number => topOfCap(block, field.y - NAME_OVER - block.cap);
  return [
    ...upwards(around),
    ...(start ? tab(around, start) : []),
    ...(plan ? ink(plan, field.x, over(plan), field.width, { fill, align: 'right' }) : []),
    ...across(around, lower, below),
  ];
};

/** mm: the height of a line of names, which is 24 pt of the type of two-line titles; names of upper quadrants above the field, and the middle of the line below it. */
const NAME = 9.3;
const NAME_OVER = 2.6;
const UNDER = 7.1;
/** mm: the tab of the quadrant to begin with, its least width and the space beside its words. */
export const NAME_TAB = { height: 11.2, width: 57, pad: 6 };
const RADIUS = 3;

/** Joined to the quadrant below it, whose corner is square there. */
const tab = ({ context, sheet, item, field }: Around, name: Block): readonly Item[] => {
  const look = lookOf(context, item ?? sheet);
  const width = Math.max(NAME_TAB.width, widthOf(name) + 2 * NAME_TAB.pad);
  const r = corner(context, RADIUS);
  const at = box(field.x, field.y - NAME_TAB.height, width, NAME_TAB.height);
  return [
    ...(isTinted(context) ? [rect(box(field.x, field.y, r, r), sandPaint(context, 2))] : []),
    ...block(context, { ...at, radii: [r, r, 0, 0] }, look, (fill) =>
      ink(name, at.x + NAME_TAB.pad, at.y + (NAME_TAB.height - name.leading) / 2, width, { fill }),
    ),
  ];
};

/** Type in which the names of quadrants and the words at the ends of the arrow across fit on its line, the first that does. */
const TRIES: readonly { readonly step: TypeStepName; readonly lines: 1 | 2 }[] = [
  { step: 'headline', lines: 1 },
  { step: 'headline', lines: 2 },
  { step: 'section', lines: 2 },
  { step: 'label', lines: 2 },
];
/** mm on the line below: around a name, between a word and the arrow, and the least length of half the arrow; and the most beside names. */
const AIR = 7;
export const BESIDE_ARROW = 4;
const HALF = { least: 7, most: 33 };
/** mm: two lines of words at an end. */
const ENDS_HEIGHT = 11.4;
/** The width of a text on two lines, of that on one. */
const FOLDED = 0.62;

interface Lower {
  readonly cells: readonly Block[];
  readonly name: Block;
  readonly low: Block | undefined;
  readonly high: Block | undefined;
}

const setLower = (around: Around): Lower => {
  const tried = TRIES.find((one) => fits(around.context, (at) => setIn({ ...around, context: at }, one)));
  return setIn(around, tried ?? { step: 'label', lines: 2 });
};

const setIn = (around: Around, { step, lines }: (typeof TRIES)[number]): Lower => {
  const { context, sheet, item, field } = around;
  const where = onSheet(sheet, item);
  const { across: axis, cells = [] } = sheet.texts;
  const ends = [axis.low, axis.high].filter((text) => text !== undefined);
  const wish = {
    cells: cells.map((text) => naturalWidth(context, step, text)),
    name: naturalWidth(context, 'axisName', axis.name),
    ends: ends.map((text) => naturalWidth(context, 'axis', text) * (lines === 1 ? 1 : FOLDED)),
  };
  const [, , left = 0, right = 0] = wish.cells;
  // The name is in the middle of the field, so the wider of both sides decides.
  const side = Math.max(left + (wish.ends[0] ?? 0), right + (wish.ends[1] ?? 0));
  const free = field.width - 2 * ((cells.length > 0 ? AIR : 0) + 2 * BESIDE_ARROW + HALF.least);
  const part = Math.min(1, free / (2 * side + wish.name));
  const room = field.width / 2 - 2 * NAME_TAB.pad;
  const blocks = setAll(
    context,
    step,
    cells.map((text, i) => ({
      text,
      width: Math.max(0, i < 2 ? room : (wish.cells[i] ?? 0) * part),
      height: NAME,
      maxLines: 1,
      where,
    })),
  );
  const [low, high] = setAll(
    context,
    'axis',
    ends.map((text, i) => ({
      text,
      width: Math.max(0, (wish.ends[i] ?? 0) * part),
      height: ENDS_HEIGHT,
      maxLines: lines,
      where,
    })),
    { balance: true },
  );
  const name = set(context, 'axisName', {
    text: axis.name,
    width: Math.max(0, wish.name * part),
    height: 9,
    maxLines: 1,
    where,
  });
  return { cells: blocks, name, low, high };
};

/** mm: more than a text of one line ever has. */
const ENDLESS = 2000;

/** mm, with what rounding may add. */
const naturalWidth = (context: LayoutContext, step: TypeStepName, text: Text): number => {
  const slot = { text, width: ENDLESS, height: 20, maxLines: 1, where: {} };
  return widthOf(set(tryOut(context), step, slot)) + 0.1;
};

const widthOf = ({ lines }: Block): number => Math.max(0, ...lines.map(({ width }) => width));

/** From left to right: the name of the quadrant at the left, the arrow with its words in the middle, and the name at the right. */
const across = (
  { context, field }: Around,
  { name, low, high }: Lower,
  [left, right]: readonly Block[],
): readonly Item[] => {
  const { ink: fill } = context.theme.template.colours;
  const cy = field.y + field.height + UNDER;
  const middle = field.x + field.width / 2;
  const put = (block: Block, x: number, align: 'left' | 'centre' | 'right' = 'left'): readonly TextItem[] =>
    ink(block, x, cy - block.height / 2, 0, { fill, align });
  const half = widthOf(name) / 2 + BESIDE_ARROW;
  const taken = (block: Block | undefined, end: Block | undefined): number =>
    (block ? widthOf(block) + AIR : 0) + (end ? widthOf(end) + BESIDE_ARROW : 0);
  const free = field.width / 2 - half - Math.max(taken(left, low), taken(right, high));
  const length = Math.max(HALF.least, left || right ? Math.min(HALF.most, free) : free);
  const [from, to] = [middle - half, middle + half];
  return [
    ...(left ? put(left, field.x) : []),
    ...(low ? put(low, from - length - BESIDE_ARROW - widthOf(low)) : []),
    line(from - length, cy, from, cy, pen(fill, SHAFT)),
    ...put(name, middle, 'centre'),
    line(to, cy, to + length - POINT, cy, pen(fill, SHAFT)),
    headRight(to + length - TIP, cy, fill),
    ...(high ? put(high, to + length + BESIDE_ARROW) : []),
    ...(right ? put(right, field.x + field.width, 'right') : []),
  ];
};

/** mm: the line of an arrow, how far its tip is from the point that its head is drawn at, and the length of the head. */
const SHAFT = 0.7;
const TIP = 1.8;
const POINT = 4;

/** mm: the arrow upwards left of the field, the width for words across it, and between them and it. */
export const ARROW_UP = 10;
const ENDS_WIDTH = 19;
const OVER = 3;

/** Its name first, then the words at its upper and its lower end. */
const upwards = ({ context, sheet, item, field }: Around): readonly Item[] => {
  const { ink: fill } = context.theme.template.colours;
  const where = onSheet(sheet, item);
  const texts = sheet.texts.down;
  const x = field.x - ARROW_UP;
  const [top, bottom] = [field.y, field.y + field.height];
  const ends = [texts.high, texts.low].filter((text) => text !== undefined);
  const slots = (width: number, maxLines: number) =>
    ends.map((text) => ({ text, width, height: 20, maxLines, where }));
  const trial = tryOut(context);
  const acrossIt = setAll(trial, 'axis', slots(ENDS_WIDTH, 2), { balance: true });
  const level = trial.problems.length === 0 && acrossIt.every(({ lines }) => lines.length <= 2);
  const [high, low] = level
    ? setAll(context, 'axis', slots(ENDS_WIDTH, 2), { balance: true })
    : setAll(context, 'axis', slots(field.height / 4, 1));
  const name = set(context, 'axisName', {
    text: texts.name,
    width: field.height / 2 - 4 * BESIDE_ARROW,
    height: 9,
    maxLines: 1,
    where,
  });
  const tall = (block: Block | undefined): number =>
    block === undefined ? 0 : (level ? block.height - (block.leading - block.cap) : widthOf(block)) + OVER;
  const middle = (top + bottom) / 2;
  const half = widthOf(name) / 2 + BESIDE_ARROW;
  const [from, to] = [top + tall(high), bottom - tall(low)];
  return [
    ...turned(name, x, middle + widthOf(name) / 2, fill),
    ...(high ? (level ? flat(high, x, topOfCap(high, top), fill) : turned(high, x, from - OVER, fill)) : []),
    ...(low
      ? level
        ? flat(low, x, bottom - low.height + (low.leading - low.cap) / 2, fill)
        : turned(low, x, bottom, fill)
      : []),
    headUp(x, from + TIP * 2, fill),
    line(x, from + POINT, x, middle - half, pen(fill, SHAFT)),
    line(x, middle + half, x, to, pen(fill, SHAFT)),
  ];
};

const flat = (block: Block, x: number, top: number, fill: string): readonly TextItem[] =>
  ink(block, x - ENDS_WIDTH / 2, top, ENDS_WIDTH, { fill, align: 'centre' });

/** One line turned a quarter, its middle at `x`, starting at `y` and running upwards. */
const turned = (block: Block, x: number, y: number, fill: string): readonly TextItem[] =>
  ink(block, 0, 0, 0, { fill }).map(
    (item): TextItem => ({ ...item, x: x + block.cap / 2, y: y - item.x, turn: 90 }),
  );
