// The kind `sums`: a row for each table and a column for each item that was voted on.
import { expectedItems } from '../../kit/kinds.ts';
import { itemsFor } from '../../kit/lists.ts';
import type { Kind } from '../kind.ts';
import { sumsPages } from './layout.ts';
import { type SumsKeys, type SumsSheet, sumsKeys } from './sheet.ts';

export const sumsKind: Kind<SumsSheet, SumsKeys> = {
  keys: sumsKeys,
  texts: () => ({}),
  words: 'sums',
  severalTables: true,
  chooses: ({ show }) => show,
  lists: ({ show }) => [{ list: show, path: ['show'] }],
  limits: ({ show }) => [{ list: show, most: 70, what: 'the head of a column' }],
  layout: sumsPages,
  expected: (kit, sheet, item) => {
    const { always, together } = expectedItems(itemsFor(kit, sheet, sheet.show, item), item, ({ text }) => [
      text,
    ]);
    return {
      always: [
        [item?.text ?? sheet.texts.title],
        [kit.words.labels.table, kit.words.sums.room],
        ...always,
        ...(sheet.format === undefined ? [[kit.words.labels.measure]] : []),
      ],
      together,
    };
  },
};
