// The kind `focus-board`: purposes to state, and nested levels with room for a needle.
import { fieldOf, itemsOf } from '../../kit/lists.ts';
import type { OldKind } from '../kind.ts';
import { focusBoard } from './layout.ts';
import { type FocusBoardSheet, focusBoardTexts } from './texts.ts';

export const focusBoardKind: OldKind<FocusBoardSheet['texts']> = {
  traits: {},
  texts: focusBoardTexts,
  needs: {
    levels: { what: 'levels to choose from', hint: 'Add "levels: […]" with their ids to kit.yaml.' },
    purposes: { what: 'purposes to state', hint: 'Add "purposes: [1, 2, 3]" to kit.yaml.' },
  },
  layout: focusBoard,
  expected: (kit, { texts: { title, purpose } }) => ({
    always: [
      [title, purpose, ...itemsOf(kit, 'purposes').map((purpose) => purpose.text)],
      ...itemsOf(kit, 'levels').map((level) => [level.text, fieldOf(level, 'note')]),
      [kit.labels.measure],
    ],
  }),
};
