// The backs of cards: the symbol of the theme all over, or the symbol and the id of the pile in the middle, with white around them.
import { isSparing } from '../../furniture/block.ts';
import {
  type Block,
  ink,
  type LayoutContext,
  type Look,
  lookOf,
  own,
  setAll,
} from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { box } from '../../geometry.ts';
import { circle, pen, rect } from '../../layout/shapes.ts';
import type { PieceBack } from '../../piece.ts';
import type { Mark } from '../../scene.ts';
import { type Card, type Cover, type Pile, printedOf } from './piles.ts';
import type { CardsSheet } from './sheet.ts';
import { CARDS } from './sizes.ts';

type Printed = Card | Cover;

/** What is on the back of each card; undefined if the plan has no backs. */
export const backsOf = (
  context: LayoutContext,
  sheet: CardsSheet,
  piles: readonly Pile[],
): ((card: Printed) => PieceBack) | undefined => {
  const { backs } = context.plan;
  if (!backs) return undefined;
  const draw = backs.show === 'pattern' ? patternOf(context, sheet) : idsOf(context, sheet, piles);
  const keyOf = ({ theme, pile }: Printed): string =>
    `${theme ?? ''}|${backs.show === 'ids' ? pile.code : ''}`;
  const made = new Map<string, PieceBack>();
  return (card) => {
    const back = made.get(keyOf(card)) ?? draw(card);
    made.set(keyOf(card), back);
    return back;
  };
};

/** mm: about the side of a tile; the symbol in every other one, and the dots between them. */
const TILE = 11;
const SYMBOL = 5.4;
const DOT = 0.55;

/** An even number of tiles along a side: the pattern is the same over the edges of cards, and when one is turned upside down. */
const tilesAlong = (length: number): number => 2 * Math.round(length / TILE / 2);

/** Symbols and dots in turn; where ink is spared, no dots. */
const patternOf = (context: LayoutContext, { size }: CardsSheet): ((card: Printed) => PieceBack) => {
  const { width, height } = CARDS[size];
  return (card) => {
    const look = lookOf(context, card);
    return {
      pattern: {
        even: signOf(look, SYMBOL),
        odd: isSparing(context) ? [] : [circle(0, 0, DOT, { fill: look.colour })],
      },
      across: tilesAlong(width),
      down: tilesAlong(height),
    };
  };
};

/** Around (0, 0); of cards without a theme, a card. */
const signOf = ({ sign, colour }: Look, size: number): readonly Mark[] => {
  if (sign !== undefined) return themeSign(sign, 0, 0, size, colour);
  const [width, height] = [size, (size * CARDS.s.height) / CARDS.s.width];
  return [rect(box(-width / 2, -height / 2, width, height), { stroke: pen(colour, size / 10) }, size / 12)];
};

/** mm: white around what is in the middle, the height of the symbol, and its distance from the id; large cards have twice the room. */
const WHITE = 12;
const SIGN = 13;
const GAP = 4;
const SPARING = 0.75;

/** All ids of a sheet have one size. */
const idsOf = (
  context: LayoutContext,
  { size }: CardsSheet,
  piles: readonly Pile[],
): ((card: Printed) => PieceBack) => {
  const { width, height } = CARDS[size];
  const scale = size === 'l' ? 2 : 1;
  const side = SIGN * scale * (isSparing(context) ? SPARING : 1);
  const themed = piles.flatMap(printedOf).some(({ theme }) => theme !== undefined);
  const beside = themed ? signWidth(side) + GAP * scale : 0;
  const codes = [...new Set(piles.map(({ of }) => of.code))];
  const blocks = setAll(
    context,
    scale > 1 ? 'poster' : 'numeral',
    codes.map((code) => ({
      text: own(context, code),
      width: width - 2 * WHITE - beside,
      height: height - 2 * WHITE,
      maxLines: 1,
      where: { group: 'deck', item: code },
    })),
  );
  return (card) => {
    const block = blocks[codes.indexOf(card.pile.code)];
    if (!block) throw new Error(`a card of no pile: ${card.code}`);
    return { items: besideOneAnother(lookOf(context, card), block, side, GAP * scale) };
  };
};

/** mm: that of the widest symbol, the linked rings. */
const signWidth = (side: number): number => side * 1.2;

/** Symbol and id on one middle. */
const besideOneAnother = (look: Look, block: Block, side: number, gap: number): readonly Mark[] => {
  const words = block.lines[0]?.width ?? 0;
  const sign = look.sign === undefined ? 0 : side;
  const all = sign === 0 ? words : sign + gap + words;
  return [
    ...themeSign(look.sign, (sign - all) / 2, 0, side, look.colour),
    ...ink(block, all / 2 - words, -block.leading / 2, words, { fill: look.colour }),
  ];
};
