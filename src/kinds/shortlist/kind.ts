// The kind `shortlist`: places for the cards that are chosen.
import type { Kind } from '../kind.ts';
import { type ShortlistKeys, type ShortlistSheet, shortlistKeys, shortlistTexts } from './sheet.ts';

export const shortlistKind: Kind<ShortlistSheet, ShortlistKeys> = {
  keys: shortlistKeys,
  texts: (sheet) => shortlistTexts(sheet),

  layout: () => [],
  expected: () => ({ always: [] }),
};
