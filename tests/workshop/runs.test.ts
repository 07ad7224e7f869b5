// How often pages are printed, and what the print list says of them: pages times copies is always what comes out of the printer.
import { expect, test } from 'vitest';
import { tablesUpTo } from '../../src/plan/seats.ts';
import type { Page } from '../../src/scene.ts';
import { printCount, printRuns } from '../../src/workshop/runs.ts';

const page = (place: Pick<Page, 'item' | 'table'> = {}, cuts = 0): Page => ({
  sheet: 'vote',
  code: 'V',
  label: 'V',
  name: { words: 'V', lang: 'en' },
  title: { words: 'V', lang: 'en' },
  width: 420,
  height: 297,
  lang: 'en',
  items: [],
  cuts,
  ...place,
});
const atTable = (table: number, pages: number, cuts = 0): readonly Page[] =>
  Array.from({ length: pages }, () => page({ table }, cuts));
const count = (pages: readonly Page[], copies: number, tables = 1) =>
  printCount({ copies: { vote: copies }, tables, tableNumbers: tablesUpTo(tables) }, 'vote', pages);

test('the pages of one copy are counted, and the cuts of all', () => {
  expect(count([page({}, 3), page({}, 4)], 5)).toEqual({ pages: 2, copies: 5, cuts: 35, shortCuts: 0 });
  expect(count([page({ item: '1' }), page({ item: '2' })], 4)).toEqual({
    pages: 2,
    copies: 4,
    cuts: 0,
    shortCuts: 0,
  });
});

test('tables that need as many pages as the others have a copy each', () => {
  const pages = [1, 2, 3].flatMap((table) => atTable(table, 2, 1));
  expect(count(pages, 3, 3)).toEqual({ pages: 2, copies: 3, cuts: 6, shortCuts: 0 });
  expect(count(pages, 4, 3)).toEqual({ pages: 2, copies: 4, cuts: 8, shortCuts: 0 });
});

test('of tables with unlike numbers of pages, all are counted as one copy', () => {
  const pages = [...atTable(1, 3), ...atTable(2, 2), ...atTable(3, 2)];
  expect(count(pages, 3, 3)).toEqual({ pages: 7, copies: 1, cuts: 0, shortCuts: 0 });
  expect(count(pages, 4, 3)).toEqual({ pages: 10, copies: 1, cuts: 0, shortCuts: 0 });
});

test('copies are dealt out to the tables whose pages they are', () => {
  const runs = printRuns({ copies: { vote: 4 }, tables: 3, tableNumbers: [1, 2, 3] }, 'vote', [
    ...atTable(1, 2),
    ...atTable(2, 1),
    ...atTable(3, 1),
  ]);
  expect(runs.map(({ pages, copies }) => [pages.length, copies])).toEqual([
    [2, 2],
    [1, 1],
    [1, 1],
  ]);
});
