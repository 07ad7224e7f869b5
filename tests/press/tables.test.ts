// Tables of ICC profiles as LittleCMS reads them, in both of their forms, and what is damaged in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Lab, openProfile, type PressProfile } from '../../src/press/profile.ts';
import { root } from '../support/disk.ts';

const opened = (bytes: Uint8Array): PressProfile => {
  const profile = openProfile(bytes);
  if (typeof profile === 'string') throw new Error(profile);
  return profile;
};

const near = (found: readonly number[], wanted: readonly number[], within: number): void =>
  expect(
    found.map((value, i) => Math.abs(value - (wanted[i] ?? 0)) <= within),
    `${found.join(' ')}, not ${wanted.join(' ')}`,
  ).toEqual(wanted.map(() => true));

/** By LittleCMS 2.19, relative colorimetric, in 8 bits. */
describe.each([
  [
    'coated',
    [
      [60, 30, -20, 0.306, 0.58, 0, 0.055],
      [40, -40, 10, 0.902, 0, 0.753, 0.447],
      [80, 5, 60, 0, 0.165, 0.765, 0.133],
      [20, 0, -30, 0.976, 0.655, 0, 0.592],
      [0, 0, 0, 0.753, 0.659, 0.49, 1],
    ],
    [
      [0.2, 0.4, 0.6, 0, 71, 14, 32],
      [1, 0, 0, 0, 58, -40, -51],
      [0.8, 0.6, 0.2, 0.4, 32.9, 1, -22],
      [0, 1, 1, 0, 49.8, 72, 51],
      [0.4, 0.4, 0.4, 0.8, 27.1, 1, 2],
    ],
  ],
  [
    'uncoated',
    [
      [60, 30, -20, 0.329, 0.667, 0, 0.012],
      [40, -40, 10, 1, 0, 0.808, 0.376],
      [80, 5, 60, 0, 0.114, 0.89, 0.11],
      [20, 0, -30, 1, 0.608, 0, 0.565],
      [0, 0, 0, 1, 0.165, 0.733, 1],
    ],
    [
      [0.2, 0.4, 0.6, 0, 69.8, 14, 25],
      [1, 0, 0, 0, 61.6, -29, -42],
      [0.8, 0.6, 0.2, 0.4, 41.6, 0, -12],
      [0, 1, 1, 0, 54.9, 58, 32],
      [0.4, 0.4, 0.4, 0.8, 37.3, 1, 3],
    ],
  ],
])('the profile for %s paper', (name, toInks, toLab) => {
  const profile = opened(readFileSync(join(root, 'print', `${name}.icc`)));

  test('has the inks of a colour that LittleCMS finds in it', () => {
    for (const [l = 0, a = 0, b = 0, ...inks] of toInks) near(profile.inks([l, a, b]), inks, 0.005);
  });

  test('and the colours of inks', () => {
    for (const row of toLab) near(profile.lab(row.slice(0, 4)), row.slice(4), 1);
  });
});

interface Parts {
  readonly inputs: number;
  readonly outputs: number;
  readonly curve: readonly number[];
  /** From the first corner to the last, all outputs of each. */
  readonly grid: readonly number[];
  readonly after?: readonly number[];
}

/** lut8Type or lut16Type (ICC.1:2001-04, 6.5.7 and 6.5.8); all values 0–1. */
const table = (wide: boolean, { inputs, outputs, curve, grid, after = curve }: Parts): Buffer => {
  const head = Buffer.alloc(wide ? 52 : 48);
  head.write(wide ? 'mft2' : 'mft1', 'latin1');
  head.set([inputs, outputs, 2], 8);
  if (wide) head.set([0, curve.length, 0, after.length], 48);
  const long = (values: readonly number[]): readonly number[] =>
    wide ? values : Array.from({ length: 256 }, (_, i) => straight(values, i / 255));
  const values = [
    ...Array.from({ length: inputs }, () => long(curve)).flat(),
    ...grid,
    ...Array.from({ length: outputs }, () => long(after)).flat(),
  ];
  const cells = Buffer.alloc(values.length * (wide ? 2 : 1));
  for (const [i, value] of values.entries())
    if (wide) cells.writeUInt16BE(Math.round(value * 65535), 2 * i);
    else cells.writeUInt8(Math.round(value * 255), i);
  return Buffer.concat([head, cells]);
};

const straight = (values: readonly number[], at: number): number => {
  const low = Math.min(values.length - 2, Math.floor(at * (values.length - 1)));
  const [from = 0, to = 0] = values.slice(low);
  return from + (to - from) * (at * (values.length - 1) - low);
};

const described = (name: string): Buffer => {
  const text = Buffer.from(`${name}\0`, 'latin1');
  const head = Buffer.alloc(12);
  head.write('desc', 'latin1');
  head.writeUInt32BE(text.length, 8);
  return Buffer.concat([head, text, Buffer.alloc(40)]);
};

/** As version 4 writes it: in UTF-16, of one language. */
const multilingual = (name: string): Buffer => {
  const text = Buffer.from(name, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 'latin1');
  head.set([0, 0, 0, 1, 0, 0, 0, 12], 8);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(text.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, text]);
};

const profileOf = (tags: Readonly<Record<string, Buffer>>, version = 2): Buffer => {
  const entries = Object.entries(tags);
  const head = Buffer.alloc(132 + 12 * entries.length);
  head[8] = version;
  head.write('prtrCMYKLab ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  head.writeUInt32BE(entries.length, 128);
  let end = head.length;
  for (const [i, [name, { length }]] of entries.entries()) {
    head.write(name, 132 + 12 * i, 'latin1');
    head.writeUInt32BE(end, 136 + 12 * i);
    head.writeUInt32BE(length, 140 + 12 * i);
    end += length;
  }
  head.writeUInt32BE(end, 0);
  return Buffer.concat([head, ...Object.values(tags)]);
};

const EVEN = [0, 1];
/** The eight corners of L, a and b: as much cyan, magenta and yellow as there is of these, and no black. */
const INKS: Parts = {
  ...{ inputs: 3, outputs: 4, curve: EVEN },
  grid: [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [i >> 2, (i >> 1) & 1, i & 1, 0]),
};
/** Black alone makes it dark; a and b are half the range. */
const LABS: Parts = {
  ...{ inputs: 4, outputs: 3, curve: EVEN },
  grid: Array.from({ length: 16 }, (_, i) => [1 - (i & 1), 0.5, 0.5]).flat(),
};

describe.each([
  ['8', false, 255],
  ['16', true, 65280 / 256],
])('a table in %s bits', (_, wide, ab) => {
  const made = (inks: Parts, labs = LABS): PressProfile =>
    opened(profileOf({ B2A1: table(wide, inks), A2B1: table(wide, labs) }));
  /** What L = 100 is in the table. */
  const white = wide ? 65280 / 65535 : 1;
  const share = (a: number): number => (wide ? ((a + 128) * 256) / 65535 : (a + 128) / ab);

  test.each<Lab>([
    [0, -128, -128],
    [100, 0, 0],
    [50, 32, -64],
    [25, 127, 127],
  ])('has L, a and b as ICC writes them: %d %d %d', (l, a, b) => {
    near(made(INKS).inks([l, a, b]), [(l / 100) * white, share(a), share(b), 0], 1e-9);
  });

  test('takes what is outside for what is at its edge', () => {
    near(made(INKS).inks([120, -200, 200]), [1, 0, 1, 0], 1e-9);
    near(made(INKS).inks([-5, -128, -128]), [0, 0, 0, 0], 1e-9);
  });

  test('makes L, a and b of inks', () => {
    const profile = made(INKS);
    const most = 100 / white;
    const middle = wide ? 65535 / 512 - 128 : -0.5;
    for (const black of [0, 0.25, 1])
      near(profile.lab([0.3, 0.6, 0.9, black]), [most * (1 - black), middle, middle], wide ? 0.01 : 0.5);
  });

  test('bends values by a curve before the grid and by another one after it', () => {
    const bent = made({ ...INKS, curve: [0, 0.2, 1], after: [0, 1, 1] });
    // 0.5 is 0.2 by the first curve, and that is 0.4 by the second.
    near(bent.inks([50 / white, 0, 0]).slice(0, 1), [0.4], 0.005);
    near(bent.inks([75 / white, 0, 0]).slice(0, 1), [1], 0.005);
    const first = made({ ...INKS, curve: [0, 0.2, 1], after: EVEN });
    near(first.inks([75 / white, 0, 0]).slice(0, 1), [0.6], 0.005);
  });
});

describe('a profile', () => {
  const TABLES = { B2A1: table(true, INKS), A2B1: table(true, LABS) };

  test('of version 4 may have its name in UTF-16', () => {
    const profile = opened(profileOf({ desc: multilingual('Papier gestrichen – groß'), ...TABLES }, 4));
    expect(profile.description).toBe('Papier gestrichen – groß');
  });

  test('has a name of at most 120 characters, up to its end, or none', () => {
    const name = (desc: Buffer): string => opened(profileOf({ desc, ...TABLES })).description;
    expect(name(described('Coated'))).toBe('Coated');
    expect(name(described('Coated\0rest'))).toBe('Coated');
    expect(name(described('Coated, glossy.').subarray(0, 28))).toBe('Coated, glossy.');
    expect(name(described('x'.repeat(200)))).toBe('x'.repeat(120));
    expect(name(described('Coated').subarray(0, 20))).toBe('');
    const longer = described('Coated');
    longer.writeUInt32BE(1000, 8);
    expect(name(longer)).toBe('');
    expect(opened(profileOf(TABLES)).description).toBe('');
  });

  test('has its perceptual tables used if it has no colorimetric ones', () => {
    const bytes = profileOf({ B2A0: TABLES.B2A1, A2B0: TABLES.A2B1 });
    near(opened(bytes).inks([0, -128, -128]), [0, 0, 0, 0], 1e-9);
    const both = profileOf({ B2A0: table(true, { ...INKS, grid: INKS.grid.map(() => 1) }), ...TABLES });
    near(opened(both).inks([0, -128, -128]), [0, 0, 0, 0], 1e-9);
  });

  const changed = (at: number, ...bytes: readonly number[]): Uint8Array => {
    const copy = Uint8Array.from(profileOf(TABLES));
    copy.set(bytes, at);
    return copy;
  };
  const [AT_INKS, AT_LABS] = [156, 156 + TABLES.B2A1.length];
  const NO_TABLES = /no tables that can be read/;
  test.each<[string, Uint8Array, RegExp]>([
    ['of 8 MB of nothing', new Uint8Array(8 * 1024 * 1024), /is not an ICC profile/],
    ['of more than 8 MB', new Uint8Array(8 * 1024 * 1024 + 1), /larger than 8 MB/],
    ['of version 1', changed(8, 1), /has version 1 /],
    ['of version 5', changed(8, 5), /has version 5 /],
    ['without tables', profileOf({}), NO_TABLES],
    ['with a table in one direction', profileOf({ B2A1: TABLES.B2A1 }), NO_TABLES],
    ['with a table that is outside of it', changed(136, 0, 0xff), NO_TABLES],
    ['with a table that is cut off', changed(140, 0, 0, 0, TABLES.B2A1.length - 1), NO_TABLES],
    ['with one point along each axis', changed(AT_INKS + 10, 1), NO_TABLES],
    ['with a curve of one value', changed(AT_INKS + 48, 0, 1), NO_TABLES],
    ['with a last curve of one value', changed(AT_INKS + 50, 0, 1), NO_TABLES],
    ['with five inputs', changed(AT_LABS + 8, 5), NO_TABLES],
    [
      'with three inks',
      profileOf({ ...TABLES, B2A1: table(true, { ...INKS, outputs: 3, grid: INKS.grid.slice(8) }) }),
      /not for four inks/,
    ],
    [
      'from three inks',
      profileOf({ ...TABLES, A2B1: table(true, { ...LABS, inputs: 3, grid: LABS.grid.slice(24) }) }),
      /not for four inks/,
    ],
  ])('%s is refused, with the reason', (_, bytes, why) => {
    expect(openProfile(bytes)).toMatch(why);
  });

  test('of version 4 with tables of the old form is read, and one that says it has more tags than it has', () => {
    expect(openProfile(changed(8, 4))).toBeTypeOf('object');
    expect(openProfile(changed(128, 0, 0, 0, 200))).toBeTypeOf('object');
  });
});
