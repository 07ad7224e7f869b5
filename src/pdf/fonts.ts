// Faces as PDF fonts: texts and placed glyphs as the operators that show them, and what a screen reader reads instead.

import type { PlacedGlyph } from '../scene.ts';
import type { Face } from '../text/metrics.ts';
import { HYPHEN } from '../text.ts';
import { type Codes, openCodes, utf16 } from './codes.ts';
import { writeFont } from './font-objects.ts';
import { coordinate } from './number.ts';
import type { Dictionary, PdfFile, PdfRef } from './objects.ts';

interface Font {
  /** Its name in the resources, "F1". */
  readonly name: string;
  readonly face: Face;
  /** Shows a text: operand and operator. */
  show(text: string): string;
  /** Shows glyphs that were placed by a shaper, at a size in points; `reversed` if their text runs from right to left. */
  showGlyphs(glyphs: readonly PlacedGlyph[], size: number, reversed: boolean): string;
}

export interface Fonts {
  use(face: string): Font;
  /** Writes the fonts; returns the dictionary for the resources. */
  close(): Dictionary;
}

export const openFonts = (file: PdfFile, face: (key: string) => Face): Fonts => {
  const fonts = new Map<string, Font & { write(file: PdfFile): PdfRef }>();
  const use = (key: string): Font => {
    const known = fonts.get(key);
    if (known) return known;
    const font = openFont(`F${fonts.size + 1}`, face(key));
    fonts.set(key, font);
    return font;
  };
  const close = (): Dictionary =>
    Object.fromEntries([...fonts.values()].map((font) => [font.name, font.write(file)]));
  return { use, close };
};

const openFont = (name: string, face: Face): Font & { write(file: PdfFile): PdfRef } => {
  const codes = openCodes();
  const shown = new Map<string, string>();
  const show = (chars: string): string => {
    const known = shown.get(chars);
    if (known !== undefined) return known;
    const made = showText(face, codes, chars);
    shown.set(chars, made);
    return made;
  };
  const showGlyphs = (glyphs: readonly PlacedGlyph[], size: number, reversed: boolean): string =>
    reversed
      ? showReversed(glyphs, showing(face, codes, size, backwards))
      : showForward(
          glyphs,
          showing(face, codes, size, (characters) => characters),
        );
  return { name, face, show, showGlyphs, write: (file) => writeFont(file, face, codes) };
};

const showText = (face: Face, codes: Codes, chars: string): string => {
  let out = '';
  let read = '';
  let pending = 0;
  let kerned = false;
  const divided = chars.endsWith(HYPHEN);
  face.walk(chars, (glyph, characters, kern) => {
    if (pending !== 0) {
      out += `)${coordinate(pending)}(`;
      kerned = true;
    }
    read += characters;
    out += codes.of(glyph, divided && characters === HYPHEN ? FOUND : characters).literal;
    pending = kern === 0 ? 0 : Math.round((-kern * 1000) / face.unitsPerEm);
  });
  const shown = kerned ? `[(${out})]TJ` : `(${out})Tj`;
  return divided ? readAs(`${read.slice(0, -1)}\u00ad`, shown) : shown;
};

/**
 * The hyphen of a word that is divided at a line's end is mapped to U+002D: viewers that search without ActualText, such as
 * pdf.js, put only that together with what follows.
 */
const FOUND = '-';

/** A line that ends within a word is read with U+00AD, so that the word is read aloud as one (ISO 32000-1 14.8.2.2.3, 14.9.4). */
const readAs = (words: string, shown: string): string =>
  `/Span<</ActualText<feff${utf16(words)}>>>BDC\n${shown}\nEMC`;

/** The glyph of a mark is mapped to a zero-width space, because every glyph must map to a character (PDF/UA-1 7.21.7). */
const SILENT = '\u200b';

/** Readers reverse a string character by character, including the marks of a letter. */
const backwards = (characters: string): string => Array.from(characters).reverse().join('');

/** A glyph and its position along the line, in font units. */
interface Stood {
  readonly glyph: PlacedGlyph;
  readonly x: number;
}

const standing = (glyphs: readonly PlacedGlyph[]): readonly Stood[] => {
  let x = 0;
  return glyphs.map((glyph) => {
    const at = { glyph, x: x + glyph.dx };
    x += glyph.advance;
    return at;
  });
};

/**
 * A word with marks: letters and marks in reading order, which pdf.js joins wherever a mark is. Others take the space that a mark goes
 * back for the end of a word, so the word is there as well (ISO 32000-1 14.9.4).
 */
const showForward = (glyphs: readonly PlacedGlyph[], show: (stood: readonly Stood[]) => string): string => {
  const words = glyphs.map(({ text }) => text).join('');
  const divided = words.endsWith(HYPHEN);
  const found = divided
    ? glyphs.map((glyph) => (glyph.text === HYPHEN ? { ...glyph, text: FOUND } : glyph))
    : glyphs;
  return readAs(divided ? `${words.slice(0, -1)}\u00ad` : words, show(standing(found)));
};

/**
 * Letters first, in one string that readers recognise as words; then the marks, declared to be read as nothing.
 * Shown in visual order, the reverse of reading order (ISO 32000-1 14.8.2.3.3).
 */
const showReversed = (glyphs: readonly PlacedGlyph[], show: (stood: readonly Stood[]) => string): string => {
  const stood = standing(glyphs);
  const letters = show(stood.filter(({ glyph }) => glyph.text !== ''));
  const marks = stood.filter(({ glyph }) => glyph.text === '');
  const said = `/ReversedChars BMC\n${letters}\nEMC`;
  return marks.length === 0 ? said : `${said}\n/Span <</ActualText()>>BDC\n${show(marks)}\nEMC`;
};

/** Shows glyphs at their positions, in successive calls along the same line, and shifts those above or below it. */
const showing = (
  face: Face,
  codes: Codes,
  size: number,
  read: (characters: string) => string,
): ((stood: readonly Stood[]) => string) => {
  /** The position of the next glyph, in thousandths of the size. */
  let pen = 0;
  return (stood) => {
    const operators: string[] = [];
    let run = '';
    let rise = 0;
    for (const { glyph, x } of stood) {
      if (glyph.dy !== rise) {
        if (run !== '') operators.push(`[${run}]TJ`);
        operators.push(`${coordinate((glyph.dy / face.unitsPerEm) * size)} Ts`);
        run = '';
        rise = glyph.dy;
      }
      const back = Math.round(pen - (x * 1000) / face.unitsPerEm);
      if (back !== 0) run += `${back}`;
      run += `(${codes.of(glyph.id, read(glyph.text) || SILENT).literal})`;
      pen += (face.advance(glyph.id) * 1000) / face.unitsPerEm - back;
    }
    if (run !== '') operators.push(`[${run}]TJ`);
    if (rise !== 0) operators.push('0 Ts');
    return operators.join('\n');
  };
};
