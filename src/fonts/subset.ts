// A font with some of its glyphs under new ids, and with only the tables that a PDF needs (ISO 32000-1, 9.9).
import { BrokenFont, withinBytes } from './broken-font.ts';
import { componentsAt, outlinesIn, outlineTables } from './glyf.ts';
import { tablesOf, view, writeTables } from './sfnt.ts';

export interface Subset {
  /** A TrueType program. */
  readonly program: Uint8Array;
  /** The glyphs in it by their new ids: .notdef first, then in the order of their old ones. */
  readonly glyphs: readonly number[];
}

/** Programs for hinting, and what they read. */
const HINTING = ['cvt ', 'fpgm', 'prep'];

/**
 * .notdef, the glyphs with these ids, and what composite ones are made of; all glyphs if none are named.
 * Throws BrokenFont if a table is missing or too short. A broken outline becomes empty: viewers paint nothing for it.
 */
export const subset = (font: Uint8Array, wanted?: Iterable<number>): Subset =>
  withinBytes(() => {
    const tables = tablesOf(font);
    const table = (tag: string): Uint8Array => {
      const data = tables.get(tag);
      if (!data) throw new BrokenFont(`no ${tag} table: only TrueType outlines can be embedded`);
      return data;
    };
    const count = view(table('maxp')).getUint16(4);
    const long = view(table('head')).getInt16(50) !== 0;
    const found = closure(outlinesIn(table('glyf'), table('loca'), long), count, wanted);
    const glyphs = [...found.keys()].sort((a, b) => a - b);
    const { glyf, loca, format } = outlineTables(renumbered(found, glyphs));
    const hinting = HINTING.flatMap((tag) => {
      const data = tables.get(tag);
      return data && data.length > 0 ? [{ tag, data }] : [];
    });
    const made = [
      ...hinting,
      { tag: 'glyf', data: glyf },
      { tag: 'head', data: changed(table('head'), 50, format) },
      { tag: 'hhea', data: changed(table('hhea'), 34, glyphs.length) },
      { tag: 'hmtx', data: metricsOf(table('hmtx'), view(table('hhea')).getUint16(34), glyphs) },
      { tag: 'loca', data: loca },
      { tag: 'maxp', data: changed(table('maxp'), 4, glyphs.length) },
    ];
    return { glyphs, program: writeTables(made.sort((a, b) => (a.tag < b.tag ? -1 : 1))) };
  });

const EMPTY = new Uint8Array();

/** The outlines by old id, those of components included. */
function closure(
  outline: (id: number) => Uint8Array,
  count: number,
  wanted: Iterable<number> = Array.from({ length: count }, (_, id) => id),
): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  const waiting = [0, ...wanted];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    const bytes = outline(id);
    const components = componentsAt(bytes)?.map((at) => view(bytes).getUint16(at));
    const whole = components?.every((component) => component < count) ?? false;
    found.set(id, whole ? bytes : EMPTY);
    if (components && whole) waiting.push(...components);
  }
  return found;
}

/** In the order of `glyphs`; components are named by their new ids. */
function renumbered(
  found: ReadonlyMap<number, Uint8Array>,
  glyphs: readonly number[],
): readonly Uint8Array[] {
  const ids = new Map(glyphs.map((old, id) => [old, id]));
  return glyphs.map((old) => {
    const outline = found.get(old) ?? EMPTY;
    const components = componentsAt(outline) ?? [];
    if (components.length === 0) return outline;
    // A copy even of Node's Buffer, whose slice shares its memory.
    const bytes = new Uint8Array(outline);
    for (const at of components) view(bytes).setUint16(at, ids.get(view(outline).getUint16(at)) ?? 0);
    return bytes;
  });
}

/** An advance and a left side bearing for each glyph; the font's last advance is that of all that follow. */
function metricsOf(hmtx: Uint8Array, metrics: number, glyphs: readonly number[]): Uint8Array {
  const [from, bytes] = [view(hmtx), new Uint8Array(4 * glyphs.length)];
  const to = view(bytes);
  for (const [id, old] of glyphs.entries()) {
    to.setUint16(4 * id, from.getUint16(4 * Math.min(old, metrics - 1)));
    const at = old < metrics ? 4 * old + 2 : 2 * (metrics + old);
    // Some fonts end before their last bearings.
    if (at + 2 <= hmtx.length) to.setInt16(4 * id + 2, from.getInt16(at));
  }
  return bytes;
}

/** A copy of a table with another value of two bytes. */
function changed(table: Uint8Array, at: number, value: number): Uint8Array {
  const bytes = new Uint8Array(table);
  view(bytes).setUint16(at, value);
  return bytes;
}
