// The heights of the rows of a drawing: in proportion, as far as every field has what it needs.
import { expect, test } from 'vitest';
import { type Need, rowHeights } from '../../../src/kinds/canvas/areas.ts';

const heights = (parts: readonly number[], needs: readonly Need[], height = 100): readonly number[] =>
  rowHeights({ parts, needs, height, gap: 0 }).map((mm) => Math.round(mm * 10) / 10);

test('rows are in proportion, and none is lower than its fields need', () => {
  expect(heights([1, 3], [])).toEqual([25, 75]);
  expect(heights([1, 3], [{ row: 0, rows: 1, least: 40 }])).toEqual([40, 60]);
});

test('what a field lacks is shared by its rows, those of the fields of the fewest rows first', () => {
  const two = { row: 1, rows: 2, least: 60 };
  const three = { row: 0, rows: 3, least: 90 };
  expect(heights([1, 1, 1, 1], [two])).toEqual([20, 30, 30, 20]);
  expect(heights([1, 1, 1, 1], [three, two])).toEqual(heights([1, 1, 1, 1], [two, three]));
  expect(heights([1, 1, 1, 1], [three, two])).toEqual([23.3, 33.3, 33.3, 10]);
});
