// Font files as bytes: reads the tables of a font, and writes a font of given tables.
import { INK_TABLE } from '../text/placing.ts';
import { withinBytes } from './broken-font.ts';

interface Table {
  readonly tag: string;
  readonly data: Uint8Array;
}

export const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The tables by tag, in file order. */
export function tablesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const data = view(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let entry = 12; entry < 12 + 16 * data.getUint16(4); entry += 16) {
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const start = data.getUint32(entry + 8);
    tables.set(tag, bytes.subarray(start, start + data.getUint32(entry + 12)));
  }
  return tables;
}

export const padded = (length: number): number => (length + 3) & ~3;

/** Sum of big-endian 32-bit words (OpenType, "calculating checksums"). */
function checksum(words: Uint8Array): number {
  const data = view(words);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}

/** A TrueType font of these tables, with the checksum of the whole in `head`, if it has one. */
export function writeTables(tables: readonly Table[]): Uint8Array {
  const header = 12 + 16 * tables.length;
  const bytes = new Uint8Array(tables.reduce((sum, { data }) => sum + padded(data.length), header));
  const out = view(bytes);
  const power = Math.floor(Math.log2(tables.length));
  out.setUint32(0, 0x00010000);
  out.setUint16(4, tables.length);
  out.setUint16(6, 16 << power);
  out.setUint16(8, power);
  out.setUint16(10, 16 * tables.length - (16 << power));
  let at = header;
  let sum = 0;
  let head: number | undefined;
  for (const [index, { tag, data }] of tables.entries()) {
    const entry = 12 + 16 * index;
    for (let k = 0; k < 4; k++) bytes[entry + k] = tag.charCodeAt(k);
    bytes.set(data, at);
    if (tag === 'head') {
      head = at;
      // It counts as zero in all checksums.
      out.setUint32(at + ADJUSTMENT, 0);
    }
    const own = checksum(bytes.subarray(at, at + padded(data.length)));
    out.setUint32(entry + 4, own);
    out.setUint32(entry + 8, at);
    out.setUint32(entry + 12, data.length);
    sum += own;
    at += padded(data.length);
  }
  if (head !== undefined)
    out.setUint32(head + ADJUSTMENT, (0xb1b0afba - sum - checksum(bytes.subarray(0, header))) >>> 0);
  return bytes;
}

/** Where `head` has its checkSumAdjustment. */
const ADJUSTMENT = 8;

/** The tables that shaping needs, without outlines; HarfBuzz accepts them as a font. */
const LAYOUT = ['GDEF', 'GPOS', 'GSUB', 'cmap', 'head', 'hhea', 'hmtx', 'maxp'] as const;

/**
 * A font file with the program's layout tables, character map and advances, but no outlines: of these a table of Kitpress's own,
 * INK_TABLE, has the boxes.
 */
export const layoutTables = (program: Uint8Array): Uint8Array =>
  withinBytes(() => {
    const tables = tablesOf(program);
    const kept = LAYOUT.flatMap((tag) => {
      const data = tables.get(tag);
      return data ? [{ tag, data }] : [];
    });
    return writeTables([{ tag: INK_TABLE, data: inkBoxes(tables) }, ...kept]);
  });

/** By glyph: xMin, yMin, xMax, yMax, which follow the number of contours in an outline (OpenType, glyf); zeros if it has no ink. */
function inkBoxes(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const table = (tag: string): Uint8Array => tables.get(tag) ?? new Uint8Array();
  const [loca, glyf] = [view(table('loca')), table('glyf')];
  const long = view(table('head')).getInt16(50) === 1;
  const start = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const glyphs = view(table('maxp')).getUint16(4);
  const boxes = new Uint8Array(8 * glyphs);
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const at = start(glyph);
    if (start(glyph + 1) > at) boxes.set(glyf.subarray(at + 2, at + 10), 8 * glyph);
  }
  return boxes;
}
