// Cards for reading on: a name, a sentence, and the address as a QR code with its host, or what to search for without one.
import { isTinted } from '../../furniture/block.ts';
import {
  type Block,
  element,
  fits,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setAll,
  topOfCap,
  typeOf,
} from '../../furniture/context.ts';
import { hostOf, modulesOf, wayThere } from '../../furniture/qr.ts';
import { type Box, box } from '../../geometry.ts';
import { pen, rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type Band, toned } from './band.ts';
import type { CardSet, PlacedItem } from './draw.ts';
import { type ItemCard, textOn } from './piles.ts';
import { glass } from './signs.ts';
import { CARDS, SAFE } from './sizes.ts';

/** mm: the white around a QR code is part of it (ISO/IEC 18004), and a module that a phone can see from 60 cm. */
const QUIET = 4;
const MODULE = 0.6;
/** mm between a text and what is beside it. */
const BESIDE = 0.9;
/** mm from the band to the capitals of a name: higher than other texts, because there is more below. */
const CAP = 4;
/** mm between a name and its sentence. */
const AFTER_NAME = 0.5;
/** mm: from the capitals of a first line up to the top of its block, and from a last line down to the end of its block, about. */
const LEADING = 1.2;
/** mm: the corners of a search field of several lines. */
const ROUND = 4.4;
/** mm: a search field: from the band to it, around the words, the glass and where they begin and end; and what is below it. */
const FIELD = { top: 2.8, pad: 1.7, glass: 4.2, at: 5.4, words: 9.2, end: 4, below: 1.2 };

/** The white panel of a QR code, in mm from the top left corner of the card, and the side of the code. */
type CodePlace = Box & { readonly side: number };

interface ReadCard {
  readonly card: ItemCard;
  readonly where: PaperPlace;
  /** Without an address, the name is in a search field. */
  readonly code?: CodePlace;
  readonly host?: Block;
}

type DrawRead = (card: ItemCard, b: Box) => readonly Item[];

/** Sets the type of all cards for reading, names and sentences at one size each, and draws them one by one. */
export const readCards = (cards: CardSet, band: Band, all: readonly PlacedItem[]): DrawRead => {
  const { context } = cards;
  const opened = all.map(({ card }) => opening(cards, band, card));
  const { names, texts } = wordsOf(cards, opened);
  const found = new Map(opened.map((one, i) => [one.card.item, { ...one, name: names[i], text: texts[i] }]));
  return (card, b) => {
    const one = found.get(card.item);
    if (one?.name === undefined || one.text === undefined) return [];
    const { name, text } = one;
    const { ink: black } = context.theme.template.colours;
    const field = b.y + band.height + FIELD.top;
    const words = one.code
      ? { x: b.x + SAFE, top: topOfCap(name, b.y + band.height + CAP), below: AFTER_NAME }
      : { x: b.x + SAFE + FIELD.words, top: field + FIELD.pad, below: FIELD.pad + FIELD.below };
    const below = words.top + name.height + words.below;
    return [
      element('list-item', [
        ...toned(context, b, lookOf(context, card).tint),
        ...band.draw(card, b, 'mid', one.host),
        ...(one.code ? [] : searchField(context, card, { ...b, y: field }, name)),
        element('body', [
          element('paragraph', ink(name, words.x, words.top, b.width, { fill: black })),
          element('paragraph', ink(text, b.x + SAFE, below, b.width, { fill: black })),
          ...codeOn(context, band, one, b),
        ]),
      ]),
    ];
  };
};

const opening = (cards: CardSet, band: Band, card: ItemCard): ReadCard => {
  const kind = cards.sheet.texts.heads?.[card.list];
  const where = { group: 'resource', item: kind ? `${card.code} ${kind.words}` : card.code } as const;
  const [link] = card.item.links;
  if (link === undefined) return { card, where };
  const host = hostBlock(cards.context, link, band.roomOn(card), where);
  return { card, where, code: codePlace(cards, link), host };
};

/** The code is as large as a long address needs, if there is room; in the middle between the band and the lower edge. */
const codePlace = ({ sheet: { size } }: CardSet, link: string): CodePlace => {
  const { width, height, band, code } = CARDS[size];
  const modules = modulesOf(link);
  const side = Math.min(code.most, Math.max(code.side, modules * MODULE));
  const panel = side * (1 + (2 * QUIET) / modules);
  const right = width - code.end + (panel - side) / 2;
  return { ...box(right - panel, (band + height - panel) / 2, panel, panel), side };
};

interface ReadWords {
  readonly names: readonly Block[];
  readonly texts: readonly Block[];
}

interface NameSize {
  readonly step: 'name' | 'sentence';
  readonly lines: number;
  /** Of the usual height of these lines. */
  readonly share: number;
  readonly hyphenate?: true;
}

/** Names from large to small type, in two lines or three; then with hyphens; at last as small as the sentence. */
const SMALLEST_NAME: NameSize = { step: 'sentence', lines: 3, share: 1, hyphenate: true };
const SHARES = [1, 0.93, 0.89, 0.85];
const NAMES: readonly NameSize[] = [
  ...SHARES.map((share) => ({ step: 'name', lines: 2, share }) as const),
  { step: 'name', lines: 3, share: 0.85 },
  ...SHARES.map((share) => ({ step: 'name', lines: 2, share, hyphenate: true }) as const),
  ...[1, 0.92].map((share) => ({ step: 'sentence', lines: 2, share, hyphenate: true }) as const),
  { ...SMALLEST_NAME, share: 0.92 },
  SMALLEST_NAME,
];

const wordsOf = (cards: CardSet, all: readonly ReadCard[]): ReadWords => {
  const { steps } = CARDS[cards.sheet.size];
  const attempt = (context: LayoutContext, { step, lines, share, hyphenate }: NameSize): ReadWords => {
    const height = typeOf(context, steps[step]).leading * lines * share;
    const names = setAll(
      context,
      steps[step],
      all.map((one) => ({
        text: one.card.item.text,
        width: roomOf(cards, one).name,
        height,
        maxLines: lines,
        where: one.where,
      })),
      { role: 'heading', balance: true, ...(hyphenate && { hyphenate }) },
    );
    // An attempt has failed with its names.
    if (context.isTrial && context.problems.length > 0) return { names, texts: [] };
    const texts = setAll(
      context,
      steps.sentence,
      all.map((one, i) => {
        const room = roomOf(cards, one);
        const height = room.height - (names[i]?.height ?? 0);
        return { text: textOn(one.card), width: room.text, height, where: one.where };
      }),
      { hyphenate: true },
    );
    return { names, texts };
  };
  const fitting = NAMES.find((one) => {
    return fits(cards.context, (at) => attempt(at, one));
  });
  return attempt(cards.context, fitting ?? SMALLEST_NAME);
};

/** The widths of name and sentence, and the height that they have together. */
const roomOf = ({ sheet }: CardSet, { code }: ReadCard) => {
  const { width, height, band } = CARDS[sheet.size];
  const bottom = height - SAFE + LEADING - band;
  if (code) {
    const beside = code.x - BESIDE - SAFE;
    return { name: beside, text: beside, height: bottom - CAP + LEADING - AFTER_NAME };
  }
  const inner = width - 2 * SAFE;
  const field = FIELD.top + 2 * FIELD.pad + FIELD.below;
  return { name: inner - FIELD.words - FIELD.end, text: inner, height: bottom - field };
};

/** Beside the number, under what the card is: on one line, or broken after a part. */
const hostBlock = (context: LayoutContext, link: string, width: number, where: PaperPlace): Block => {
  const text = own(context, hostOf(link));
  // In the band, under the title.
  const slot = { text, width, height: 4.2, maxLines: 1, where };
  for (const step of ['legend', 'furniture'] as const) {
    if (fits(context, (at) => set(at, step, slot))) return set(context, step, slot);
  }
  return set(context, 'furniture', { ...slot, text: breakable(text), height: 8, maxLines: 2 });
};

/** A line may end in the middle of a long part, without a hyphen, which would look like a part of the host. */
const breakable = (host: Text): Text => ({
  ...host,
  words: host.words
    .split('.')
    .map((part) => {
      const middle = Math.ceil(part.length / 2);
      return part.length > 16 ? `${part.slice(0, middle)}\u200b${part.slice(middle)}` : part;
    })
    .join('.'),
});

const codeOn = (
  context: LayoutContext,
  band: Band,
  { card, code, host }: ReadCard,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  const [link] = card.item.links;
  if (code === undefined || host === undefined || link === undefined) return [];
  const under = band.placeUnder(card, b, host);
  const panel = box(b.x + code.x, b.y + code.y, code.width, code.height);
  const margin = (code.width - code.side) / 2;
  return [
    ...(isTinted(context) ? [rect(panel, { fill: colours.paper }, 1.4)] : []),
    wayThere(
      context,
      { link, name: card.item.text },
      { x: panel.x + margin, y: panel.y + margin, size: code.side },
      ink(host, under.x, under.top, b.width, { fill: colours.ink }),
    ),
  ];
};

/** As on a phone, with a glass before the words, around a name. */
const searchField = (context: LayoutContext, card: ItemCard, b: Box, name: Block): readonly Item[] => {
  const { colours } = context.theme.template;
  const { colour } = lookOf(context, card);
  const height = name.height + 2 * FIELD.pad;
  const at = box(b.x + SAFE, b.y, b.width - 2 * SAFE, height);
  return [
    rect(at, { fill: colours.paper, stroke: pen(colour, 0.4) }, Math.min(height / 2, ROUND)),
    ...glass(at.x + FIELD.at, b.y + height / 2, FIELD.glass, colour),
  ];
};
