// How the guide's list of what is printed goes on over pages: no page has less than four of its rows.
import { expect, test } from 'vitest';
import { inParts } from '../../../src/kinds/guide/print-list.ts';

/** How many of so many rows, 10 mm each, are on each page, of which the first has less room. */
const counts = (rows: number, first: number, page = 100): readonly number[] =>
  inParts(
    Array.from({ length: rows }, () => ({ height: 10 })),
    first,
    page,
  ).map(({ length }) => length);

test.each<readonly [rows: number, first: number, parts: readonly number[]]>([
  [5, 50, [5]],
  [7, 50, [7]],
  [8, 50, [4, 4]],
  [9, 50, [5, 4]],
  [30, 50, [5, 10, 10, 5]],
  // Three would be left for the last page.
  [18, 50, [5, 9, 4]],
  // There is room for three, so that all begin on the next page, which keeps four for the one after it.
  [10, 30, [10]],
  [11, 30, [7, 4]],
  [21, 30, [10, 7, 4]],
])('%i rows with %i mm on the first page are %j', (rows, first, parts) => {
  expect(counts(rows, first)).toEqual(parts);
});

test('rows that no page has room for stay one list', () => {
  expect(counts(2, 5, 15)).toEqual([2]);
});
