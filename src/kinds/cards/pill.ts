// The head of a small card: a pill with the symbol of the theme, the card's number and its title.
import { blockPaint, corner, isFilled, onBlock, stroke } from '../../furniture/block.ts';
import {
  type Block,
  element,
  ink,
  type LayoutContext,
  lookOf,
  own,
  set,
  setByText,
  tryOut,
} from '../../furniture/context.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box } from '../../geometry.ts';
import { line, rect } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Slot } from '../../text/slot.ts';
import type { Text } from '../../text.ts';
import type { CardSet, DrawCard } from './draw.ts';
import { type Card, type ItemCard, isRead, titleOn } from './piles.ts';
import { CARDS, SAFE } from './sizes.ts';

const SIGN = 4.6;
const CODE = 12.4;
/** mm between the pill and what is below it. */
const BODY_GAP = 1.8;
/** Two lines of 9 pt, or one of 10. */
const PILL = 8.2;
const LEAD = 2.4 + SIGN + 2;

/** mm: the width of pill and body. */
export const INNER = CARDS.s.width - 2 * SAFE;
const TITLE = INNER - LEAD - CODE - 2;

/** The room under the pill. */
export const underPill = (b: Box): Box =>
  box(b.x + SAFE, b.y + SAFE + PILL + BODY_GAP, INNER, b.height - 2 * SAFE - PILL - BODY_GAP);

/** A block for cards to work with; lighter for those with addresses, which are for reading. */
export const pillsOf = (cards: CardSet): DrawCard => {
  const titles = pillTitles(cards);
  const { context, sheet } = cards;
  return (card, b) => {
    const { colour, sign } = lookOf(context, card);
    const read = isRead(card);
    const fill = read ? colour : onBlock(context, colour);
    const at = box(b.x + SAFE, b.y + SAFE, INNER, PILL);
    return [
      read ? readGround(context, colour, at) : rect(at, blockPaint(context, colour), corner(context, 1.6)),
      ...themeSign(sign, at.x + 2.4 + SIGN / 2, at.y + at.height / 2, SIGN, fill),
      element(
        'label',
        card.kind === 'item' && card.read
          ? readWords(cards, card, at, fill)
          : doWords(context, card, titles.get(titleOn(sheet, card)), at, fill),
      ),
    ];
  };
};

/** On one line if every title fits on one, otherwise on two: all cards are alike. */
const pillTitles = ({ context, sheet, all }: CardSet): ReadonlyMap<Text, Block> => {
  const titled = new Map(
    all.filter(({ card }) => !isRead(card)).map((one) => [titleOn(sheet, one.card), one]),
  );
  const slots = (maxLines: number): readonly Slot[] =>
    [...titled].map(([text, { card, place }]) => ({
      text,
      width: TITLE,
      height: PILL,
      maxLines,
      where: { ...place, group: 'deck-cards', item: card.pile.code },
    }));
  const trial = tryOut(context);
  const single = setByText(trial, 'pill', slots(1));
  return trial.problems.length === 0 ? single : setByText(context, 'pill', slots(2), { hyphenate: true });
};

/** An outline if blocks are filled, a line if they are outlined. */
const readGround = (context: LayoutContext, colour: string, at: Box): Item => {
  const drawn = stroke(context, colour, 0.4);
  const bottom = at.y + at.height + BODY_GAP / 2;
  return isFilled(context)
    ? rect(at, { fill: context.theme.template.colours.paper, stroke: drawn }, corner(context, 1.6))
    : line(at.x, bottom, at.x + at.width, bottom, drawn);
};

/** Where the words of a pill begin: where there is no symbol, nothing is before them. */
const leadOf = (context: LayoutContext, card: Card): number =>
  lookOf(context, card).sign === undefined ? 2.4 : LEAD;

/** The number, with the title beside it. */
const doWords = (
  context: LayoutContext,
  card: Card,
  title: Block | undefined,
  at: Box,
  fill: string,
): readonly Item[] => {
  const cy = at.y + at.height / 2;
  const left = at.x + leadOf(context, card);
  const code = set(
    context,
    'pill',
    {
      text: own(context, card.code),
      width: CODE,
      height: PILL,
      maxLines: 1,
      where: { group: 'deck', item: card.pile.code },
    },
    { role: 'strong' },
  );
  return [
    ...ink(code, left, cy - code.leading / 2, CODE, { fill, goesOn: true }),
    ...(title === undefined ? [] : ink(title, left + CODE, cy - title.height / 2, TITLE, { fill })),
  ];
};

/** Pile and kind, "3B Case", or the number of the card if all are alike; the title of the pile is below. */
const readWords = (
  { context, sheet }: CardSet,
  { code, list, pile }: ItemCard,
  at: Box,
  fill: string,
): readonly Item[] => {
  const kind = sheet.texts.heads?.[list];
  const width = at.width - LEAD - 1;
  const where = { group: 'deck', item: pile.code } as const;
  const slot = { width, height: PILL / 2, maxLines: 1, where };
  const text = kind === undefined ? own(context, code) : { ...kind, words: `${code} ${kind.words}` };
  const head = set(context, 'pillSmall', { text, ...slot }, { role: 'strong' });
  const title = set(context, 'pillSmall', { text: pile.name, ...slot });
  const top = at.y + (at.height - head.height - title.height) / 2;
  return [
    ...ink(head, at.x + LEAD, top, width, { fill, goesOn: true }),
    ...ink(title, at.x + LEAD, top + head.height, width, { fill }),
  ];
};
