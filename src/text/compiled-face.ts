// A face as the compiler of fonts stores it.

/** A face as `npm run build` writes it to dist/faces: JSON. Lengths in font units. */
export interface CompiledFace {
  readonly key: string;
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly stemV: number;
  readonly bbox: readonly [number, number, number, number];
  readonly serif: boolean;
  readonly embedding: Embedding;
  readonly licence: { readonly id: string; readonly copyright: string; readonly text: string };
  /** Triples: first code point, first glyph, length of the run that is consecutive in both. */
  readonly characters: readonly number[];
  /** By glyph id. */
  readonly advances: readonly number[];
  readonly kerning: Kerning;
  /** Ligature, then the glyphs that it replaces; longer ones first. */
  readonly ligatures: readonly (readonly number[])[];
  /** True if it has right-to-left letters or anchors for marks: then its layout tables are stored beside it. */
  readonly shaped: boolean;
}

export interface Glyph {
  readonly id: number;
  /** Font units, kerning to the next glyph included. */
  readonly advance: number;
  /** The part of `advance` that is kerning. */
  readonly kern: number;
  /** The characters it represents, several for a ligature; for ToUnicode. */
  readonly text: string;
}

/** What OS/2 fsType allows. Fonts that are "restricted" are never compiled. */
export interface Embedding {
  readonly level: 'free' | 'preview' | 'restricted';
  readonly noSubsetting: boolean;
  readonly bitmapOnly: boolean;
}

/** Kerning of glyph pairs as a matrix of classes: `values[left[a] * columns + right[b]]`, in font units. */
export interface Kerning {
  /** Row of each glyph by id; row 0 has no kerning. */
  readonly left: readonly number[];
  /** Column of each glyph by id; column 0 has no kerning. */
  readonly right: readonly number[];
  readonly columns: number;
  readonly values: readonly number[];
}
