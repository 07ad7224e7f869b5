// Whether a font has an outline for every character that its codes stand for.

/** What is painted without ink: spaces, and what only controls others. */
const BLANK = /^[\p{Z}\p{Cf}\s\u2800]*$/u;

/** Characters whose glyph is missing or empty. `map` is CIDToGIDMap, undefined if codes are glyph ids; the program's tables are whole. */
export const unpainted = (
  program: Uint8Array,
  map: Uint8Array | undefined,
  cmap: string,
): readonly string[] => {
  const hasOutline = outlinesOf(program);
  const glyphOf = (code: number): number =>
    map ? ((map[2 * code] ?? 0) << 8) | (map[2 * code + 1] ?? 0) : code;
  return charactersOf(cmap).flatMap(([code, text]) => {
    const glyph = glyphOf(code);
    return BLANK.test(text) || (glyph > 0 && hasOutline(glyph)) ? [] : [text];
  });
};

/** The codes of a ToUnicode CMap and their characters (ISO 32000-1 9.10.3), as Kitpress writes them: one by one. */
const charactersOf = (cmap: string): readonly (readonly [number, string])[] =>
  [...cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)]
    .flatMap(([, block = '']) => [...block.matchAll(/<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>/gi)])
    .map(([, code = '', units = '']) => [
      Number.parseInt(code, 16),
      units.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16))),
    ]);

/** Whether a glyph has an outline that is within the table (OpenType 1.9, loca). */
const outlinesOf = (program: Uint8Array): ((glyph: number) => boolean) => {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const places = new Map<string, readonly [at: number, length: number]>();
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16)
    places.set(String.fromCharCode(...program.subarray(entry, entry + 4)), [
      view.getUint32(entry + 8),
      view.getUint32(entry + 12),
    ]);
  const [head = 0] = places.get('head') ?? [];
  const [loca = 0, size = 0] = places.get('loca') ?? [];
  const [, length = 0] = places.get('glyf') ?? [];
  const long = view.getUint16(head + 50) !== 0;
  const width = long ? 4 : 2;
  const offset = (glyph: number): number =>
    long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph);
  return (glyph) => {
    if ((glyph + 2) * width > size) return false;
    const [start, end] = [offset(glyph), offset(glyph + 1)];
    return start < end && end <= length;
  };
};
