// Instructions beside the title, for sheets whose body takes the height of an instruction strip.
import { box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { contentBox } from '../page/format.ts';
import type { Item } from '../scene.ts';
import type { Slot } from '../text/slot.ts';
import { type Block, element, ink, type LayoutContext, lookOf, setAll, tryOut } from './context.ts';
import { BESIDE_TILE, sheetHead } from './frame.ts';
import { numberDisc } from './instructions.ts';
import { type FrameOptions, onSheet } from './page.ts';
import { thingSign } from './signs.ts';

/** Items, and y where they end. */
interface Ended {
  readonly items: readonly Item[];
  readonly bottom: number;
}

/** mm: the title, the space between it and the instructions, and what the clock takes at the right. */
const TITLE = 168;
const BETWEEN = 8;
const CLOCK = 50;
/** mm: paper that is narrower has the instructions under the title. */
const NARROW = 300;

/** A head with the instructions in it; of narrow paper, under it. */
export const headWithLines = (context: LayoutContext, sheet: Sheet, options: FrameOptions): Ended => {
  const { x, y, width } = contentBox(context.format);
  if (width < NARROW) {
    const head = sheetHead(context, sheet, options);
    const lines = instructionLines(context, sheet, options, box(x, head.bottom, width, 0));
    return { items: [...head.items, ...lines.items], bottom: Math.max(head.bottom, lines.bottom) };
  }
  const head = sheetHead(context, sheet, options, TITLE - (options.item ? BESIDE_TILE : 0));
  const left = x + TITLE + BETWEEN;
  const lines = instructionLines(context, sheet, options, box(left, y, x + width - CLOCK - left, 0));
  return { items: [...head.items, ...lines.items], bottom: Math.max(head.bottom, lines.bottom) };
};

/** mm: from one instruction to the next if each is one line, and between those of two lines. */
const PITCH = 7.6;
const GAP = 2;
/** mm: under the last of them. */
const AIR = 3;
/** Smaller type comes before a second line. */
const ONE_LINE = { height: 6, maxLines: 1 };
const TWO_LINES = { height: 13, maxLines: 2 };
/** mm: from the disc to the sign, and to the words beside both or beside the disc alone. */
const SIGN = 11;
const WORDS = 16;

/** One under another from the top of `b`, each after its number and the thing it is about. */
export const instructionLines = (
  context: LayoutContext,
  sheet: Sheet,
  { item }: FrameOptions,
  b: { readonly x: number; readonly y: number; readonly width: number },
): Ended => {
  const { colours, dots } = context.theme.template;
  const { instructions } = sheet;
  const width = b.width - WORDS;
  const where = onSheet(sheet, item);
  const setIn = (place: LayoutContext, room: Pick<Slot, 'height' | 'maxLines'>): readonly Block[] =>
    setAll(
      place,
      'instruction',
      instructions.map(({ text }) => ({ text, width, ...room, where })),
    );
  const trial = tryOut(context);
  setIn(trial, ONE_LINE);
  const blocks = setIn(context, trial.problems.length === 0 ? ONE_LINE : TWO_LINES);
  const pitches = blocks.map(({ height, lines }) => (lines.length > 1 ? height + GAP : PITCH));
  const tops = pitches.map((_, i) => pitches.slice(0, i).reduce((sum, pitch) => sum + pitch, b.y));
  const items = blocks.map((block, i) => {
    const sign = instructions[i]?.sign ?? 'none';
    const cy = (tops[i] ?? b.y) + 2.6;
    return element('list-item', [
      ...numberDisc(context, i + 1, { cx: b.x + 3, cy, r: 3 }, lookOf(context, item ?? sheet).colour),
      ...thingSign(sign, b.x + SIGN, cy, 5, { ...colours, dot: dots[0] ?? colours.paper }),
      element('body', ink(block, b.x + WORDS, cy - block.leading / 2, width, { fill: colours.ink })),
    ]);
  });
  return {
    items: items.length === 0 ? [] : [element('list', items)],
    bottom: b.y + pitches.reduce((sum, pitch) => sum + pitch, AIR),
  };
};
