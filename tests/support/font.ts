// Font files for tests: small static fonts with TrueType and with PostScript outlines, and the same with other bits and tables.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tablesOf, writeTables } from '../../src/fonts/sfnt.ts';
import { root } from './disk.ts';

const require = createRequire(import.meta.url);

/** Atkinson Hyperlegible Next in one of its weights. */
export const fontFile = (name = '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'): Uint8Array =>
  new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}`)));

/** A copy of the font whose OS/2 fsType is `bits`. */
export const withBits = (font: Uint8Array, bits: number): Uint8Array => {
  const text = font.slice();
  const view = new DataView(text.buffer);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16)
    if (String.fromCharCode(...text.subarray(entry, entry + 4)) === 'OS/2')
      view.setUint16(view.getUint32(entry + 8) + 8, bits);
  return text;
};

/** Fixture Serif: 221 glyphs with PostScript outlines, kerning and ligatures. */
export const postScriptFont = (): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'tests', 'fonts', 'FixtureSerif-Regular.otf')));

/** A copy of a font that has another table, or one more. */
export const withTable = (font: Uint8Array, tag: string, data: Uint8Array): Uint8Array => {
  const tables = new Map([...tablesOf(font), [tag, data]]);
  const made = writeTables([...tables].map(([name, bytes]) => ({ tag: name, data: bytes })));
  made.set(font.subarray(0, 4));
  return made;
};

/** A copy of a font with TrueType outlines that has these characters alone, each with the glyph of a given one. */
export const withCharacters = (font: Uint8Array, glyphs: ReadonlyMap<number, number>): Uint8Array => {
  const groups = [...glyphs].sort(([a], [b]) => a - b);
  const cmap = new DataView(new ArrayBuffer(12 + 16 + 12 * groups.length));
  // One subtable for Windows and all of Unicode, in format 12: a group for each character.
  [0, 1, 3, 10].forEach((value, k) => {
    cmap.setUint16(2 * k, value);
  });
  cmap.setUint32(8, 12);
  cmap.setUint16(12, 12);
  cmap.setUint32(16, 16 + 12 * groups.length);
  cmap.setUint32(24, groups.length);
  groups.forEach(([code, glyph], k) => {
    [code, code, glyph].forEach((value, field) => {
      cmap.setUint32(28 + 12 * k + 4 * field, value);
    });
  });
  const tables = new Map([...tablesOf(font), ['cmap', new Uint8Array(cmap.buffer)]]);
  return writeTables([...tables].map(([tag, data]) => ({ tag, data })));
};
