// Operands in the form pdf.js returns them: matrices, runs of glyphs with kerning, and its codes for paths.

export type Matrix = readonly [number, number, number, number, number, number];

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value instanceof Float32Array ? [...value] : [];

export const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list(value).map(Number);
  return [a, b, c, d, e, f];
};

/** The product that applies `inner` first, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export interface GlyphRun {
  readonly text: string;
  /** Thousandths of the size, without a trailing space. */
  readonly advance: number;
  /** The same with a trailing space: the position of the next glyph. */
  readonly end: number;
}

export const glyphRun = (glyphs: unknown): GlyphRun => {
  let text = '';
  let reached = 0;
  let advance = 0;
  for (const glyph of list(glyphs)) {
    if (typeof glyph === 'number') reached -= glyph;
    if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph) || !('width' in glyph)) continue;
    text += String(glyph.unicode);
    reached += Number(glyph.width);
    if (glyph.unicode !== ' ') advance = reached;
  }
  return { text, advance, end: reached };
};

/** How many numbers follow each of pdf.js's codes: move, line, curve, quadratic, close. */
export const OPERANDS: readonly number[] = [2, 2, 6, 4, 0];

/** The end of each segment of a path. */
export const endPoints = (data: readonly number[]): readonly (readonly [number, number])[] => {
  const ends: (readonly [number, number])[] = [];
  for (let at = 0; at < data.length; ) {
    const count = OPERANDS[data[at] ?? 0] ?? 0;
    if (count > 0) ends.push([data[at + count - 1] ?? 0, data[at + count] ?? 0]);
    at += 1 + count;
  }
  return ends;
};
