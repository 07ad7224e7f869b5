// Font files as bytes: reads the tables of a font, writes a font of given tables, and keeps only what a PDF needs.
import { BrokenFont, withinBytes } from './broken-font.ts';

interface Table {
  readonly tag: string;
  readonly data: Uint8Array;
}

/** What a CIDFontType2 program in a PDF needs (ISO 32000-1, 9.9), in directory order. */
const EMBEDDED = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;
const REQUIRED = new Set<string>(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);

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

/** Sum of big-endian 32-bit words, the last one padded with zeros (OpenType, "calculating checksums"). */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

/** A TrueType font of these tables; the checksum in `head` is unchanged. */
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
  for (const [index, { tag, data }] of tables.entries()) {
    const entry = 12 + 16 * index;
    for (let k = 0; k < 4; k++) bytes[entry + k] = tag.charCodeAt(k);
    out.setUint32(entry + 4, checksum(data));
    out.setUint32(entry + 8, at);
    out.setUint32(entry + 12, data.length);
    bytes.set(data, at);
    at += padded(data.length);
  }
  return bytes;
}

/**
 * The program with only the tables a PDF needs: no layout tables, names or character map.
 * Throws BrokenFont if a required table is missing or truncated.
 */
export const embeddable = (program: Uint8Array): Uint8Array => withinBytes(() => withoutOthers(program));

function withoutOthers(program: Uint8Array): Uint8Array {
  const tables = tablesOf(program);
  for (const tag of REQUIRED)
    if (!tables.has(tag)) throw new BrokenFont(`no ${tag} table: only TrueType outlines can be embedded`);
  const kept = EMBEDDED.flatMap((tag) => {
    const data = tables.get(tag);
    return data && data.length > 0 ? [{ tag, data: data.slice() }] : [];
  });
  // The checksum of head is computed with checksumAdjustment at zero; then the file's checksum is stored there.
  const head = kept.find(({ tag }) => tag === 'head');
  if (head) view(head.data).setUint32(8, 0);
  const bytes = writeTables(kept);
  const written = tablesOf(bytes).get('head');
  if (written) view(written).setUint32(8, (0xb1b0afba - checksum(bytes)) >>> 0);
  return bytes;
}

/** The tables that shaping needs, without outlines; HarfBuzz accepts them as a font. */
const LAYOUT = ['GDEF', 'GPOS', 'GSUB', 'cmap', 'head', 'hhea', 'hmtx', 'maxp'] as const;

/** A font file with the program's layout tables, character map and advances, but no outlines. */
export function layoutTables(program: Uint8Array): Uint8Array {
  const tables = withinBytes(() => tablesOf(program));
  return writeTables(
    LAYOUT.flatMap((tag) => {
      const data = tables.get(tag);
      return data ? [{ tag, data }] : [];
    }),
  );
}
