// A compiled font as a file for text in pictures: its outlines, its tables for shaping, and a name of its own.
import { BrokenFont, withinBytes } from './broken-font.ts';
import { componentsAt, outlinesIn } from './glyf.ts';
import { tablesOf, view, writeTables } from './sfnt.ts';

const OUTLINES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];
const SHAPING = ['GDEF', 'GPOS', 'GSUB', 'OS/2', 'cmap', 'kern'];
/** What browsers show instead of outlines, and what moves them in another way. */
const OTHERS = ['CBDT', 'COLR', 'SVG ', 'kerx', 'morx', 'sbix'];

/** The font's own outlines if it was compiled with fewer glyphs. Undefined if they are PostScript's, or not plain outlines. */
export function pictureFont(given: Uint8Array, program: Uint8Array, family: string): Uint8Array | undefined {
  try {
    return withinBytes(() => written(tablesOf(given), tablesOf(program), family));
  } catch (cause) {
    if (cause instanceof BrokenFont) return undefined;
    throw cause;
  }
}

type Tables = ReadonlyMap<string, Uint8Array>;

const written = (given: Tables, compiled: Tables, family: string): Uint8Array | undefined => {
  const isWhole = glyphsIn(given) === glyphsIn(compiled);
  const outlines = isWhole ? compiled : given;
  if (OTHERS.some((tag) => given.has(tag)) || !outlines.has('glyf')) return undefined;
  if (largestOutline(outlines) > MOST_OUTLINE) return undefined;
  const from = (tables: Tables, tags: readonly string[]) =>
    tags.flatMap((tag) => {
      const data = tables.get(tag);
      return data ? [{ tag, data }] : [];
    });
  const tables = [
    ...from(outlines, OUTLINES),
    ...from(given, SHAPING),
    { tag: 'name', data: nameTable(family) },
  ];
  // Readers look them up by halves (OpenType 1.9, "Table Directory").
  return writeTables(tables.sort((a, b) => (a.tag < b.tag ? -1 : 1)));
};

const dataIn = (tables: Tables, tag: string): DataView => view(tables.get(tag) ?? new Uint8Array());

const glyphsIn = (tables: Tables): number => dataIn(tables, 'maxp').getUint16(4);

/** In bytes, with components written out; ordinary ones have some hundreds. */
const MOST_OUTLINE = 30_000;
/** Components of components. */
const DEEPEST = 8;

const largestOutline = (tables: Tables): number => {
  const table = (tag: string): Uint8Array => tables.get(tag) ?? new Uint8Array();
  const long = dataIn(tables, 'head').getInt16(50) === 1;
  const outline = outlinesIn(table('glyf'), table('loca'), long);
  const known = new Map<number, number>();
  const sizeOf = (id: number, depth: number): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const own = outline(id);
    const places = componentsAt(own);
    if (!places || depth > DEEPEST) return Infinity;
    const data = view(own);
    const size = places.reduce((sum, at) => sum + sizeOf(data.getUint16(at), depth + 1), own.length);
    known.set(id, size);
    return size;
  };
  return Array.from({ length: glyphsIn(tables) }, (_, id) => sizeOf(id, 0)).reduce(
    (most, size) => Math.max(most, size),
    0,
  );
};

const [FAMILY, POST_SCRIPT] = [1, 6];

/** One name as its family and as that for PostScript, for Windows in American English (OpenType 1.9, name). */
const nameTable = (name: string): Uint8Array => {
  const [start, length] = [6 + 2 * 12, 2 * name.length];
  const bytes = new Uint8Array(start + length);
  const data = view(bytes);
  // Format, count, start of strings; of each: platform, encoding, language, name, length, offset.
  const fields = [0, 2, start, ...[FAMILY, POST_SCRIPT].flatMap((id) => [3, 1, 0x409, id, length, 0])];
  for (const [k, value] of fields.entries()) data.setUint16(2 * k, value);
  for (let k = 0; k < name.length; k++) data.setUint16(start + 2 * k, name.charCodeAt(k));
  return bytes;
};
