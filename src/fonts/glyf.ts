// Outlines as the tables of a font: glyf, which has them all, and loca, which says where each begins (OpenType 1.9).
import { padded, view } from './sfnt.ts';

export interface OutlineTables {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
  /** head's indexToLocFormat: 0 if loca has half offsets in two bytes, 1 if offsets in four. */
  readonly format: 0 | 1;
}

/** What half offsets in two bytes reach. */
const MAX_SHORT = 2 * 0xffff;

/** The outlines one after the other, each padded. */
export function outlineTables(outlines: readonly Uint8Array[]): OutlineTables {
  const size = outlines.reduce((sum, { length }) => sum + padded(length), 0);
  const format = size > MAX_SHORT ? 1 : 0;
  const glyf = new Uint8Array(size);
  const loca = new Uint8Array((format === 1 ? 4 : 2) * (outlines.length + 1));
  const offsets = view(loca);
  let at = 0;
  for (const [id, outline] of outlines.entries()) {
    glyf.set(outline, at);
    at += padded(outline.length);
    if (format === 1) offsets.setUint32(4 * (id + 1), at);
    else offsets.setUint16(2 * (id + 1), at / 2);
  }
  return { glyf, loca, format };
}

/** Where the outline of each glyph is; all of it or a part may be outside of a broken table. */
export function outlinesIn(glyf: Uint8Array, loca: Uint8Array, long: boolean): (id: number) => Uint8Array {
  const offsets = view(loca);
  const offset = (id: number): number => (long ? offsets.getUint32(4 * id) : 2 * offsets.getUint16(2 * id));
  return (id) => glyf.subarray(offset(id), Math.max(offset(id), offset(id + 1)));
}

/** Flags of a component (OpenType 1.9, glyf, "Composite Glyph Description"). */
const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX] = [0x01, 0x08, 0x20, 0x40, 0x80];

/** Where in its outline a composite glyph has the ids of its components; none in a simple glyph, undefined if it is broken. */
export function componentsAt(outline: Uint8Array): readonly number[] | undefined {
  const data = view(outline);
  if (outline.length === 0) return [];
  if (outline.length < 10) return undefined;
  if (data.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    if (at + 4 > outline.length) return undefined;
    flags = data.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  }
  return places;
}

/** A part of a composite glyph, and where it lies: x' = ax + cy + e, y' = bx + dy + f. */
interface Component {
  readonly glyph: number;
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
}

/** The offset is that of a point, not a distance; only old hinted fonts have it, and it is read as none. */
const DISTANCES = 0x02;

/** What a composite glyph is made of; throws RangeError if it is broken. */
export function componentsIn(outline: Uint8Array): readonly Component[] {
  const data = view(outline);
  return (componentsAt(outline) ?? []).map((place) => {
    const flags = data.getUint16(place - 2);
    const words = (flags & WORDS) !== 0;
    const offset = (k: number): number =>
      words ? data.getInt16(place + 2 + 2 * k) : data.getInt8(place + 2 + k);
    const [e, f] = flags & DISTANCES ? [offset(0), offset(1)] : [0, 0];
    const at = place + (words ? 6 : 4);
    const scale = (k: number): number => data.getInt16(at + 2 * k) / 0x4000;
    if (flags & SCALE) return { glyph: data.getUint16(place), matrix: [scale(0), 0, 0, scale(0), e, f] };
    if (flags & TWO_SCALES) return { glyph: data.getUint16(place), matrix: [scale(0), 0, 0, scale(1), e, f] };
    if (flags & MATRIX)
      return { glyph: data.getUint16(place), matrix: [scale(0), scale(1), scale(2), scale(3), e, f] };
    return { glyph: data.getUint16(place), matrix: [1, 0, 0, 1, e, f] };
  });
}
