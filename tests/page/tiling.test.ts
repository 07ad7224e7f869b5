// How many sheets of paper a board takes: as few as its size can be had with, and which scale that is. All of it is compared with what it was last: UPDATE_GOLDEN=1 npm test writes it anew.
import { describe, expect, test } from 'vitest';
import { seamCuts, type Tiling, tilingOf } from '../../src/page/tiling.ts';
import { matchGolden } from '../support/golden.ts';
import { PAPERS, printingOn } from '../support/papers.ts';

const LYING = { width: 420, height: 297 };
const STANDING = { width: 297, height: 420 };
const MARGIN = 12;

const told = (tiling: Tiling | undefined): string | undefined =>
  tiling &&
  `${tiling.columns} × ${tiling.rows} of ${tiling.sheet.width} × ${tiling.sheet.height} at ${Math.round(tiling.scale * 100)} %`;

describe('a board of A3 is', () => {
  test.each([
    ['a4', 4, '2 × 1 of 210 × 297 at 97 %'],
    ['a4', 6, '2 × 1 of 210 × 297 at 97 %'],
    ['a4', 6.5, '2 × 1 of 210 × 297 at 97 %'],
    ['a4', 7, '2 × 1 of 210 × 297 at 96 %'],
    ['a4', 10, '2 × 1 of 210 × 297 at 93 %'],
    ['letter', 6.35, '2 × 1 of 215.9 × 279.4 at 97 %'],
    ['letter', 10, '2 × 1 of 215.9 × 279.4 at 94 %'],
    ['tabloid', 6.35, '1 × 1 of 431.8 × 279.4 at 97 %'],
    ['320x450', 6, '1 × 1 of 450 × 320 at 100 %'],
    ['a3', 6, '1 × 1 of 420 × 297 at 100 %'],
  ])('on %s with a white edge of %d mm: %s', (paper, margin, wanted) => {
    expect(told(tilingOf(LYING, MARGIN, printingOn(paper, 'a3', margin)))).toBe(wanted);
  });

  test('put together the other way where it stands upright', () => {
    expect(told(tilingOf(STANDING, MARGIN, printingOn('a4', 'a3')))).toBe('1 × 2 of 297 × 210 at 97 %');
  });

  test('of as many sheets as its full size takes, if that is asked for', () => {
    const full = (paper: string) => ({ ...printingOn(paper, 'a3'), fullSize: true });
    expect(told(tilingOf(LYING, MARGIN, full('a4')))).toBe('3 × 1 of 210 × 297 at 100 %');
    expect(told(tilingOf(LYING, MARGIN, full('letter')))).toBe('2 × 2 of 215.9 × 279.4 at 100 %');
  });
});

test.each([
  ['a2', 'a2', '1 × 1 of 594 × 420 at 143 %'],
  ['a1', 'a1', '1 × 1 of 841 × 594 at 206 %'],
  ['a3', 'a2', '2 × 1 of 297 × 420 at 137 %'],
  ['a3', 'a1', '2 × 2 of 420 × 297 at 198 %'],
  ['a4', 'a2', '2 × 2 of 297 × 210 at 135 %'],
])('on %s, a board of %s is %s', (paper, boards, wanted) => {
  expect(told(tilingOf(LYING, MARGIN, printingOn(paper, boards)))).toBe(wanted);
});

test('a board that would be smaller than nine tenths has type that nobody reads: there is none', () => {
  for (const paper of ['a4', 'letter'])
    expect(tilingOf(LYING, MARGIN, printingOn(paper, paper))).toBeUndefined();
});

test('two sheets share 10 mm at least, whatever the paper and its margin', () => {
  for (const paper of ['a4', 'letter', 'a3', 'a2'])
    for (const boards of ['a3', 'a2', 'a1'])
      for (let margin = 4; margin <= 10; margin += 0.5)
        for (const page of [LYING, STANDING]) {
          const tiling = tilingOf(page, MARGIN, printingOn(paper, boards, margin));
          if (!tiling) continue;
          const { scale, sheet, columns, rows } = tiling;
          const shared = (side: number, count: number, length: number): number =>
            count === 1 ? 10 : (count * (side - 2 * margin) - length * scale) / (count - 1);
          const [across, down] = [page.width - 2 * MARGIN, page.height - 2 * MARGIN];
          expect(shared(sheet.width, columns, across)).toBeGreaterThanOrEqual(9.8);
          expect(shared(sheet.height, rows, down)).toBeGreaterThanOrEqual(9.8);
        }
});

test('every size of board comes to the same sheets of every paper as before', () => {
  const papers = Object.keys(PAPERS);
  const lines = papers.flatMap((paper) =>
    papers.flatMap((boards) =>
      [3, 6, 11].flatMap((edge) =>
        [false, true].map((fullSize) => {
          const on = { ...printingOn(paper, boards, edge), fullSize };
          const sheets = [LYING, STANDING].map((size) => {
            const tiling = tilingOf(size, MARGIN, on);
            return tiling ? `${told(tiling)}, ${seamCuts(tiling)} cuts` : 'none';
          });
          return `${boards} on ${paper}, ${edge} mm${fullSize ? ', full size' : ''}: ${sheets.join('; ')}`;
        }),
      ),
    ),
  );
  matchGolden('page/tilings.txt', `${lines.join('\n')}\n`);
});
