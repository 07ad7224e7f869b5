// A broken font is refused by name: whatever its bytes say, compiling it gives a face or a BrokenFont and no other exception.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrokenFont, fromFontkit, pointedTo, withinBytes } from '../../src/fonts/broken-font.ts';
import { compileFace } from '../../src/fonts/compile.ts';
import { inspectFont, isFontFault } from '../../src/fonts/font-file.ts';
import type { LayoutTable } from '../../src/fonts/opentype.ts';
import { readKerning, readLigatures } from '../../src/fonts/pairs.ts';
import { tablesOf } from '../../src/fonts/sfnt.ts';
import { subset } from '../../src/fonts/subset.ts';
import { toTrueType } from '../../src/fonts/true-type.ts';
import { fontFile, postScriptFont, withCharacters, withTable } from '../support/font.ts';

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

/** As fontkit decodes a list. */
const list = <T>(items: readonly T[]) => ({
  length: items.length,
  get: (i: number) => items[i],
  toArray: () => [...items],
});
const kerned = (table: object): LayoutTable => {
  const lookup = { lookupType: 2, subTables: [table] };
  return { ...pointless('kern', []), lookupList: list([lookup]) } as LayoutTable;
};

test('kerning of more glyphs or pairs than a font can have is refused before it is counted', () => {
  const [some, endless] = [
    { version: 1, glyphs: [1] },
    { version: 2, rangeRecords: [{ start: 0, end: 0xffff_ffff }] },
  ];
  const other = { version: 2, classRangeRecord: [{ start: 1, end: 2, class: 1 }] };
  const table = { version: 2, coverage: some, classDef1: other, classDef2: other };
  expect(() => readKerning(kerned({ ...table, version: 1, coverage: endless }), [1])).toThrow('more glyphs');
  const classRecords = list([{ length: 8_000_001 }]);
  expect(() => readKerning(kerned({ ...table, classRecords }), [1])).toThrow('more kerning');
  const values = list(
    [0, 5].map((row) => list([0, -40].map((xAdvance) => ({ value1: { xAdvance: row && xAdvance } })))),
  );
  const { left, right } = readKerning(kerned({ ...table, classRecords: values }), [1, 2]);
  expect([left[1], right[2]].map((group) => Number(group) > 0)).toEqual([true, true]);
});

test('a font in which every pair could be kerned in its own way is set without kerning', () => {
  const glyphs = Array.from({ length: 3000 }, (_, i) => i + 1);
  const pairSets = list(glyphs.map((secondGlyph) => [{ secondGlyph, value1: { xAdvance: -40 } }]));
  const gpos = kerned({ version: 1, coverage: { version: 1, glyphs }, pairSets });
  expect(readKerning(gpos, glyphs)).toEqual(readKerning(undefined, glyphs));
  expect(readKerning(gpos, glyphs.slice(0, 20))).not.toEqual(readKerning(undefined, glyphs.slice(0, 20)));
});

test('a font without a static outline, or with characters that there cannot be, is broken', () => {
  const [font] = FONTS;
  if (!font) throw new Error('no font');
  expect(() => compileFace(withTable(font, 'fvar', new Uint8Array(16)), SOURCE)).toThrow('not a static font');
  expect(() => compileFace(withCharacters(font, new Map([[0x11_0000, 5]])), SOURCE)).toThrow(
    'characters that Unicode does not have',
  );
  expect(() => subset(postScriptFont())).toThrow('no glyf table: only TrueType outlines can be embedded');
  expect(() => toTrueType(fontFile())).toThrow('no CFF  table');
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
