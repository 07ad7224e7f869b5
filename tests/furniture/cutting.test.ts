// How long cutting takes: cuts along a sheet, cuts across strips, and sorting.
import { expect, test } from 'vitest';
import { cuttingTime } from '../../src/furniture/cutting.ts';

const sheet = (cuts: number, shortCuts = 0, pages = 1, copies = 1) =>
  ({ paper: 'A3', pages, copies, cuts, shortCuts }) as const;

test('nothing to cut takes no time', () => {
  expect(cuttingTime([])).toBeUndefined();
  expect(cuttingTime([sheet(0)])).toBeUndefined();
});

test('a long cut takes 20 seconds, a short one 5, and sorting half a minute for each sheet', () => {
  // 10 × (6 × 20 + 7 × 5 + 30) = 1850 s; of the guillotine 10 × (155 / 5 + 30) = 610 s.
  expect(cuttingTime([sheet(130, 70, 10), sheet(0, 0, 9)])).toEqual({ scissors: 35, guillotine: 15 });
  expect(cuttingTime([sheet(130, 70, 5, 2)])).toEqual({ scissors: 35, guillotine: 15 });
  expect(cuttingTime([sheet(130, 0, 10)])).toEqual({ scissors: 50, guillotine: 15 });
});
