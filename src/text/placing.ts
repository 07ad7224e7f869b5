// Marks that HarfBuzz has put on their letters: whether each has a place there, and room for those wider than their letter.
import type { PlacedGlyph } from '../scene.ts';

/** The table of a layout file with four 16-bit numbers for each glyph: the box of its ink. */
export const INK_TABLE = 'INKB';

/** xMin, yMin, xMax, yMax in font units. */
export type InkBox = readonly [number, number, number, number];

/** A glyph as HarfBuzz returns it, in font units. */
export interface ShapedGlyph {
  readonly id: number;
  /** Index in the text of the first character that it represents; a letter and its marks share it. */
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  /** Its advance in the font, without kerning. */
  readonly width: number;
  readonly ink: InkBox;
  readonly mark: boolean;
  /** Put by an anchor on the letter before it. */
  readonly attached: boolean;
}

/** These reach over the next letter as well. */
const DOUBLE = /[\u035c-\u0362\u1dcd\u1dfc]/;

/** These go through their letter, or between its ascender and its top. */
const WITHIN = /[\u0315\u031a\u031b\u0334-\u0338\u0358\u20d2\u20d3\u20d8-\u20da\u20e5\u20e6\u20ea\u20eb]/;

/**
 * The glyphs of a word, and the space that its marks take beside their letters; undefined if a character has no glyph, or a mark is
 * not attached, or lies on its letter or on another mark.
 */
export function placeMarks(text: string, shaped: readonly ShapedGlyph[]): readonly PlacedGlyph[] | undefined {
  const out: PlacedGlyph[] = [];
  for (let at = 0; at < shaped.length; ) {
    const start = shaped[at]?.cluster ?? 0;
    let after = at + 1;
    while (after < shaped.length && shaped[after]?.cluster === start) after++;
    const characters = text.slice(at === 0 ? 0 : start, shaped[after]?.cluster ?? text.length);
    const placed = placeCluster(characters, shaped.slice(at, after));
    if (!placed) return undefined;
    out.push(...placed);
    at = after;
  }
  return out;
}

/** Each glyph represents a character of the cluster, the last one of them those that are left. */
function placeCluster(
  characters: string,
  glyphs: readonly ShapedGlyph[],
): readonly PlacedGlyph[] | undefined {
  if (glyphs.some(({ id, mark, attached }) => id === 0 || (mark && !attached))) return undefined;
  const { letters, marks, width } = inksOf(glyphs);
  if (!areApart(WITHIN.test(characters) ? [] : letters, marks)) return undefined;
  const double = DOUBLE.test(characters);
  const left = double ? 0 : Math.max(0, ...marks.map(([xMin]) => -xMin));
  const right = double ? 0 : Math.max(0, ...marks.map(([, , xMax]) => xMax - width));
  const end = glyphs.length - 1;
  const each = Array.from(characters);
  return glyphs.map(({ id, advance, dx, dy }, k) => ({
    id,
    text: k === end ? each.slice(k).join('') : (each[k] ?? ''),
    advance: advance + (k === 0 ? left : 0) + (k === end ? right : 0),
    dx: dx + (k === 0 ? left : 0),
    dy,
  }));
}

/** Where the ink of a cluster is, from its left edge, and the width that its letter has in the font. */
function inksOf(glyphs: readonly ShapedGlyph[]) {
  const letters: InkBox[] = [];
  const marks: InkBox[] = [];
  let x = 0;
  let width = 0;
  for (const { ink, mark, advance, dx, dy, ...glyph } of glyphs) {
    const box: InkBox = [ink[0] + x + dx, ink[1] + dy, ink[2] + x + dx, ink[3] + dy];
    if (mark) marks.push(box);
    else {
      letters.push(box);
      width = x + glyph.width;
    }
    x += advance;
  }
  return { letters, marks, width };
}

/** A mark may touch its letter, as a cedilla does, and other marks a little more. */
const areApart = (letters: readonly InkBox[], marks: readonly InkBox[]): boolean =>
  marks.every(
    (mark, k) =>
      letters.every((letter) => shared(mark, letter) <= 1 / 4) &&
      marks.slice(0, k).every((other) => shared(mark, other) <= 1 / 2),
  );

/** How much of the smaller one of two boxes is in the other. */
function shared(a: InkBox, b: InkBox): number {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const along = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const area = ([xMin, yMin, xMax, yMax]: InkBox): number => (xMax - xMin) * (yMax - yMin);
  return across > 0 && along > 0 ? (across * along) / Math.min(area(a), area(b)) : 0;
}
