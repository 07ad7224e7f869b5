// ICC profiles for tests: our own of sRGB with Adobe RGB's primaries in it, and what else of it is to be wrong.
import { deflateSync } from 'node:zlib';
import { srgbProfile } from '../../src/pdf/profile.ts';
import { segment } from './jpeg.ts';
import { chunk } from './png.ts';

/** Adobe RGB (1998), adapted to D50. */
const PRIMARIES = {
  rXYZ: [0.60974, 0.31111, 0.01947],
  gXYZ: [0.20528, 0.62567, 0.06087],
  bXYZ: [0.14919, 0.06322, 0.74457],
};

/** Sound, and of other colours than sRGB, but for what is overwritten. */
export const wideProfile = (...changes: readonly (readonly [at: number, text: string])[]): Uint8Array => {
  const bytes = Buffer.from(srgbProfile());
  for (const [tag, numbers] of Object.entries(PRIMARIES)) {
    const place = bytes.readUInt32BE(bytes.indexOf(tag) + 4);
    for (const [i, number] of numbers.entries())
      bytes.writeInt32BE(Math.round(number * 65_536), place + 8 + 4 * i);
  }
  bytes.write('Wide', bytes.indexOf(Buffer.from('sRGB', 'utf16le').swap16()), 'utf16le');
  bytes.subarray(bytes.indexOf('mluc') + 28, bytes.indexOf('mluc') + 36).swap16();
  for (const [at, text] of changes) bytes.write(text, at, 'latin1');
  return new Uint8Array(bytes);
};

/** For greys: its curve under the name that greys have it by. */
export const greyProfile = (): Uint8Array => {
  const at = Buffer.from(srgbProfile()).indexOf('rTRC');
  return wideProfile([16, 'GRAY'], [at, 'kTRC']);
};

export const profileChunk = (profile: Uint8Array): Buffer =>
  chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(profile)]));

/** Blown up to so many bytes. */
export const paddedProfile = (size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  bytes.set(wideProfile());
  new DataView(bytes.buffer).setUint32(0, size);
  return bytes;
};

/** In two pieces, the second one first, as the format allows. */
export const profileSegments = (profile: Uint8Array): readonly number[] => {
  const half = profile.length >> 1;
  const piece = (n: number, part: Uint8Array): readonly number[] =>
    segment(0xe2, [...Buffer.from('ICC_PROFILE\0', 'latin1'), n, 2, ...part]);
  return [...piece(2, profile.subarray(half)), ...piece(1, profile.subarray(0, half))];
};

/** A JPEG with segments behind its first marker. */
export const withSegments = (jpeg: Uint8Array, segments: readonly number[]): Uint8Array =>
  Uint8Array.from([...jpeg.subarray(0, 2), ...segments, ...jpeg.subarray(2)]);
