// The fonts of the pages: embedded, with every glyph, and readable as text.
import { type Cos, CosRef, type Dict } from './cos.ts';
import type { Faults } from './fault.ts';
import { unpainted } from './glyphs.ts';
import { nameOf, type RawPage } from './pages.ts';
import type { RawFile } from './whole.ts';

const HINT = 'Build it again; another computer would print different characters.';

/** Every font that a page may use, once. */
export const checkFonts = (file: RawFile, pages: readonly RawPage[], faults: Faults): void => {
  const seen = new Set<Cos>();
  for (const { dict, label } of pages) {
    const fonts = file.dict(file.dict(dict.get('Resources'))?.get('Font'));
    if (!fonts) {
      faults.add('verify-font', 'it has no fonts.', HINT, label);
      continue;
    }
    for (const value of fonts.values()) {
      const font = file.dict(value);
      if (font && seen.has(font)) continue;
      if (font) {
        seen.add(font);
        checkFont(file, font, faults);
      } else faults.add('verify-font', 'one of its fonts is missing.', HINT, label);
    }
  }
};

const checkFont = (file: RawFile, font: Dict, faults: Faults): void => {
  const name = nameOf(font.get('BaseFont')) || 'a font without a name';
  const unicode = new TextDecoder('latin1').decode(file.stream(font.get('ToUnicode')));
  if (!/<[0-9a-f]{4}> <[0-9a-f]{4,}>/i.test(unicode))
    faults.add('verify-font-unicode', `${name} does not map its glyphs to characters.`, HINT);
  const inner = file.dict(file.array(font.get('DescendantFonts'))?.[0]) ?? font;
  const descriptor = file.dict(inner.get('FontDescriptor'));
  const program = descriptor?.get('FontFile2');
  const bytes = file.stream(program);
  if (!bytes) {
    faults.add('verify-font-embedded', `${name} is not embedded in the file.`, HINT);
    return;
  }
  const length = program instanceof CosRef ? file.dict(program)?.get('Length1') : undefined;
  if (length !== bytes.length || !isTrueType(bytes)) {
    faults.add('verify-font-program', `The program of ${name} is broken.`, HINT);
    return;
  }
  const missing = unpainted(bytes, file.stream(inner.get('CIDToGIDMap')), unicode);
  if (missing.length > 0)
    faults.add(
      'verify-font-glyph',
      `${name} does not have the glyphs of ${missing.map((text) => `"${text}"`).join(', ')}.`,
      HINT,
    );
};

const NEEDED = ['glyf', 'loca', 'head', 'hhea', 'hmtx', 'maxp'];

/** Whether all tables needed for painting are inside the program (OpenType 1.9, "Table Directory"). */
const isTrueType = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || ![0x00010000, 0x74727565].includes(view.getUint32(0))) return false;
  const count = view.getUint16(4);
  if (bytes.length < 12 + 16 * count) return false;
  const tags = Array.from({ length: count }, (_, i) => {
    const entry = 12 + 16 * i;
    const [at, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    return at + length <= bytes.length ? tag : '';
  });
  return NEEDED.every((tag) => tags.includes(tag));
};
