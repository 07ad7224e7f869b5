// Larger cards with a text under a title, or with somewhere to read on: a name, a sentence, a QR code and its host.
import { type Block, element, ink, setAll } from '../../furniture/context.ts';
import { wayThere } from '../../furniture/qr.ts';
import type { Box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { Item } from '../../scene.ts';
import { openBand } from './band.ts';
import { type CardForm, type CardSet, isItem, type PlacedItem, placeOf, setBalanced } from './draw.ts';
import { isRead, textOn } from './piles.ts';
import { writingLines } from './prompt.ts';
import { hostBlocks, type ReadBlocks } from './read.ts';
import { CARDS, LOWEST_LINE, PITCH, SAFE } from './sizes.ts';

/** mm between the band and a text, and between a text and a QR code. */
const ABOVE = 3;
const GAP = 4;

export const largeCards: CardForm = (cards) => {
  const { context, sheet, all } = cards;
  const { width, height } = CARDS[sheet.size];
  const { colours } = context.theme.template;
  const items = all.filter(isItem);
  const texts = items.filter(({ card }) => !isRead(card));
  const band = openBand(cards, { titled: texts.some(({ card }) => card.item.fields.name !== undefined) });
  const room = height - band.height - ABOVE - SAFE;
  const blocks = setBalanced(
    context,
    stepFor(cards),
    texts.map((one) => ({
      text: textOn(one.card),
      width: width - 2 * SAFE,
      height: room + 1,
      where: placeOf(one),
    })),
  );
  const read = largeReads(
    cards,
    items.filter(({ card }) => isRead(card)),
    room,
  );
  return (card, b) => {
    const top = b.y + band.height + ABOVE;
    if (card.kind !== 'item') {
      const lines = Math.floor((height - LOWEST_LINE - band.height - 7) / PITCH) + 1;
      return [element('list-item', [...band.draw(card, b, 'own'), ...writingLines(cards, b, lines)])];
    }
    const found = read.get(card.item);
    if (found) {
      const body = largeRead(cards, card.item, found, { ...b, y: top, height: room });
      return [element('list-item', [...band.draw(card, b, 'light'), element('body', body)])];
    }
    const block = blocks.get(textOn(card));
    const body = block ? [element('body', ink(block, b.x + SAFE, top, width, { fill: colours.ink }))] : [];
    return [element('list-item', [...band.draw(card, b, 'solid'), ...body])];
  };
};

const stepFor = ({ sheet }: CardSet) => (sheet.size === 'l' ? 'question' : 'card');

/** mm: the width beside a QR code, or without one. */
const columnOf = ({ sheet }: CardSet, { links }: ListItem): number => {
  const { width, qr } = CARDS[sheet.size];
  return width - 2 * SAFE - (links.length === 0 ? 0 : qr + GAP);
};

const largeReads = (
  cards: CardSet,
  items: readonly PlacedItem[],
  room: number,
): ReadonlyMap<ListItem, ReadBlocks> => {
  const { context } = cards;
  const slot = (one: PlacedItem) => ({ width: columnOf(cards, one.card.item), where: placeOf(one) });
  const names = setAll(
    context,
    'label',
    items.map((one) => ({ ...slot(one), text: one.card.item.text, height: room, maxLines: 3 })),
    { role: 'heading' },
  );
  const linked = items.filter(({ card }) => card.item.links.length > 0);
  const [first] = linked;
  const hosts = first
    ? hostBlocks(
        context,
        linked.map((one) => ({ item: one.card.item, where: placeOf(one) })),
        columnOf(cards, first.card.item),
      )
    : [];
  const hostOn = (one: PlacedItem): Block | undefined => hosts[linked.indexOf(one)];
  const texts = setAll(
    context,
    stepFor(cards),
    items.map((one, i) => ({
      ...slot(one),
      text: textOn(one.card),
      height: room - (names[i]?.height ?? 0) - (hostOn(one)?.height ?? 0) - 1,
    })),
    { hyphenate: true, balance: true },
  );
  return new Map(
    items.flatMap((one, i) => {
      const [name, text, host] = [names[i], texts[i], hostOn(one)];
      return name && text ? [[one.card.item, { name, text, ...(host && { host }) }] as const] : [];
    }),
  );
};

const largeRead = (
  { context, sheet }: CardSet,
  item: ListItem,
  { name, text, host }: ReadBlocks,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const { qr } = CARDS[sheet.size];
  const [link] = item.links;
  const left = b.x + SAFE;
  const bottom = b.y + b.height;
  return [
    element('paragraph', ink(name, left, b.y, b.width, { fill: colours.ink })),
    element('paragraph', ink(text, left, b.y + name.height + 1, b.width, { fill: colours.ink })),
    ...(host === undefined || link === undefined
      ? []
      : [
          wayThere(
            context,
            { link, name: item.text },
            { x: b.x + b.width - SAFE - qr, y: b.y + 1, size: qr },
            ink(host, left, bottom - host.height + 0.8, b.width, { fill: colours.soft }),
          ),
        ]),
  ];
};
