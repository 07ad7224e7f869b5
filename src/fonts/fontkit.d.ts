// The part of fontkit that compile.ts uses; the package has no types.
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly copyright: string | null;
    readonly numGlyphs: number;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    /** Absent from OS/2 tables of version 0 and 1. */
    readonly capHeight: number | undefined;
    readonly xHeight: number | undefined;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly characterSet: readonly number[];
    /** Decoded as opentype.ts describes it. */
    readonly GPOS?: unknown;
    readonly GSUB?: unknown;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    readonly 'OS/2': {
      readonly sFamilyClass: number;
      readonly panose: readonly number[];
      readonly usWeightClass: number;
    };
    getName(key: string): string | null;
    getGlyph(id: number): {
      readonly id: number;
      readonly advanceWidth: number;
      readonly path: {
        readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
        toSVG(): string;
      };
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly bbox: { readonly maxY: number } };
    layout(text: string): {
      readonly glyphs: readonly { readonly id: number }[];
      readonly positions: readonly { readonly xAdvance: number }[];
    };
  }

  export function create(bytes: Uint8Array): Font;
}
