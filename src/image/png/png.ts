// A PNG file (ISO/IEC 15948) → its header and chunks, all checked before any pixels are read.
import { failed, ok, type Problem, type Result } from '../../problem.ts';
import { orientationOf } from '../exif.ts';
import { broken, pixelFault } from '../fault.ts';

export interface Header {
  readonly width: number;
  readonly height: number;
  /** Bits per sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  readonly colour: number;
  readonly interlaced: boolean;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

/** The parts needed to paint a picture; everything else in the file is dropped. */
export interface Png {
  readonly header: Header;
  readonly palette: Uint8Array;
  /** The chunk tRNS: alpha of palette entries, or the one transparent colour. */
  readonly transparency: Uint8Array;
  /** The deflated pixels. */
  readonly data: readonly Uint8Array[];
  /** 1 to 8, as in EXIF. */
  readonly orientation: number;
  /** The chunk iCCP. */
  readonly profile?: Pick<Chunk, 'data' | 'whole'>;
  /** The chunks that are needed, unchanged. */
  readonly kept: readonly Uint8Array[];
}

const SIGNATURE = 8;
/** A picture of ten megabytes has about a thousand. */
const MOST_CHUNKS = 20_000;
/** Bit depths by colour type (table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Problems: image-broken, image-too-many-pixels. */
export const parsePng = (bytes: Uint8Array, file: string): Result<Png> => {
  const chunks = readChunks(bytes, file);
  if (!chunks.ok) return chunks;
  const [first] = chunks.value;
  const header = first?.type === 'IHDR' ? headerOf(first.data) : undefined;
  if (!header) return failed(broken('its header is wrong', file));
  const fault = pixelFault(header.width, header.height, file) ?? orderFault(header, chunks.value, file);
  if (fault) return failed(fault);
  const dataOf = (type: string): Uint8Array =>
    chunks.value.find((chunk) => chunk.type === type)?.data ?? new Uint8Array();
  const profile = chunks.value.find(({ type }) => type === 'iCCP');
  return ok({
    header,
    palette: dataOf('PLTE'),
    transparency: dataOf('tRNS'),
    data: chunks.value.filter(({ type }) => type === 'IDAT').map(({ data }) => data),
    orientation: orientationOf(chunks.value.find(({ type }) => type === 'eXIf')?.data),
    ...(profile && { profile }),
    kept: [
      bytes.subarray(0, SIGNATURE),
      ...chunks.value.filter(({ type }) => NEEDED.test(type)).map(({ whole }) => whole),
    ],
  });
};

const NEEDED = /^(?:IHDR|PLTE|tRNS|IDAT|IEND)$/;

/** Up to IEND; anything after it is not part of the picture. */
const readChunks = (bytes: Uint8Array, file: string): Result<readonly Chunk[]> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length || chunks.length > MOST_CHUNKS) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc(bytes, at + 4, end - 4) !== view.getUint32(end - 4))
      return failed(broken('it has a wrong checksum', file));
    // A capital first letter marks a critical chunk: without it the picture cannot be shown.
    if (!NEEDED.test(type) && /^[A-Z]/.test(type))
      return failed(broken('it has a part that PNG does not define', file));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return ok(chunks);
    at = end;
  }
  return failed(broken('its end is missing', file));
};

const headerOf = (data: Uint8Array): Header | undefined => {
  if (data.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, 13);
  const [depth, colour, compression, filter, interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at));
  if (depth === undefined || colour === undefined || !DEPTHS[colour]?.includes(depth)) return undefined;
  if (compression !== 0 || filter !== 0 || interlace === undefined || interlace > 1) return undefined;
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  return { width, height, depth, colour, interlaced: interlace === 1 };
};

const orderFault = (
  { colour, depth }: Header,
  chunks: readonly Chunk[],
  file: string,
): Problem | undefined => {
  const count = (type: string): number => chunks.filter((chunk) => chunk.type === type).length;
  const place = (type: string): number => chunks.findIndex((chunk) => chunk.type === type);
  if (count('IDAT') === 0) return broken('it has no pixels', file);
  if (['IHDR', 'PLTE', 'tRNS'].some((type) => count(type) > 1)) return broken('it has a part twice', file);
  if (place('PLTE') > place('IDAT') || place('tRNS') > place('IDAT'))
    return broken('its parts are in the wrong order', file);
  const palette = chunks[place('PLTE')]?.data.length ?? 0;
  if (palette % 3 !== 0 || (colour === 3 && (palette === 0 || palette > 3 * 2 ** depth)))
    return broken('its palette is wrong', file);
  return undefined;
};

const TABLE = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 over a chunk's type and data (annex D). */
export const crc = (bytes: Uint8Array, from: number, to: number): number => {
  let c = 0xffffffff;
  for (let i = from; i < to; i += 1) c = (TABLE[(c ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};
