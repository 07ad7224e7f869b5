// What HarfBuzz shapes: right-to-left text, whose directions bidi-js knows (UAX #9), and words with marks. A separate bundle,
// loaded only if a text needs it.
import bidiFactory from 'bidi-js';
import {
  Blob,
  BufferFlag,
  Buffer as Characters,
  ClusterLevel,
  Font,
  FontFuncs,
  GlyphClass,
  Face as HbFace,
  shape,
  Direction as Way,
} from 'harfbuzzjs';
import type { Direction } from '../direction.ts';
import type { PlacedGlyph } from '../scene.ts';
import type { Face } from './metrics.ts';
import { INK_TABLE, type InkBox, placeMarks } from './placing.ts';
import { isControl } from './shaping.ts';

export interface Shaper {
  /** The embedding level of every UTF-16 unit, odd if it runs from right to left (UAX #9, rules P to I). */
  levels(text: string, base: Direction): Uint8Array;
  /** The glyphs, from left to right, of a text that is right-to-left as a whole, in one face. `lang` selects the forms of letters. */
  shape(face: Face, text: string, lang: string): readonly PlacedGlyph[];
  /** The glyphs of a word that runs from left to right; undefined if the face has no place for one of its marks. */
  place(face: Face, text: string): readonly PlacedGlyph[] | undefined;
}

// The package's types describe an ES module, but Node loads its CommonJS one, which is the function itself.
const makeBidi = bidiFactory as unknown as typeof bidiFactory.default;

/** Resolves when HarfBuzz's wasm is ready. */
export async function openShaper(): Promise<Shaper> {
  const bidi = makeBidi();
  const fontOf = memo(openFonts);
  const backward = memo((face: Face) =>
    memo((lang: string) =>
      memo((text: string): readonly PlacedGlyph[] => {
        const fonts = fontOf(face);
        if (fonts) return shapeBackward(fonts.font, text, lang);
        return backwards(face, text, (character) => bidi.getMirroredCharacter(character) ?? character);
      }),
    ),
  );
  const forward = memo((face: Face) =>
    memo((text: string) => {
      const fonts = fontOf(face);
      return fonts && shapeForward(fonts, face, text);
    }),
  );
  return {
    levels: (text, base) => bidi.getEmbeddingLevels(text, base).levels,
    shape: (face, text, lang) => backward(face)(lang)(text),
    place: (face, text) => forward(face)(text),
  };
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key) as V;
  };
}

interface Fonts {
  readonly font: Font;
  /** The same with wider letters: what moves with a letter's width is attached to it by an anchor. */
  readonly wider: Font;
  readonly ink: (glyph: number) => InkBox;
  readonly isMark: (glyph: number) => boolean;
}

const WIDER = 1000;

/** Undefined if the face has no layout tables. */
function openFonts(face: Face): Fonts | undefined {
  const layout = face.layout();
  if (!layout) return undefined;
  const hbFace = new HbFace(new Blob(layout));
  const isMark = (glyph: number): boolean => hbFace.getGlyphClass(glyph) === GlyphClass.MARK;
  const font = new Font(hbFace);
  const wider = font.subFont();
  const widths = new FontFuncs();
  widths.setGlyphHAdvanceFunc((_, glyph) => face.advance(glyph) + (isMark(glyph) ? 0 : WIDER));
  wider.setFuncs(widths);
  return { font, wider, isMark, ink: inkIn(hbFace) };
}

const inkIn = (hbFace: HbFace): ((glyph: number) => InkBox) => {
  // A copy, because the memory of the wasm moves when it grows.
  const boxes = new DataView((hbFace.referenceTable(INK_TABLE) ?? new Uint8Array()).slice().buffer);
  const at = (glyph: number, k: number): number => boxes.getInt16(8 * glyph + 2 * k);
  return (glyph) => [at(glyph, 0), at(glyph, 1), at(glyph, 2), at(glyph, 3)];
};

type Shaped = ReturnType<Characters['getGlyphInfosAndPositions']>;

/** HarfBuzz mirrors brackets itself, and omits what is not painted. */
function shapeIn(font: Font, text: string, way: Way, lang: string): Shaped {
  const buffer = new Characters();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(way);
  buffer.setLanguage(lang);
  // A mark without a letter is a problem to report, not one to put on a dotted circle.
  const bare = way === Way.LTR ? BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE : 0;
  buffer.setFlags(BufferFlag.REMOVE_DEFAULT_IGNORABLES | bare);
  buffer.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES);
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}

/** The language is left open: it must be the same word in every text. */
function shapeForward(fonts: Fonts, face: Face, text: string): readonly PlacedGlyph[] | undefined {
  const shaped = shapeIn(fonts.font, text, Way.LTR, 'und');
  const moved = shapeIn(fonts.wider, text, Way.LTR, 'und');
  return placeMarks(
    text,
    shaped.map(({ codepoint: id, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }, k) => ({
      id,
      cluster,
      advance: xAdvance,
      dx: xOffset,
      dy: yOffset,
      width: face.advance(id),
      ink: fonts.ink(id),
      mark: fonts.isMark(id) && xAdvance === 0,
      attached: xOffset !== (moved[k]?.xOffset ?? xOffset),
    })),
  );
}

function shapeBackward(font: Font, text: string, lang: string): readonly PlacedGlyph[] {
  const glyphs = shapeIn(font, text, Way.RTL, lang);
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

/** Punctuation and symbols between words, in a face that HarfBuzz has no tables of. */
function backwards(face: Face, text: string, mirror: (character: string) => string): readonly PlacedGlyph[] {
  return Array.from(text)
    .reverse()
    .flatMap((character) =>
      face
        .shape(mirror(character))
        .map(({ id, advance }) => ({ id, text: character, advance, dx: 0, dy: 0 })),
    );
}
