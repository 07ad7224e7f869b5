// Outlines as points of TrueType glyphs: their limits.
import { expect, test } from 'vitest';
import { BrokenFont } from '../../src/fonts/broken-font.ts';
import { collect } from '../../src/fonts/quadratic.ts';

const triangle = (corner: number): number => {
  const pen = collect(0.5, { left: 1000 });
  pen.moveTo(0, 0);
  pen.lineTo(corner, 0);
  pen.lineTo(0, -corner);
  return Math.max(...pen.contours().flatMap((contour) => contour.map(({ x }) => x)));
};

test('a glyph reaches 16,383 units from its origin, so that no difference of two points is longer than 16 bits', () => {
  expect(triangle(16383)).toBe(16383);
  expect(() => triangle(16384)).toThrow(BrokenFont);
  expect(() => triangle(-16384)).toThrow(BrokenFont);
});

test('a glyph has at most 65,535 points, which it numbers with 16 bits', () => {
  const pen = collect(0.5, { left: 70_000 });
  for (let i = 0; i < 65_535; i += 1) pen.lineTo(i % 9, i % 7);
  expect(() => pen.lineTo(1, 1)).toThrow('more points than a glyph can have');
});
