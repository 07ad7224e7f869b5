// Right-to-left text: directions by bidi-js (UAX #9), glyphs by HarfBuzz. A separate bundle, loaded only if a text needs it.
import bidiFactory from 'bidi-js';
import {
  Blob,
  BufferFlag,
  Buffer as Characters,
  ClusterLevel,
  Font,
  Face as HbFace,
  shape,
  Direction as Way,
} from 'harfbuzzjs';
import type { Direction } from '../direction.ts';
import type { PlacedGlyph } from '../scene.ts';
import type { Face } from './metrics.ts';
import { isControl } from './shaping.ts';

export interface Shaper {
  /** The embedding level of every UTF-16 unit, odd if it runs from right to left (UAX #9, rules P to I). */
  levels(text: string, base: Direction): Uint8Array;
  /** The glyphs, from left to right, of a text that is right-to-left as a whole, in one face. `lang` selects the forms of letters. */
  shape(face: Face, text: string, lang: string): readonly PlacedGlyph[];
}

// The package's types describe an ES module, but Node loads its CommonJS one, which is the function itself.
const makeBidi = bidiFactory as unknown as typeof bidiFactory.default;

/** Resolves when HarfBuzz's wasm is ready. */
export async function openShaper(): Promise<Shaper> {
  const bidi = makeBidi();
  const fonts = new Map<string, Font>();
  const shaped = new Map<string, readonly PlacedGlyph[]>();
  const fontOf = (face: Face, layout: Uint8Array): Font => {
    const known = fonts.get(face.key);
    if (known) return known;
    const font = new Font(new HbFace(new Blob(layout)));
    fonts.set(face.key, font);
    return font;
  };
  const shapeNow = (face: Face, text: string, lang: string): readonly PlacedGlyph[] => {
    const layout = face.layout();
    if (layout) return shapeWith(fontOf(face, layout), text, lang);
    return backwards(face, text, (character) => bidi.getMirroredCharacter(character) ?? character);
  };
  return {
    levels: (text, base) => bidi.getEmbeddingLevels(text, base).levels,
    shape: (face, text, lang) => {
      const key = `${face.key}|${lang}|${text}`;
      const known = shaped.get(key) ?? shapeNow(face, text, lang);
      shaped.set(key, known);
      return known;
    },
  };
}

/** HarfBuzz mirrors brackets itself, and omits what is not painted. */
function shapeWith(font: Font, text: string, lang: string): readonly PlacedGlyph[] {
  const buffer = new Characters();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(Way.RTL);
  buffer.setLanguage(lang);
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  buffer.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES);
  shape(font, buffer);
  const glyphs = buffer.getGlyphInfosAndPositions();
  // Clusters fall from left to right: a glyph's characters end where those of the glyph to its left begin.
  let end = text.length;
  return glyphs.map(({ codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }, k) => {
    // A letter with its dots and marks: the rightmost glyph, the letter's, represents all its characters, the others none.
    const last = glyphs[k + 1]?.cluster !== cluster;
    const first = k === glyphs.length - 1 ? 0 : pastControls(text, cluster, end);
    const characters = last ? text.slice(first, end) : '';
    if (last) end = first;
    return { id: codepoint, text: characters, advance: xAdvance, dx: xOffset, dy: yOffset };
  });
}

/** Non-joiners and other controls belong to the letter before them: pdf.js does not read a letter that begins with one. */
function pastControls(text: string, start: number, end: number): number {
  let at = start;
  while (at < end - 1 && isControl(text.charCodeAt(at))) at++;
  return at;
}

/** Punctuation and symbols between words, in a face without right-to-left letters. */
function backwards(face: Face, text: string, mirror: (character: string) => string): readonly PlacedGlyph[] {
  return Array.from(text)
    .reverse()
    .flatMap((character) =>
      face
        .shape(mirror(character))
        .map(({ id, advance }) => ({ id, text: character, advance, dx: 0, dy: 0 })),
    );
}
