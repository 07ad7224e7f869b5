// Action cards of a principle: thirty on a sheet, edge to edge, with the sheet's words in a strip that is cut off last.

import { assessed, element, type LayoutContext } from '../../furniture/context.ts';
import { pageOf } from '../../furniture/page.ts';
import { cutLines } from '../../furniture/rules.ts';
import { type Box, box } from '../../geometry.ts';
import type { Deck, Principle } from '../../kit/kit.ts';
import { cell, chunks } from '../../layout/grid.ts';
import type { Item, Page } from '../../scene.ts';
import { type CardContent, type CardTypes, cardFace, cardTypes } from './card.ts';
import { cardStrip } from './strip.ts';
import type { ActionCardsSheet } from './texts.ts';

export const CARD = { width: 70, height: 45 };
const ACROSS = 5;
const DOWN = 6;
/** 350 × 270 mm of cards; no card within 10 mm of the paper's edge. */
const ORIGIN = { x: 58, y: 13.5 };

export const actionCards = (context: LayoutContext, sheet: ActionCardsSheet): readonly Page[] => {
  const types = cardTypes(context, sheet);
  return assessed(context).flatMap((principle) => {
    const parts = chunks(withSpares(principle), ACROSS * DOWN);
    return parts.map((cards, i) =>
      page(context, sheet, principle, cards, types, { page: i + 1, pages: parts.length }),
    );
  });
};

const cardsOf = (deck: Deck): readonly CardContent[] => [
  ...deck.actions.map((action): CardContent => ({ kind: 'action', deck, action })),
  { kind: 'own', deck },
  ...(deck.case === undefined ? [] : [{ kind: 'case', deck, resource: deck.case } as const]),
  ...(deck.tool === undefined ? [] : [{ kind: 'tool', deck, resource: deck.tool } as const]),
];

/** Places left over on the last page hold at most one further own proposal a deck; the rest stay empty. */
const withSpares = (principle: Principle): readonly CardContent[] => {
  const cards = principle.decks.flatMap(cardsOf);
  const places = (ACROSS * DOWN - (cards.length % (ACROSS * DOWN))) % (ACROSS * DOWN);
  return [...cards, ...principle.decks.slice(0, places).map((deck): CardContent => ({ kind: 'own', deck }))];
};

const page = (
  context: LayoutContext,
  sheet: ActionCardsSheet,
  principle: Principle,
  cards: readonly CardContent[],
  types: CardTypes,
  of: { readonly page: number; readonly pages: number },
): Page => {
  const down = Math.ceil(cards.length / ACROSS);
  const across = Math.min(ACROSS, cards.length);
  const block = box(ORIGIN.x, ORIGIN.y, across * CARD.width, down * CARD.height);
  const xs = Array.from({ length: across + 1 }, (_, i) => ORIGIN.x + i * CARD.width);
  const ys = Array.from({ length: down + 1 }, (_, i) => ORIGIN.y + i * CARD.height);
  const faces = cards.flatMap((card, i): readonly Item[] => {
    const at: Box = cell(ORIGIN, CARD, ACROSS, i);
    return cardFace(context, sheet, principle, card, types, at);
  });
  const options = { principle, title: principle.name, ...of, cuts: xs.length + ys.length };
  const strip = cardStrip(context, sheet, principle, cards, of, box(12, 12, ORIGIN.x - 12 - 7, 273));
  return pageOf(context, sheet, options, [
    ...strip.head,
    ...cutLines(block, xs, ys, context.theme.template.colours.ink),
    element('list', faces),
    ...strip.foot,
  ]);
};
