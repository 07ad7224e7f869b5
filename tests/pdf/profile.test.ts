// The profile of screen colours that every file has, read again as ICC.1 lays it out.
import { expect, test } from 'vitest';
import { srgbProfile } from '../../src/pdf/profile.ts';

const bytes = Buffer.from(srgbProfile());
const fixed = (at: number): number => bytes.readInt32BE(at) / 65536;
const tags = Array.from({ length: bytes.readUInt32BE(128) }, (_, i) => {
  const at = 132 + 12 * i;
  const [place, size] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
  return { name: bytes.toString('latin1', at, at + 4), place, size };
});
const tag = (name: string): Buffer => {
  const { place, size } = tags.find((one) => one.name === name) ?? { place: 0, size: 0 };
  return bytes.subarray(place, place + size);
};
const numbers = (name: string): readonly number[] => {
  const { length } = tag(name);
  return Array.from({ length: (length - 8) / 4 }, (_, i) => tag(name).readInt32BE(8 + 4 * i) / 65536);
};

test('says that it is for screens, from RGB to XYZ under D50, in version 4.2', () => {
  expect(bytes.readUInt32BE(0)).toBe(bytes.length);
  expect(bytes.readUInt32BE(8)).toBe(0x04200000);
  expect(bytes.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(bytes.toString('latin1', 36, 40)).toBe('acsp');
  expect([24, 26, 28, 30, 32, 34].map((at) => bytes.readUInt16BE(at))).toEqual([2024, 1, 1, 0, 0, 0]);
  const white = [fixed(68), fixed(72), fixed(76)];
  for (const [i, part] of [0.9642, 1, 0.8249].entries()) expect(white[i]).toBeCloseTo(part, 4);
});

test('has the tags that ICC.1 asks for, one after the other, each at a multiple of four bytes', () => {
  expect(tags.map(({ name }) => name).sort()).toEqual(
    ['bTRC', 'bXYZ', 'chad', 'cprt', 'desc', 'gTRC', 'gXYZ', 'rTRC', 'rXYZ', 'wtpt'].sort(),
  );
  const places = [...new Map(tags.map(({ place, size }) => [place, size]))].sort(([a], [b]) => a - b);
  let end = 132 + 12 * tags.length;
  for (const [place, size] of places) {
    expect([place, place % 4]).toEqual([end, 0]);
    end += size;
  }
  expect(end).toBe(bytes.length);
});

test('has the primaries and the curve of sRGB (IEC 61966-2-1), adapted to D50', () => {
  const near = (found: readonly number[], wanted: readonly number[]): void => {
    expect(found).toHaveLength(wanted.length);
    for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 3);
  };
  near(numbers('rXYZ'), [0.436, 0.2225, 0.0139]);
  near(numbers('gXYZ'), [0.3851, 0.7169, 0.0971]);
  near(numbers('bXYZ'), [0.1431, 0.0606, 0.7141]);
  near(numbers('wtpt'), [0.9642, 1, 0.8249]);
  near(numbers('chad'), [1.0479, 0.0229, -0.0502, 0.0296, 0.9905, -0.0171, -0.0092, 0.0151, 0.7517]);
  const curve = tag('rTRC');
  expect([curve.toString('latin1', 0, 4), curve.readUInt16BE(8), curve.length]).toEqual(['para', 3, 32]);
  near(
    [12, 16, 20, 24, 28].map((at) => curve.readInt32BE(at) / 65536),
    [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045],
  );
});

test.each(['desc', 'cprt'])('has its %s in one language, in UTF-16', (name) => {
  const text = tag(name);
  expect(text.toString('latin1', 0, 4)).toBe('mluc');
  expect([8, 12, 24].map((at) => text.readUInt32BE(at))).toEqual([1, 12, 28]);
  expect(text.toString('latin1', 16, 20)).toBe('enUS');
  const words = Buffer.from(text.subarray(28, 28 + text.readUInt32BE(20)))
    .swap16()
    .toString('utf16le');
  expect(words).toMatch(/^[\x20-\x7e]+$/);
});
