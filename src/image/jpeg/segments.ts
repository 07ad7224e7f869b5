// A JPEG file (ITU-T T.81) → its segments: markers, their contents, and the coded data after them.

export interface JpegSegment {
  readonly marker: number;
  /** Contents without marker and length. */
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
  /** The coded data after a start of scan. */
  readonly scan?: Uint8Array;
}

/** Quantisation and Huffman tables, the restart interval, and the number of lines if it follows the scan (table B.1). */
export const DQT = 0xdb;
export const DHT = 0xc4;
export const DRI = 0xdd;
export const DNL = 0xdc;
export const SOS = 0xda;
export const EOI = 0xd9;
/** Far more than any camera or program writes. */
const MOST_SEGMENTS = 2000;
export const MOST_TABLES = 64;

/** SOF0 to SOF15; the range also contains DHT, JPG and DAC. */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

export interface JpegFile {
  readonly segments: readonly JpegSegment[];
  /** Whether there is a marker of its end; without one, its last scan goes on to the end of the file and may be cut. */
  readonly ended: boolean;
}

/** The segments up to the end of the picture; undefined if the file ends in one of them. */
export const readSegments = (bytes: Uint8Array): JpegFile | undefined => {
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= bytes.length || (bytes[at] === 0xff && bytes[at + 1] === EOI); ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return { segments, ended: true };
    const end = at + 2 + 256 * (bytes[at + 2] ?? 0) + (bytes[at + 3] ?? 0);
    if (end < at + 4 || end > bytes.length || marker < 0xc0 || segments.length > MOST_SEGMENTS)
      return undefined;
    const scanEnd = marker === SOS ? endOfScan(bytes, end) : end;
    segments.push({
      marker,
      data: bytes.subarray(at + 4, end),
      whole: bytes.subarray(at, scanEnd),
      ...(marker === SOS && { scan: bytes.subarray(end, scanEnd) }),
    });
    at = scanEnd;
  }
  return segments.at(-1)?.scan ? { segments, ended: false } : undefined;
};

/** Coded data includes stuffed zeros and restart markers (B.1.1.5). */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7) && next !== 0xff) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
};
