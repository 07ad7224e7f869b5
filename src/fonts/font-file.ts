// Inspects a brand's font file before it is compiled: whether it can be embedded, and its weight.
import { embeddingIn } from './embedding.ts';
import { familyIn } from './family.ts';

export interface FontFacts {
  readonly family: string;
  /** OS/2 usWeightClass: 400 regular, 700 bold. */
  readonly weight: number;
  readonly italic: boolean;
}

/** Why a file cannot be embedded in a PDF, and what to do. */
export interface FontFault {
  readonly code: 'format' | 'embedding';
  readonly why: string;
  readonly hint: string;
}

const MAX_FONT_BYTES = 15 * 1024 * 1024;

const MAX_TABLES = 100;
const ASK = 'Ask the supplier of the font for a static file (.ttf or .otf).';
/** Required in addition to the outline tables: TrueType's, or PostScript's, which become TrueType's (true-type.ts). */
const NEEDED = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name', 'OS/2'];

/** Fonts of other kinds, by their first characters: what each is, and what to do. */
const OTHERS: readonly (readonly [starts: readonly string[], is: string, hint: string])[] = [
  [
    ['wOFF'],
    'is a web font (WOFF), which cannot be embedded in a PDF',
    'Use the .ttf or .otf it was made from, or save it as one, for example with FontForge.',
  ],
  [
    ['wOF2'],
    'is a web font (WOFF2), which cannot be embedded in a PDF',
    'Use the .ttf or .otf it was made from, or unpack it with woff2_decompress.',
  ],
  [
    ['ttcf'],
    'is a collection of several fonts',
    'Save the font you need as a file of its own, for example with FontForge.',
  ],
  [
    ['\u0080\u0001', '%!PS-AdobeFont', '%!FontType1'],
    'is a PostScript Type 1 font, which Kitpress cannot embed',
    'Use the OpenType version of the family (.otf), or convert the file, for example with FontForge.',
  ],
  [
    ['StartFontMetrics'],
    'holds the metrics of a font and no letters',
    'Name the font itself (.ttf or .otf).',
  ],
  [['STARTFONT', '\u0001fcp'], 'is a font of pixels', 'Use a font with outlines (.ttf or .otf).'],
];

/** Its tables of pictures, for fonts without outlines. */
const PICTURES = ['CBDT', 'sbix', 'EBDT', 'SVG '];

/** Reads only the header, OS/2 and cmap (OpenType 1.9); an accepted font may still be broken elsewhere. */
export const inspectFont = (bytes: Uint8Array): FontFacts | FontFault => {
  const kind = String.fromCharCode(...bytes.subarray(0, 20));
  const other = OTHERS.find(([starts]) => starts.some((start) => kind.startsWith(start)));
  if (other) return fault(other[1], other[2]);
  if (bytes.length > MAX_FONT_BYTES)
    return fault(`is larger than ${MAX_FONT_BYTES / 1024 / 1024} MB`, 'Use a font with fewer scripts.');
  return inspectTables(bytes, kind.slice(0, 4));
};

const inspectTables = (bytes: Uint8Array, kind: string): FontFacts | FontFault => {
  const postScript = kind === 'OTTO';
  if (!postScript && kind !== '\u0000\u0001\u0000\u0000' && kind !== 'true')
    return fault('is not a font', 'Name a TrueType or OpenType font (.ttf or .otf).');
  const tables = tablesIn(bytes);
  if (!tables) return fault('is broken: it has tables outside the file', 'Get another copy of the file.');
  if (tables.has('fvar'))
    return fault(
      'is a variable font, which cannot be embedded in a PDF',
      'Use its static files, one for each weight, or make one: fonttools varLib.instancer FILE wght=400.',
    );
  if (tables.has('CFF2')) return fault('has variable outlines (CFF2), which Kitpress cannot embed', ASK);
  const pictures = PICTURES.find((tag) => tables.has(tag));
  if (pictures && !tables.has('glyf') && !tables.has('CFF '))
    return fault(
      `has pictures instead of outlines (${pictures.trim()})`,
      'Use a font with outlines (.ttf or .otf).',
    );
  const lost = [...(postScript ? ['CFF '] : ['glyf', 'loca']), ...NEEDED].filter((tag) => !tables.has(tag));
  const os2 = tables.get('OS/2');
  if (lost.length > 0 || !os2 || os2.byteLength < 78)
    return fault(`lacks required tables (${lost.join(', ') || 'OS/2'})`, ASK);
  if (!isBounded(tables.get('cmap')))
    return fault('is broken: its character map is wrong', 'Get another copy of the file.');
  return (
    embeddable(os2) ?? {
      family: familyIn(tables.get('name')),
      weight: os2.getUint16(4),
      italic: (os2.getUint16(62) & 1) === 1,
    }
  );
};

export const isFontFault = (found: FontFacts | FontFault): found is FontFault => 'why' in found;

const fault = (why: string, hint: string): FontFault => ({ code: 'format', why, hint });

/** "No subsetting" is allowed, because such a font is embedded completely. */
const embeddable = (os2: DataView): FontFault | undefined => {
  const { level, bitmapOnly } = embeddingIn(os2);
  if (level !== 'restricted' && !bitmapOnly) return undefined;
  return {
    code: 'embedding',
    why: `does not allow embedding${level === 'restricted' ? '' : ' other than as bitmaps'} (OS/2 fsType ${os2.getUint16(8)})`,
    hint: 'Ask for a licence and a file that allow embedding, or use another font.',
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

/** The number of code points in Unicode. */
const MAX_CODES = 0x11_0000;

/** Whether the character map (cmap) lists a possible number of characters; a damaged one may claim billions. */
const isBounded = (cmap: DataView | undefined): boolean => {
  if (!cmap || cmap.byteLength < 4) return false;
  try {
    return Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(4 + 8 * i + 4)).every(
      (at) => codesIn(cmap, at) <= MAX_CODES,
    );
  } catch (cause) {
    // An offset points outside the table.
    if (cause instanceof RangeError) return false;
    throw cause;
  }
};

/** The number of characters in a subtable, for formats with segments: 4, 12 and 13 (OpenType 1.9, cmap). */
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
