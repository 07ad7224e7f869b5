// Detects the kind of a file from its first bytes, not its name.

type Kind = 'svg' | 'png' | 'jpeg';

/** A supported picture, or a plain description of what the file is instead; undefined if unknown. */
export type Found = { readonly kind: Kind } | { readonly other: string } | undefined;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The offset of a signature, the signature in Latin-1, and what it stands for. */
const SIGNATURES: readonly (readonly [at: number, signature: string, what: string])[] = [
  [0, 'GIF8', 'a GIF picture'],
  [8, 'WEBP', 'a WebP picture'],
  [4, 'ftypavif', 'an AVIF picture'],
  [4, 'ftypavis', 'an AVIF picture'],
  [4, 'ftyphei', 'a HEIC picture'],
  [4, 'ftypmif1', 'a HEIC picture'],
  [4, 'ftypmsf1', 'a HEIC picture'],
  [0, 'II*\0', 'a TIFF picture'],
  [0, 'MM\0*', 'a TIFF picture'],
  [0, 'BM', 'a BMP picture'],
  [0, '\0\0\x01\0', 'an icon (ICO)'],
  [4, 'JXL ', 'a JPEG XL picture'],
  [0, '\xff\x0a', 'a JPEG XL picture'],
  [4, 'jP  ', 'a JPEG 2000 picture'],
  [0, '\xff\x4f\xff\x51', 'a JPEG 2000 picture'],
  [0, '8BPS', 'a Photoshop file'],
  [0, '%PDF-', 'a PDF'],
  [0, '%!PS', 'a PostScript or EPS file'],
  [0, '\xc5\xd0\xd3\xc6', 'a PostScript or EPS file'],
  [0, '\0\x01\0\0', 'a font'],
  [0, 'OTTO', 'a font'],
  [0, 'ttcf', 'a font'],
  [0, 'wOF', 'a font'],
  [0, '\x1f\x8b', 'a compressed file, perhaps an SVGZ'],
  [0, 'PK\x03\x04', 'a ZIP archive or an Office document'],
  [0, '\xff\xfe', 'a text file in UTF-16'],
  [0, '\xfe\xff', 'a text file in UTF-16'],
];

export const detectKind = (bytes: Uint8Array): Found => {
  const head = ascii(bytes, 0, 64);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'png' };
  if (head.startsWith('\xff\xd8\xff')) return { kind: 'jpeg' };
  const other = SIGNATURES.find(([at, signature]) => head.startsWith(signature, at))?.[2];
  return other ? { other } : markupOf(bytes);
};

/** Looks for an SVG or HTML element in the text. */
const markupOf = (bytes: Uint8Array): Found => {
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536)).replace(/^\ufeff/, '');
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) return { other: 'a web page (HTML)' };
  if (/^\s*</.test(text) && /<(?:[\w.-]+:)?svg[\s>]/i.test(text)) return { kind: 'svg' };
  return /^\s*<\?xml\b/.test(text) ? { other: 'an XML file other than SVG' } : undefined;
};
