// The kind `poster`: lists to read from the wall.
import type { Kind } from '../kind.ts';
import { type PosterKeys, type PosterSheet, posterKeys, posterTexts } from './sheet.ts';

export const posterKind: Kind<PosterSheet> = {
  keys: posterKeys,
  texts: (sheet: PosterKeys) => posterTexts(sheet),
  lists: ({ show }: PosterKeys) => show.map((list, i) => ({ list, path: ['show', i] })),
  layout: () => [],
  expected: () => ({ always: [] }),
};
