// The kind `shortlist`: places for the cards that are chosen.
import { error } from '../../problem.ts';
import type { Kind } from '../kind.ts';
import { shortlistPages } from './layout.ts';
import { type ShortlistKeys, type ShortlistSheet, shortlistKeys, shortlistTexts } from './sheet.ts';

/** Places on A3 for cards of each size. */
const MOST = { s: 24, m: 16, l: 3 } as const;

export const shortlistKind: Kind<ShortlistSheet, ShortlistKeys> = {
  keys: shortlistKeys,
  texts: (sheet) => shortlistTexts(sheet),
  check: ({ size, places, top = 0 }, _, at) => [
    ...(places > MOST[size]
      ? [
          error('content-places', `Of cards of the size "${size}", ${MOST[size]} fit on A3, not ${places}.`, {
            hint: `Write ${MOST[size]} or less, or take smaller cards.`,
            ...at(['places']),
          }),
        ]
      : []),
    ...(top > places
      ? [
          error('content-places', `The top is ${top} of only ${places} places.`, {
            hint: `Write ${places} or less.`,
            ...at(['top']),
          }),
        ]
      : []),
  ],
  layout: shortlistPages,
  expected: (kit, { format, texts }, item) => ({
    always: [
      [item?.text ?? texts.title],
      ...(texts.top ? [[texts.top]] : []),
      // Paper to hold in the hand has no ruler.
      ...(format === undefined ? [[kit.words.labels.measure]] : []),
    ],
    together: [[kit.words.shortlist.pairs]],
  }),
};
