// A broken font is refused by name: whatever its bytes say, compiling it gives a face or a BrokenFont and no other exception.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrokenFont, fromFontkit, pointedTo, withinBytes } from '../../src/fonts/broken-font.ts';
import { compileFace } from '../../src/fonts/compile.ts';
import { inspectFont, isFontFault } from '../../src/fonts/font-file.ts';
import type { LayoutTable } from '../../src/fonts/opentype.ts';
import { readKerning, readLigatures } from '../../src/fonts/pairs.ts';
import { tablesOf } from '../../src/fonts/sfnt.ts';
import { fontFile, postScriptFont } from '../support/font.ts';

const SOURCE = { family: 'own', weight: 400, licence: 'OFL-1.1' };
const FONTS = [fontFile(), postScriptFont()];

const damage = fc.record({
  table: fc.nat(30),
  /** Mostly at the beginning, where counts and offsets are. */
  at: fc.oneof({ weight: 2, arbitrary: fc.nat(200) }, fc.nat(100_000)),
  value: fc.oneof(fc.constantFrom(0, 0xff), fc.nat(255)),
});

const damaged = (font: Uint8Array, all: readonly { table: number; at: number; value: number }[]) => {
  const bytes = font.slice();
  const tables = [...tablesOf(bytes).values()].filter(({ length }) => length > 0);
  for (const { table, at, value } of all) {
    const data = tables[table % tables.length];
    if (data) data[at % data.length] = value;
  }
  return bytes;
};

test('whatever is damaged in it, a font is a face or broken', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FONTS), fc.array(damage, { minLength: 1, maxLength: 6 }), (font, all) => {
      const bytes = damaged(font, all);
      if (isFontFault(inspectFont(bytes))) return;
      try {
        compileFace(bytes, SOURCE);
      } catch (cause) {
        if (!(cause instanceof BrokenFont)) throw cause;
      }
    }),
    { numRuns: 30 },
  );
});

/** As fontkit decodes a table whose pointers lead to nothing. */
const pointless = (feature: string, subTables: LayoutTable['featureList'] | readonly unknown[] | null) =>
  ({
    scriptList: [{ tag: 'latn', script: { defaultLangSys: { featureIndexes: [0] } } }],
    featureList: [{ tag: feature, feature: { lookupListIndexes: [0] } }],
    lookupList: {
      length: 1,
      get: () => ({ lookupType: feature === 'kern' ? 2 : 4, subTables }),
      toArray: () => [],
    },
  }) as LayoutTable;

test('tables that point to nothing are broken', () => {
  for (const subTables of [null, [null], [{ version: 1, coverage: null, pairSets: null }]]) {
    expect(() => readKerning(pointless('kern', subTables), [1, 2])).toThrow(BrokenFont);
    expect(() => readLigatures(pointless('liga', subTables))).toThrow(BrokenFont);
  }
  const one = { length: 1, get: () => [null], toArray: () => [[null]] };
  const ligatures = [{ coverage: { version: 1, glyphs: [1] }, ligatureSets: one }];
  expect(() => readLigatures(pointless('liga', ligatures))).toThrow(BrokenFont);
});

test('a font whose damage leaves no character has no kerning', () => {
  expect(readKerning(undefined, [])).toMatchObject({ left: [], right: [] });
});

test('what fontkit throws is a fault of the font, and of our own readers only what they say or read outside of it', () => {
  const bug = (): never => {
    throw new TypeError('ours');
  };
  expect(() => fromFontkit(bug)).toThrow(BrokenFont);
  expect(() => withinBytes(bug)).toThrow(TypeError);
  expect(() => withinBytes(() => new DataView(new ArrayBuffer(1)).getUint16(0))).toThrow(BrokenFont);
  expect(() => pointedTo(undefined)).toThrow(BrokenFont);
  expect(pointedTo(0)).toBe(0);
});
