// The tones of a colour: given or derived, and read on each other.
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/theme/colour.ts';
import { sandsOf, tonesOf } from '../../src/theme/tones.ts';
import { openTheme } from '../support/workshop.ts';

describe.each(['default', 'plain'])('in the template %s', (name) => {
  const { themes, colours } = openTheme(undefined, name).template;

  test.each(themes)('$colour is read on its tint, and large on its mid', ({ colour, mid, tint }) => {
    expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, mid)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.ink, mid)).toBeGreaterThanOrEqual(4.5);
  });

  test('ink is read on every sand, and soft ink on panels', () => {
    for (const sand of colours.sands) expect(contrast(colours.ink, sand)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.soft, colours.sands[1])).toBeGreaterThanOrEqual(4.5);
  });
});

test('a brand’s colour has tones on which it is read, however pale it is', () => {
  for (const colour of ['#767676', '#c4320a', '#0a7a3b', '#000000']) {
    const { mid, tint } = tonesOf({ colour });
    expect(contrast(colour, tint)).toBeGreaterThanOrEqual(contrast(colour, '#ffffff') >= 4.9 ? 4.5 : 4.2);
    expect(contrast(colour, mid)).toBeGreaterThanOrEqual(3);
  }
});

test('tones that are given are kept', () => {
  const tones = { colour: '#132a75', mid: '#c9d0e6', tint: '#e9ecf5' };
  expect(tonesOf(tones)).toEqual(tones);
  expect(tonesOf({ colour: '#132a75' })).toEqual({ ...tones, mid: '#c6ccde', tint: '#e9ebf2' });
});

test('of one sand the others are derived, close to those of the default template', () => {
  expect(sandsOf('#f3f1ec')).toEqual(['#f9f8f6', '#f3f1ec', '#eae7de', '#e0dbce']);
  expect(sandsOf(['#ffffff', '#eeeeee', '#dddddd', '#cccccc'])[3]).toBe('#cccccc');
});
