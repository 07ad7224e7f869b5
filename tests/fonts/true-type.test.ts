// A font with PostScript outlines as TrueType: it looks the same, and sets the same, as the original does when fontkit reads it.
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { compileFace } from '../../src/fonts/compile.ts';
import { inspectFont, isFontFault } from '../../src/fonts/font-file.ts';
import { tablesOf } from '../../src/fonts/sfnt.ts';
import { toTrueType } from '../../src/fonts/true-type.ts';
import { openFace } from '../../src/text/metrics.ts';
import { cffOf } from '../support/cff.ts';
import { postScriptFont, withTable } from '../support/font.ts';
import { area, chords, contoursOf, farthest, samples } from '../support/outline.ts';

const bytes = postScriptFont();
const original = create(bytes);
const converted = create(toTrueType(bytes));
const all = Array.from({ length: original.numGlyphs }, (_, id) => id);
const source = { family: 'fixture-serif', weight: 400, licence: 'OFL-1.1' };

const glyphOf = (letter: string): number => original.glyphForCodePoint(letter.codePointAt(0) ?? 0).id;
const drawnOf = (id: number) => contoursOf(original.getGlyph(id).path.commands);
const madeOf = (id: number) => contoursOf(converted.getGlyph(id).path.commands);

describe('a font with PostScript outlines, made TrueType', () => {
  it('has every outline within a unit of the original, both ways', () => {
    const far = all.filter((id) => {
      const [drawn, made] = [drawnOf(id), madeOf(id)];
      const off = Math.max(farthest(samples(made), chords(drawn)), farthest(samples(drawn), chords(made)));
      // 0.4 is allowed for curves, and 0.7 for rounding both coordinates.
      return !(off < 1.1);
    });
    expect(far).toEqual([]);
    expect(all.filter((id) => madeOf(id).length > 0).length).toBeGreaterThan(200);
  });

  it('has the same contours, turned round: outlines run clockwise, and holes stay holes', () => {
    for (const id of all) {
      const [drawn, made] = [drawnOf(id).map(area), madeOf(id).map(area)];
      expect(made).toHaveLength(drawn.length);
      for (const [i, size] of drawn.entries())
        expect(Math.abs(size + (made[i] ?? 0))).toBeLessThan(Math.abs(size) * 0.01 + 200);
    }
  });

  it.each([
    ['l', '-'],
    ['o', '-+'],
    ['B', '-++'],
    ['å', '--++'],
    ['8', '-++'],
  ])('of %s fills %s', (letter, signs) => {
    const areas = madeOf(glyphOf(letter)).map(area);
    expect(
      areas
        .map((size) => (size < 0 ? '-' : '+'))
        .sort((a, b) => (a < b ? 1 : -1))
        .join(''),
    ).toBe(signs);
    expect(areas.reduce((sum, size) => sum + size)).toBeLessThan(0);
  });

  it('has bounds, bearings and maxima that are those of its outlines', () => {
    const tables = tablesOf(toTrueType(bytes));
    const read = (tag: string): DataView => {
      const data = tables.get(tag) ?? new Uint8Array();
      return new DataView(data.buffer, data.byteOffset, data.byteLength);
    };
    const [glyf, loca, hmtx, maxp, head] = ['glyf', 'loca', 'hmtx', 'maxp', 'head'].map(read);
    if (!glyf || !loca || !hmtx || !maxp || !head) throw new Error('no tables');
    const boxes = all.map((id) => {
      expect(head.getInt16(50)).toBe(0);
      const [at, end] = [2 * loca.getUint16(2 * id), 2 * loca.getUint16(2 * id + 2)];
      return at === end ? undefined : [2, 4, 6, 8].map((field) => glyf.getInt16(at + field));
    });
    for (const id of all) {
      const points = drawnOf(id).flat();
      const box = boxes[id];
      if (!box) expect(points).toEqual([]);
      else {
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const drawn = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
        for (const [i, side] of drawn.entries()) expect(Math.abs(side - (box[i] ?? 0))).toBeLessThan(8);
        expect(hmtx.getInt16(4 * id + 2)).toBe(box[0]);
      }
    }
    const painted = boxes.filter((box) => box !== undefined);
    expect([36, 38].map((at) => head.getInt16(at))).toEqual(
      [0, 1].map((i) => Math.min(...painted.map((box) => box[i] ?? 0))),
    );
    expect([40, 42].map((at) => head.getInt16(at))).toEqual(
      [2, 3].map((i) => Math.max(...painted.map((box) => box[i] ?? 0))),
    );
    expect([maxp.getUint32(0), maxp.getUint16(4), maxp.getUint16(8)]).toEqual([
      0x00010000,
      original.numGlyphs,
      Math.max(...all.map((id) => madeOf(id).length)),
    ]);
  });

  it('has the tables of the original but for those of PostScript', () => {
    const [given, made] = [tablesOf(bytes), tablesOf(toTrueType(bytes))];
    expect([...made.keys()]).toEqual(
      [...given.keys(), 'glyf', 'loca'].filter((tag) => tag !== 'CFF ').sort(),
    );
    for (const tag of ['GPOS', 'GSUB', 'cmap', 'name', 'OS/2', 'post', 'hhea'])
      expect(made.get(tag)).toEqual(given.get(tag));
  });

  it('may have the outlines of some glyphs only', () => {
    const some = create(toTrueType(bytes, new Set([glyphOf('o')])));
    const painted = all.filter((id) => some.getGlyph(id).path.commands.length > 0);
    expect(painted).toEqual([glyphOf('o')]);
    expect(some.getGlyph(glyphOf('o')).path.toSVG()).toBe(converted.getGlyph(glyphOf('o')).path.toSVG());
  });
});

describe('the face that is compiled of it', () => {
  const compiled = compileFace(bytes, source);
  const { metrics, program } = compiled;
  const face = openFace(metrics, () => program);

  it.each([
    'Vilka hinder möter ni när nya idéer ska prövas? AVATAR Tage Vågar, Ty Öl WAV',
    'ff fi fl ffi office fjäll “Quoted” – 1234567890 % & Łódź Žižek',
  ])('sets the glyphs of the original, at its advances, kerned and joined: %s', (text) => {
    const expected = original.layout(text);
    const glyphs = face.shape(text);
    expect(glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
    expect(glyphs.map(({ advance }) => advance)).toEqual(expected.positions.map(({ xAdvance }) => xAdvance));
  });

  it('is kerned and joins letters', () => {
    const alone = face.width('A') + face.width('V');
    expect(face.width('AV')).toBeLessThan(alone);
    expect(face.shape('fi')).toHaveLength(1);
    expect(face.shape('office').map(({ text }) => text)).toEqual(['o', 'ffi', 'c', 'e']);
  });

  it('is the same every time', () => {
    expect(compileFace(bytes, source)).toEqual(compiled);
  });
});

describe('a font with PostScript outlines that is broken', () => {
  const outcome = (font: Uint8Array): string => {
    const facts = inspectFont(font);
    if (isFontFault(facts)) return facts.why;
    try {
      compileFace(font, source);
      return 'compiled';
    } catch (thrown) {
      return thrown instanceof Error ? 'told' : `threw ${thrown}`;
    }
  };

  it('is compiled or reported, whatever byte of its outlines is another', () => {
    const table = tablesOf(bytes).get('CFF ') ?? new Uint8Array();
    const start = table.byteOffset - bytes.byteOffset;
    let seed = 1;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor(((seed >>> 8) / 2 ** 24) * below);
    };
    const seen = Array.from({ length: 30 }, (_, run) => {
      const text = bytes.slice();
      // Every other time where the table says what lies where.
      for (let k = 0; k < 3; k++) text[start + next(run % 2 === 0 ? table.length : 2000)] = next(256);
      return outcome(text);
    });
    expect([...new Set(seen)].sort()).toEqual(['compiled', 'told']);
  });

  it('is told where it has programs for other glyphs than it says, or none that paints', () => {
    const programs = (count: number) => cffOf(Array.from({ length: count }, () => [14]));
    expect(() => toTrueType(withTable(bytes, 'CFF ', programs(3)))).toThrow(
      'the numbers of glyphs and programs differ',
    );
    expect(() => toTrueType(withTable(bytes, 'CFF ', programs(original.numGlyphs)))).toThrow(
      'a font without outlines',
    );
  });

  it('is told where it lacks its outlines, or where they can vary', () => {
    const at = bytes.findIndex((_, i) => String.fromCharCode(...bytes.subarray(i, i + 4)) === 'CFF ');
    const renamed = bytes.slice();
    renamed.set(new TextEncoder().encode('CFFX'), at);
    expect(outcome(renamed)).toBe('lacks required tables (CFF )');
    expect(outcome(withTable(bytes, 'CFF2', new Uint8Array(8)))).toContain('variable outlines (CFF2)');
    expect(outcome(withTable(bytes, 'fvar', new Uint8Array(8)))).toContain('is a variable font');
  });
});
