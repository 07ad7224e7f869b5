// The action cards of a principle: pieces edge to edge, with the sheet's own texts in a strip that is cut off last.

import { assessed, element, type LayoutContext } from '../../furniture/context.ts';
import { pageOf } from '../../furniture/page.ts';
import type { ListItem } from '../../kit/kit.ts';
import type { Piece, StripSheet } from '../../piece.ts';
import { type CardContent, type CardLayout, cardFace, cardTypes } from './card.ts';
import { decksOf } from './decks.ts';
import { cardStrip } from './strip.ts';
import type { ActionCardsSheet } from './texts.ts';

const CARD = { width: 70, height: 45 };
/** mm: as wide as the principle's tile and a little more. */
const STRIP = { width: 39, gap: 7 };

export const actionCards = (context: LayoutContext, sheet: ActionCardsSheet): readonly StripSheet[] => {
  const types = cardTypes(context, sheet);
  return assessed(context).map((item) => cardSheet({ context, sheet, item, types }));
};

const cardSheet = (layout: CardLayout): StripSheet => {
  const { context, sheet, item } = layout;
  const contents = new Map<Piece, CardContent>();
  const piece = (card: CardContent): Piece => {
    const made: Piece = { ...CARD, draw: (at) => cardFace(layout, card, at) };
    contents.set(made, card);
    return made;
  };
  return {
    bands: [
      [
        {
          pieces: decksOf(item).flatMap(cardsOf).map(piece),
          // At most one further own proposal per deck; other places stay empty.
          spares: decksOf(item).map((deck) => piece({ kind: 'own', deck })),
          cut: 'grid',
          draw: ({ cutLines, pieces }) => [...cutLines, element('list', pieces)],
        },
      ],
    ],
    cutColour: context.theme.template.colours.ink,
    strip: STRIP,
    page: ({ page, pages, cuts, pieces, draw }, b) => {
      const items = draw();
      const cards = pieces.flatMap((one) => contents.get(one) ?? []);
      const strip = cardStrip(layout, cards, { page, pages }, b);
      const options = { item, title: item.text, page, pages, cuts };
      return pageOf(context, sheet, options, [...strip.head, ...items, ...strip.foot]);
    },
  };
};

const cardsOf = (deck: ListItem): readonly CardContent[] => {
  const { actions = [], cases = [], tools = [] } = deck.items;
  return [
    ...actions.map((action): CardContent => ({ kind: 'action', deck, action })),
    { kind: 'own', deck },
    ...cases.map((resource): CardContent => ({ kind: 'case', deck, resource })),
    ...tools.map((resource): CardContent => ({ kind: 'tool', deck, resource })),
  ];
};
