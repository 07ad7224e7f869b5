// A subset of a font has the glyphs it was asked for, under new ids, as they were, and no others.
import * as fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it, test } from 'vitest';
import { compileFace } from '../../src/fonts/compile.ts';
import { outlinesIn } from '../../src/fonts/glyf.ts';
import { tablesOf, view, writeTables } from '../../src/fonts/sfnt.ts';
import { subset } from '../../src/fonts/subset.ts';
import { fontFile, postScriptFont, withBits } from '../support/font.ts';
import { fontBytes } from '../text/shipped.ts';

const SOURCE = { family: 'own', weight: 400, licence: 'OFL-1.1' };
const FONTS = {
  'a font without hints': fontFile(),
  'a font with composite glyphs': new Uint8Array(fontBytes('noto-sans-400')),
  'a font with PostScript outlines, compiled': compileFace(postScriptFont(), SOURCE).program,
};

/** fontkit needs these to open a font; a PDF does not. */
const opened = (program: Uint8Array, like: Uint8Array): Font => {
  const more = [...tablesOf(like)].filter(([tag]) => ['OS/2', 'cmap', 'name', 'post'].includes(tag));
  const tables = [...tablesOf(program), ...more].map(([tag, data]) => ({ tag, data }));
  return create(writeTables(tables.sort((a, b) => (a.tag < b.tag ? -1 : 1))));
};

const drawn = (font: Font, id: number): string => font.getGlyph(id).path.toSVG();

describe.each(Object.entries(FONTS))('%s', (_, font) => {
  const original = opened(font, font);
  const ids = fc.uniqueArray(fc.nat(original.numGlyphs - 1), { maxLength: 40 });

  it('keeps outlines and advances, .notdef first', () => {
    fc.assert(
      fc.property(ids, (wanted) => {
        const { program, glyphs } = subset(font, wanted);
        const made = opened(program, font);
        expect(glyphs[0]).toBe(0);
        expect(glyphs).toEqual(expect.arrayContaining(wanted));
        expect(made.numGlyphs).toBe(glyphs.length);
        for (const [id, old] of glyphs.entries()) {
          expect(drawn(made, id)).toBe(drawn(original, old));
          expect(made.getGlyph(id).advanceWidth).toBe(original.getGlyph(old).advanceWidth);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is smaller with fewer glyphs, the same every time, and leaves the font as it was', () => {
    const before = new Uint8Array(font);
    const [few, again, all] = [subset(font, [40, 41]), subset(font, [41, 40, 41]), subset(font)];
    expect(few).toEqual(again);
    expect(few.program.length).toBeLessThan(all.program.length / 10);
    expect(all.glyphs).toHaveLength(original.numGlyphs);
    expect(Buffer.from(font).equals(before)).toBe(true);
  });

  it('has nothing but the tables that a PDF needs', () => {
    expect([...tablesOf(subset(font, [40]).program).keys()].filter((tag) => tag !== 'prep')).toEqual([
      'glyf',
      'head',
      'hhea',
      'hmtx',
      'loca',
      'maxp',
    ]);
  });

  it('is sound for FreeType’s rules of tables: offsets rise, and end where the outlines do', () => {
    const tables = tablesOf(subset(font, [3, 50, 51]).program);
    const [loca, glyf] = [tables.get('loca'), tables.get('glyf')];
    if (!loca || !glyf) expect.fail('no outlines');
    const offsets = Array.from({ length: loca.length / 2 }, (_, i) => 2 * view(loca).getUint16(2 * i));
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(offsets.at(-1)).toBe(glyf.length);
  });
});

test('the parts of a composite glyph come with it, and a glyph whose parts do not exist is empty', () => {
  const font = new Uint8Array(fontBytes('noto-sans-400'));
  const tables = tablesOf(font);
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((tag) => tables.get(tag) ?? new Uint8Array());
  if (!glyf || !loca || !head) expect.fail('no outlines');
  const outline = outlinesIn(glyf, loca, view(head).getInt16(50) !== 0);
  const composite = Array.from({ length: 1000 }, (_, id) => id).find(
    (id) => outline(id).length > 0 && view(outline(id)).getInt16(0) < 0,
  );
  if (composite === undefined) expect.fail('no composite glyph');
  expect(subset(font, [composite]).glyphs.length).toBeGreaterThan(2);
  view(outline(composite)).setUint16(12, 0xfff0);
  const { program, glyphs } = subset(font, [composite]);
  expect(glyphs).toEqual([0, composite]);
  expect(drawn(opened(program, font), 1)).toBe('');
});

test('a font whose licence forbids subsets is compiled whole', () => {
  const font = new Uint8Array(fontBytes('noto-sans-400'));
  const whole = compileFace(withBits(font, 0x0100), SOURCE);
  expect(whole.metrics.embedding.noSubsetting).toBe(true);
  expect(whole.metrics.advances).toHaveLength(create(font).numGlyphs);
});
