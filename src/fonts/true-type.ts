// A font with PostScript outlines (CFF) → the same font with TrueType outlines: the same glyphs, advances and layout tables.
import { BrokenFont, withinBytes } from './broken-font.ts';
import { readCff } from './cff.ts';
import { runCharstring, type Work } from './charstring.ts';
import { type OutlineTables, outlineTables } from './glyf.ts';
import { type Contour, collect, type Point } from './quadratic.ts';
import { padded, tablesOf, view, writeTables } from './sfnt.ts';

/** How far a curve may deviate from the original, in ems, before its points are rounded to font units. */
const TOLERANCE = 0.4 / 1000;
/** Steps of glyph programs plus points of outlines; a glyph takes about 300, and 2 million take at most two seconds. */
const MAX_WORK = 2_000_000;
/** Tables of PostScript outlines only, and signatures, which are no longer valid. */
const LEFT_OUT = ['CFF ', 'VORG', 'DSIG'];

export const hasPostScriptOutlines = (font: Uint8Array): boolean =>
  String.fromCharCode(...font.subarray(0, 4)) === 'OTTO';

interface Glyph {
  readonly bytes: Uint8Array;
  readonly points: number;
  readonly contours: number;
  readonly box: Box | undefined;
}

interface Box {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

const EMPTY: Glyph = { bytes: new Uint8Array(), points: 0, contours: 0, box: undefined };

/**
 * The font as TrueType (OpenType 1.9: glyf, loca, head, hmtx, maxp), without hints. If `wanted` is given, other glyphs are
 * left empty. Throws BrokenFont if the font is broken; takes bounded time for any program.
 */
export const toTrueType = (font: Uint8Array, wanted?: ReadonlySet<number>): Uint8Array =>
  withinBytes(() => outlined(font, wanted));

function outlined(font: Uint8Array, wanted?: ReadonlySet<number>): Uint8Array {
  const tables = tablesOf(font);
  const table = (tag: string): Uint8Array => {
    const data = tables.get(tag);
    if (!data) throw new BrokenFont(`no ${tag} table`);
    return data;
  };
  const head = new Uint8Array(table('head'));
  const cff = readCff(table('CFF '));
  const count = view(table('maxp')).getUint16(4);
  if (cff.glyphs !== count) throw new BrokenFont('the numbers of glyphs and programs differ');
  const tolerance = TOLERANCE * view(head).getUint16(18);
  const work: Work = { left: MAX_WORK };
  const glyphs = Array.from({ length: count }, (_, id): Glyph => {
    if (wanted && !wanted.has(id)) return EMPTY;
    const outline = collect(tolerance, work);
    runCharstring(cff.charstring(id), outline, work);
    return encode(outline.contours());
  });
  const { glyf, loca, format } = outlineTables(glyphs.map(({ bytes }) => bytes));
  setHead(view(head), glyphs, format);
  const kept = [...tables].filter(([tag]) => !LEFT_OUT.includes(tag));
  const made = new Map([
    ...kept,
    ['glyf', glyf],
    ['head', head],
    ['hmtx', withBearings(table('hmtx'), view(table('hhea')).getUint16(34), glyphs)],
    ['loca', loca],
    ['maxp', maxima(glyphs)],
  ]);
  return writeTables(
    [...made].map(([tag, data]) => ({ tag, data })).sort((a, b) => (a.tag < b.tag ? -1 : 1)),
  );
}

const ON = 0x01;
const SHORT = { x: 0x02, y: 0x04 } as const;
/** With a short difference, it is positive. With a long one, there is none: the coordinate equals that of the point before. */
const SAME = { x: 0x10, y: 0x20 } as const;

/** A simple glyph (OpenType 1.9, glyf) without instructions. */
function encode(contours: readonly Contour[]): Glyph {
  const points = contours.flat();
  if (points.length === 0) return EMPTY;
  const flags = points.map(({ on }) => (on ? ON : 0));
  const parts = [flags, differences(points, 'x', flags), differences(points, 'y', flags)];
  const header = 10 + 2 * contours.length + 2;
  const bytes = new Uint8Array(padded(parts.reduce((sum, part) => sum + part.length, header)));
  const out = view(bytes);
  const box = boxOf(points);
  out.setInt16(0, contours.length);
  setBox(out, 2, box);
  let end = 0;
  for (const [i, contour] of contours.entries()) {
    end += contour.length;
    out.setUint16(10 + 2 * i, end - 1);
  }
  let at = header;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, points: points.length, contours: contours.length, box };
}

/** One coordinate of all points, each as its difference from the one before, in one byte if it fits; sets their flags. */
function differences(points: Contour, axis: 'x' | 'y', flags: number[]): readonly number[] {
  const bytes: number[] = [];
  let before = 0;
  for (const [i, { [axis]: value }] of points.entries()) {
    const by = value - before;
    before = value;
    let flag = 0;
    if (by === 0) flag = SAME[axis];
    else if (Math.abs(by) < 256) {
      flag = SHORT[axis] + (by > 0 ? SAME[axis] : 0);
      bytes.push(Math.abs(by));
    } else bytes.push((by >> 8) & 255, by & 255);
    flags[i] = (flags[i] ?? 0) + flag;
  }
  return bytes;
}

/** Includes control points, as fonts require. */
const boxOf = (points: readonly Pick<Point, 'x' | 'y'>[]): Box => {
  let [xMin, yMin, xMax, yMax] = [MOST, MOST, -MOST, -MOST];
  for (const { x, y } of points) {
    [xMin, yMin] = [Math.min(xMin, x), Math.min(yMin, y)];
    [xMax, yMax] = [Math.max(xMax, x), Math.max(yMax, y)];
  }
  return { xMin, yMin, xMax, yMax };
};

const MOST = 0x7fff;

const setBox = (out: DataView, at: number, { xMin, yMin, xMax, yMax }: Box): void => {
  for (const [i, value] of [xMin, yMin, xMax, yMax].entries()) out.setInt16(at + 2 * i, value);
};

function setHead(head: DataView, glyphs: readonly Glyph[], format: OutlineTables['format']): void {
  // Left side bearings equal xMin; nothing depends on hints.
  head.setUint16(16, (head.getUint16(16) | 0x02) & ~0x14);
  const corners = glyphs.flatMap(({ box }) =>
    box
      ? [
          { x: box.xMin, y: box.yMin },
          { x: box.xMax, y: box.yMax },
        ]
      : [],
  );
  if (corners.length === 0) throw new BrokenFont('a font without outlines');
  setBox(head, 36, boxOf(corners));
  head.setInt16(50, format);
  head.setInt16(52, 0);
}

/** The same advances; left side bearings become xMin. */
function withBearings(hmtx: Uint8Array, metrics: number, glyphs: readonly Glyph[]): Uint8Array {
  const bytes = new Uint8Array(hmtx);
  const out = view(bytes);
  for (const [id, { box }] of glyphs.entries())
    out.setInt16(id < metrics ? 4 * id + 2 : 4 * metrics + 2 * (id - metrics), box?.xMin ?? 0);
  return bytes;
}

/** maxp of version 1.0: no composite glyphs and no instructions. */
function maxima(glyphs: readonly Glyph[]): Uint8Array {
  const bytes = new Uint8Array(32);
  const out = view(bytes);
  out.setUint32(0, 0x00010000);
  out.setUint16(4, glyphs.length);
  const most = (of: 'points' | 'contours'): number =>
    glyphs.reduce((found, glyph) => Math.max(found, glyph[of]), 0);
  out.setUint16(6, most('points'));
  out.setUint16(8, most('contours'));
  // One zone.
  out.setUint16(14, 1);
  return bytes;
}
