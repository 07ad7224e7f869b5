// The strip at the left of a sheet of cards, which is cut off last and labels the bundle.
import { ground } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  set,
  setAll,
  tryOut,
} from '../../furniture/context.ts';
import { thingSign } from '../../furniture/signs.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box } from '../../geometry.ts';
import { eachOf } from '../../kit/lists.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item } from '../../scene.ts';
import { place } from '../../text/missing.ts';
import type { Text } from '../../text.ts';
import { type CardStrip, footOfStrip, inStrip, type OfPages } from './strip-foot.ts';
import { DETAILS, type Detail, drawList, heightOfList, listOnStrip, type OnPage } from './strip-list.ts';

const TILE = 36;
/** mm: the picture in a tile without a theme. */
const THING = 20;

/** The cards are between the two in reading order, so that the heading on how to cut is not above them. */
interface Strip {
  readonly head: readonly Item[];
  readonly foot: readonly Item[];
}

export const stripOf = (layout: CardStrip, cards: OnPage, of: OfPages, b: Box): Strip => {
  const { context } = layout;
  const head = headOfStrip(layout, b);
  const list = (at: LayoutContext, detail: Detail) =>
    listOnStrip({ ...layout, context: at }, cards, b.width, detail);
  const fitting = (bottom: number): Detail | undefined =>
    DETAILS.find((detail) => {
      const trial = tryOut(context);
      const rows = list(trial, detail);
      const whole = detail === 'codes' || trial.problems.length === 0;
      return whole && head.bottom + heightOfList(rows) <= bottom - 3;
    });
  // If hosts and a long foot take too much room, the ruler is left out, because other sheets have it too.
  const ruled = footOfStrip(layout, of, b, true);
  const usual = fitting(ruled.top);
  const foot = usual ? ruled : footOfStrip(layout, of, b, false);
  const detail = usual ?? fitting(foot.top);
  if (detail === undefined) context.problems.push(full(context));
  const rows = list(context, detail ?? 'codes');
  return { head: [...head.items, ...drawList(context, rows, { ...b, y: head.bottom })], foot: foot.items };
};

const full = ({ theme: { brand } }: LayoutContext): Problem =>
  error(
    'fit-strip-full',
    'The hosts, the footer and the list do not fit together on the strip of card sheets.',
    {
      hint: 'Use fewer partners, or shorten the names, the footer or the title of the workshop.',
      ...(brand?.footer ? place(brand.footer) : brand?.hosts[0]?.from),
    },
  );

/** Items from the top down, and the y where what comes next begins. */
interface FromTop {
  readonly items: readonly Item[];
  readonly bottom: number;
}

/** The item's tile, name and the sheet's title; without an item, what the cards are and the title. Then the instructions. */
const headOfStrip = (layout: CardStrip, b: Box): FromTop => {
  const { context, sheet, item } = layout;
  const { colours } = context.theme.template;
  const where = inStrip(layout);
  const names = item ? eachOf(context.kit, sheet) : [];
  const large = setAll(
    context,
    'strip',
    (item ? names.map(({ text }) => text) : [sheet.texts.title]).map((text) => ({
      text,
      width: b.width,
      height: 34,
      where,
    })),
  )[item ? names.findIndex(({ code }) => code === item.code) : 0];
  const title =
    item &&
    set(context, 'label', { text: sheet.texts.title, width: b.width, height: 12, maxLines: 2, where });
  const top = b.y + TILE + 5;
  const below = top + (large?.height ?? 0);
  const picture = item ? tile(context, item, b.x, b.y, TILE) : thing(layout, b);
  const { colour } = lookOf(context, item ?? sheet);
  const heading = [
    ...picture,
    ...(large ? ink(large, b.x, top, b.width, { fill: colour, goesOn: title !== undefined }) : []),
    ...(title ? ink(title, b.x, below + 6, b.width, { fill: colours.ink }) : []),
  ];
  const end = title ? below + 6 + title.height + 2 : below + 4;
  const instructions = toldOn(layout, { ...b, y: end });
  return {
    items: [element('heading', heading, { level: 1 }), ...instructions.items],
    bottom: instructions.bottom,
  };
};

/** A pencil for what is written on, a card for what is read. */
const thing = ({ context, sheet }: CardStrip, { x, y }: Box): readonly Item[] => {
  const { colours, dots } = context.theme.template;
  const sign = sheet.as === 'form' || sheet.as === 'prompt' ? 'pen' : 'card';
  return [
    ...ground(context, box(x, y, TILE, TILE), TILE * 0.1),
    ...thingSign(sign, x + TILE / 2, y + TILE / 2, THING, { ...colours, dot: dots[0] ?? colours.paper }),
  ];
};

const toldOn = (layout: CardStrip, b: Box): FromTop => {
  const { context, sheet } = layout;
  if (sheet.instructions.length === 0) return { items: [], bottom: b.y };
  const blocks: readonly Block[] = setAll(
    context,
    'legend',
    sheet.instructions.map(({ text }: { readonly text: Text }) => ({
      text,
      width: b.width,
      height: 26,
      maxLines: 6,
      where: inStrip(layout),
    })),
  );
  let y = b.y;
  const items = blocks.map((block) => {
    const at = y;
    y += block.height + 1.4;
    return element('list-item', [
      element('body', ink(block, b.x, at, b.width, { fill: context.theme.template.colours.ink })),
    ]);
  });
  return { items: [element('list', items)], bottom: y + 3 };
};
