// Small cards: a text, something to read with an address, or lines for people's own, under a pill.
import { element, ink, lookOf, set, setByText } from '../../furniture/context.ts';
import { type Box, box } from '../../geometry.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import { type CardForm, type CardSet, isItem, placeOf } from './draw.ts';
import { type Card, isRead, textOn } from './piles.ts';
import { INNER, pillsOf, underPill } from './pill.ts';
import { readBlocks, readBody } from './read.ts';
import { CARDS } from './sizes.ts';

export const smallCards: CardForm = (cards) => {
  const { context, all, used } = cards;
  const room = underPill(box(0, 0, CARDS.s.width, CARDS.s.height)).height + 1;
  const pill = pillsOf(cards);
  const items = all.filter(isItem);
  const texts = setByText(
    context,
    'card',
    items
      .filter(({ card }) => !isRead(card))
      .map(({ card, place }) => ({
        text: textOn(card),
        width: INNER,
        height: room,
        where: placeOf({ card, place }),
      })),
    { hyphenate: true },
  );
  const read = readBlocks(
    cards,
    used.filter(isItem).flatMap(({ card }) => (card.read ? [card] : [])),
    INNER,
    room,
  );
  const body = (card: Card, b: Box): readonly Item[] => {
    if (card.kind !== 'item') return ownBody(cards, card, b);
    const blocks = read.get(card.item);
    if (blocks) return readBody(context, card.item, blocks, b);
    const text = texts.get(textOn(card));
    return text === undefined
      ? []
      : [element('body', ink(text, b.x, b.y, b.width, { fill: context.theme.template.colours.ink }))];
  };
  return (card, b) => [element('list-item', [...pill(card, b), ...body(card, underPill(b))])];
};

const ownBody = ({ context, sheet }: CardSet, card: Card, b: Box): readonly Item[] => {
  const { own } = sheet.texts;
  if (own === undefined) return [];
  const heading = set(
    context,
    'card',
    { text: own, width: b.width, height: 6, maxLines: 1, where: { group: 'own-proposals' } },
    { role: 'strong' },
  );
  const top = b.y + heading.height;
  const pitch = (b.y + b.height - top) / 3;
  const stroke = pen(context.theme.template.colours.rule);
  return [
    element('body', ink(heading, b.x, b.y, b.width, { fill: lookOf(context, card).colour })),
    ...[1, 2, 3].map((i) => line(b.x, top + i * pitch - 0.6, b.x + b.width, top + i * pitch - 0.6, stroke)),
  ];
};
