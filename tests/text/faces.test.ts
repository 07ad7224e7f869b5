// What a compiled face is: the font's own glyphs, widths and kerning, without the font's tables.
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { compileFace } from '../../src/fonts/compile.ts';
import { openFaces } from '../../src/text/faces.ts';
import { type Face, openFace } from '../../src/text/metrics.ts';
import { faces, fontBytes, fontFiles, loadFace, names } from './shipped.ts';

const TEXTS = [
  'Vilka hinder möter ni när nya idéer ska prövas, spridas och bli en del av vardagen?',
  'Är ledningen tydlig med att det är tillåtet att misslyckas? Ja! Nej – ännu inte …',
  'AVATAR Tage Vågar WAV ”Ta tyg” (Py) 1:7, 11–17 % TÅG Åke Öl Ty. Vy, r. f! ff fi fl ffi office fjäll',
  'Yhteistyökumppaneiden osallistuminen päätöksentekoon – ”Voimmeko kokeilla?”',
  'Wie können Behörden voneinander lernen? „Über Größe, Äpfel & Öl“ – Straße, fünf Prüfungen',
  'Hvordan får vi øvelser, æresord og åpenhet? «Vi prøver», Œuvre, naïve, façade, Łódź, Žižek',
  // Letters that begin a ligature, and no others.
  'ff',
];

const opened = (key: string): Face => {
  const { metrics, program } = loadFace(key);
  if (typeof program === 'function') expect.fail('it is not loaded');
  return openFace(metrics, () => program);
};

const walked = (face: Face, text: string): readonly number[] => {
  const ids: number[] = [];
  face.walk(text, (id) => ids.push(id));
  return ids;
};

describe.each(Object.keys(fontFiles))('%s, compiled', (key) => {
  const face = opened(key);
  const font = create(fontBytes(key));
  // A cut-down face has glyph ids of its own, so glyphs are compared by what they look like: their advance.
  const whole = font.numGlyphs <= 1000;

  it.each(TEXTS)('sets the same glyphs at the same places as fontkit: %s', (text) => {
    const expected = font.layout(text);
    const glyphs = face.shape(text);
    expect(glyphs.map(({ advance }) => advance)).toEqual(expected.positions.map(({ xAdvance }) => xAdvance));
    if (whole) expect(glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
    expect(glyphs.map((glyph) => glyph.text).join('')).toBe(text);
  });

  it.each(TEXTS)('measures a text as wide as the sum of its glyphs: %s', (text) => {
    const sum = face.shape(text).reduce((total, { advance }) => total + advance, 0);
    expect(face.width(text)).toBe(sum);
    expect(face.positions(text).to.at(-1)).toBe(sum);
  });

  it('takes its vertical measures and name from the font', () => {
    const { unitsPerEm, ascent, descent, capHeight, xHeight, postScriptName } = face;
    expect({ unitsPerEm, ascent, descent, capHeight, xHeight, postScriptName }).toEqual({
      unitsPerEm: font.unitsPerEm,
      ascent: font.ascent,
      descent: font.descent,
      capHeight: font.capHeight,
      xHeight: font.xHeight,
      postScriptName: font.postscriptName,
    });
  });

  it('embeds a TrueType program with the tables a PDF needs and right checksums', () => {
    const program = face.program();
    const tables = directory(program);
    expect(tables.map(({ tag }) => tag).filter((tag) => !['cvt ', 'fpgm', 'prep'].includes(tag))).toEqual([
      'glyf',
      'head',
      'hhea',
      'hmtx',
      'loca',
      'maxp',
    ]);
    for (const { start, length: size, sum, tag } of tables) {
      if (tag !== 'head') expect(checksum(program.subarray(start, start + size))).toBe(sum);
    }
    // OpenType: the sum of the whole file, checkSumAdjustment included.
    expect(checksum(program)).toBe(0xb1b0afba);
  });

  it('has the outlines of the font under the ids it shapes with', () => {
    const program = create(face.program());
    for (const letter of 'aåÄgQ7&é”') {
      const [glyph] = face.shape(letter);
      const original = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      expect(outline(program, glyph?.id ?? 0)).toEqual(outline(font, original.id));
    }
  });
});

describe('a face', () => {
  const text = faces.role('text');
  const heading = faces.role('heading');

  it('does not paint soft hyphens, zero-width spaces, joiners and direction marks', () => {
    for (const control of [
      '\u00ad',
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200e',
      '\u200f',
      '\u2060',
      '\u2066',
      '\u2069',
    ]) {
      expect(text.covers(control.codePointAt(0) ?? 0)).toBe(true);
      expect(text.shape(`in${control}novation`)).toEqual(text.shape('innovation'));
      expect(text.width(`in${control}novation`)).toBe(text.width('innovation'));
      // This face has a glyph for the soft hyphen.
      expect(heading.shape(`in${control}novation`)).toEqual(heading.shape('innovation'));
      expect(heading.width(`in${control}novation`)).toBe(heading.width('innovation'));
      expect(walked(heading, `in${control}novation`)).toEqual(walked(heading, 'innovation'));
    }
  });

  it('paints a character it lacks as its next of kin, but remembers which it was', () => {
    expect(text.shape('\u2011').map(({ id }) => id)).toEqual(text.shape('-').map(({ id }) => id));
    expect(text.width('10\u202fmin')).toBe(text.width('10\u00a0min'));
    expect(text.shape('\u2011').map((glyph) => glyph.text)).toEqual(['\u2011']);
  });

  it('joins f and i where the font has a ligature, unless U+200C stands between them', () => {
    expect(heading.shape('offi').map((glyph) => glyph.text)).toEqual(['o', 'ffi']);
    expect(heading.shape('f\u200ci')).toHaveLength(2);
  });

  it('knows where a line ends that is cut inside a ligature', () => {
    const { to, from } = heading.positions('offra');
    expect(to[2]).toBe(heading.width('of'));
    expect((to[5] ?? 0) - (from[2] ?? 0)).toBe(heading.width('fra'));
  });

  it('leaves the kerning to a space at a line’s end out of the line', () => {
    const { to, from } = text.positions('Ty Vi');
    expect(to[2]).toBe(text.width('Ty'));
    expect((to[5] ?? 0) - (from[3] ?? 0)).toBe(text.width('Vi'));
  });
});

describe('the faces of a template', () => {
  it('are opened when they are asked for, the fallback only when it is needed', () => {
    const loaded: string[] = [];
    const lazy = openFaces(names, (key) => {
      loaded.push(key);
      return loadFace(key);
    });
    lazy.role('text');
    lazy.role('text');
    expect(loaded).toEqual(['atkinson-hyperlegible-next-400']);
    lazy.fallback('text', (face) => face.covers(0x416));
    expect(loaded).toEqual(['atkinson-hyperlegible-next-400', 'noto-sans-400']);
    expect(() => lazy.byKey('comic-sans-400')).toThrow('comic-sans-400');
  });
});

describe('compiling a font', () => {
  const bytes = fontBytes('atkinson-hyperlegible-next-400');
  const source = { family: 'atkinson-hyperlegible-next', weight: 400, licence: 'OFL-1.1' };

  it('gives the same bytes every time', () => {
    expect(compileFace(bytes, source)).toEqual(compileFace(bytes, source));
  });

  it('keeps the licence with the face', () => {
    const { licence, embedding } = compileFace(bytes, source).metrics;
    expect(licence.id).toBe('OFL-1.1');
    expect(licence.copyright).toContain('Atkinson Hyperlegible Next Project Authors');
    expect(embedding).toEqual({ level: 'free', noSubsetting: false, bitmapOnly: false });
  });

  it('refuses a font whose licence bits forbid embedding', () => {
    const restricted = Uint8Array.from(bytes);
    const os2 = directory(restricted).find(({ tag }) => tag === 'OS/2');
    restricted[(os2?.start ?? 0) + 9] = 0x02;
    expect(() => compileFace(restricted, source)).toThrow('forbid embedding');
  });
});

interface Entry {
  readonly tag: string;
  readonly sum: number;
  readonly start: number;
  readonly length: number;
}

function directory(bytes: Uint8Array): readonly Entry[] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: data.getUint16(4) }, (_, k) => {
    const at = 12 + 16 * k;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    return {
      tag,
      sum: data.getUint32(at + 4),
      start: data.getUint32(at + 8),
      length: data.getUint32(at + 12),
    };
  });
}

function checksum(bytes: Uint8Array): number {
  const whole = new Uint8Array((bytes.length + 3) & ~3);
  whole.set(bytes);
  const data = new DataView(whole.buffer);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}

const outline = (font: ReturnType<typeof create>, id: number): string => font.getGlyph(id).path.toSVG();
