// A brand's font file, inspected: each kind of font is named for what it is, and licence bits count as their version says.
import { describe, expect, it } from 'vitest';
import { compileFace } from '../../src/fonts/compile.ts';
import { openContours } from '../../src/fonts/contours.ts';
import { embeddingIn } from '../../src/fonts/embedding.ts';
import { familyIn } from '../../src/fonts/family.ts';
import { inspectFont, isFontFault } from '../../src/fonts/font-file.ts';
import { tablesOf, view, writeTables } from '../../src/fonts/sfnt.ts';
import { openFace } from '../../src/text/metrics.ts';
import { fontFile, postScriptFont, withTable } from '../support/font.ts';
import { fontBytes } from '../text/shipped.ts';

const why = (bytes: Uint8Array): string => {
  const found = inspectFont(bytes);
  return isFontFault(found) ? `${found.why} | ${found.hint}` : 'accepted';
};
const OWN = { family: 'own', weight: 400, licence: 'OFL-1.1' };
const without = (font: Uint8Array, ...tags: readonly string[]): Uint8Array =>
  writeTables(
    [...tablesOf(font)].filter(([tag]) => !tags.includes(tag)).map(([tag, data]) => ({ tag, data })),
  );
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('a file that is not a static font with outlines is named for what it is', () => {
  it.each([
    ['wOFF....', 'is a web font (WOFF)', 'FontForge'],
    ['wOF2....', 'is a web font (WOFF2)', 'woff2_decompress'],
    ['ttcf....', 'is a collection of several fonts', 'a file of its own'],
    ['\x80\x01\x1c\x15\x00\x00%!PS-AdobeFont-1.0: C059', 'is a PostScript Type 1 font', '.otf'],
    ['%!PS-AdobeFont-1.0: C059', 'is a PostScript Type 1 font', '.otf'],
    ['%!FontType1-1.0: lmr10', 'is a PostScript Type 1 font', '.otf'],
    ['StartFontMetrics 4.1', 'metrics of a font and no letters', '.ttf'],
    ['STARTFONT 2.1', 'is a font of pixels', 'outlines'],
    ['Hello, I am a text.', 'is not a font', '.ttf'],
  ])('%j', (start, words, hint) => {
    expect(why(latin1(start))).toContain(words);
    expect(why(latin1(start))).toContain(hint);
  });

  it.each(['CBDT', 'sbix', 'EBDT', 'SVG '])('one with pictures alone: %s', (tag) => {
    const named = fontFile().slice();
    named.set(latin1(tag), Buffer.from(named).indexOf('glyf', 12, 'latin1'));
    expect(why(named)).toBe(
      `has pictures instead of outlines (${tag.trim()}) | Use a font with outlines (.ttf or .otf).`,
    );
  });

  it('a collection of more than 15 MB is still a collection', () => {
    const large = new Uint8Array(16 * 1024 * 1024);
    large.set(latin1('ttcf'));
    expect(why(large)).toContain('is a collection');
    expect(why(new Uint8Array(16 * 1024 * 1024))).toContain('is larger than 15 MB');
  });

  it('a variable font, with a tool that makes a static one of it', () => {
    expect(why(withTable(postScriptFont(), 'fvar', new Uint8Array(16)))).toContain('varLib.instancer');
  });
});

describe('a font that is accepted', () => {
  it('says its family, weight and slope', () => {
    expect(inspectFont(fontFile())).toEqual({
      family: 'Atkinson Hyperlegible Next',
      weight: 400,
      italic: false,
    });
    expect(inspectFont(fontFile('700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf'))).toMatchObject(
      {
        family: 'Atkinson Hyperlegible Next',
        weight: 700,
        italic: true,
      },
    );
  });
});

describe('a font that lacks a part', () => {
  it('has no family where its table of names is cut', () => {
    expect(inspectFont(withTable(fontFile(), 'name', new Uint8Array(4)))).toMatchObject({ family: '' });
    expect(familyIn(undefined)).toBe('');
  });

  it('is broken where its table of characters is', () => {
    expect(why(withTable(fontFile(), 'cmap', new Uint8Array(2)))).toContain('is broken: its character map');
  });

  it.each([
    [2, 2, true],
    [2, 10, true],
    [2, 1, false],
    [2, 11, false],
    [3, 5, false],
  ])('is one with serifs if PANOSE says so: kind %i, style %i', (kind, style, serif) => {
    const bare = without(fontFile(), 'GPOS', 'GSUB');
    const os2 = (tablesOf(bare).get('OS/2') ?? new Uint8Array()).slice();
    os2.set([kind, style], 32);
    expect(compileFace(withTable(bare, 'OS/2', os2), OWN).metrics.serif).toBe(serif);
  });
});

describe('a font of thousands of glyphs', () => {
  it('keeps those of the scripts that are supported, and the ligatures of their letters', () => {
    const large = without(new Uint8Array(fontBytes('noto-sans-400')), 'GPOS', 'GDEF');
    const { metrics, program } = compileFace(large, OWN);
    expect(metrics.advances.length).toBeLessThan(2000);
    const face = openFace(metrics, () => program);
    const joined = face.shape('ffi');
    expect(joined.map(({ text }) => text)).toEqual(['ffi']);
    expect(openContours(program)(joined[0]?.id ?? 0).length).toBeGreaterThan(2);
  });
});

describe('licence bits (OS/2 fsType)', () => {
  const embedding = (version: number, bits: number) => {
    const os2 = new DataView(new ArrayBuffer(10));
    os2.setUint16(0, version);
    os2.setUint16(8, bits);
    return embeddingIn(os2);
  };

  it.each([
    [0, 0x0002, 'restricted'],
    [0, 0x0006, 'preview'],
    [2, 0x000a, 'free'],
    [2, 0x000e, 'free'],
    [3, 0x0002, 'restricted'],
    [3, 0x000a, 'restricted'],
    [4, 0x0004, 'preview'],
    [4, 0x0008, 'free'],
    [4, 0x0000, 'free'],
    // Of no meaning.
    [4, 0x0001, 'free'],
  ])('of version %i, %i: the least restrictive one counts up to version 2', (version, bits, level) => {
    expect(embedding(version, bits).level).toBe(level);
  });

  it('on subsetting and bitmaps are known from version 2 on', () => {
    expect(embedding(1, 0x0300)).toMatchObject({ noSubsetting: false, bitmapOnly: false });
    expect(embedding(2, 0x0300)).toMatchObject({ noSubsetting: true, bitmapOnly: true });
  });
});

describe('the height of letters', () => {
  const now = compileFace(postScriptFont(), OWN).metrics;

  /** The table as version 1 had it, without heights. */
  const older = (): Uint8Array => {
    const os2 = (tablesOf(postScriptFont()).get('OS/2') ?? new Uint8Array()).slice(0, 86);
    view(os2).setUint16(0, 1);
    return withTable(postScriptFont(), 'OS/2', os2);
  };

  it('is measured where an older table does not say it', () => {
    const { capHeight, xHeight, unitsPerEm } = compileFace(older(), OWN).metrics;
    expect(Math.abs(capHeight - now.capHeight)).toBeLessThan(unitsPerEm / 50);
    expect(Math.abs(xHeight - now.xHeight)).toBeLessThan(unitsPerEm / 50);
  });

  it('is what the table says where it does', () => {
    const os2 = tablesOf(postScriptFont()).get('OS/2') ?? new Uint8Array();
    expect([now.xHeight, now.capHeight]).toEqual([view(os2).getInt16(86), view(os2).getInt16(88)]);
  });
});
