// The kind `cards`: cards to cut out.
import type { Kind } from '../kind.ts';
import { type CardsKeys, type CardsSheet, cardsKeys, cardsLists, cardsTexts } from './sheet.ts';

export const cardsKind: Kind<CardsSheet> = {
  keys: cardsKeys,
  texts: (sheet: CardsKeys) => cardsTexts(sheet),
  lists: (sheet: CardsKeys) => cardsLists(sheet),
  layout: () => [],
  expected: () => ({ always: [] }),
};
