// The print order: every page once, and for each printed page which one it is.
import { describe, expect, test } from 'vitest';
import { collate, sets } from '../../src/page/copies.ts';
import type { Page } from '../../src/scene.ts';
import { page } from '../pdf/sample.ts';

const sheet = (label: string, id = label, item?: string): Page =>
  page([], { label, sheet: id, ...(item !== undefined && { item }) });
const labels = (printed: ReturnType<typeof collate>): readonly (string | undefined)[] =>
  printed.order.map((index) => printed.pages[index]?.label);

const votes = [sheet('V 1/2', 'votes'), sheet('V 2/2', 'votes')];
const scales = [sheet('S1', 'scales', '1'), sheet('S2', 'scales', '2')];

test('pages of one sheet belong together, and of a sheet for each item those of one item', () => {
  expect(sets([...votes, ...scales])).toEqual([votes, [scales[0]], [scales[1]]]);
});

describe('copies', () => {
  test('of a sheet of several pages are collated', () => {
    expect(labels(collate([{ pages: votes, copies: 2 }]))).toEqual(['V 1/2', 'V 2/2', 'V 1/2', 'V 2/2']);
  });

  test('of a sheet for each item follow one another', () => {
    expect(labels(collate([{ pages: scales, copies: 2 }]))).toEqual(['S1', 'S1', 'S2', 'S2']);
  });

  test('are as many as each sheet asks for, and each page is there once', () => {
    const printed = collate([
      { pages: votes, copies: 1 },
      { pages: scales, copies: 3 },
    ]);
    expect(printed.pages).toEqual([...votes, ...scales]);
    expect(printed.order).toEqual([0, 1, 2, 2, 2, 3, 3, 3]);
  });
});

test('a sheet with no pages has nothing to print', () => {
  expect(collate([{ pages: [], copies: 5 }])).toEqual({ pages: [], order: [] });
});
