// Faces as PDF fonts: Type 0 with two-byte codes, the whole program embedded, widths and Unicode for the glyphs used.

import type { PlacedGlyph } from '../scene.ts';
import type { Face } from '../text/metrics.ts';
import { HYPHEN } from '../text.ts';
import { number } from './content.ts';
import { type Dictionary, type PdfFile, type PdfRef, textString, type Value } from './objects.ts';

interface Font {
  /** Its name in the resources, "F1". */
  readonly name: string;
  readonly face: Face;
  /** Shows a text: operand and operator. */
  show(text: string): string;
  /** Shows glyphs of a text from right to left, at a size in points. */
  showGlyphs(glyphs: readonly PlacedGlyph[], size: number): string;
}

export interface Fonts {
  use(face: string): Font;
  /** Writes the fonts; returns the dictionary for the resources. */
  close(): Dictionary;
}

export const openFonts = (file: PdfFile, face: (key: string) => Face): Fonts => {
  const fonts = new Map<string, Font & { write(file: PdfFile): PdfRef }>();
  const use = (key: string): Font => {
    const known = fonts.get(key);
    if (known) return known;
    const font = openFont(`F${fonts.size + 1}`, face(key));
    fonts.set(key, font);
    return font;
  };
  const close = (): Dictionary =>
    Object.fromEntries([...fonts.values()].map((font) => [font.name, font.write(file)]));
  return { use, close };
};

const openFont = (name: string, face: Face): Font & { write(file: PdfFile): PdfRef } => {
  const codes = openCodes();
  const shown = new Map<string, string>();
  const show = (chars: string): string => {
    const known = shown.get(chars);
    if (known !== undefined) return known;
    const made = showText(face, codes, chars);
    shown.set(chars, made);
    return made;
  };
  const showGlyphs = (glyphs: readonly PlacedGlyph[], size: number): string =>
    showPlaced(face, codes, glyphs, size);
  return { name, face, show, showGlyphs, write: (file) => writeFont(file, face, codes) };
};

interface Code {
  readonly glyph: number;
  readonly text: string;
  /** As written in a literal string. */
  readonly literal: string;
}

interface Codes {
  /** By CID. */
  readonly used: Map<number, Code>;
  of(glyph: number, characters: string): Code;
}

/**
 * A CID identifies a glyph with its characters, so that a glyph with two meanings (hyphen and soft hyphen, space and
 * no-break space) is read as it was written. The CID of a Latin-1 character is its code point; others follow.
 */
const openCodes = (): Codes => {
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

const showText = (face: Face, codes: Codes, chars: string): string => {
  let out = '';
  let pending = 0;
  let kerned = false;
  face.walk(chars, (glyph, characters, kern) => {
    if (pending !== 0) {
      out += `)${number(pending)}(`;
      kerned = true;
    }
    out += codes.of(glyph, characters).literal;
    pending = kern === 0 ? 0 : Math.round((-kern * 1000) / face.unitsPerEm);
  });
  const shown = kerned ? `[(${out})]TJ` : `(${out})Tj`;
  return chars.endsWith(HYPHEN) ? readAs(`${chars.slice(0, -1)}\u00ad`, shown) : shown;
};

/** A line that ends within a word is read with U+00AD, so that the word is read aloud as one (ISO 32000-1 14.8.2.2.3, 14.9.4). */
const readAs = (words: string, shown: string): string =>
  `/Span<</ActualText<feff${utf16(words)}>>>BDC\n${shown}\nEMC`;
/** The glyph of a mark is mapped to a zero-width space, because every glyph must map to a character (PDF/UA-1 7.21.7). */
const SILENT = '\u200b';

/** Readers reverse a string character by character, including the marks of a letter. */
const backwards = (characters: string): string =>
  characters === '' ? SILENT : Array.from(characters).reverse().join('');

/** A glyph and its position along the line, in font units. */
interface Stood {
  readonly glyph: PlacedGlyph;
  readonly x: number;
}

/**
 * Letters first, in one string that readers recognise as words; then the marks, declared to be read as nothing.
 * Shown in visual order, the reverse of reading order (ISO 32000-1 14.8.2.3.3).
 */
const showPlaced = (face: Face, codes: Codes, glyphs: readonly PlacedGlyph[], size: number): string => {
  let x = 0;
  const stood = glyphs.map((glyph): Stood => {
    const at = { glyph, x: x + glyph.dx };
    x += glyph.advance;
    return at;
  });
  const show = showing(face, codes, size);
  const letters = show(stood.filter(({ glyph }) => glyph.text !== ''));
  const marks = stood.filter(({ glyph }) => glyph.text === '');
  const said = `/ReversedChars BMC\n${letters}\nEMC`;
  return marks.length === 0 ? said : `${said}\n/Span <</ActualText()>>BDC\n${show(marks)}\nEMC`;
};

/** Shows glyphs at their positions, in successive calls along the same line, and shifts those above or below it. */
const showing = (face: Face, codes: Codes, size: number): ((stood: readonly Stood[]) => string) => {
  /** The position of the next glyph, in thousandths of the size. */
  let pen = 0;
  return (stood) => {
    const operators: string[] = [];
    let run = '';
    let rise = 0;
    for (const { glyph, x } of stood) {
      if (glyph.dy !== rise) {
        if (run !== '') operators.push(`[${run}]TJ`);
        operators.push(`${number((glyph.dy / face.unitsPerEm) * size)} Ts`);
        run = '';
        rise = glyph.dy;
      }
      const back = Math.round(pen - (x * 1000) / face.unitsPerEm);
      if (back !== 0) run += `${back}`;
      run += `(${codes.of(glyph.id, backwards(glyph.text)).literal})`;
      pen += (face.advance(glyph.id) * 1000) / face.unitsPerEm - back;
    }
    if (run !== '') operators.push(`[${run}]TJ`);
    if (rise !== 0) operators.push('0 Ts');
    return operators.join('\n');
  };
};

const writeFont = (file: PdfFile, face: Face, codes: Codes): PdfRef => {
  const cids = [...codes.used.keys()].sort((a, b) => a - b);
  const font = file.put({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: face.postScriptName,
    CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(file, face),
    DW: 0,
    W: widths(face, codes, cids),
    CIDToGIDMap: file.stream({}, glyphMap(codes, cids)),
  });
  return file.put({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: face.postScriptName,
    Encoding: 'Identity-H',
    DescendantFonts: [font],
    ToUnicode: file.stream({}, new TextEncoder().encode(toUnicode(codes, cids))),
  });
};

const writeDescriptor = (file: PdfFile, face: Face): PdfRef => {
  const em = (units: number): number => Math.round((units * 1000) / face.unitsPerEm);
  const { deflated, length } = face.program();
  return file.put({
    Type: 'FontDescriptor',
    FontName: face.postScriptName,
    // Symbolic, serif, italic (ISO 32000-1 table 123).
    Flags: 4 + (face.serif ? 2 : 0) + (face.italicAngle === 0 ? 0 : 64),
    FontBBox: face.bbox.map(em),
    ItalicAngle: face.italicAngle,
    Ascent: em(face.ascent),
    Descent: em(face.descent),
    CapHeight: em(face.capHeight),
    XHeight: em(face.xHeight),
    StemV: face.stemV,
    FontFile2: file.stream({ Filter: 'FlateDecode', Length1: length }, deflated),
  });
};

/** Runs of consecutive CIDs: `65 [612 640] 97 [...]`; exact, for PDF/UA-1 7.21.5. */
const widths = (face: Face, codes: Codes, cids: readonly number[]): Value[] => {
  const out: Value[] = [];
  let run: number[] = [];
  cids.forEach((cid, i) => {
    if (i === 0 || cids[i - 1] !== cid - 1) {
      run = [];
      out.push(cid, run);
    }
    run.push(Math.round((face.advance(codes.used.get(cid)?.glyph ?? 0) * 1e6) / face.unitsPerEm) / 1000);
  });
  return out;
};

const glyphMap = (codes: Codes, cids: readonly number[]): Uint8Array => {
  const map = new Uint8Array(2 * ((cids.at(-1) ?? 0) + 1));
  for (const cid of cids) {
    const glyph = codes.used.get(cid)?.glyph ?? 0;
    map[2 * cid] = glyph >> 8;
    map[2 * cid + 1] = glyph & 255;
  }
  return map;
};

const hex = (unit: number): string => unit.toString(16).padStart(4, '0');

const utf16 = (words: string): string =>
  Array.from({ length: words.length }, (_, i) => hex(words.charCodeAt(i))).join('');

/** The text of each code (PDF/UA-1 7.21.7), in blocks of at most 100, the limit of CMaps. */
const toUnicode = (codes: Codes, cids: readonly number[]): string => {
  const lines = cids.map((cid) => `<${hex(cid)}> <${utf16(codes.used.get(cid)?.text ?? '')}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
};
