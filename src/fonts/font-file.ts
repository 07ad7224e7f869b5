// A font file from outside, looked at before it is compiled: whether it can be embedded, and which weight it is.

export interface FontFacts {
  /** OS/2 usWeightClass: 400 regular, 700 bold. */
  readonly weight: number;
  readonly italic: boolean;
}

/** Why a file cannot stand in a PDF, and what to do. */
export interface FontFault {
  readonly code: 'format' | 'embedding';
  readonly why: string;
  readonly hint: string;
}

const MAX_FONT_BYTES = 10 * 1024 * 1024;

const MAX_TABLES = 100;
const ASK = 'Ask whoever sold or gave you the font for a static file (.ttf or .otf) of it.';
/** After those for outlines: TrueType's, or PostScript's, which become TrueType's (true-type.ts). */
const NEEDED = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name', 'OS/2'];

/** Reads only the header and OS/2 (OpenType 1.9); what it takes may still be broken further in. */
export const inspectFont = (bytes: Uint8Array): FontFacts | FontFault => {
  if (bytes.length > MAX_FONT_BYTES)
    return fault(
      `is larger than ${MAX_FONT_BYTES / 1024 / 1024} MB`,
      'Take a font with fewer scripts in it.',
    );
  const kind = String.fromCharCode(...bytes.subarray(0, 4));
  if (kind === 'wOFF' || kind === 'wOF2')
    return fault(`is a web font (${kind === 'wOFF' ? 'WOFF' : 'WOFF2'}), which a PDF cannot hold`, ASK);
  if (kind === 'ttcf')
    return fault('is a collection of several fonts', 'Save the one you need as a file of its own.');
  const postScript = kind === 'OTTO';
  if (!postScript && kind !== '\u0000\u0001\u0000\u0000' && kind !== 'true')
    return fault('is no font', 'Name a TrueType or OpenType font (.ttf or .otf).');
  const tables = tablesIn(bytes);
  if (!tables) return fault('is broken: its tables do not lie inside it', 'Take another copy of the file.');
  if (tables.has('fvar'))
    return fault(
      'is a variable font, of which a PDF takes one instance only',
      'Take its static files, one for each weight.',
    );
  if (tables.has('CFF2')) return fault('has outlines that can vary (CFF2), which Kitpress cannot embed', ASK);
  const lost = [...(postScript ? ['CFF '] : ['glyf', 'loca']), ...NEEDED].filter((tag) => !tables.has(tag));
  const os2 = tables.get('OS/2');
  if (lost.length > 0 || !os2 || os2.byteLength < 78)
    return fault(`lacks what a font must have (${lost.join(', ') || 'OS/2'})`, ASK);
  if (!isBounded(tables.get('cmap')))
    return fault('is broken: its table of characters has no end', 'Take another copy of the file.');
  return embeddable(os2.getUint16(8)) ?? { weight: os2.getUint16(4), italic: (os2.getUint16(62) & 1) === 1 };
};

export const isFontFault = (found: FontFacts | FontFault): found is FontFault => 'why' in found;

const fault = (why: string, hint: string): FontFault => ({ code: 'format', why, hint });

/** OS/2 fsType. "No subsetting" is no obstacle: such a font is embedded whole. */
const embeddable = (bits: number): FontFault | undefined => {
  const [restricted, bitmaps] = [(bits & 0x0002) !== 0, (bits & 0x0200) !== 0];
  if (!restricted && !bitmaps) return undefined;
  return {
    code: 'embedding',
    why: `says that it may not be embedded${restricted ? '' : ' other than as pixels'} (OS/2 fsType ${bits})`,
    hint: 'Ask for a licence and a file for embedding, or take another font.',
  };
};

const tablesIn = (bytes: Uint8Array): ReadonlyMap<string, DataView> | undefined => {
  if (bytes.length < 12) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(4);
  if (count > MAX_TABLES || 12 + 16 * count > bytes.length) return undefined;
  const tables = new Map<string, DataView>();
  for (let entry = 12; entry < 12 + 16 * count; entry += 16) {
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (start + length > bytes.length) return undefined;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + start, length));
  }
  return tables;
};

/** Unicode has no more; a segment more or less does not matter. */
const MAX_CODES = 0x11_0000;

/** Whether the character map (cmap) lists a number of characters that there can be; a damaged one may claim billions. */
const isBounded = (cmap: DataView | undefined): boolean => {
  if (!cmap || cmap.byteLength < 4) return false;
  try {
    return Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(4 + 8 * i + 4)).every(
      (at) => codesIn(cmap, at) <= MAX_CODES,
    );
  } catch (cause) {
    // It points outside itself.
    if (cause instanceof RangeError) return false;
    throw cause;
  }
};

/** How many characters a subtable lists, in the formats that have segments: 4, 12 and 13 (OpenType 1.9, cmap). */
const codesIn = (cmap: DataView, at: number): number => {
  const format = cmap.getUint16(at);
  let sum = 0;
  if (format === 4) {
    const bytes = cmap.getUint16(at + 6);
    for (let k = 0; k < bytes; k += 2)
      sum += Math.max(0, cmap.getUint16(at + 14 + k) - cmap.getUint16(at + 16 + bytes + k) + 1);
  } else if (format === 12 || format === 13) {
    const groups = cmap.getUint32(at + 12);
    for (let k = 0; k < groups; k += 1) {
      const group = at + 16 + 12 * k;
      sum += Math.max(0, cmap.getUint32(group + 4) - cmap.getUint32(group) + 1);
    }
  }
  return sum;
};
