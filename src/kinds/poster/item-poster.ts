// The poster of one item: why it matters, to read aloud, and what belongs to it; one list alone fills the page.
import { ground, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  set,
  setByText,
} from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { framed } from '../../furniture/frame.ts';
import { onSheet } from '../../furniture/page.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box, inset } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { eachOf, itemsFor } from '../../kit/lists.ts';
import { rows } from '../../layout/grid.ts';
import { line } from '../../layout/shapes.ts';
import type { Item, Page } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type Entry, entries, entryBody } from './entry.ts';
import { type Going, goingOn } from './going.ts';
import { moreOf, type PosterSheet } from './sheet.ts';
import { wallList } from './wall-list.ts';

/** mm */
const LEFT = 206;
const GAP = 22;
const INSET = 10;

interface On {
  readonly context: LayoutContext;
  readonly sheet: PosterSheet;
  readonly item: ListItem;
}

export const itemPosters = (context: LayoutContext, sheet: PosterSheet): readonly Page[] =>
  framesOf(context, sheet).flatMap((options) => {
    const { item } = options;
    if (item === undefined) return [];
    const on: On = { context, sheet, item };
    // The instructions are for when it has been read.
    return framed(context, { ...sheet, instructions: [] }, options, (free) => body(on, free));
  });

const body = (on: On, free: Box): readonly Item[] => {
  const { show } = on.sheet;
  const [first, ...others] = show;
  if (first === undefined) return [];
  if (others.length === 0) return alone(on, first, { ...free, height: free.height - 2 });
  const wide = free.width > free.height;
  const left = wide
    ? box(free.x, free.y + 4, LEFT, free.height - 4)
    : box(free.x, free.y + 4, free.width, free.height / 2 - 8);
  const right = wide
    ? box(left.x + left.width + GAP, free.y, free.width - left.width - GAP, free.height - 2)
    : box(free.x, free.y + free.height / 2, free.width, free.height / 2 - 2);
  return [
    ...aloud(on, first, left),
    ...rows(right, others.length, 6).flatMap((b, i) =>
      panel(on, others[i] ?? first, b, i === others.length - 1),
    ),
  ];
};

const headOf = ({ sheet }: On, list: string): Text | undefined => sheet.texts.heads?.[list];

/** Paragraphs to read aloud. */
const aloud = (on: On, list: string, b: Box): readonly Item[] => {
  const { context, sheet, item } = on;
  const { colours } = context.theme.template;
  const text = headOf(on, list);
  const heading =
    text &&
    set(context, 'section', { text, width: b.width, height: 12, maxLines: 1, where: onSheet(sheet, item) });
  const height = heading?.height ?? 0;
  // Level with the panel, whose list ends above the instruction.
  const settled = paragraphs(on, list, b.width, b.height - height - 8 - 16);
  let top = b.y + height + 6;
  return [
    ...(heading === undefined
      ? []
      : [
          element('heading', ink(heading, b.x, b.y, b.width, { fill: lookOf(context, item).colour }), {
            level: 2,
          }),
        ]),
    ...textsOf(on, list, item)
      .flatMap((one) => settled.get(one) ?? [])
      .map((block) => {
        const at = top;
        top += block.height + SPACE;
        return element('paragraph', ink(block, b.x, at, b.width, { fill: colours.ink }));
      }),
  ];
};

/** mm: between two paragraphs. */
const SPACE = 8;

const textsOf = ({ context, sheet }: On, list: string, item: ListItem): readonly Text[] =>
  itemsFor(context.kit, sheet, list, item).flatMap((one) => [one.text, ...moreOf(one)]);

/** The paragraphs of all sheets, at the largest size at which those of every sheet fit. */
const paragraphs = (on: On, list: string, width: number, height: number): ReadonlyMap<Text, Block> => {
  const { context, sheet } = on;
  const all = eachOf(context.kit, sheet);
  const most = Math.max(...all.map((one) => textsOf(on, list, one).length));
  const share = (height - SPACE * (most - 1)) / most;
  const slots = all.flatMap((one) =>
    textsOf(on, list, one).map((text) => ({ text, width, height: share, where: onSheet(sheet, one) })),
  );
  return setByText(context, 'statement', slots);
};

/** A list on a ground, each item between two lines; below the last list, the instructions. */
const panel = (on: On, list: string, b: Box, last: boolean): readonly Item[] => {
  const { context, sheet, item } = on;
  const { colours } = context.theme.template;
  const { colour, sign } = lookOf(context, item);
  const text = inset(b, INSET, INSET);
  const where = onSheet(sheet, item);
  const head = headOf(on, list);
  const heading =
    head && set(context, 'section', { text: head, width: text.width, height: 20, maxLines: 2, where });
  const going = last ? goingOn(context, sheet, text.width, where) : NOTHING;
  const [top, bottom] = [text.y + (heading?.height ?? -5) + 5, text.y + text.height - going.height];
  const indent = sign === undefined ? 0 : 10;
  const shown = settled(on, list, text.width - indent, bottom - top).filter(({ item: one }) =>
    itemsFor(context.kit, sheet, list, item).includes(one),
  );
  const pitch = shown.length === 0 ? 0 : (bottom - top) / shown.length;
  return [
    ...ground(context, b, 4),
    ...(heading === undefined
      ? []
      : [element('heading', ink(heading, text.x, text.y - 2, text.width, { fill: colour }), { level: 2 })]),
    element(
      'list',
      shown.flatMap((entry, i) => {
        const y = top + i * pitch;
        const at = { x: text.x + indent, y: y + 4, width: text.width };
        return [
          line(text.x, y, text.x + text.width, y, stroke(context, colour, 0.35)),
          ...themeSign(sign, text.x + 2.4, y + 4 + entry.main.leading / 2, 4.4, colour),
          element('list-item', [entryBody(context, entry, at, colours.ink)]),
        ];
      }),
    ),
    line(text.x, bottom, text.x + text.width, bottom, stroke(context, colour, 0.35)),
    ...going.draw(text, colour),
  ];
};

const NOTHING: Going = { height: 0, draw: () => [] };

/** The items of all sheets at one size. */
const settled = ({ context, sheet }: On, list: string, width: number, height: number): readonly Entry[] => {
  const slots = eachOf(context.kit, sheet).flatMap((one) => {
    const items = itemsFor(context.kit, sheet, list, one);
    return items.map((item) => ({
      item,
      width,
      height: height / items.length - 6,
      where: onSheet(sheet, one),
    }));
  });
  return entries(context, slots, { main: 'reading', more: 'instruction' });
};

/** One list on the whole page, as large as on a wall poster. */
const alone = (on: On, list: string, b: Box): readonly Item[] => {
  const { context, sheet, item } = on;
  const where = onSheet(sheet, item);
  const text = inset(b, INSET + 4, INSET);
  const going = goingOn(context, sheet, text.width, where);
  const items = itemsFor(context.kit, sheet, list, item);
  return [
    ...ground(context, b, 4),
    ...wallList(
      context,
      { list, items, head: headOf(on, list), where, alone: true },
      { ...text, height: text.height - going.height },
    ),
    ...going.draw(text, lookOf(context, item).colour),
  ];
};
