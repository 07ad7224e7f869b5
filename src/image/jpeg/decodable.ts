// Whether a JPEG is safe for the decoder, which trusts lengths and reads on if they are wrong: every part must have its declared length.
import { codesIn } from './scan.ts';
import { DHT, DNL, DQT, DRI, isFrame, type JpegSegment, MOST_TABLES, SOS } from './segments.ts';

/** Each scan costs a pass over all blocks. A progressive JPEG in four colours usually has 18; in others, each colour occurs once. */
const MOST_SCANS = { progressive: 40, plain: 4 };

export const isDecodable = (segments: readonly JpegSegment[]): boolean => {
  const progressive = segments.some(({ marker }) => marker === 0xc2);
  const count = (marker: number): number => segments.filter((segment) => segment.marker === marker).length;
  return (
    count(SOS) <= MOST_SCANS[progressive ? 'progressive' : 'plain'] &&
    count(DHT) <= MOST_TABLES &&
    segments.every((segment) => isExact(segment, progressive))
  );
};

const isExact = ({ marker, data }: JpegSegment, progressive: boolean): boolean => {
  switch (marker) {
    case DQT:
      return holdsTables(data);
    case DHT:
      return codesIn(data) !== undefined;
    case DRI:
      return data.length === 2;
    case SOS:
      return isHeader(data, progressive);
    default:
      // Application data is not passed on.
      return marker >= 0xe0 || marker === DNL || isFrame(marker);
  }
};

/** Quantisation tables of 64 values in one byte or two (B.2.4.1). */
const holdsTables = (data: Uint8Array): boolean => {
  let at = 0;
  while (at < data.length) at += (data[at] ?? 0) < 16 ? 65 : 129;
  return at === data.length;
};

/** A scan's header (B.2.3); in a progressive JPEG, DC only or AC of one colour (G.1.1.1.1). */
const isHeader = (data: Uint8Array, progressive: boolean): boolean => {
  const count = data[0] ?? 0;
  if (count < 1 || count > 4 || data.length !== 4 + 2 * count) return false;
  const [first = 0, last = 0, bits = 0] = data.subarray(1 + 2 * count);
  if (!progressive) return true;
  const range = first === 0 ? last === 0 : count === 1 && first <= last && last < 64;
  return range && bits >> 4 <= 13 && (bits & 15) <= 13;
};
