// The kind `cards`: cards to cut out.
import type { Kind } from '../kind.ts';
import { type CardsKeys, type CardsSheet, cardsKeys, cardsLists, cardsTexts } from './sheet.ts';

export const cardsKind: Kind<CardsSheet, CardsKeys> = {
  keys: cardsKeys,
  texts: (sheet) => cardsTexts(sheet),
  lists: (sheet) => cardsLists(sheet),
  inPieces: true,
  cutOut: ({ show = [], tear }, { lists }) => [
    'cards',
    ...(tear ? (['tear'] as const) : []),
    ...(show.some((list) => lists[list]?.of !== undefined) ? (['decks'] as const) : []),
  ],
  layout: () => [],
  expected: () => ({ always: [] }),
};
