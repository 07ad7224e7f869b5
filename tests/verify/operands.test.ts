// Operands as pdf.js gives them: matrices that apply one after another, glyphs in a run, and the ends of paths.
import { expect, test } from 'vitest';
import { endPoints, glyphRun, list, matrixOf, times } from '../../src/verify/operands.ts';

test('a matrix that applies two others has the numbers of both', () => {
  expect(times([2, 3, 5, 7, 11, 13], [17, 19, 23, 29, 31, 37])).toEqual([129, 184, 191, 272, 258, 365]);
  expect(times([1, 0, 0, 1, 0, 0], [1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a list of any kind is a list, and a matrix without numbers changes nothing', () => {
  expect([list([1]), list(new Float32Array([1])), list(null), list({ 0: 1 })]).toEqual([[1], [1], [], []]);
  expect(matrixOf(new Float32Array([2, 3, 4, 5, 6, 7]))).toEqual([2, 3, 4, 5, 6, 7]);
  expect(matrixOf(undefined)).toEqual([1, 0, 0, 1, 0, 0]);
});

test.each([
  [[], '', 0, 0],
  [['a', 'b'], 'ab', 900, 900],
  [['a', ' '], 'a ', 500, 900],
  [['a', ' ', 'b', ' '], 'a b ', 1300, 1700],
  [[' '], ' ', 0, 400],
  [['a', 100, 'b'], 'ab', 800, 800],
  [['a', -100], 'a', 500, 600],
] as const)('glyphs %j are a run up to the last that is no space', (parts, text, advance, end) => {
  const glyphs = parts.map((part) =>
    typeof part === 'number' ? part : { unicode: part, width: part === 'a' ? 500 : 400 },
  );
  expect(glyphRun(glyphs)).toEqual({ text, advance, end });
  expect(glyphRun([null, 'x', { unicode: 'y' }, { width: 7 }, ...glyphs])).toEqual({ text, advance, end });
});

test('each segment of a path ends at its last point, and closing has none', () => {
  expect(endPoints([])).toEqual([]);
  const all = [0, 1, 2, 1, 3, 4, 2, 5, 6, 7, 8, 9, 10, 3, 11, 12, 13, 14, 4, 0, 15, 16];
  expect(endPoints(all)).toEqual([
    [1, 2],
    [3, 4],
    [9, 10],
    [13, 14],
    [15, 16],
  ]);
});
