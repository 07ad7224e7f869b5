// The bytes of a text → the text: UTF-8, UTF-16 or Windows-1252, told apart by what they can be.

export interface DecodedText {
  readonly text: string;
  /** False if nothing but the bytes themselves says so: they could be of another 8-bit encoding. */
  readonly sure: boolean;
}

/** Undefined if it is none of them. Without a byte order mark. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (wideOrder(bytes)) return sure(wideText(bytes));
  const narrow = unicode(bytes, 'utf-8');
  if (narrow !== undefined) return sure(narrow);
  const western = windows1252(bytes);
  return western === undefined ? undefined : { text: western, sure: false };
}

/** Bytes of UTF-16 → text; undefined if they are not. */
export function wideText(bytes: Uint8Array): string | undefined {
  const order = wideOrder(bytes);
  return order && unicode(order === 'little' ? bytes : swapped(bytes), 'utf-16le');
}

const sure = (text: string | undefined): DecodedText | undefined =>
  text === undefined ? undefined : { text, sure: true };

function unicode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes show what the others are. */
const SAMPLE = 2000;

/** The byte order of UTF-16, by its mark, or because every other byte of Latin text is zero. */
function wideOrder(bytes: Uint8Array): 'little' | 'big' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || (even > 0 && odd > 0) || (even + odd) * 5 < sample.length || even + odd === 0)
    return undefined;
  return odd > 0 ? 'little' : 'big';
}

const swapped = (bytes: Uint8Array): Uint8Array => {
  const turned = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let i = 0; i < turned.length; i += 2) {
    turned[i] = bytes[i + 1] ?? 0;
    turned[i + 1] = bytes[i] ?? 0;
  }
  return turned;
};

/** The letters of one of Windows' older encodings, "windows-1253"; undefined for bytes that are none of it. */
export function windowsText(bytes: Uint8Array, page: string): string | undefined {
  try {
    return new TextDecoder(page, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** 0x80 to 0x9f; a blank is no character. Of our own, because some versions of Node take these bytes for controls. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function windows1252(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes: number[] = [];
    for (const byte of bytes.subarray(from, from + 8192)) {
      const code = byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte;
      if (code === 0x20 && byte !== 0x20) return undefined;
      if (code < 0x20 && (code < 9 || code > 13)) return undefined;
      codes.push(code);
    }
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
