// The head of a card: a band from edge to edge with the card's number, its title, and a symbol. Cards that overlap show it.
import { drawnOn, emptyBlock, isFilled, isSparing, isTinted } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  type Look,
  lookOf,
  own,
  set,
  topOfCap,
} from '../../furniture/context.ts';
import { thingColours, thingSign } from '../../furniture/signs.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box, type Colour } from '../../geometry.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item, Stroke } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { type CardSet, type PlacedCard, placeOf } from './draw.ts';
import { type Card, isRead, titleOn } from './piles.ts';
import { readSign } from './signs.ts';
import { CARDS, SAFE } from './sizes.ts';
import { titleBlock } from './title.ts';

/** A mid with the number on a block of the theme's colour, without a theme a mid; a mid, for what is read or written on; a tint over a dashed line, for people's own. */
type BandPaint = 'solid' | 'mid' | 'own';

export interface Band {
  /** mm */
  readonly height: number;
  draw(card: Card, at: Box, paint: BandPaint, under?: Block): readonly Item[];
  /** mm: the room for words beside the number. */
  readonly roomOn: (card: Card) => number;
  /** What is under the title of a card for reading: it goes where that of others is alone. */
  readonly placeUnder: (card: Card, at: Box, under: Block) => { readonly x: number; readonly top: number };
}

/** mm: number, title and symbol are on one middle, so far below the edge that a cut never touches them. */
const MIDDLE = 7;
const SIGN = 6.2;
/** mm from the number to the title. */
const AFTER_CODE = 3.5;
/** mm: between the block behind a number and the title. */
const BEFORE_TITLE = 2;
/** mm: where the title of a card for reading begins, unless its number is wider: it is shorter, that of a pile. */
const READ_TITLE = 15.5;
/** mm from the right edge: to the middle of the symbol, and to the end of a title. */
const SIGN_AT = 7.5;
const SIGN_ROOM = 13;

interface BandOptions {
  /** mm; default: that of the size. */
  readonly height?: number;
  /** People's own cards have a line to write a title on. */
  readonly titled?: boolean;
  /** They have more than a title to be read aloud. */
  readonly filled?: boolean;
}

export const openBand = (
  cards: CardSet,
  { height, titled = false, filled = false }: BandOptions = {},
): Band => {
  const { context, sheet, all, used } = cards;
  const size = CARDS[sheet.size];
  const { ink: black, soft } = context.theme.template.colours;
  // A plan may ask for more blank cards than the edition has.
  const codes = new Map([...all, ...used].map(({ card }) => [card.code, codeBlock(context, card.code)]));
  const widest = (of: readonly PlacedCard[]): number =>
    SAFE + Math.max(0, ...of.map(({ card }) => codes.get(card.code)?.lines[0]?.width ?? 0)) + AFTER_CODE;
  const lefts = {
    read: Math.max(
      sheet.size === 's' ? READ_TITLE : size.title,
      widest(all.filter(({ card }) => isRead(card))),
    ),
    other: Math.max(size.title, widest(all.filter(({ card }) => !isRead(card)))),
  };
  const leftOf = (card: Card): number => (isRead(card) ? lefts.read : lefts.other);
  const roomOn = (card: Card): number => size.width - leftOf(card) - SIGN_ROOM;
  const head = (card: Card): Text => headOn(cards, card);
  const titles = titlesOf(cards, roomOn);
  const band = height ?? size.band;
  return {
    height: band,
    roomOn,
    placeUnder: (card, at, under) => {
      const title = titles.get(head(card));
      return { x: at.x + leftOf(card), top: topOf(at, title, under.height) + (title?.height ?? 0) };
    },
    draw: (card, at, wanted, under) => {
      const paint = wanted === 'solid' && card.theme === undefined ? 'mid' : wanted;
      const look = lookOf(context, card);
      const b = box(at.x, at.y, at.width, band);
      const numbered = { ...b, width: leftOf(card) - BEFORE_TITLE };
      const title = titles.get(head(card));
      const number = (fill: Colour) => numberAt(codes.get(card.code), b, leftOf(card), fill);
      const left = b.x + leftOf(card);
      const cy = at.y + MIDDLE;
      const end = left + (title?.lines[0]?.width ?? 0) + 2;
      return [
        ...background(context, { b, numbered }, paint, look),
        ...mark(cards, card, { cx: b.x + b.width - SIGN_AT, cy, fill: look.colour, paint }),
        ...(titled && card.kind === 'blank'
          ? [line(end, cy + 1.6, left + roomOn(card), cy + 1.6, pen(soft))]
          : []),
        ...labelled(
          card.kind === 'blank' && !filled,
          paint === 'solid' ? drawnOn(context, numbered, look, number) : number(look.colour),
          title ? ink(title, left, topOf(at, title, under?.height), roomOn(card), { fill: black }) : [],
        ),
      ];
    },
  };
};

/** y of the top of a title, with what is under it. */
const topOf = (at: Box, title: Block | undefined, under = 0): number => {
  if (title === undefined) return at.y + SAFE;
  const middle = MIDDLE - (title.height + under) / 2;
  return at.y + Math.max(middle, topOfCap(title, SAFE + 0.2));
};

const numberAt = (code: Block | undefined, { x, y }: Box, width: number, fill: Colour): readonly Item[] =>
  code ? ink(code, x + SAFE, y + MIDDLE - code.leading / 2, width, { fill, goesOn: true }) : [];

/** Number and title are the card's label; on a blank card, which has no text, its title is the body. */
const labelled = (isBare: boolean, code: readonly Item[], title: readonly Item[]): readonly Item[] =>
  isBare && title.length > 0
    ? [element('label', code), element('body', title)]
    : [element('label', [...code, ...title])];

/** What people's own cards are called, or the title. */
const headOn = ({ sheet }: CardSet, card: Card): Text =>
  (card.kind === 'blank' && sheet.texts.own) || titleOn(sheet, card);

const titlesOf = (cards: CardSet, roomOn: Band['roomOn']): ReadonlyMap<Text, Block> => {
  const { context, sheet, all } = cards;
  return new Map(
    all.map((one) => {
      const head = headOn(cards, one.card);
      const where = head === one.card.pile.name ? pileOf(one) : placeOf(one);
      const small = sheet.size === 's' || isRead(one.card);
      return [head, titleBlock(context, head, { width: roomOn(one.card), where, small })];
    }),
  );
};

/** A name too long for all cards of a pile. */
const pileOf = ({ card, place }: PlacedCard): PaperPlace => ({
  ...place,
  group: 'deck-cards',
  item: card.pile.code,
});

const codeBlock = (context: LayoutContext, code: string): Block =>
  set(context, 'cardCode', {
    text: own(context, code),
    width: 30,
    height: 9,
    maxLines: 1,
    where: { group: 'deck', item: code },
  });

/** mm: a white line between two coloured bands, along which they are cut. */
const SLIT = 0.5;

export const dashed = (colour: Colour, width = 0.3): Stroke => inDashes(pen(colour, width));
export const inDashes = (stroke: Stroke): Stroke => ({ ...stroke, dash: [1.6, 1.2] });

/** A ground in a tone, where the template has such grounds. */
export const toned = (context: LayoutContext, b: Box, colour: Colour): readonly Item[] =>
  isTinted(context) ? [rect(b, { fill: colour })] : [];

interface BandPlace {
  readonly b: Box;
  /** The block behind the number. */
  readonly numbered: Box;
}

/** mm: the line under a number, where colour is for lines alone. */
const UNDER_NUMBER = 0.4;

/** The colour itself is behind the number alone: toner is dear, and a band of it from edge to edge soaks paper. */
const background = (
  context: LayoutContext,
  { b, numbered }: BandPlace,
  paint: BandPaint,
  look: Look,
): readonly Item[] => {
  const { colour, mid, tint } = look;
  const { paper } = context.theme.template.colours;
  const [right, bottom] = [b.x + b.width, b.y + b.height];
  const foot = (stroke: Stroke): Item => line(b.x, bottom, right, bottom, stroke);
  if (isSparing(context))
    return paint === 'own'
      ? []
      : [line(b.x, bottom, b.x + numbered.width, bottom, pen(colour, UNDER_NUMBER))];
  if (paint === 'own') return [...toned(context, b, tint), foot(dashed(colour))];
  const ground = toned(context, b, mid);
  const ruled = ground.length > 0 ? ground : [foot(pen(colour, paint === 'solid' ? 0.6 : 0.4))];
  if (paint === 'mid' || (!isFilled(context) && look.treatment === undefined)) return ruled;
  const slits = [b.x, right].map((x) => line(x, b.y, x, bottom, pen(paper, SLIT)));
  return [...ruled, ...emptyBlock(context, numbered, look), ...slits];
};

interface MarkPlace {
  readonly cx: number;
  readonly cy: number;
  readonly fill: Colour;
  readonly paint: BandPaint;
}

/** What a card for reading is; the symbol of the theme; a pencil on people's own cards, and on those to write on that have no theme. */
const mark = (
  { context, sheet }: CardSet,
  card: Card,
  { cx, cy, fill, paint }: MarkPlace,
): readonly Item[] => {
  const { sign, mid, tint } = lookOf(context, card);
  const { colours } = context.theme.template;
  if (card.kind === 'item') {
    if (card.read) return readSign(card.nth)(cx, cy, SIGN, fill);
    if (sign !== undefined) return themeSign(sign, cx, cy, SIGN, fill);
    if (sheet.as !== 'prompt') return [];
  }
  const paper = isFilled(context) ? (paint === 'own' ? tint : mid) : colours.paper;
  return thingSign('pen', cx, cy, SIGN, { ...thingColours(context), paper, ink: fill });
};
