// The kind `tents`: a sign for each table, folded so that it stands and is read from both sides.
import { error } from '../../problem.ts';
import type { Kind } from '../kind.ts';
import { tentPages } from './layout.ts';

export const tentsKind: Kind = {
  format: 'handOut',
  keys: {},
  texts: () => ({}),
  words: 'tents',
  per: 'table',
  severalTables: true,
  cutOut: () => ['tents'],
  check: ({ each }, _kit, at) =>
    each === undefined
      ? []
      : [
          error('content-kind-takes-no', 'Table signs have no "each": there is one for each table.', {
            hint: 'Delete the key.',
            ...at(['each'], 'key'),
          }),
        ],
  layout: tentPages,
  expected: ({ words, subtitle }) => ({
    always: [[words.labels.table], [subtitle], [words.tents.host]],
  }),
};
