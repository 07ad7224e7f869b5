// Cards with a text under a band; beside them those for reading on, and blank ones to write a text on.
import { type Block, element, ink, topOfCap } from '../../furniture/context.ts';
import type { Text } from '../../text.ts';
import { openBand } from './band.ts';
import { type CardForm, type CardSet, isItem, type PlacedItem, placeOf, setBalanced } from './draw.ts';
import { textOn } from './piles.ts';
import { ownLines } from './prompt.ts';
import { readCards } from './read.ts';
import { CAP, CARDS, SAFE } from './sizes.ts';

/** mm between the last line of text and the lower edge, from which its letters are 4 mm. */
const BELOW = 2.5;
/** mm: above the capitals of a line. */
const LEADING = 1.2;
/** Longer texts are not read at a glance. */
const MOST_LINES = { s: 5, m: 6, l: 10 };

export const textCards: CardForm = (cards) => {
  const { context, all } = cards;
  const items = all.filter(isItem);
  const plain = items.filter(({ card }) => !card.read);
  const band = openBand(cards, { titled: plain.some(({ card }) => card.item.fields.name !== undefined) });
  const blocks = textBlocks(cards, band.height, plain);
  const drawRead = readCards(
    cards,
    band,
    items.filter(({ card }) => card.read),
  );
  return (card, b) => {
    if (card.kind !== 'item')
      return [element('list-item', [...band.draw(card, b, 'own'), ...ownLines(cards, b, b.y + band.height)])];
    if (card.read) return drawRead(card, b);
    const block = blocks.get(textOn(card));
    const { ink: black } = context.theme.template.colours;
    const body = block
      ? ink(block, b.x + SAFE, topOfCap(block, b.y + band.height + CAP), b.width, { fill: black })
      : [];
    return [element('list-item', [...band.draw(card, b, 'solid'), element('body', body)])];
  };
};

const textBlocks = (cards: CardSet, band: number, plain: readonly PlacedItem[]): ReadonlyMap<Text, Block> => {
  const { size } = cards.sheet;
  const { width, height, steps } = CARDS[size];
  return setBalanced(
    cards.context,
    steps.text,
    plain.map((one) => ({
      text: textOn(one.card),
      width: width - 2 * SAFE,
      height: height - band - CAP + LEADING - BELOW,
      maxLines: MOST_LINES[size],
      where: placeOf(one),
    })),
  );
};
