// The kind `grid`: a field of cells to put cards in.

import type { Chain } from '../../kit/kinds.ts';
import type { Kit } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import type { Kind } from '../kind.ts';
import { checkGrid } from './check.ts';
import { gridPages } from './layout.ts';
import { type AxisTexts, ENDS, type GridKeys, type GridSheet, gridKeys, gridTexts } from './sheet.ts';

export const gridKind: Kind<GridSheet, GridKeys> = {
  keys: gridKeys,
  texts: (sheet) => gridTexts(sheet),
  lists: ({ across, down = ENDS }) => [
    ...(across === ENDS ? [] : [{ list: across, path: ['across'] }]),
    ...(down === ENDS ? [] : [{ list: down, path: ['down'] }]),
  ],
  check: checkGrid,
  layout: gridPages,
  expected: (kit, { across, down, span, format, texts }, item) => ({
    always: [
      [item?.text ?? texts.title, ...(texts.cells ?? [])],
      ...(texts.subject ? [[texts.subject]] : []),
      ...inOrder(texts.across),
      ...(across === ENDS ? [] : always(kit, across)),
      ...inOrder(texts.down),
      ...(down === undefined || down === ENDS ? [] : always(kit, down)),
      ...(texts.band ? [[texts.band]] : []),
      ...(span ? [[kit.words.grid.tape]] : []),
      // Paper to hold in the hand has no ruler.
      ...(format === undefined ? [[kit.words.labels.measure]] : []),
    ],
  }),
};

/** Upwards, the name is read first. */
const inOrder = (axis: AxisTexts | undefined): readonly Chain[] =>
  axis === undefined ? [] : [[axis.name], ...(axis.low && axis.high ? [[axis.low], [axis.high]] : [])];

/** A plan may leave out those of some themes. */
const always = (kit: Kit, list: string): readonly Chain[] =>
  itemsOf(kit, list).some(({ theme }) => theme !== undefined)
    ? []
    : [itemsOf(kit, list).map(({ text }) => text)];
