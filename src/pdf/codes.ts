// The codes of a font's glyphs: two bytes each, in literal strings and in the hexadecimal of CMaps.

interface Code {
  readonly glyph: number;
  readonly text: string;
  /** As written in a literal string. */
  readonly literal: string;
}

export interface Codes {
  /** By CID. */
  readonly used: Map<number, Code>;
  of(glyph: number, characters: string): Code;
}

/**
 * A CID identifies a glyph with its characters, so that a glyph with two meanings (hyphen and soft hyphen, space and
 * no-break space) is read as it was written. The CID of a Latin-1 character is its code point; others follow.
 */
export const openCodes = (): Codes => {
  const used = new Map<number, Code>();
  /** By glyph; more than one only if it represents several texts. */
  const known: (Code[] | undefined)[] = [];
  let next = 256;
  const make = (glyph: number, characters: string): Code => {
    if (characters === '') throw new Error(`glyph ${glyph} represents no character`);
    const point = characters.length === 1 ? characters.charCodeAt(0) : 0;
    const cid = point >= 32 && point < 256 && !used.has(point) ? point : next++;
    const code = { glyph, text: characters, literal: literal(cid) };
    used.set(cid, code);
    known[glyph] = [...(known[glyph] ?? []), code];
    return code;
  };
  const of = (glyph: number, characters: string): Code => {
    const first = known[glyph]?.[0];
    if (first?.text === characters) return first;
    return known[glyph]?.find((code) => code.text === characters) ?? make(glyph, characters);
  };
  return { used, of };
};

/** Two characters or escapes in a literal string, ASCII only; a bare CR would be read as LF (ISO 32000-1 7.3.4.2). */
const literal = (cid: number): string =>
  [cid >> 8, cid & 255]
    .map((byte) =>
      byte < 128 && byte !== 13
        ? String.fromCharCode(byte).replace(/[\\()]/, '\\$&')
        : `\\${byte.toString(8).padStart(3, '0')}`,
    )
    .join('');

export const hex = (unit: number): string => unit.toString(16).padStart(4, '0');

/** UTF-16 in hexadecimal. */
export const utf16 = (words: string): string =>
  Array.from({ length: words.length }, (_, i) => hex(words.charCodeAt(i))).join('');
