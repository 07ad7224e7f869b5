// How rows share a page: they end where it does, and the height that is left is ruled.
import { describe, expect, test } from 'vitest';
import { rowSpace } from '../../src/kinds/scales/row-space.ts';

/** mm: the height that rows of 24 mm leave of 195. */
const free = (rows: number): number => 195 - rows * 24;

describe('rows of scales', () => {
  test.each([
    [7, 0, 4.5],
    [6, 0, 10.2],
    [5, 1, 16.5],
    [4, 2, 27],
    [3, 4, 43.5],
  ])('%i rows have %i lines under each, and %f mm between them', (rows, lines, between) => {
    const space = rowSpace(free(rows), rows, 0);
    expect(space.lines).toBe(lines);
    expect(space.between).toBeCloseTo(between, 6);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('%i rows end with the page', (rows) => {
    for (const below of [0, 3.2]) {
      const { between, lines, pitch, before } = rowSpace(free(rows), rows, below);
      const under = before + lines * pitch;
      expect(rows * 24 + (rows - 1) * between + under).toBeCloseTo(rows === 1 && lines === 0 ? 24 : 195, 6);
      expect(lines === 0 || pitch >= 9).toBe(true);
    }
  });
});
