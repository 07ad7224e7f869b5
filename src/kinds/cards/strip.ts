// The strip at the left of a sheet of cards, which is cut off last and labels the bundle.
import { stroke } from '../../furniture/block.ts';
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
import { setEven } from '../../furniture/even.ts';
import { headPicture } from '../../furniture/head-picture.ts';
import { tile } from '../../furniture/tile.ts';
import { type Box, box, type Colour } from '../../geometry.ts';
import { eachOf } from '../../kit/lists.ts';
import { line } from '../../layout/shapes.ts';
import { error, type Problem } from '../../problem.ts';
import type { Item } from '../../scene.ts';
import { place } from '../../text/missing.ts';
import type { Text } from '../../text.ts';
import { type CardStrip, type FootParts, footOfStrip, inStrip, type OfPages } from './strip-foot.ts';
import { DETAILS, type Detail, drawList, heightOfList, listOnStrip, type OnPage } from './strip-list.ts';

/** mm: as wide as a theme's tile and a little more; and its distance from the cards. */
export const CARD_STRIP = { width: 41, gap: 5 };
/** mm: the tile, or where there is less room, and the name below it. */
const TILE = 38;
const SMALL_TILE = 20;
const BELOW_TILE = 4;
/** mm: from what is above a rule to it, from it to a heading, and from there on; and what stays free above the foot. */
const ABOVE_RULE = 5;
const BELOW_RULE = 2.6;
const AFTER_HEADING = 2;
const FREE = 6;

/** The cards are between the two in reading order, so that the heading on how to cut is not above them. */
interface Strip {
  readonly head: readonly Item[];
  readonly foot: readonly Item[];
}

interface Attempt extends FootParts {
  readonly detail: Detail;
  /** mm: default the usual one. */
  readonly tile?: number;
}

/** What is left out first where hosts, a long foot or many piles take the room: at last the ruler, which other sheets have too. */
const ATTEMPTS: readonly Attempt[] = [
  { detail: 'titles', pictured: true, ruled: true },
  { detail: 'lines', pictured: true, ruled: true },
  { detail: 'titles', pictured: false, ruled: true },
  { detail: 'lines', pictured: false, ruled: true },
  { detail: 'counts', pictured: true, ruled: true },
  ...DETAILS.map((detail) => ({ detail, pictured: false, ruled: true }) as const),
  ...DETAILS.map((detail) => ({ detail, pictured: false, ruled: true, tile: SMALL_TILE }) as const),
  ...DETAILS.map((detail) => ({ detail, pictured: false, ruled: false }) as const),
  { detail: 'codes', pictured: false, ruled: false, tile: SMALL_TILE },
];

export const stripOf = (layout: CardStrip, cards: OnPage, of: OfPages, b: Box): Strip => {
  const { context } = layout;
  const fits = ({ detail, tile: side, ...parts }: Attempt): boolean => {
    const head = headOfStrip(layout, b, side);
    const trial = tryOut(context);
    const rows = listOnStrip({ ...layout, context: trial }, cards, b.width, detail);
    const foot = footOfStrip({ ...layout, context: trial }, of, b, parts);
    const whole = detail === 'codes' || trial.problems.length === 0;
    return whole && head.bottom + heightOfList(rows) <= foot.top - FREE;
  };
  const fitting = ATTEMPTS.find(fits);
  if (fitting === undefined) context.problems.push(full(context));
  const {
    detail,
    tile: side,
    ...parts
  }: Attempt = fitting ?? { detail: 'codes', pictured: false, ruled: false };
  const head = headOfStrip(layout, b, side);
  const rows = listOnStrip(layout, cards, b.width, detail);
  const list = drawList(context, rows, { ...b, y: head.bottom });
  return { head: [...head.items, ...list], foot: footOfStrip(layout, of, b, parts).items };
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
const headOfStrip = (layout: CardStrip, b: Box, side: number = TILE): FromTop => {
  const { context, sheet, item } = layout;
  const { colour } = lookOf(context, item ?? sheet);
  const where = inStrip(layout);
  const names = item ? eachOf(context.kit, sheet) : [];
  const large = setEven(
    context,
    'strip',
    (item ? names.map(({ text }) => text) : [sheet.texts.title]).map((text) => ({
      text,
      width: b.width,
      height: 34,
      where,
    })),
  )[item ? names.findIndex(({ code }) => code === item.code) : 0];
  const top = b.y + side + BELOW_TILE;
  const named = top + (large?.height ?? 0);
  const title = item && titleUnder(layout, { ...b, y: named });
  const place = box(b.x, b.y, side, side);
  const picture = item ? tile(context, item, b.x, b.y, side) : headPicture(context, place, layout.picture);
  const heading = [
    ...picture,
    ...(large ? ink(large, b.x, top, b.width, { fill: colour, goesOn: title !== undefined }) : []),
    ...(title?.items ?? []),
  ];
  const instructions = toldOn(layout, { ...b, y: title?.bottom ?? named + AFTER_HEADING });
  const end = instructions.bottom;
  return {
    items: [
      element('heading', heading, { level: 1 }),
      ...instructions.items,
      ...(item ? [] : [ruleAt(context, colour, { ...b, y: end + ABOVE_RULE - 2 })]),
    ],
    bottom: item ? end : end + ABOVE_RULE - 2 + BELOW_RULE + AFTER_HEADING,
  };
};

const ruleAt = (context: LayoutContext, colour: Colour, b: Box): Item =>
  line(b.x, b.y, b.x + b.width, b.y, stroke(context, colour, 0.5));

/** The sheet's title under a rule, below the name of the item. */
const titleUnder = (layout: CardStrip, b: Box): FromTop => {
  const { context, sheet, item } = layout;
  const slot = { text: sheet.texts.title, width: b.width, height: 12, maxLines: 2, where: inStrip(layout) };
  const title = set(context, 'label', slot, { role: 'heading' });
  const rule = b.y + ABOVE_RULE;
  const { ink: black } = context.theme.template.colours;
  return {
    items: [
      ruleAt(context, lookOf(context, item ?? sheet).colour, { ...b, y: rule }),
      ...ink(title, b.x, rule + BELOW_RULE, b.width, { fill: black }),
    ],
    bottom: rule + BELOW_RULE + title.height + AFTER_HEADING,
  };
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
  return { items: [element('list', items)], bottom: y };
};
