// What is read aloud from an item's poster: its first sentence in a panel, and the rest in the column beside it.
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  setAll,
  tryOut,
} from '../../furniture/context.ts';
import { setEven } from '../../furniture/even.ts';
import { onSheet } from '../../furniture/page.ts';
import { type Box, inset } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { eachOf, itemsFor } from '../../kit/lists.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Slot } from '../../text/slot.ts';
import type { Text } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';
import { type Heads, headed, type On, plainHead, underHead } from './item-heads.ts';
import { type Led, ledBy } from './lead.ts';
import { LEAD, leadWords, signPanel } from './lead-panel.ts';
import { moreOf } from './sheet.ts';

/** mm: between two paragraphs, and around those in a panel. */
const SPACE = 4.5;
const PAD = 10;

/** Where a panel and a column beside it are, and both of them as one panel. */
export interface AloudPlaces {
  readonly panel: Box;
  readonly text: Box;
  readonly whole: Box;
}

/** The texts of one of the posters. */
interface Spoken {
  readonly texts: readonly Text[];
  readonly where: PaperPlace;
}

/** With a sentence in the panel if each poster has one that fits there and more to say; otherwise all is in one panel. */
export const aloud = (on: On, list: string, places: AloudPlaces, heads: Heads): readonly Item[] => {
  const { context, sheet, item } = on;
  const all = eachOf(context.kit, sheet);
  const spoken = all.map((one) => ({ texts: textsOf(on, list, one), where: onSheet(sheet, one) }));
  const led = spoken.map(({ texts: [first] }) => first && ledBy(first));
  const leads = leadsIn(context, led, spoken, places.panel);
  const index = all.indexOf(item);
  const [block, first] = [leads?.[index], led[index]];
  if (leads === undefined || block === undefined || first === undefined)
    return inPanel(on, spoken, index, places.whole, heads.get(list));
  const after = spoken.map(({ texts, where }, i) => {
    const rest = led[i]?.rest;
    return { texts: [...(rest ? [rest] : []), ...texts.slice(1)], where };
  });
  const from = underHead(heads);
  const { text, panel } = places;
  const look = lookOf(context, item);
  const blocks = paragraphs(context, 'reading', after, { ...text, height: text.height - from })[index] ?? [];
  const drawn = inColumn(context, blocks, { ...text, y: text.y + from });
  const lead = leadWords(block, look, panel, first.rest !== undefined);
  const words = LEAD.top + Math.max(...leads.map(({ height }) => height));
  const [same = [], ...others] = first.rest === undefined ? [[], ...drawn] : drawn;
  return [
    ...signPanel(context, look, panel, words),
    ...headed(on, heads.get(list), text),
    ...[[...lead, ...same], ...others].map((items) => element('paragraph', items)),
  ];
};

const textsOf = ({ context, sheet }: On, list: string, item: ListItem): readonly Text[] =>
  itemsFor(context.kit, sheet, list, item).flatMap((one) => [one.text, ...moreOf(one)]);

/** The first sentences of all posters at one size; none if one is missing or does not fit, or if nothing follows any of them. */
const leadsIn = (
  context: LayoutContext,
  led: readonly (Led | undefined)[],
  spoken: readonly Spoken[],
  panel: Box,
): readonly Block[] | undefined => {
  const slots = led.flatMap((one, i): readonly Slot[] => {
    const where = spoken[i]?.where;
    if (one === undefined || where === undefined) return [];
    const width = panel.width - LEAD.left - LEAD.right;
    return [{ text: one.lead, width, height: panel.height - 2 * LEAD.top, where }];
  });
  const more = led.some((one) => one?.rest) || spoken.some(({ texts }) => texts.length > 1);
  if (slots.length < spoken.length || !more) return undefined;
  const setOn = (at: LayoutContext) => setEven(at, 'lead', slots, { balance: true });
  return fits(context, setOn) ? setOn(context) : undefined;
};

/** The paragraphs of every poster at one size. A paragraph has the share of the height that its lines are of all lines of its poster. */
const paragraphs = (
  context: LayoutContext,
  step: TypeStepName,
  spoken: readonly Spoken[],
  { width, height }: Pick<Box, 'width' | 'height'>,
): readonly (readonly Block[])[] => {
  const slotsWith = (share: (i: number, k: number) => number): readonly Slot[] =>
    spoken.flatMap(({ texts, where }, i) =>
      texts.map((text, k) => ({ text, width, height: share(i, k), where })),
    );
  const grouped = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
    let at = 0;
    return spoken.map(({ texts }) => {
      at += texts.length;
      return blocks.slice(at - texts.length, at);
    });
  };
  const free = grouped(
    setAll(
      tryOut(context),
      step,
      slotsWith(() => Number.MAX_SAFE_INTEGER),
    ),
  );
  const lines = (blocks: readonly Block[] = []): number =>
    blocks.reduce((sum, block) => sum + block.lines.length, 0);
  const share = (i: number, k: number): number => {
    const some = free[i] ?? [];
    const room = height - SPACE * (some.length - 1);
    return (room * (some[k]?.lines.length ?? 1)) / Math.max(1, lines(some));
  };
  return grouped(setAll(context, step, slotsWith(share)));
};

/** The items of each paragraph, from the top of `b` down. */
const inColumn = (
  context: LayoutContext,
  blocks: readonly Block[],
  b: Pick<Box, 'x' | 'y' | 'width'>,
  fill = context.theme.template.colours.ink,
): readonly (readonly Item[])[] =>
  blocks.map((block, i) => {
    const above = blocks.slice(0, i).reduce((sum, { height }) => sum + height + SPACE, 0);
    return ink(block, b.x, b.y + above, b.width, { fill });
  });

/** Few words are large, and over the symbol of the theme. */
const inPanel = (
  { context, item }: On,
  spoken: readonly Spoken[],
  index: number,
  b: Box,
  head: Block | undefined,
): readonly Item[] => {
  const { sign, ...look } = lookOf(context, item);
  const text = inset(b, PAD);
  const from = head === undefined ? 0 : head.height + PAD;
  const room = { width: text.width, height: text.height - from };
  const large = fits(context, (at) => paragraphs(at, 'lead', spoken, room));
  const all = paragraphs(context, large ? 'lead' : 'statement', spoken, room);
  const fill = large ? look.colour : context.theme.template.colours.ink;
  const most = Math.max(0, ...all.map(heightOf));
  const drawn = inColumn(context, all[index] ?? [], { ...text, y: text.y + from }, fill);
  return [
    ...signPanel(context, large && sign !== undefined ? { ...look, sign } : look, b, PAD + from + most),
    ...(head === undefined ? [] : [plainHead(head, { ...text, y: b.y + PAD / 2 }, look.colour)]),
    ...drawn.map((items) => element('paragraph', items)),
  ];
};

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { height }) => sum + height + SPACE, -SPACE);
