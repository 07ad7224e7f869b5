// The values that resvg writes: which are read, and what is said of those that are not.
import { expect, test } from 'vitest';
import { numberOf, segmentsOf, transformOf, Unprintable, Unreadable } from '../../../src/image/svg/values.ts';

test('a number is read, and one that a PDF cannot hold is a shape that is far too large', () => {
  expect([numberOf('-1.5e3'), numberOf('10000000'), numberOf(undefined, 7)]).toEqual([-1500, 10_000_000, 7]);
  for (const large of ['10000001', '-10000001']) expect(() => numberOf(large)).toThrow(Unprintable);
});

test.each([
  ['no number', () => numberOf('')],
  ['words', () => numberOf('wide')],
  ['more than every number', () => numberOf('1e999')],
  ['a turn that is no matrix', () => transformOf('rotate(9)')],
  ['half a matrix', () => transformOf('matrix(1 0 0 1)')],
  ['a segment that is not one of a normalised path', () => segmentsOf('M0 0H9')],
])('%s cannot be read', (_, read) => {
  expect(read).toThrow(Unreadable);
});

test('a quadratic curve is the cubic one of the same course, wherever it begins', () => {
  expect(segmentsOf('M3 0Q6 6 9 0Q12 -6 15 0Z')).toEqual([
    ['M', 3, 0],
    ['C', 5, 4, 7, 4, 9, 0],
    ['C', 11, -4, 13, -4, 15, 0],
    ['Z'],
  ]);
});
