// A font as a file for text in pictures: its own name, and no more outlines than can be drawn.
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { compileFace } from '../../src/fonts/compile.ts';
import { pictureFont } from '../../src/fonts/picture-font.ts';
import { tablesOf } from '../../src/fonts/sfnt.ts';
import { fontFile, postScriptFont, withTable } from '../support/font.ts';

const compiled = (bytes: Uint8Array): Uint8Array =>
  compileFace(bytes, { family: 'own', weight: 400, licence: 'OFL-1.1' }).program;

describe('a font for text in pictures', () => {
  test.each([
    ['TrueType', fontFile()],
    ['PostScript', postScriptFont()],
  ])('of %s outlines has the name it is given, its glyphs and its tables for shaping', (_, bytes) => {
    const made = pictureFont(bytes, compiled(bytes), 'kitpress-0') ?? new Uint8Array();
    const [before, after] = [create(bytes), create(made)];
    expect(after.postscriptName).toBe('kitpress-0');
    expect(after.layout('AVA office').positions.map(({ xAdvance }) => xAdvance)).toEqual(
      before.layout('AVA office').positions.map(({ xAdvance }) => xAdvance),
    );
    const tags = [...tablesOf(made).keys()];
    expect(tags).toEqual([...tags].sort());
  });

  test('has the outlines of the file if fewer glyphs were compiled, and is none if they are PostScript', () => {
    const [font, other] = [fontFile(), compiled(postScriptFont())];
    const made = tablesOf(pictureFont(font, other, 'own') ?? new Uint8Array());
    expect(made.get('glyf')).toEqual(tablesOf(font).get('glyf'));
    expect(pictureFont(postScriptFont(), compiled(font), 'own')).toBeUndefined();
  });

  test.each(['CBDT', 'COLR', 'SVG ', 'kerx', 'morx', 'sbix'])(
    'is none if the file draws or moves its glyphs by the table %s',
    (tag) => {
      const font = withTable(fontFile(), tag, new Uint8Array(8));
      expect(pictureFont(font, compiled(fontFile()), 'own')).toBeUndefined();
    },
  );

  test('has what a program needs to draw and shape it, and nothing else', () => {
    const made = pictureFont(fontFile(), compiled(fontFile()), 'own') ?? new Uint8Array();
    const needed = ['GPOS', 'GSUB', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name'];
    const tags = [...tablesOf(made).keys()];
    expect(tags).toEqual(expect.arrayContaining(needed));
    expect([...needed, 'GDEF', 'OS/2', 'kern']).toEqual(expect.arrayContaining(tags));
  });

  test('is none if components multiply, contain themselves, or lead outside the file', () => {
    const font = fontFile();
    const program = compiled(font);
    const withGlyph = (parts: readonly number[]): Uint8Array => withComposite(program, parts);
    expect(pictureFont(font, withGlyph([1, 2]), 'own')).toBeDefined();
    expect(pictureFont(font, withGlyph(Array.from({ length: 3000 }, () => 2)), 'own')).toBeUndefined();
    expect(pictureFont(font, withGlyph([0]), 'own')).toBeUndefined();
    expect(pictureFont(font, withTable(program, 'loca', new Uint8Array(4)), 'own')).toBeUndefined();
  });
});

/** The font whose glyph 0, which no other one has in it, is made of others. */
const withComposite = (font: Uint8Array, parts: readonly number[]): Uint8Array => {
  const tables = tablesOf(font);
  const table = (tag: string): Uint8Array => (tables.get(tag) ?? new Uint8Array()).slice();
  const [glyf, loca, head] = [
    table('glyf'),
    new DataView(table('loca').buffer),
    new DataView(table('head').buffer),
  ];
  const count = new DataView(table('maxp').buffer).getUint16(4);
  const long = head.getInt16(50) === 1;
  const starts = Array.from({ length: count + 1 }, (_, id) =>
    long ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id),
  );
  const composite = new DataView(new ArrayBuffer(10 + 6 * parts.length));
  composite.setInt16(0, -1);
  parts.forEach((part, k) => {
    composite.setUint16(10 + 6 * k, k < parts.length - 1 ? 0x20 : 0);
    composite.setUint16(12 + 6 * k, part);
  });
  const outlines = Array.from({ length: count }, (_, id) =>
    id === 0 ? new Uint8Array(composite.buffer) : glyf.subarray(starts[id], starts[id + 1]),
  );
  const made = new Uint8Array(outlines.reduce((sum, { length }) => sum + length, 0));
  const offsets = new DataView(new ArrayBuffer(4 * (count + 1)));
  let at = 0;
  outlines.forEach((outline, id) => {
    made.set(outline, at);
    at += outline.length;
    offsets.setUint32(4 * (id + 1), at);
  });
  head.setInt16(50, 1);
  const changed: readonly (readonly [string, ArrayBuffer])[] = [
    ['glyf', made.buffer],
    ['loca', offsets.buffer],
    ['head', head.buffer as ArrayBuffer],
  ];
  return changed.reduce((whole, [tag, data]) => withTable(whole, tag, new Uint8Array(data)), font);
};
