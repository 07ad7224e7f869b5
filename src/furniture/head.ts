// The head of a sheet: its tile or picture, its step and title, and how long it takes.
import { box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { nameAbove } from '../kit/name-above.ts';
import { contentBox } from '../page/format.ts';
import type { PaperPlace } from '../place.ts';
import type { Item } from '../scene.ts';
import { onOneLine, type Text } from '../text.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  set,
  setAll,
  topOfCap,
} from './context.ts';
import { shownMinutes } from './day.ts';
import { headPicture, thingOf } from './head-picture.ts';
import { type FrameOptions, isNarrow, onSheet } from './page.ts';
import { tile } from './tile.ts';
import { time, timeWidth } from './time.ts';

/** mm: the tile and the space beside it; the capitals of the step, of a title of one line and of two, below the margin. */
export const BOARD_HEAD = { tile: 26, beside: 6, step: 2, title: 13.2, first: 10 };
const NARROW = { tile: 21, beside: 5, step: 0.6, title: 9.6, first: 7.6 };
/** mm: a sentence at the right of sheets without minutes, and the space before it. */
const ASIDE = 128;
const BEFORE = 8;

/** mm from the top of the paper: where the head ends. */
export const headBottom = (context: LayoutContext): number =>
  context.format.margins.top + measuresOf(context).tile;

const measuresOf = (context: LayoutContext): typeof BOARD_HEAD => (isNarrow(context) ? NARROW : BOARD_HEAD);

/**
 * The title with the step above it, a tile or picture before it, and the minutes at the right. The sheets of an item all
 * have its name as title, so their heading begins with the step: read aloud, it says which of them this is (WCAG 2.4.6).
 */
export const sheetHead = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  most = Number.POSITIVE_INFINITY,
): { readonly items: readonly Item[]; readonly bottom: number } => {
  const content = contentBox(context.format);
  const { x: left, y: edge } = content;
  const { item } = options;
  const at = measuresOf(context);
  const x = left + at.tile + at.beside;
  const minutes = shownMinutes(context, sheet);
  const taken = minutes === undefined ? (options.aside ? ASIDE + BEFORE : 0) : timeWidth(context, minutes);
  const width = Math.min(most, left + content.width - x - (options.beside ?? 0) - taken);
  const where = onSheet(sheet, item);
  const step = stepAbove(context, sheet, options.above, width, where);
  const title = titleOf(context, sheet, options, width, where);
  const { colour } = lookOf(context, item ?? sheet);
  const above =
    step === undefined
      ? []
      : ink(step, x, topOfCap(step, edge + at.step), width, { fill: colour, goesOn: item !== undefined });
  const alone = (at.tile - (title.height - title.leading + title.cap)) / 2;
  const under = title.lines.length > 1 ? at.first : at.title;
  const words = step === undefined ? alone : under;
  const ground = box(left, edge, at.tile, at.tile);
  const heading = [
    ...(item === undefined ? [] : [...above, ...tile(context, item, left, edge, at.tile)]),
    ...ink(title, x, topOfCap(title, edge + words), width, { fill: context.theme.template.colours.ink }),
  ];
  return {
    bottom: headBottom(context),
    items: [
      ...(options.mark?.(ground) ?? []),
      ...(item === undefined && options.mark === undefined
        ? headPicture(context, ground, (inner) => (options.picture ?? thingOf)(context, sheet, inner))
        : []),
      ...(item === undefined && above.length > 0 ? [element('paragraph', above)] : []),
      element('heading', heading, { level: 1 }),
      ...(minutes === undefined ? aside(context, options.aside, where) : time(context, minutes)),
    ],
  };
};

/** On one line in large type with all its siblings, or else on two lines in smaller type. */
const titleOf = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  width: number,
  where: PaperPlace,
): Block => {
  const own = options.title ?? sheet.texts.title;
  const titles = options.siblings ?? [own];
  const long = titles.map((text) => ({ text, width, height: 22, maxLines: 2, where }));
  const short = long.map((slot) => ({ ...slot, maxLines: 1 }));
  const large = (at: LayoutContext) => setAll(at, 'title', short);
  const blocks =
    !isNarrow(context) && fits(context, large)
      ? large(context)
      : setAll(context, 'headline', long, { balance: true });
  const block = blocks[titles.indexOf(own)] ?? blocks[0];
  if (block === undefined) throw new Error('a head without a title');
  return block;
};

/** The step; for a sheet that belongs to none, what it is for, or if it is that of an item, what it is called. */
const stepAbove = (
  context: LayoutContext,
  sheet: Sheet,
  above: Text | undefined,
  width: number,
  where: PaperPlace,
): Block | undefined => {
  const { step, each, texts } = sheet;
  const named = each === undefined ? above : texts.name;
  const text = step === undefined ? named : onOneLine(' · ', step.label, nameAbove(sheet, step));
  if (text === undefined) return undefined;
  return set(context, 'label', { text, width, height: 7, maxLines: 1, where });
};

const aside = (context: LayoutContext, text: Text | undefined, where: PaperPlace): readonly Item[] => {
  if (text === undefined) return [];
  const { x, y, width } = contentBox(context.format);
  const block = set(context, 'instruction', {
    text,
    width: ASIDE,
    height: BOARD_HEAD.tile,
    maxLines: 4,
    where,
  });
  const { ink: fill } = context.theme.template.colours;
  return [
    element(
      'paragraph',
      ink(block, x + width - ASIDE, topOfCap(block, y + BOARD_HEAD.step), ASIDE, { fill }),
    ),
  ];
};
