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
