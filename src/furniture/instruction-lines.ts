// Instructions beside the title, for sheets whose body takes the height of an instruction strip.
import { type Box, box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { contentBox } from '../page/format.ts';
import type { Item } from '../scene.ts';
import type { Slot } from '../text/slot.ts';
import { type Block, element, fits, ink, type LayoutContext, lookOf, setAll, tryOut } from './context.ts';
import { shownMinutes } from './day.ts';
import { sheetHead } from './head.ts';
import { numberDisc } from './instructions.ts';
import { type FrameOptions, onSheet } from './page.ts';
import { thingColours, thingSign } from './signs.ts';
import { timeTaken, timeWidth } from './time.ts';

/** Items, and y where they end. */
interface Ended {
  readonly items: readonly Item[];
  readonly bottom: number;
}

/** mm: the title after its tile, and from the left margin to the discs. */
const TITLE = 155;
export const LINES_AT = 200.5;
/** mm: paper that is narrower has the instructions under the title. */
const NARROW = 300;
/** mm: between instructions and minutes. */
const BEFORE_TIME = 3;
/** mm: the height of the head, over which the instructions are spread, and how far they may go on under it. */
const HEAD = 26;
const UNDER = 4.4;

/** A picture beside the instructions, if they leave room for it. */
export interface Example extends Pick<Box, 'width' | 'height'> {
  readonly draw: (at: Pick<Box, 'x' | 'y'>) => Item;
}

/** A head with the instructions in it; of narrow paper, under it. */
export const headWithLines = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  example?: Example,
): Ended => {
  const { x, y, width } = contentBox(context.format);
  if (width < NARROW) {
    const head = sheetHead(context, sheet, options);
    const under = box(x, head.bottom + UNDER_HEAD, width, 0);
    const lines = instructionLines(context, sheet, options, under);
    return { items: [...head.items, ...lines.items], bottom: Math.max(head.bottom, lines.bottom) };
  }
  const head = sheetHead(context, sheet, options, TITLE);
  const left = x + LINES_AT;
  const minutes = shownMinutes(context, sheet);
  const taken = minutes === undefined ? 0 : timeWidth(context, minutes) + BEFORE_TIME;
  const room = box(left, y, x + width - taken - left, HEAD);
  const free = minutes === undefined ? 0 : timeTaken(context, minutes) + AFTER_EXAMPLE;
  const end = Math.min(room.x + room.width + INTO_TIME, x + width - free);
  const beside = example && besideExample(context, sheet, options, { ...room, width: end - room.x }, example);
  const lines = beside ?? instructionLines(context, sheet, options, room);
  return { items: [...head.items, ...lines.items], bottom: Math.max(head.bottom, lines.bottom) };
};

/** mm: between instructions and an example, and from an example to minutes; how far it goes into the room of short ones. */
const BEFORE_EXAMPLE = 4;
const AFTER_EXAMPLE = 4;
const INTO_TIME = 2;

/** Instructions with the example after them, if they are not longer than the head is high. */
const besideExample = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  b: Box,
  { width, height, draw }: Example,
): Ended | undefined => {
  const x = b.x + b.width - width;
  const room = { ...b, width: x - BEFORE_EXAMPLE - b.x };
  const linesIn = (at: LayoutContext): Ended => instructionLines(at, sheet, options, room);
  let bottom = b.y;
  const isSet = fits(context, (at) => {
    bottom = linesIn(at).bottom;
  });
  if (!isSet || bottom > b.y + HEAD + UNDER) return undefined;
  const lines = linesIn(context);
  return { ...lines, items: [...lines.items, draw({ x, y: b.y + (HEAD - height) / 2 })] };
};

/** mm: under a head of narrow paper. */
const UNDER_HEAD = 3;
/** mm: between instructions: the least, and the most where there is room. */
const GAP = { least: 0.5, most: 3 };
const DISC = 7;
/** Smaller type comes before a second line. */
const ONE_LINE = { height: 6.6, maxLines: 1 };
const TWO_LINES = { height: 13, maxLines: 2 };
const TWO_SMALL = { height: 11.2, maxLines: 2 };
/** mm: a sign, and from the left of the disc to its middle, and to the words beside both or beside the disc alone. */
const THING = 6;
const SIGN = 13.4;
export const AFTER_DISC = { signed: 18.6, bare: 10 };

/** One under another, each after its number and, where it says more, the thing it is about; spread over the height of `b`. */
export const instructionLines = (
  context: LayoutContext,
  sheet: Sheet,
  { item }: FrameOptions,
  b: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Ended => {
  const { colours } = context.theme.template;
  const { instructions } = sheet;
  const { blocks, lead } = setLines(context, sheet, item, b);
  const heights = heightsOf(blocks);
  const taken = sumOf(heights);
  const between = (b.height - taken) / Math.max(1, blocks.length - 1);
  const gap = Math.min(GAP.most, Math.max(GAP.least, between));
  const all = taken + gap * (blocks.length - 1);
  const top = b.y + Math.max(0, (b.height - all) / 2);
  const items = blocks.map((block, i) => {
    const sign = lead === AFTER_DISC.signed ? (instructions[i]?.sign ?? 'none') : 'none';
    const y = top + sumOf(heights.slice(0, i)) + i * gap;
    const cy = y + (heights[i] ?? 0) / 2;
    return element('list-item', [
      ...numberDisc(
        context,
        i + 1,
        { cx: b.x + DISC / 2, cy, r: DISC / 2 },
        lookOf(context, item ?? sheet).colour,
      ),
      ...thingSign(sign, b.x + SIGN, cy, THING, thingColours(context)),
      element('body', ink(block, b.x + lead, cy - block.height / 2, b.width, { fill: colours.ink })),
    ]);
  });
  return {
    items: items.length === 0 ? [] : [element('list', items)],
    bottom: items.length === 0 ? b.y : top + all,
  };
};

const heightsOf = (blocks: readonly Block[]): readonly number[] =>
  blocks.map(({ height }) => Math.max(DISC, height));
const sumOf = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

/** With signs if each instruction has one, they are not all the same, and they cost no line. */
const setLines = (
  context: LayoutContext,
  sheet: Sheet,
  item: FrameOptions['item'],
  { width, height }: Pick<Box, 'width' | 'height'>,
): { readonly blocks: readonly Block[]; readonly lead: number } => {
  const [bare, signed] = [AFTER_DISC.bare, AFTER_DISC.signed].map((lead) => {
    const trial = tryOut(context);
    const blocks = setBeside(trial, sheet, item, { width: width - lead, height });
    const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
    return { lines, size: blocks[0]?.size, fits: trial.problems.length === 0 };
  });
  const signs = new Set(sheet.instructions.map(({ sign }) => sign));
  const isSigned = signs.size > 1 && !signs.has('none');
  const free = signed?.fits && signed.lines === bare?.lines && signed.size === bare.size;
  const lead = isSigned && free ? AFTER_DISC.signed : AFTER_DISC.bare;
  return { blocks: setBeside(context, sheet, item, { width: width - lead, height }), lead };
};

/** On one line each if that is possible; or else on two, in smaller type where a head would be too low for them. */
const setBeside = (
  context: LayoutContext,
  sheet: Sheet,
  item: FrameOptions['item'],
  { width, height }: Pick<Box, 'width' | 'height'>,
): readonly Block[] => {
  const setIn = (place: LayoutContext, room: Pick<Slot, 'height' | 'maxLines'>): readonly Block[] =>
    setAll(
      place,
      'instruction',
      sheet.instructions.map(({ text }) => ({ text, width, ...room, where: onSheet(sheet, item) })),
      { balance: true },
    );
  if (fits(context, (at) => setIn(at, ONE_LINE))) return setIn(context, ONE_LINE);
  const heights = heightsOf(setIn(tryOut(context), TWO_LINES));
  const isLow = height > 0 && sumOf(heights) + (heights.length - 1) * GAP.least > height + UNDER;
  const small = isLow && fits(context, (at) => setIn(at, TWO_SMALL));
  return setIn(context, small ? TWO_SMALL : TWO_LINES);
};
