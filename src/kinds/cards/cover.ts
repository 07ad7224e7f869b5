// The cover of a pile, its first card: the code large enough to find the pile on a table, what it is about, and how many cards it has.
import { block, isFilled, isSparing, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  type Look,
  lookOf,
  own,
  set,
  tryOut,
} from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box, type Colour } from '../../geometry.ts';
import { line, rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import { fillPlural } from '../../plural.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { toned } from './band.ts';
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
const CODE = { top: 5, height: 15 };
/** mm: more room between code and text, where there is some. */
const MOST_GAP = 1.6;
/** mm: the height of a line of small type, and what is above the line with the number of cards and perhaps the name. */
const LINE = 5;
const AIR = 0.6;
/** mm: the height of the symbol, and the width of the widest. */
const SIGN = { height: 15, width: 18.6 };
/** Of its size, where ink is spared: lines of a symbol are as heavy as it is large. */
const SPARING = 0.62;
/** The same for a symbol on a plate. */
const ON_PLATE = 0.78;
/** Of the width of a cover, the line along its top where ink is spared: as long as those under numbers. */
const SHORT = 0.28;
/** mm between the number of cards and the name, and from their letters to the end of their line. */
const BETWEEN = 3.5;
const BELOW_LINE = 0.5;

/** Large cards have twice the room, and use it for the code. */
const scaleOf = ({ size }: CardsSheet): number => (size === 'l' ? 2 : 1);

/** Sets the texts of all covers at one size, and draws them one by one. */
export const coversOf = (
  context: LayoutContext,
  sheet: CardsSheet,
  all: readonly PlacedCover[],
): ((cover: Cover, at: Box) => readonly Item[]) => {
  const texts = textsOf(context, sheet, all);
  const scale = scaleOf(sheet);
  const { ink: black } = context.theme.template.colours;
  return (cover, b) => {
    const look = lookOf(context, cover);
    const middle = b.y + CODE.top + (scale * CODE.height) / 2;
    const text = texts.get(cover.pile.text ?? cover.pile.name);
    const free = text ? roomOn(context, sheet, cover) - text.height : 0;
    const top = b.y + topOf(scale) + Math.min(MOST_GAP, Math.max(0, free / 2));
    return [
      element('list-item', [
        ...toned(context, b, look.tint),
        ...marks(context, sheet, look, b),
        element('label', codeOn(context, sheet, cover, { ...b, y: middle })),
        element('body', [
          ...(text ? [element('paragraph', ink(text, b.x + SAFE, top, b.width, { fill: black }))] : []),
          ...drawLowest(context, lowestLine(context, sheet, cover), b),
        ]),
      ]),
    ];
  };
};

/** Stripe and symbol; in grey, the treatment of the theme around the symbol, up to the edges of the card. */
const marks = (context: LayoutContext, sheet: CardsSheet, look: Look, b: Box): readonly Item[] => {
  const scale = scaleOf(sheet);
  const right = b.x + b.width;
  const drawn = (size: number, cx: number, cy: number, fill: Colour): readonly Item[] =>
    themeSign(look.sign, cx, cy, size * scale * SIGN.height, fill);
  if (look.treatment === undefined) {
    const size = isSparing(context) ? SPARING : 1;
    const middle = b.y + CODE.top + (scale * CODE.height) / 2;
    return [
      ...stripe(context, look, b),
      ...drawn(size, right - SAFE - (size * scale * SIGN.width) / 2, middle, look.colour),
    ];
  }
  const width = scale * SIGN.width + 2 * SAFE;
  const corner = box(right - width, b.y, width, topOf(scale) - AIR);
  return block(context, corner, look, (fill) =>
    drawn(ON_PLATE, right - width / 2, b.y + corner.height / 2, fill),
  );
};

/** Along the top. */
const stripe = (context: LayoutContext, look: Look, b: Box): readonly Item[] => {
  const at = box(b.x, b.y, b.width, STRIPE);
  if (isFilled(context)) return [rect(at, { fill: look.colour })];
  const end = b.x + (isSparing(context) ? SHORT : 1) * b.width;
  return [line(b.x, b.y + STRIPE, end, b.y + STRIPE, stroke(context, look.colour, 0.6))];
};

/** mm from the top of a cover to its text. */
const topOf = (scale: number): number => CODE.top + scale * CODE.height;

/** mm: between code and lowest line. */
const roomOn = (context: LayoutContext, sheet: CardsSheet, cover: Cover): number =>
  CARDS[sheet.size].height - topOf(scaleOf(sheet)) - lowestLine(context, sheet, cover).height - SAFE;

/** The question that each pile answers, or its name if that says all. */
const textsOf = (
  context: LayoutContext,
  sheet: CardsSheet,
  all: readonly PlacedCover[],
): ReadonlyMap<Text, Block> => {
  const { width } = CARDS[sheet.size];
  const scale = scaleOf(sheet);
  const slot = ({ cover, place }: PlacedCover) => ({
    text: cover.pile.text ?? cover.pile.name,
    width: width - 2 * SAFE,
    height: roomOn(context, sheet, cover),
    where: { ...place, group: cover.pile.text ? 'card' : 'deck', item: cover.code } as const,
  });
  const [asking, named] = [true, false].map((asks) =>
    all.filter(({ cover }) => (cover.pile.text !== undefined) === asks).map(slot),
  );
  return new Map([
    ...setBalanced(context, scale > 1 ? 'question' : 'action', asking ?? []),
    ...setBalanced(context, scale > 1 ? 'section' : 'strip', named ?? []),
  ]);
};

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

interface LowestLine {
  readonly count: Block;
  readonly name?: Block;
  /** mm, with some air above. */
  readonly height: number;
}

/** The number of cards and, under a question, the name that is on them: on one line if it can be. */
const lowestLine = (
  context: LayoutContext,
  { size }: CardsSheet,
  { count: number, code, pile }: Cover,
): LowestLine => {
  const where = { group: 'deck', item: code } as const;
  const width = CARDS[size].width - 2 * SAFE;
  const text = fillPlural(context.kit.words.cards.count, 'count', number);
  const count = set(context, 'deck', { text, width, height: LINE, maxLines: 1, where });
  if (pile.text === undefined) return { count, height: count.height + AIR - BELOW_LINE };
  const room = width - (count.lines[0]?.width ?? 0) - BETWEEN;
  const slot = { text: pile.name, width: room, height: 2 * LINE, maxLines: 1, where };
  const trial = tryOut(context);
  const single = set(trial, 'deck', slot);
  const name =
    trial.problems.length === 0
      ? single
      : set(context, 'deck', { ...slot, maxLines: 2 }, { hyphenate: true });
  return { count, name, height: name.height + AIR - BELOW_LINE };
};

const drawLowest = (context: LayoutContext, { count, name }: LowestLine, b: Box): readonly Item[] => {
  const { ink: black } = context.theme.template.colours;
  const bottom = b.y + b.height - SAFE + BELOW_LINE;
  const words = (block: Block, align: 'left' | 'right'): Item =>
    element(
      'paragraph',
      ink(block, b.x + SAFE, bottom - block.height, b.width - 2 * SAFE, { fill: black, align }),
    );
  return [...(name ? [words(name, 'right')] : []), words(count, 'left')];
};
