// The kind `poster`: lists to read from the wall.
import type { Kind } from '../kind.ts';
import { type PosterKeys, type PosterSheet, posterKeys, posterTexts } from './sheet.ts';

export const posterKind: Kind<PosterSheet, PosterKeys> = {
  keys: posterKeys,
  texts: (sheet) => posterTexts(sheet),
  lists: ({ show }) => show.map((list, i) => ({ list, path: ['show', i] })),
  layout: () => [],
  expected: () => ({ always: [] }),
};
