// The name of a font's family, from its table of names (OpenType 1.9, name).

const TYPOGRAPHIC = 16;
const FAMILY = 1;
const WINDOWS = 3;

/** The typographic family, or else the family; empty if the table has neither, or is damaged. */
export function familyIn(names: DataView | undefined): string {
  if (!names || names.byteLength < 6) return '';
  const [count, start] = [names.getUint16(2), names.getUint16(4)];
  const found = new Map<number, string>();
  for (let at = 6; at + 12 <= Math.min(names.byteLength, 6 + 12 * count); at += 12) {
    const [platform, id] = [names.getUint16(at), names.getUint16(at + 6)];
    if (platform !== WINDOWS || (id !== TYPOGRAPHIC && id !== FAMILY) || found.has(id)) continue;
    const [length, from] = [names.getUint16(at + 8), start + names.getUint16(at + 10)];
    if (from + length > names.byteLength) continue;
    const bytes = new Uint8Array(names.buffer, names.byteOffset + from, length);
    found.set(id, new TextDecoder('utf-16be').decode(bytes).slice(0, 80));
  }
  return found.get(TYPOGRAPHIC) ?? found.get(FAMILY) ?? '';
}
