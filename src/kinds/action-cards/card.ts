// A card, 70 × 45 mm: a pill with symbol, number and deck, and below it an action, lines to write on, or a resource.

import { blockPaint, corner, isFilled, onBlock, stroke } from '../../furniture/block.ts';
import {
  assessed,
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
import { type ItemLayout, onSheet } from '../../furniture/page.ts';
import { themeSign } from '../../furniture/theme-sign.ts';
import { type Box, box } from '../../geometry.ts';
import type { ListItem } from '../../kit/kit.ts';
import { themesOf } from '../../kit/lists.ts';
import { line, pen, rect } from '../../layout/shapes.ts';
import type { PaperPlace } from '../../place.ts';
import type { Item } from '../../scene.ts';
import type { Slot } from '../../text/slot.ts';
import type { Text } from '../../text.ts';
import { decksOf, ownCode, resourcesOf, titleOf } from './decks.ts';
import { type ResourceBlocks, resourceBlocks, resourceBody } from './resource.ts';
import type { ActionCardsSheet } from './texts.ts';

export type CardContent =
  | { readonly kind: 'action'; readonly deck: ListItem; readonly action: ListItem }
  | { readonly kind: 'own'; readonly deck: ListItem }
  | { readonly kind: 'case' | 'tool'; readonly deck: ListItem; readonly resource: ListItem };

/** All texts of all cards in the edition, set once, because siblings share one size. */
export interface CardTypes {
  readonly actions: ReadonlyMap<Text, Block>;
  readonly titles: ReadonlyMap<Text, Block>;
  readonly resources: ReadonlyMap<ListItem, ResourceBlocks>;
}

/** What the cards of one principle are laid out from. */
export interface CardLayout extends ItemLayout<ActionCardsSheet> {
  readonly types: CardTypes;
}

/** mm: an inaccurate cut must not touch the text. */
const INSET = 4;
const SIGN = 4.6;
const CODE = 12.4;
const BODY_GAP = 1.8;
const INNER = 62;
/** Two lines of 9 pt, or one of 10. */
const PILL = 8.2;
const TITLE = INNER - 2.4 - SIGN - 2 - CODE - 2;

export const cardTypes = (context: LayoutContext, sheet: ActionCardsSheet): CardTypes => {
  const decks = themesOf(context.kit).flatMap((item) =>
    decksOf(item).map((deck) => ({ deck, place: onSheet(sheet, item) })),
  );
  const room = 45 - 2 * INSET - PILL - BODY_GAP + 1;
  const actions = decks.flatMap(({ deck, place }) =>
    (deck.items.actions ?? []).map((action) => ({ ...action, place })),
  );
  const used = assessed(context).flatMap((p) =>
    decksOf(p).flatMap((deck) => resourcesOf(deck).map((resource) => ({ deck, resource }))),
  );
  return {
    titles: deckTitles(context, decks),
    actions: setByText(
      context,
      'card',
      actions.map(({ code, text, place }) => ({
        text,
        width: INNER,
        height: room,
        where: { ...place, group: 'card', item: code },
      })),
      { hyphenate: true },
    ),
    resources: resourceBlocks(context, sheet, used, INNER, room),
  };
};

/** On one line if every deck's title fits on one, otherwise on two: all cards are alike. */
const deckTitles = (
  context: LayoutContext,
  decks: readonly { readonly deck: ListItem; readonly place: PaperPlace }[],
): ReadonlyMap<Text, Block> => {
  const slots = (maxLines: number): readonly Slot[] =>
    decks.map(({ deck, place }) => ({
      text: titleOf(deck),
      width: TITLE,
      height: PILL,
      maxLines,
      where: { ...place, group: 'deck-cards', item: deck.code },
    }));
  const trial = tryOut(context);
  const single = setByText(trial, 'pill', slots(1));
  return trial.problems.length === 0 ? single : setByText(context, 'pill', slots(2), { hyphenate: true });
};

export const cardFace = (layout: CardLayout, card: CardContent, b: Box): readonly Item[] => {
  const body = box(b.x + INSET, b.y + INSET + PILL + BODY_GAP, INNER, b.height - 2 * INSET - PILL - BODY_GAP);
  return [element('list-item', [...pillOf(layout, card, b), ...cardBody(layout, card, body)])];
};

/** A block for actions; lighter for cases and tools, which are for reading. */
const pillOf = ({ context, sheet, item, types }: CardLayout, card: CardContent, b: Box): readonly Item[] => {
  const { colour, sign } = lookOf(context, item);
  const read = card.kind === 'case' || card.kind === 'tool';
  const fill = read ? colour : onBlock(context, colour);
  const at = box(b.x + INSET, b.y + INSET, INNER, PILL);
  const cy = at.y + at.height / 2;
  const words = read ? readWords(context, sheet, card, at, fill) : doWords(context, card, types, at, fill);
  return [
    read ? readGround(context, colour, at) : rect(at, blockPaint(context, colour), corner(context, 1.6)),
    ...themeSign(sign, at.x + 2.4 + SIGN / 2, cy, SIGN, fill),
    element('label', words),
  ];
};

/** An outline if blocks are filled, a line if they are outlined. */
const readGround = (context: LayoutContext, colour: string, at: Box): Item => {
  const drawn = stroke(context, colour, 0.4);
  const bottom = at.y + at.height + BODY_GAP / 2;
  return isFilled(context)
    ? rect(at, { fill: context.theme.template.colours.paper, stroke: drawn }, corner(context, 1.6))
    : line(at.x, bottom, at.x + at.width, bottom, drawn);
};

const LEAD = 2.4 + SIGN + 2;

/** The number, with the deck's title beside it. */
const doWords = (
  context: LayoutContext,
  card: CardContent,
  types: CardTypes,
  at: Box,
  fill: string,
): readonly Item[] => {
  const cy = at.y + at.height / 2;
  const code = set(
    context,
    'pill',
    {
      text: own(context, card.kind === 'action' ? card.action.code : ownCode(card.deck)),
      width: CODE,
      height: PILL,
      maxLines: 1,
      where: { group: 'deck', item: card.deck.code },
    },
    { role: 'strong' },
  );
  const title = types.titles.get(titleOf(card.deck));
  return [
    ...ink(code, at.x + LEAD, cy - code.leading / 2, CODE, { fill, goesOn: true }),
    ...(title === undefined ? [] : ink(title, at.x + LEAD + CODE, cy - title.height / 2, TITLE, { fill })),
  ];
};

/** Deck and kind, with the deck's title below. */
const readWords = (
  context: LayoutContext,
  sheet: ActionCardsSheet,
  card: CardContent,
  at: Box,
  fill: string,
): readonly Item[] => {
  const kind = card.kind === 'tool' ? sheet.texts.tool : sheet.texts.case;
  const width = at.width - LEAD - 1;
  const where: PaperPlace = { group: 'deck', item: card.deck.code };
  const head = set(
    context,
    'pillSmall',
    {
      text: { ...kind, words: `${card.deck.code} ${kind.words}` },
      width,
      height: PILL / 2,
      maxLines: 1,
      where,
    },
    { role: 'strong' },
  );
  const title = set(context, 'pillSmall', {
    text: titleOf(card.deck),
    width,
    height: PILL / 2,
    maxLines: 1,
    where,
  });
  const top = at.y + (at.height - head.height - title.height) / 2;
  return [
    ...ink(head, at.x + LEAD, top, width, { fill, goesOn: true }),
    ...ink(title, at.x + LEAD, top + head.height, width, { fill }),
  ];
};

const cardBody = (
  { context, sheet, item, types }: CardLayout,
  card: CardContent,
  b: Box,
): readonly Item[] => {
  const { colours } = context.theme.template;
  switch (card.kind) {
    case 'action': {
      const block = types.actions.get(card.action.text);
      return block === undefined
        ? []
        : [element('body', ink(block, b.x, b.y, b.width, { fill: colours.ink }))];
    }
    case 'own':
      return ownBody(context, sheet.texts.own, lookOf(context, item).colour, b);
    case 'case':
    case 'tool': {
      const blocks = types.resources.get(card.resource);
      return blocks === undefined
        ? []
        : resourceBody(context, card.resource, blocks, box(b.x, b.y, b.width, b.height));
    }
  }
};

const ownBody = (context: LayoutContext, text: Text, colour: string, b: Box): readonly Item[] => {
  const heading = set(
    context,
    'card',
    { text, width: b.width, height: 6, maxLines: 1, where: { group: 'own-proposals' } },
    {
      role: 'strong',
    },
  );
  const top = b.y + heading.height;
  const pitch = (b.y + b.height - top) / 3;
  return [
    element('body', ink(heading, b.x, b.y, b.width, { fill: colour })),
    ...[1, 2, 3].map((i) =>
      line(
        b.x,
        top + i * pitch - 0.6,
        b.x + b.width,
        top + i * pitch - 0.6,
        pen(context.theme.template.colours.rule),
      ),
    ),
  ];
};
