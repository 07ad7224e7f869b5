// The profiles that ship and those of shops: what is read of them, what is refused, and which inks colours get.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { labDifference, labOf } from '../../src/brand/convert.ts';
import { openInks } from '../../src/press/inks.ts';
import { openProfile, type PressProfile } from '../../src/press/profile.ts';
import { contrast } from '../../src/theme/colour.ts';
import { root } from '../support/disk.ts';
import { openTheme } from '../support/workshop.ts';

const MEASURES = { labOf, difference: labDifference };
const bytesOf = (name: string): Buffer => readFileSync(join(root, 'print', `${name}.icc`));
const opened = (name: string): PressProfile => {
  const profile = openProfile(bytesOf(name));
  if (typeof profile === 'string') throw new Error(profile);
  return profile;
};
const NONE = new Map();

describe.each(['coated', 'uncoated'])('the profile for %s paper', (name) => {
  const profile = opened(name);

  test('has its name, and fits into a file', () => {
    expect(profile.description).toMatch(new RegExp(`^Kitpress ${name} paper \\(FOGRA\\d\\d\\)$`));
    expect(bytesOf(name).length).toBeLessThan(100_000);
  });

  test('leaves paper white, and makes it darker with each ink', () => {
    const paper = profile.lab([0, 0, 0, 0]);
    expect(paper[0]).toBeGreaterThan(99);
    for (const ink of [0, 1, 2, 3]) {
      const solid = profile.lab([0, 0, 0, 0].map((_, i) => (i === ink ? 1 : 0)));
      expect(solid[0]).toBeLessThan(paper[0] - 5);
    }
  });

  test('leads back to colours that it can print', () => {
    const inks = openInks(profile, NONE, MEASURES);
    for (const colour of ['#c9d0e6', '#ead3ab', '#e6c6c2', '#8c9a80', '#b06050'])
      expect([colour, Math.round(inks.miss(colour)) <= 3]).toEqual([colour, true]);
  });

  test('never has more than 300 % of ink, whatever the colour', () => {
    const inks = openInks(profile, NONE, MEASURES);
    for (let r = 0; r <= 255; r += 51)
      for (let g = 0; g <= 255; g += 51)
        for (let b = 0; b <= 255; b += 51) {
          const hex = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
          const all = inks.of(hex).reduce((sum, ink) => sum + ink, 0);
          expect([hex, all <= 3.0001]).toEqual([hex, true]);
        }
  });

  test('prints greys in black alone, as light as they are', () => {
    const inks = openInks(profile, NONE, MEASURES);
    expect(inks.of('#000000')).toEqual([0, 0, 0, 1]);
    expect(inks.of('#ffffff')).toEqual([0, 0, 0, 0]);
    const [c, m, y, k] = inks.of('#9c9c9c');
    expect([c, m, y]).toEqual([0, 0, 0]);
    expect(Math.abs(profile.lab([0, 0, 0, k])[0] - labOf('#9c9c9c')[0])).toBeLessThan(1);
  });
});

test('what is declared is printed so; a bright colour cannot be printed, and it is known by how much', () => {
  const inks = openInks(opened('coated'), new Map([['#132a75', [1, 0.9, 0, 0.25] as const]]), MEASURES);
  expect(inks.of('#132a75')).toEqual([1, 0.9, 0, 0.25]);
  expect(inks.miss('#00ff00')).toBeGreaterThan(15);
  expect(inks.black('#1b0b2e')[3]).toBeGreaterThan(0.85);
});

/** As a screen shows what is printed, near enough for a contrast. */
const shown = (l: number): string => {
  const light = l > 8 ? ((l + 16) / 116) ** 3 : (l * 27) / 24389;
  const channel = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return `#${Math.round(255 * channel)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
};

describe.each(['default', 'plain'])('the inks of the template %s', (name) => {
  const { template } = openTheme(undefined, name);
  const declared = new Map(
    Object.entries(template.cmyk ?? {}).map(([colour, shares]) => [
      colour,
      shares.map((share) => share / 100) as unknown as readonly [number, number, number, number],
    ]),
  );

  test('are there for all its colours but white', () => {
    const { colours, themes, dots } = template;
    const used = [colours.triangle, ...dots, ...themes.map(({ colour }) => colour)];
    expect(used.filter((colour) => !declared.has(colour))).toEqual([]);
  });

  test.each(['coated', 'uncoated'])('on %s paper can be read under white, and tell themes apart', (paper) => {
    const profile = opened(paper);
    const labs = template.themes.map(({ colour }) => profile.lab(declared.get(colour) ?? []));
    for (const lab of labs) expect(contrast('#ffffff', shown(lab[0]))).toBeGreaterThan(4.5);
    const pairs = labs.flatMap((one, i) => labs.slice(i + 1).map((other) => labDifference(one, other)));
    expect(Math.min(...pairs)).toBeGreaterThan(name === 'default' ? 10 : 8);
  });
});

describe('refused, with the reason,', () => {
  const changed = (at: number, text: string): Uint8Array => {
    const bytes = Uint8Array.from(bytesOf('coated'));
    bytes.set(Buffer.from(text, 'latin1'), at);
    return bytes;
  };
  const tableAt = (tag: string): number => {
    const bytes = bytesOf('coated');
    return bytes.readUInt32BE(bytes.indexOf(tag, 128, 'latin1') + 4);
  };
  const sizeAt = (tag: string): number => bytesOf('coated').indexOf(tag, 128, 'latin1') + 8;
  test.each([
    ['a file that is none', Buffer.from('hello'), /is not an ICC profile/],
    ['one of a screen', changed(12, 'mntr'), /not for printing/],
    ['one in RGB', changed(16, 'RGB '), /is for RGB, not CMYK/],
    ['one by XYZ', changed(20, 'XYZ '), /does not lead from and to Lab/],
    ['one of a later version', changed(8, '\x05'), /has version 5/],
    ['one that is cut off', bytesOf('coated').subarray(0, 9000), /is damaged/],
    ['one that is too large', new Uint8Array(9 * 1024 * 1024), /larger than 8 MB/],
    [
      'one whose table is too short to be one',
      changed(sizeAt('B2A1'), '\0\0\0\x30'),
      /no tables that can be read/,
    ],
    ['one whose tables are of a later form', changed(tableAt('B2A1'), 'mBA '), /no tables that can be read/],
  ])('%s', (_, bytes, why) => {
    expect(openProfile(bytes)).toMatch(why);
  });
});
