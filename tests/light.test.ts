// How much light colours give back, and the greys that give back as much.
import { expect, test } from 'vitest';
import { greyer, greyOf, linear, luminance } from '../src/light.ts';

test.each([
  // WCAG 2.2, relative luminance; the last channel that is linear is 10.
  ['#000000', 0],
  ['#ffffff', 1],
  ['#ff0000', 0.2126],
  ['#00ff00', 0.7152],
  ['#0000ff', 0.0722],
  ['#808080', 0.215861],
  ['#0a0a0a', 10 / 255 / 12.92],
  ['#0b0b0b', 0.003347],
])('%s gives back %d of light', (colour, light) => {
  expect(luminance(colour)).toBeCloseTo(light, 6);
});

test('a channel gives back more the higher it is, without a step where the curve begins', () => {
  expect([0, 10, 11, 255].map(linear)).toEqual([0, 10 / 255 / 12.92, expect.closeTo(0.0033465, 7), 1]);
});

test.each([
  ['#ff0000', '#7f7f7f'],
  ['#00ff00', '#dcdcdc'],
  ['#0000ff', '#4c4c4c'],
  ['#132a75', '#313131'],
  ['#050505', '#050505'],
  ['#0a0b0c', '#0b0b0b'],
])('%s has the lightness of %s', (colour, grey) => {
  expect(greyOf(colour)).toBe(grey);
});

test('every grey is its own, and pixels become the same grey as colours', () => {
  const grey = greyer();
  for (let i = 0; i < 256; i += 1) {
    const hex = i.toString(16).padStart(2, '0');
    expect(greyOf(`#${hex.repeat(3)}`)).toBe(`#${hex.repeat(3)}`);
    // Its table has 4096 steps of light, which dark greys share.
    expect(Math.abs(grey(i, i, i) - i)).toBeLessThanOrEqual(i < 26 ? 1 : 0);
  }
  expect([grey(255, 0, 0), grey(0, 255, 0), grey(0, 0, 255)]).toEqual([0x7f, 0xdc, 0x4c]);
});
