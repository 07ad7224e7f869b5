// What is made of whole fonts, and what is said of each byte that may be wrong in one, compared with what it was last.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { BrokenFont } from '../../src/fonts/broken-font.ts';
import { compileFace } from '../../src/fonts/compile.ts';
import { openContours } from '../../src/fonts/contours.ts';
import { inspectFont, isFontFault } from '../../src/fonts/font-file.ts';
import { layoutTables, tablesOf } from '../../src/fonts/sfnt.ts';
import { subset } from '../../src/fonts/subset.ts';
import { toTrueType } from '../../src/fonts/true-type.ts';
import { fontFile, postScriptFont } from '../support/font.ts';
import { matchGolden } from '../support/golden.ts';

const SOURCE = { family: 'own', weight: 400, licence: 'OFL-1.1' };
const FONTS: Readonly<Record<string, Uint8Array>> = {
  'TrueType outlines': fontFile(),
  'PostScript outlines': postScriptFont(),
};

const digest = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);

const tablesIn = (program: Uint8Array): string =>
  [...tablesOf(program)].map(([tag, data]) => `    ${tag} ${data.length} ${digest(data)}\n`).join('');

/** Everything that is compiled of a font: short facts as they are, long lists and tables by their length and digest. */
const compiled = (font: Uint8Array): string => {
  const { metrics, program, layout } = compileFace(font, SOURCE);
  const facts = Object.entries(metrics).map(([key, value]) => {
    const written = JSON.stringify(value);
    return `  ${key}: ${written.length < 200 ? written : `${written.length} ${digest(written)}`}\n`;
  });
  return `${facts.join('')}  program ${program.length} ${digest(program)}\n${tablesIn(program)}${layout ? tablesIn(layout) : ''}`;
};

test('fonts come to the same faces, subsets and contours as before', () => {
  const parts = Object.entries(FONTS).map(([name, font]) => {
    const { program, glyphs } = subset(toTrueTypeOf(font), [3, 40, 41, 120, 200]);
    const contours = openContours(program);
    const drawn = glyphs.map(
      (_, id) =>
        `    ${contours(id)
          .map(({ x, y, d }) => `${x},${y} ${d}`)
          .join(' ')}\n`,
    );
    return `${name}\n${compiled(font)}  subset ${glyphs.join(' ')}\n${tablesIn(program)}${drawn.join('')}  layout\n${tablesIn(layoutTables(toTrueTypeOf(font)))}`;
  });
  matchGolden('fonts/made.txt', parts.join('\n'));
});

const toTrueTypeOf = (font: Uint8Array): Uint8Array => (tablesOf(font).has('CFF ') ? toTrueType(font) : font);

/** What is said where a table has these bytes at a place, for places where it is anything. */
const damagedIn = (
  font: Uint8Array,
  tags: readonly string[],
  most: number,
  said: (bytes: Uint8Array) => string,
): string => {
  const found = new Map<string, string[]>();
  for (const tag of tags)
    for (const value of [0, 0xff])
      for (let at = 0; at < most; at += 1) {
        const bytes = font.slice();
        const table = tablesOf(bytes).get(tag);
        if (!table || at >= table.length) continue;
        table[at] = value;
        const words = said(bytes);
        found.set(words, [...(found.get(words) ?? []), `${tag.trim()}[${at}]=${value}`]);
      }
  return [...found].map(([words, places]) => `${words}\n  ${places.join(' ')}\n`).join('');
};

const inspected = (bytes: Uint8Array): string => {
  const found = inspectFont(bytes);
  return isFontFault(found) ? `${found.code} ${found.why} | ${found.hint}` : JSON.stringify(found);
};

/** A few glyphs of it: the bytes that they come to, or why there are none. */
const converted = (bytes: Uint8Array): string => {
  try {
    return digest(toTrueType(bytes, new Set([0, 40, 66])));
  } catch (cause) {
    if (!(cause instanceof BrokenFont)) throw cause;
    return cause.message;
  }
};

test('a font that is wrong in one byte is told what is wrong as before', () => {
  const font = fontFile();
  const tags = ['OS/2', 'cmap', 'name'];
  matchGolden('fonts/inspected.txt', damagedIn(font, tags, 80, inspected));
  const without = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'glyf', 'loca', 'OS/2', 'name', 'post'].map(
    (tag) => {
      const bytes = font.slice();
      bytes.set([0x6e, 0x6f, 0x6e, 0x65], Buffer.from(bytes).indexOf(tag, 12, 'latin1'));
      return `without ${tag}: ${inspected(bytes)}\n`;
    },
  );
  const short = [0, 4, 11, 12, 13, 200, 400, 1000].map(
    (length) => `${length} bytes: ${inspected(font.slice(0, length))}\n`,
  );
  matchGolden('fonts/incomplete.txt', [...without, ...short].join(''));
});

test('PostScript outlines that are wrong in one byte come to the same glyphs or problem as before', () => {
  const font = postScriptFont();
  expect(converted(font)).toMatch(/^[\da-f]{12}$/);
  matchGolden('fonts/converted.txt', damagedIn(font, ['CFF ', 'maxp', 'head', 'hhea'], 90, converted));
});
