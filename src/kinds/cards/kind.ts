// The kind `cards`: cards to cut out.
import type { Limit } from '../../kit/kind.ts';
import type { Kind } from '../kind.ts';
import { checkCardSheet } from './check.ts';
import { expectedCards } from './expected.ts';
import { cardSheets } from './layout.ts';
import { type CardsKeys, type CardsSheet, cardsKeys, cardsLists, cardsTexts } from './sheet.ts';

export const cardsKind: Kind<CardsSheet, CardsKeys> = {
  format: 'pieces',
  keys: cardsKeys,
  texts: (sheet, kit) => cardsTexts(sheet, kit),
  lists: (sheet) => cardsLists(sheet),
  check: checkCardSheet,
  limits: (sheet) => cardsLimits(sheet),
  inPieces: true,
  hasBacks: true,
  ownCards: ({ own }) => own !== undefined,
  cutOut: ({ show = [], tear, covers }, { lists }) => [
    'cards',
    ...(tear ? (['tear'] as const) : []),
    ...(show.some((list) => lists[list]?.of !== undefined) ? (['decks'] as const) : []),
    ...(covers ? (['covers'] as const) : []),
  ],
  layout: cardSheets,
  expected: expectedCards,
};

/** Characters that still fit if a translation is a third longer. */
const LIMITS = { text: 120, claim: 90, prompt: 70 };

const cardsLimits = ({ as, size, show = [] }: CardsKeys): readonly Limit[] =>
  show.flatMap((list): readonly Limit[] => {
    if (as === 'pair')
      return ['a', 'b'].map((field) => ({ list, field, most: LIMITS.claim, what: 'a claim on a card' }));
    if (as === 'prompt') return [{ list, most: LIMITS.prompt, what: 'a prompt on a card' }];
    return as === 'text' && size === 's' ? [{ list, most: LIMITS.text, what: 'a small card' }] : [];
  });
