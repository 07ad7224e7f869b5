// What a file is, told by its first bytes and not by its name.

export type Kind = 'svg' | 'png' | 'jpeg';

/** A picture we read, or in plain words what it is instead; undefined where nobody can tell. */
export type Found = { readonly kind: Kind } | { readonly other: string } | undefined;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** First bytes as Latin-1 → what the file is. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^GIF8[79]a/, 'a GIF picture'],
  [/^RIFF[\s\S]{4}WEBP/, 'a WebP picture'],
  [/^[\s\S]{4}ftypavi[fs]/, 'an AVIF picture'],
  [/^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/, 'a HEIC picture'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF picture'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'a BMP picture'],
  [/^\0\0\x01\0/, 'an icon (ICO)'],
  [/^(?:\0\0\0\x0cJXL |\xff\x0a)/, 'a JPEG XL picture'],
  [/^(?:\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/, 'a JPEG 2000 picture'],
  [/^8BPS/, 'a Photoshop file'],
  [/^%PDF-/, 'a PDF'],
  [/^(?:%!PS|\xc5\xd0\xd3\xc6)/, 'a PostScript or EPS file'],
  [/^(?:\0\x01\0\0|OTTO|true|ttcf|wOFF|wOF2)/, 'a font'],
  [/^\x1f\x8b/, 'a compressed file, perhaps an SVGZ'],
  [/^PK\x03\x04/, 'a ZIP archive or an Office document'],
];

export const kindOf = (bytes: Uint8Array): Found => {
  const head = ascii(bytes, 0, 64);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'png' };
  if (head.startsWith('\xff\xd8\xff')) return { kind: 'jpeg' };
  const other = SIGNATURES.find(([pattern]) => pattern.test(head))?.[1];
  return other ? { other } : markupOf(bytes);
};

/** SVG is text: what its first element is, past comments and declarations. */
const markupOf = (bytes: Uint8Array): Found => {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(ascii(bytes, 0, 2))) return { other: 'a text in UTF-16' };
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536)).replace(/^\ufeff/, '');
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) return { other: 'a web page (HTML)' };
  if (/^\s*</.test(text) && /<(?:[\w.-]+:)?svg[\s>]/i.test(text)) return { kind: 'svg' };
  return /^\s*<\?xml\b/.test(text) ? { other: 'an XML file that is no SVG' } : undefined;
};
