// Which inks a colour is printed in, by a press that is easy to count with.
import { describe, expect, test } from 'vitest';
import { type ColourMeasures, openInks, type PressInks } from '../../src/press/inks.ts';
import type { Lab, PressProfile } from '../../src/press/profile.ts';
import type { Cmyk } from '../../src/press.ts';

/** Colours are as light as their red channel says, and as far from each other as that differs. */
const MEASURES: ColourMeasures = {
  labOf: (colour) => [Number.parseInt(colour.slice(1, 3), 16), 0, 0],
  difference: ([one], [other]) => Math.abs(one - other),
};
/** Dots spread: half of the black leaves a quarter of the light. All of it leaves 4. */
const lab = ([, , , k = 0]: readonly number[]): Lab => [4 + 96 * (1 - k) ** 2, 0, 0];
const press = (inks: PressProfile['inks'], declared: ReadonlyMap<string, Cmyk> = new Map()): PressInks =>
  openInks({ description: '', inks, lab }, declared, MEASURES);
const printed = (...inks: number[]): Cmyk => press(() => inks).of('#203040');

describe('inks', () => {
  test('are whole per cents, and none of less than 1.5 %, which would only blur', () => {
    expect(printed(0.333, 0.666, 0, 0.104)).toEqual([0.33, 0.67, 0, 0.1]);
    expect(printed(0.0149, 0.015, 0.016, 0.0149)).toEqual([0, 0.02, 0.02, 0]);
    expect(printed(1.2, 0.5, 0, 0)).toEqual([1, 0.5, 0, 0]);
    expect(printed(0, 0, 0, 0)).toEqual([0, 0, 0, 0]);
  });

  test('are 300 % at most: above that, the coloured ones are less in the same proportion', () => {
    expect(printed(0.7, 0.7, 0.7, 0.9)).toEqual([0.7, 0.7, 0.7, 0.9]);
    expect(printed(0.8, 0.4, 0.8, 1)).toEqual([0.8, 0.4, 0.8, 1]);
    expect(printed(1, 0.75, 0.75, 1)).toEqual([0.8, 0.6, 0.6, 1]);
    expect(printed(1, 1, 1, 0.5)).toEqual([0.83, 0.83, 0.83, 0.5]);
  });

  test('of a colour are asked of the profile once, for the colour as it is measured', () => {
    const asked: Lab[] = [];
    const inks = press((colour) => {
      asked.push(colour);
      return [0.5, 0, 0, 0];
    });
    inks.of('#203040');
    inks.of('#203040');
    expect(asked).toEqual([[32, 0, 0]]);
  });

  test('that the template declares are never changed', () => {
    const inks = press(() => [0, 0, 0, 0], new Map([['#203040', [1, 1, 1, 1]]]));
    expect(inks.of('#203040')).toEqual([1, 1, 1, 1]);
  });
});

describe('black alone', () => {
  const inks = press(() => [0.5, 0.5, 0.5, 0]);

  test('prints greys, as light as they are', () => {
    // 28 = 4 + 96 · 0.5²
    expect(inks.of('#1c1c1c')).toEqual([0, 0, 0, 0.5]);
    expect(inks.of('#1c1c1d')).toEqual([0.5, 0.5, 0.5, 0]);
    expect(inks.black('#1c0000')).toEqual([0, 0, 0, 0.5]);
    // 58 = 4 + 96 · 0.75²
    expect(inks.black('#3a0000')).toEqual([0, 0, 0, 0.25]);
  });

  test('is solid for what is as dark as it or darker, and nothing for white', () => {
    expect(['#040000', '#030000', '#000000'].map((colour) => inks.black(colour)[3])).toEqual([1, 1, 1]);
    expect(inks.black('#640000')[3]).toBe(0);
    expect(inks.black('#ff0000')[3]).toBe(0);
  });
});

test('a colour is missed by as much as its inks look different', () => {
  // Nothing is printed, which is 100.
  expect(press(() => [0, 0, 0, 0]).miss('#1c3040')).toBe(72);
  expect(press(() => [0, 0, 0, 0.5]).miss('#1c3040')).toBe(0);
});
