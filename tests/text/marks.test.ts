// Letters with marks that no character includes: each mark is where the face has its anchor, or the letter is reported.
import { describe, expect, it } from 'vitest';
import { tablesOf, view } from '../../src/fonts/sfnt.ts';
import type { TextRole } from '../../src/text/faces.ts';
import { openFaces } from '../../src/text/faces.ts';
import { clustersOf, hasMarks, needsMarks } from '../../src/text/marks.ts';
import type { Face } from '../../src/text/metrics.ts';
import { missingGlyphs, missingIn } from '../../src/text/missing.ts';
import { setParagraph } from '../../src/text/paragraph.ts';
import { spansOf, spanWidth } from '../../src/text/runs.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { needsOf } from '../../src/theme/needs.ts';
import { DIN_91379_LETTERS, LETTERS_WITH_MARKS } from '../support/letters.ts';
import { loadFace, loadPatterns, names, text } from './shipped.ts';

const faces = openFaces(names, loadFace, loadPatterns, { shaper: await openShaper() });
const ROLES: readonly TextRole[] = ['heading', 'text', 'strong'];

const ABOVE = /[\u0300-\u0314\u033d-\u0344]/;
const BELOW = /[\u0316-\u0319\u0323-\u0326\u032d-\u0333]/;
/** They reach over two letters. */
const DOUBLE = /\u035f/;

interface Ink {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

const programs = new Map<Face, ReadonlyMap<string, Uint8Array>>();

/** The box of a glyph in the program that is embedded: the second to fifth fields of its outline (OpenType, glyf). */
const inkOf = (face: Face, glyph: number): Ink => {
  const tables = programs.get(face) ?? tablesOf(face.program());
  programs.set(face, tables);
  const table = (tag: string): DataView => view(tables.get(tag) ?? new Uint8Array());
  const [loca, glyf] = [table('loca'), table('glyf')];
  const at = table('head').getInt16(50) === 0 ? 2 * loca.getUint16(2 * glyph) : loca.getUint32(4 * glyph);
  const [left = 0, bottom = 0, right = 0, top = 0] = [2, 4, 6, 8].map((k) => glyf.getInt16(at + k));
  return { left, right, bottom, top };
};

/** The ink of each glyph of a word, in em, with the characters that it represents; and the word's width. */
const inksOf = (words: string, role: TextRole) => {
  const [span, ...others] = spansOf(words, role, faces);
  if (!span?.glyphs || others.length > 0) throw new Error(`${words} is not of one face`);
  const { face } = span;
  const em = (units: number): number => units / face.unitsPerEm;
  // HarfBuzz takes composed letters apart where the face is made for that.
  const apart = [...words.normalize('NFD')];
  let pen = 0;
  const inks = span.glyphs.map(({ id, text: composed, advance, dx, dy }, k, { length }) => {
    const characters = length === apart.length ? (apart[k] ?? '') : composed;
    const ink = inkOf(face, id);
    const x = pen + dx;
    pen += advance;
    return {
      characters,
      left: em(x + ink.left),
      right: em(x + ink.right),
      bottom: em(dy + ink.bottom),
      top: em(dy + ink.top),
    };
  });
  return { inks, width: spanWidth(span) };
};

describe.each(ROLES)('in the face of %s', (role) => {
  it('every letter of DIN 91379 is printed, and every one with marks that names have', () => {
    expect(DIN_91379_LETTERS.length).toBeGreaterThan(480);
    expect(LETTERS_WITH_MARKS.length).toBeGreaterThan(200);
    const letters = [...DIN_91379_LETTERS, ...LETTERS_WITH_MARKS];
    expect(letters.flatMap((letter) => missingIn(letter, role, faces))).toEqual([]);
  });

  it('a letter and its marks are of one face, and no mark is outside its letter’s width', () => {
    const outside = LETTERS_WITH_MARKS.filter(hasMarks).filter((letter) => {
      const { inks, width } = inksOf(letter, role);
      const marks = DOUBLE.test(letter) ? [] : inks.slice(1);
      return marks.some(({ left, right }) => left < -0.001 || right > width + 0.001);
    });
    expect(outside).toEqual([]);
  });

  it('a mark above is above its letter, and one below is below', () => {
    const wrong = LETTERS_WITH_MARKS.filter((letter) => {
      const { inks } = inksOf(letter, role);
      const [base, ...marks] = inks;
      return marks.some(({ characters, top, bottom }) => {
        if (ABOVE.test(characters)) return bottom < (base?.top ?? 0) - 0.02;
        return BELOW.test(characters) && top > (base?.bottom ?? 0) + 0.02;
      });
    });
    expect(wrong).toEqual([]);
  });

  it('two marks above a letter are one above the other', () => {
    for (const letter of ['ê̌', 'ŵ̂', 'ṡ̈', 'q̃̂']) {
      const marks = inksOf(letter, role).inks.slice(1);
      for (const [k, mark] of marks.entries())
        expect(mark.bottom).toBeGreaterThan((marks[k - 1]?.top ?? 0) - 0.05);
    }
  });
});

describe('a mark that is wider than its letter', () => {
  it('keeps the next letter away', () => {
    const { inks } = inksOf('C\u0315hi', 'text');
    const [, comma, next] = inks;
    expect(comma?.characters).toBe('\u0315');
    expect(next?.left).toBeGreaterThan(comma?.right ?? 1);
  });

  it('keeps away from the letter before', () => {
    const { inks } = inksOf('ll\u0302', 'text');
    expect(inks[2]?.left).toBeGreaterThan((inks[1]?.right ?? 0) - 0.4);
    expect(inks[2]?.left).toBeGreaterThan(inks[0]?.right ?? 1);
  });
});

describe('a word with marks', () => {
  const keys = (words: string) =>
    spansOf(words, 'heading', faces).map(({ face, text: part }) => [face.key, part]);

  it('is in the face of the text where that has an anchor, and in one other face where it has none', () => {
    expect(keys('D\u0302ana')).toEqual([['familjen-grotesk-600', 'D\u0302ana']]);
    expect(keys('Kim M\u0302ana')).toEqual([
      ['familjen-grotesk-600', 'Kim '],
      ['noto-sans-600', 'M\u0302ana'],
    ]);
  });

  it('takes as much room in its lines as it was measured with', () => {
    const words = 'N\u0304ora D\u0302ana-K\u0300i T\u0304a-V\u0304a A\u0304ll\u0302e och C\u0315hi';
    for (let width = 12; width < 60; width += 1) {
      const { lines, overfull } = setParagraph(
        text(words),
        { role: 'text', size: 12, leading: 5 },
        width,
        faces,
      );
      expect(overfull.length > 0).toBe(lines.some((line) => line.width > width + 1e-6));
      expect(lines.map((line) => line.text).join('')).toBe(words.normalize('NFC'));
    }
  });

  it('is broken between its letters only, with the soft hyphen painted', () => {
    const { lines } = setParagraph(
      text('N\u0304or\u00adD\u0302ana'),
      { role: 'text', size: 12, leading: 5 },
      12,
      faces,
    );
    expect(lines.map((line) => line.runs.map((run) => run.text).join(''))).toEqual([
      'N\u0304or\u00ad\u2010',
      'D\u0302ana',
    ]);
  });
});

describe('a mark that no face can place', () => {
  it('is reported with its letter', () => {
    const [problem, ...others] = missingGlyphs(text('Ord med 5\u0328 och 5\u0328'), 'text', faces, {
      sheet: 'V',
    });
    expect(problem?.message).toBe('No font has the character 5̨ (U+0035 U+0328) for sheet V.');
    expect(others).toEqual([]);
  });

  it('is reported where it has no letter', () => {
    expect(missingIn('en \u0304ora', 'text', faces)).toEqual([' \u0304']);
  });

  it('is reported where nothing can shape it', () => {
    const without = openFaces(names, loadFace, loadPatterns);
    expect(missingIn('N\u0304ora', 'text', without)).toEqual(['N\u0304']);
    // A letter that there is not at all is told alone, not with its mark once more.
    expect(missingIn('N\u0304ora \u{13000}\u0304', 'text', without)).toEqual(['\u{13000}', 'N\u0304']);
  });
});

describe('a shaper is needed', () => {
  it.each(['N\u0304ora', 'А\u0301нна', 'नमस्ते', 'ไม้', 'مرحبا'])('for %s', (words) => {
    expect(needsOf([{ name: words }]).shaping).toBe(true);
  });

  it.each(['Åsa – “O’Neil”', 'A\u030asa', 'И\u0306', 'Ελλάδα', 'Привет', '漢字', '👍🏽', '✔\ufe0f'])(
    'not for %s',
    (words) => {
      expect(needsOf([{ name: words }, text(words)]).shaping).toBe(false);
      expect(needsMarks(words)).toBe(false);
    },
  );
});

describe('a variation selector', () => {
  it.each(['§\ufe0e', '§\ufe0f', 'A\u{e0100}', 'A\u034f'])('is ignored: %j', (words) => {
    expect(missingIn(words, 'text', faces)).toEqual([]);
    expect(clustersOf(words)).toEqual([]);
    const [span, ...others] = spansOf(`${words}b`, 'text', faces);
    expect(others).toEqual([]);
    expect(span?.face.width(`${words}b`)).toBe(span?.face.width(`${[...words][0]}b`));
  });

  it('does not hide that its character is missing', () => {
    expect(missingIn('漢\ufe00', 'text', faces)).toEqual(['漢']);
  });
});
