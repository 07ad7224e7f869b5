// The cover of a pile, its first card: the code large enough to find the pile on a table, its symbol, its name and how many cards it has.
import { ground, isFilled, stroke } from '../../furniture/block.ts';
import { element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box } from '../../geometry.ts';
import { line, rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import { fillPlural } from '../../plural.ts';
import type { Item } from '../../scene.ts';
import { setBalanced } from './draw.ts';
import type { Cover } from './piles.ts';
import type { CardsSheet } from './sheet.ts';
import { CARDS, SAFE } from './sizes.ts';

export interface PlacedCover {
  readonly cover: Cover;
  /** The sheet that it is on. */
  readonly place: PaperPlace;
}

/** mm: the stripe along the top, and the code under it. */
const STRIPE = 2.6;
const CODE = { top: 5.4, height: 15 };
/** mm: between code and name, and the line with the number of cards. */
const GAP = 1.2;
const COUNT = 5.4;
/** mm: the height of the symbol, and the width of the widest. */
const SIGN = { height: 15, width: 18.6 };

/** Large cards have twice the room, and use it for the code. */
const scaleOf = ({ size }: CardsSheet): number => (size === 'l' ? 2 : 1);

/** Sets the names of all covers at one size, and draws them one by one. */
export const coversOf = (
  context: LayoutContext,
  sheet: CardsSheet,
  all: readonly PlacedCover[],
): ((cover: Cover, at: Box) => readonly Item[]) => {
  const { width, height } = CARDS[sheet.size];
  const scale = scaleOf(sheet);
  const top = CODE.top + scale * CODE.height + GAP;
  const names = setBalanced(
    context,
    scale > 1 ? 'section' : 'strip',
    all.map(({ cover, place }) => ({
      text: cover.pile.name,
      width: width - 2 * SAFE,
      height: height - top - COUNT - SAFE,
      where: { ...place, group: 'deck', item: cover.code },
    })),
  );
  return (cover, b) => {
    const { ink: black } = context.theme.template.colours;
    const { colour, sign } = lookOf(context, cover);
    const name = names.get(cover.pile.name);
    const middle = b.y + CODE.top + (scale * CODE.height) / 2;
    return [
      element('list-item', [
        ...coverGround(context, b, colour),
        ...themeSign(
          sign,
          b.x + width - SAFE - (scale * SIGN.width) / 2,
          middle,
          scale * SIGN.height,
          colour,
        ),
        element('label', codeOn(context, sheet, cover, { ...b, y: middle })),
        element('body', [
          ...(name
            ? [element('paragraph', ink(name, b.x + SAFE, b.y + top, width - 2 * SAFE, { fill: black }))]
            : []),
          element('paragraph', countOn(context, cover, b)),
        ]),
      ]),
    ];
  };
};

/** A tint under a stripe in the colour of the theme; a line if blocks are outlined. */
const coverGround = (context: LayoutContext, b: Box, colour: string): readonly Item[] => [
  ...(context.theme.template.shapes.grounds === 'tinted' ? ground(context, b) : []),
  isFilled(context)
    ? rect(box(b.x, b.y, b.width, STRIPE), { fill: colour })
    : line(b.x, b.y + STRIPE, b.x + b.width, b.y + STRIPE, stroke(context, colour, 0.6)),
];

/** Read from 1.5 m; on one middle with the symbol. */
const codeOn = (
  context: LayoutContext,
  sheet: CardsSheet,
  { code, ...cover }: Cover,
  { x, y, width }: Box,
): readonly Item[] => {
  const scale = scaleOf(sheet);
  const room = width - 2 * SAFE - scale * SIGN.width - 3;
  const block = set(context, scale > 1 ? 'poster' : 'numeral', {
    text: own(context, code),
    width: room,
    height: scale * CODE.height,
    maxLines: 1,
    where: { group: 'deck', item: code },
  });
  return ink(block, x + SAFE, y - block.leading / 2, room, { fill: lookOf(context, cover).colour });
};

const countOn = (context: LayoutContext, { count, code }: Cover, b: Box): readonly Item[] => {
  const block = set(context, 'label', {
    text: fillPlural(context.kit.words.cards.count, 'count', count),
    width: b.width - 2 * SAFE,
    height: COUNT,
    maxLines: 1,
    where: { group: 'deck', item: code },
  });
  const { soft } = context.theme.template.colours;
  return ink(block, b.x + SAFE, b.y + b.height - SAFE - block.height + 0.6, b.width, { fill: soft });
};
