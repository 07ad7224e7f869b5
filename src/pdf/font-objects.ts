// A face as the objects of a PDF font: Type 0 with two-byte codes; program, widths and Unicode for the glyphs used.

import { subset } from '../fonts/subset.ts';
import type { Face } from '../text/metrics.ts';
import { type Codes, hex, utf16 } from './codes.ts';
import { type PdfFile, type PdfRef, textString, type Value } from './objects.ts';

export const writeFont = (file: PdfFile, face: Face, codes: Codes): PdfRef => {
  const cids = [...codes.used.keys()].sort((a, b) => a - b);
  const { name, program, glyphs } = embedded(face, codes);
  const font = file.put({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
    FontDescriptor: writeDescriptor(file, face, name, program),
    DW: 0,
    W: widths(face, codes, cids),
    CIDToGIDMap: file.stream({}, glyphMap(codes, cids, glyphs)),
  });
  return file.put({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [font],
    ToUnicode: file.stream({}, new TextEncoder().encode(toUnicode(codes, cids))),
  });
};

interface Embedded {
  readonly name: string;
  readonly program: Uint8Array;
  /** Old glyph ids by new ones, if they differ. */
  readonly glyphs?: readonly number[];
}

/** The program with the glyphs used, or the whole where the font's licence asks for it (OpenType 1.9, OS/2 fsType bit 8). */
const embedded = (face: Face, { used }: Codes): Embedded => {
  if (face.whole) return { name: face.postScriptName, program: face.program() };
  const made = subset(
    face.program(),
    [...used.values()].map(({ glyph }) => glyph),
  );
  return { ...made, name: `${tagOf(made.glyphs)}+${face.postScriptName}` };
};

/** Six capitals that tell subsets of a font apart (ISO 32000-1 9.6.4): the same glyphs, the same letters. */
const tagOf = (glyphs: readonly number[]): string => {
  let hash = 0;
  for (const glyph of glyphs) hash = (Math.imul(hash, 31) + glyph) >>> 0;
  return Array.from({ length: 6 }, (_, i) =>
    String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26)),
  ).join('');
};

const writeDescriptor = (file: PdfFile, face: Face, name: string, program: Uint8Array): PdfRef => {
  const em = (units: number): number => Math.round((units * 1000) / face.unitsPerEm);
  return file.put({
    Type: 'FontDescriptor',
    FontName: name,
    // Symbolic, serif, italic (ISO 32000-1 table 123).
    Flags: 4 + (face.serif ? 2 : 0) + (face.italicAngle === 0 ? 0 : 64),
    FontBBox: face.bbox.map(em),
    ItalicAngle: face.italicAngle,
    Ascent: em(face.ascent),
    Descent: em(face.descent),
    CapHeight: em(face.capHeight),
    XHeight: em(face.xHeight),
    StemV: face.stemV,
    FontFile2: file.stream({ Length1: program.length }, program),
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

const glyphMap = (codes: Codes, cids: readonly number[], glyphs?: readonly number[]): Uint8Array => {
  const ids = glyphs && new Map(glyphs.map((old, id) => [old, id]));
  const map = new Uint8Array(2 * ((cids.at(-1) ?? 0) + 1));
  for (const cid of cids) {
    const used = codes.used.get(cid)?.glyph ?? 0;
    const glyph = ids ? (ids.get(used) ?? 0) : used;
    map[2 * cid] = glyph >> 8;
    map[2 * cid + 1] = glyph & 255;
  }
  return map;
};

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
