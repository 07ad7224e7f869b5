// The kind `grid`: a field of cells to put cards in.
import type { Kind } from '../kind.ts';
import { ENDS, type GridKeys, type GridSheet, gridKeys, gridTexts } from './sheet.ts';

export const gridKind: Kind<GridSheet, GridKeys> = {
  keys: gridKeys,
  texts: (sheet) => gridTexts(sheet),
  lists: ({ across, down = ENDS }) => [
    ...(across === ENDS ? [] : [{ list: across, path: ['across'] }]),
    ...(down === ENDS ? [] : [{ list: down, path: ['down'] }]),
  ],
  layout: () => [],
  expected: () => ({ always: [] }),
};
