// How different two colours look with each kind of colour vision.
import { expect, test } from 'vitest';
import { distance, type Vision } from '../../src/brand/convert.ts';

/** Red, green, teal and raspberry as they look without one kind of cone: Machado's matrices in linear light, clipped to sRGB. */
const SEEN: readonly (readonly [Vision, readonly string[]])[] = [
  ['protanopia', ['#6d5f00', '#ffe500', '#69665f', '#525765']],
  ['deuteranopia', ['#a39000', '#efd63a', '#5c5d61', '#817b60']],
  ['tritanopia', ['#ff000f', '#00f7d9', '#00706a', '#e8003e']],
];
const COLOURS = ['#ff0000', '#00ff00', '#006e60', '#d41864'];

test.each(SEEN)('%s is simulated in linear light', (vision, seen) => {
  for (const [i, a] of COLOURS.entries())
    for (const [j, b] of COLOURS.entries()) {
      const expected = distance(seen[i] ?? '', seen[j] ?? '', 'usual');
      expect(Math.abs(distance(a, b, vision) - expected)).toBeLessThan(0.5);
    }
});
