// A JPEG file (ITU-T T.81) → what is needed to paint it. Checks the whole structure but decodes nothing.
import { error, failed, ok, type Problem, type Result, warning } from '../../problem.ts';
import { orientationOf } from '../exif.ts';
import { broken, pixelFault } from '../fault.ts';
import { concat } from '../inflate.ts';
import { isDecodable } from './decodable.ts';
import { type Coded, codesIn, codeTableOf, type HuffmanCodes, holdsUnits } from './scan.ts';
import { DHT, DNL, DQT, DRI, EOI, isFrame, type JpegSegment, MOST_TABLES, readSegments } from './segments.ts';

export interface Jpeg {
  /** As stored, before rotation. */
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 red, green and blue, 4 inks. */
  readonly channels: 1 | 3 | 4;
  /** The colour transform in Adobe's segment: for inks, 0 is none and 2 is YCCK. Inks with such a segment are stored inverted. */
  readonly transform?: number;
  /** 1 to 8, as in EXIF. */
  readonly orientation: number;
  /** The ICC profile, and the segments that contain its pieces. */
  readonly profile?: { readonly bytes: Uint8Array; readonly whole: readonly Uint8Array[] };
  /** Whether the decoder can be trusted with it. */
  readonly decodable: boolean;
  /** The file without comments, locations, thumbnails and anything else that is not painted. */
  readonly file: Uint8Array;
}

/** Problems: image-broken, image-too-many-pixels, image-jpeg-kind; a warning image-jpeg-end. */
export const parseJpeg = (bytes: Uint8Array, file: string): Result<Jpeg> => {
  const read = readSegments(bytes);
  if (!read) return failed(broken('its end is missing', file));
  const { segments, ended } = read;
  const frames = segments.filter(({ marker }) => isFrame(marker));
  const [frame] = frames;
  if (!frame || frames.length > 1 || frame.data.length < 6)
    return failed(broken('its header is wrong', file));
  const kind = kindFault(frame, file);
  if (kind) return failed(kind);
  const size = new DataView(frame.data.buffer, frame.data.byteOffset, frame.data.length);
  const [height, width, channels] = [size.getUint16(1), size.getUint16(3), size.getUint8(5)];
  if (channels !== 1 && channels !== 3 && channels !== 4) return failed(broken('its header is wrong', file));
  // Only where all codes are counted is it certain that nothing but the marker is missing.
  if (!ended && frame.marker === 0xc2) return failed(broken('its end is missing', file));
  const fault = pixelFault(width, height, file, channels === 4) ?? scanFault(segments, frame, file);
  if (fault) return failed(fault);
  const decodable = isDecodable(segments);
  if (channels === 4 && !decodable) return failed(broken('its parts do not fit together', file));
  const profile = profileOf(segments);
  const transform = segments.findLast(isAdobe)?.data[11];
  const jpeg: Jpeg = {
    width,
    height,
    channels,
    decodable,
    ...(transform !== undefined && { transform }),
    orientation: orientationOf(exifIn(segments)),
    ...(profile && { profile }),
    file: concat([bytes.subarray(0, 2), ...segments.flatMap(kept), Uint8Array.of(0xff, EOI)]),
  };
  return ok(jpeg, ended ? [] : [unended(file)]);
};

/** In an APP1 segment, after its name. */
const exifIn = (segments: readonly JpegSegment[]): Uint8Array | undefined =>
  segments
    .find(({ marker, data }) => marker === 0xe1 && String.fromCharCode(...data.subarray(0, 6)) === 'Exif\0\0')
    ?.data.subarray(6);

const unended = (file: string): Problem =>
  warning('image-jpeg-end', 'The two bytes that end a JPEG are missing; the picture itself is whole.', {
    hint: 'Check that the file was copied completely, or save the picture again.',
    file,
  });

const kindFault = ({ marker, data }: JpegSegment, file: string): Problem | undefined => {
  const depth = data[0] ?? 0;
  const what =
    marker > 0xc8
      ? 'an arithmetic-coded JPEG'
      : marker === 0xc3
        ? 'a lossless JPEG'
        : marker > 0xc2
          ? 'a hierarchical JPEG'
          : depth !== 8
            ? `a JPEG with ${depth} bits per colour`
            : undefined;
  return what === undefined
    ? undefined
    : error('image-jpeg-kind', `The picture is ${what}, which printers cannot read.`, {
        hint: 'Save it as a standard JPEG or as PNG.',
        file,
      });
};

/** Whether the coded data can contain the picture: tables, the number and order of restarts, at least two bits per block. */
const scanFault = (
  segments: readonly JpegSegment[],
  frame: JpegSegment,
  file: string,
): Problem | undefined => {
  const scans = segments.filter(({ scan }) => scan);
  const has = (marker: number): boolean => segments.some((segment) => segment.marker === marker);
  if (scans.length === 0 || !has(DQT) || !has(DHT)) return broken('a part of it is missing', file);
  const { units, blocks, known } = unitsOf(frame);
  if (!known) return broken('its header is wrong', file);
  const coded = scans.reduce((sum, { scan }) => sum + (scan?.length ?? 0), 0);
  // A code has at least one bit, and a block that is not progressive at least two codes.
  const least = frame.marker === 0xc2 ? blocks : 2 * blocks;
  if (coded * 8 < least) return broken('it contains fewer pixels than it declares', file);
  const walked = frame.marker === 0xc2 || codesHold(segments, frame);
  return walked ? restartsFault(segments, units, file) : broken('its pixels are truncated or damaged', file);
};

/** Whether every scan has codes for all its blocks, using the tables defined before it. */
const codesHold = (segments: readonly JpegSegment[], frame: JpegSegment): boolean => {
  const tables = new Map<number, HuffmanCodes>();
  let interval = 0;
  if (segments.filter(({ marker }) => marker === DHT).length > MOST_TABLES) return false;
  for (const { marker, data, scan } of segments) {
    if (marker === DRI) interval = 256 * (data[0] ?? 0) + (data[1] ?? 0);
    if (marker === DHT) for (const [key, codes] of codesIn(data) ?? []) tables.set(key, codeTableOf(codes));
    if (!scan) continue;
    const coded = codedIn(data, frame, tables);
    if (!coded || !holdsUnits(scan, coded.components, coded.units, interval)) return false;
  }
  return true;
};

/** What a scan contains according to its header (B.2.3); undefined if it refers to something missing. */
const codedIn = (header: Uint8Array, frame: JpegSegment, tables: ReadonlyMap<number, HuffmanCodes>) => {
  const { units, factors, across, down, width, height } = unitsOf(frame);
  const count = header[0] ?? 0;
  const ids = factors.map((_, i) => frame.data[6 + 3 * i]);
  const components: Coded[] = [];
  for (let i = 0; i < count; i += 1) {
    const [h, v] = factors[ids.indexOf(header[1 + 2 * i])] ?? [];
    const both = header[2 + 2 * i] ?? 0;
    const [dc, ac] = [tables.get(both >> 4), tables.get(0x10 | (both & 15))];
    if (!h || !v || !dc || !ac) return undefined;
    components.push({ blocks: count === 1 ? 1 : h * v, dc, ac });
    const own =
      Math.ceil(Math.ceil((width * h) / across) / 8) * Math.ceil(Math.ceil((height * v) / down) / 8);
    if (count === 1) return { units: own, components };
  }
  return count === 0 ? undefined : { units, components };
};

/** The number of minimum coded units in an interleaved scan, and of all 8 × 8 blocks. */
const unitsOf = ({ data }: JpegSegment) => {
  const [height, width] = [256 * (data[1] ?? 0) + (data[2] ?? 0), 256 * (data[3] ?? 0) + (data[4] ?? 0)];
  const factors = Array.from({ length: data[5] ?? 0 }, (_, i) => {
    const both = data[7 + 3 * i] ?? 0;
    return [both >> 4, both & 15] as const;
  });
  const known =
    data.length === 6 + 3 * factors.length && factors.every(([h, v]) => h > 0 && h < 5 && v > 0 && v < 5);
  const [across, down] = [Math.max(...factors.map(([h]) => h)), Math.max(...factors.map(([, v]) => v))];
  // In a scan of one component, each of its blocks is a unit, whatever its sampling factors (A.2.2).
  const alone = factors.length === 1;
  const [h, v] = alone ? [8, 8] : [8 * across, 8 * down];
  const units = Math.ceil(width / h) * Math.ceil(height / v);
  return {
    known,
    width,
    height,
    factors,
    across,
    down,
    units,
    blocks: alone ? units : units * factors.reduce((sum, [a, b]) => sum + a * b, 0),
  };
};

const restartsFault = (
  segments: readonly JpegSegment[],
  units: number,
  file: string,
): Problem | undefined => {
  let interval = 0;
  for (const { marker, data, scan } of segments) {
    if (marker === DRI) interval = 256 * (data[0] ?? 0) + (data[1] ?? 0);
    if (!scan) continue;
    const found = restartsIn(scan);
    if (found.some((n, i) => n !== i % 8)) return broken('a piece of it is missing', file);
    const interleaved = (data[0] ?? 0) > 1;
    const wanted = interval === 0 ? 0 : Math.ceil(units / interval) - 1;
    if (interleaved && found.length !== wanted) return broken('a piece of it is missing', file);
  }
  return undefined;
};

const restartsIn = (scan: Uint8Array): readonly number[] => {
  const found: number[] = [];
  for (let at = scan.indexOf(0xff); at >= 0; at = scan.indexOf(0xff, at + 1)) {
    const next = scan[at + 1] ?? 0;
    if (next >= 0xd0 && next <= 0xd7) found.push(next - 0xd0);
  }
  return found;
};

/** Tables, frames and scans; JFIF and Adobe's segment without thumbnails, because they distinguish YCbCr from RGB. */
const kept = (segment: JpegSegment): readonly Uint8Array[] => {
  const { marker, data, whole } = segment;
  if (marker === 0xe0 && nameOf(data) === 'JFIF\0' && data.length >= 12)
    return [Uint8Array.of(0xff, 0xe0, 0, 16, ...data.subarray(0, 12), 0, 0)];
  if (isAdobe(segment)) return [Uint8Array.of(0xff, 0xee, 0, 14, ...data.subarray(0, 12))];
  // The number of lines is in the header; DNL could only contradict it.
  return marker >= 0xe0 || marker === 0xc8 || marker === DNL ? [] : [whole];
};

const isAdobe = ({ marker, data }: JpegSegment): boolean =>
  marker === 0xee && nameOf(data) === 'Adobe' && data.length >= 12;

const nameOf = (data: Uint8Array): string => String.fromCharCode(...data.subarray(0, 5));

/** The pieces of an embedded ICC profile, in order (ICC.1 annex B.4). */
const profileOf = (segments: readonly JpegSegment[]): Jpeg['profile'] => {
  const pieces = segments
    .filter(
      ({ marker, data }) =>
        marker === 0xe2 && String.fromCharCode(...data.subarray(0, 12)) === 'ICC_PROFILE\0',
    )
    .sort((a, b) => (a.data[12] ?? 0) - (b.data[12] ?? 0));
  if (pieces.length === 0) return undefined;
  return {
    bytes: concat(pieces.map(({ data }) => data.subarray(14))),
    whole: pieces.map(({ whole }) => whole),
  };
};
