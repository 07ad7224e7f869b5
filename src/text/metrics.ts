// A face ready to measure and to embed: what layout and writers need of a font, without the tables of its file.

import type { CompiledFace, Glyph } from './compiled-face.ts';
import { glyphsOf, isControl, meet, type Positions, positionsOf, shapingTables, walk } from './shaping.ts';

export interface Face {
  /** "atkinson-hyperlegible-next-400": unique, its name in the scene. */
  readonly key: string;
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** Font units, as OS/2 and hhea give them. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly stemV: number;
  readonly bbox: readonly [number, number, number, number];
  readonly serif: boolean;
  covers(codePoint: number): boolean;
  /** Glyphs of a text, kerned and with ligatures; every character must be covered. Cached by word. */
  shape(text: string): readonly Glyph[];
  /** The same without making objects, for writers: each glyph's id, its characters and the kerning after it. */
  walk(text: string, visit: (id: number, characters: string, kern: number) => void): void;
  /** Advance of a text in font units. Cached by word. */
  width(text: string): number;
  /** The position of each character along the text, as `width` counts; for dividing it into lines. */
  positions(text: string): Positions;
  /** Advance of a glyph without kerning, font units. */
  advance(glyph: number): number;
  /** Layout tables and character map as a font file, if the face has letters that must be shaped or marks that must be placed. */
  layout(): Uint8Array | undefined;
  /** The TrueType program, with glyph ids as in `shape`. */
  program(): Uint8Array;
  /** Whether a PDF must embed the whole program (OS/2 fsType). */
  readonly whole: boolean;
}

/** A compiled face ready to use. `program` gives its TrueType program; only writers call it. */
export function openFace(metrics: CompiledFace, program: () => Uint8Array, layout?: Uint8Array): Face {
  const tables = shapingTables(metrics);
  const words = new Map<string, readonly Glyph[]>();
  const widths = new Map<string, number>();

  const word = (text: string): readonly Glyph[] => cached(words, text, () => glyphsOf(text, tables));
  const shape = (text: string): readonly Glyph[] => {
    if (!text.includes(' ')) return word(text);
    // Words come from the cache; kerning is added where they meet a space.
    const parts = text.split(' ').flatMap((part, k) => (k === 0 ? [word(part)] : [word(' '), word(part)]));
    const out = parts.flat();
    let end = 0;
    for (const part of parts) {
      end += part.length;
      const last = out[end - 1];
      const next = out[end];
      if (part.length > 0 && last && next) out[end - 1] = meet(last, next, tables);
    }
    return out;
  };

  const {
    key,
    postScriptName,
    unitsPerEm,
    ascent,
    descent,
    capHeight,
    xHeight,
    italicAngle,
    stemV,
    bbox,
    serif,
  } = metrics;
  return {
    ...{
      key,
      postScriptName,
      unitsPerEm,
      ascent,
      descent,
      capHeight,
      xHeight,
      italicAngle,
      stemV,
      bbox,
      serif,
    },
    covers: (codePoint) => tables.glyphs.has(codePoint) || isControl(codePoint),
    shape,
    width: (text) => cached(widths, text, () => positionsOf(text, tables).to[text.length] ?? 0),
    walk: (text, visit) => walk(text, tables, visit),
    positions: (text) => positionsOf(text, tables),
    advance: (glyph) => metrics.advances[glyph] ?? 0,
    layout: () => layout,
    program,
    whole: metrics.embedding.noSubsetting,
  };
}

/** What is known by a key, made if it is not. */
export function cached<V>(known: Map<string, V>, key: string, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
