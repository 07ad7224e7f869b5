// Cards with two claims to choose from: a letter and an empty ring each, for a cross or the number of hands.
import { type Block, element, ink, type LayoutContext, lookOf, own, set } from '../../furniture/context.ts';
import { writingPen } from '../../furniture/rules.ts';
import { type Box, box, type Colour } from '../../geometry.ts';
import { fieldOf } from '../../kit/lists.ts';
import { circle, line, pen } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { inDashes, openBand } from './band.ts';
import { type CardForm, placeOf, setBalanced } from './draw.ts';
import type { Card } from './piles.ts';
import { CARDS, SAFE } from './sizes.ts';

const BAND = 11;
const SIDES = ['a', 'b'] as const;
/** mm: the ring, and where the claims begin. */
const RING = { at: 13.8, diameter: 8 };
const CLAIM = 20.6;
/** mm between the lines to write an own claim on. */
const LINES = 8.4;

export const pairCards: CardForm = (cards) => {
  const { context, sheet, all } = cards;
  const { width, height } = CARDS[sheet.size];
  const band = openBand(cards, { height: BAND, titled: true, filled: true });
  const half = (height - BAND) / 2;
  const claims = setBalanced(
    context,
    sheet.size === 'l' ? 'question' : 'card',
    all.flatMap((one) => {
      const { card } = one;
      if (card.kind !== 'item') return [];
      return SIDES.map((side) => ({
        text: fieldOf(card.item, side),
        width: width - CLAIM - SAFE,
        height: half - 1.4,
        where: placeOf(one),
      }));
    }),
  );
  return (card, b) => {
    const { colour, mid } = lookOf(context, card);
    const rule = line(b.x + CLAIM, b.y + BAND + half, b.x + b.width - SAFE, b.y + BAND + half, pen(mid));
    const rows = SIDES.map((side, i) => {
      // The outer quarter of a card is kept free, so that the two are nearer to each other than to the edges.
      const middle = b.y + (i === 0 ? BAND + half * 0.52 : height - half * 0.53);
      const row = box(b.x, middle - half / 2, b.width, half);
      return element('paragraph', sideOf(context, { card, side, row, colour }, claims));
    });
    return [
      element('list-item', [
        ...band.draw(card, b, card.kind === 'item' ? 'solid' : 'own'),
        ...(card.kind === 'item' ? [rule] : []),
        element('body', rows),
      ]),
    ];
  };
};

interface Side {
  readonly card: Card;
  readonly side: (typeof SIDES)[number];
  readonly row: Box;
  readonly colour: Colour;
}

const sideOf = (
  context: LayoutContext,
  { card, side, row, colour }: Side,
  claims: ReadonlyMap<Text, Block>,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const cy = row.y + row.height / 2;
  const letter = set(context, 'axis', {
    text: own(context, side.toUpperCase()),
    width: 8,
    height: 8,
    maxLines: 1,
    where: { group: 'card', item: card.code },
  });
  const claim = card.kind === 'item' ? claims.get(fieldOf(card.item, side)) : undefined;
  const left = row.x + CLAIM;
  const right = row.x + row.width - SAFE;
  return [
    circle(row.x + RING.at, cy, RING.diameter / 2, { stroke: pen(colour, 0.5) }),
    ...ink(letter, row.x + SAFE, cy - letter.leading / 2, 8, { fill: colour, goesOn: claim !== undefined }),
    ...(claim ? ink(claim, left, cy - claim.height / 2, right - left, { fill: colours.ink }) : []),
    ...(card.kind === 'item'
      ? []
      : [0, 1].map((i) =>
          line(left, cy - 1 + i * LINES, right, cy - 1 + i * LINES, inDashes(writingPen(context))),
        )),
  ];
};
