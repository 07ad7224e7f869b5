// Where a board is cut: in the middle of what two sheets show, unless that goes through something.
import { describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import { type Extent, extentsAlong, type SheetRow, seamsOf, windowsOf } from '../../src/page/seams.ts';

/** Two sheets of 100 mm for a board of 160: both show what is from 60 to 100, and a seam may be from 65 to 98. */
const ROW: SheetRow = { count: 2, room: 100, length: 160, before: 5, after: 2 };
const seam = (...extents: readonly Extent[]): number | undefined => seamsOf(ROW, extents)[0];
const obstacle = (from: number, to: number, weight = 40): Extent => ({ from, to, weight });

test('the windows of sheets are from end to end, and one sheet has the board in its middle', () => {
  expect(windowsOf(ROW)).toEqual([0, 60]);
  expect(windowsOf({ ...ROW, count: 3, length: 280 })).toEqual([0, 90, 180]);
  expect(windowsOf({ ...ROW, count: 1, length: 80 })).toEqual([-10]);
  expect(seamsOf({ ...ROW, count: 1, length: 80 }, [])).toEqual([]);
});

test('obstacles are measured from where the board begins, as large as they are printed', () => {
  const obstacles = [{ place: box(30, 50, 10, 20), weight: 7 }];
  expect(extentsAlong(obstacles, 'x', { from: 12, scale: 0.5 })).toEqual([obstacle(9, 14, 7)]);
  expect(extentsAlong(obstacles, 'y', { from: 12, scale: 2 })).toEqual([obstacle(76, 116, 7)]);
});

describe('a seam', () => {
  test.each<readonly [what: string, extents: readonly Extent[], at: number]>([
    ['is in the middle where nothing is', [], 81.5],
    ['goes around a thing on the nearer side', [obstacle(70, 84)], 84.75],
    ['goes around a thing before it', [obstacle(80, 95)], 79.25],
    ['is as near as scissors are exact', [obstacle(70.9, 81)], 81.75],
    ['goes through what costs least', [obstacle(0, 86, 40), obstacle(84, 200, 12)], 86.75],
    ['goes between things that touch', [obstacle(0, 82, 40), obstacle(82, 200, 12)], 82],
    ['rather touches a thing than goes through one', [obstacle(60, 80), obstacle(81, 98)], 81],
    ['is nowhere after what both sheets show', [obstacle(60, 97.9)], 98],
    ['is nowhere before what is glued', [obstacle(65.2, 200)], 65],
  ])('%s', (_, extents, at) => {
    expect(seam(...extents)).toBeCloseTo(at, 9);
  });
  test('that has one place only is there', () => {
    expect(seamsOf({ ...ROW, length: 193 }, [obstacle(0, 200)])).toEqual([98]);
  });
});
