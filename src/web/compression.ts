// Compression by a library, for where there is no Node: zlib data, and zip archives of files to download. The only file of the page that uses fflate.
import { Unzlib, zipSync, zlibSync } from 'fflate';
import type { Zlib } from '../zlib.ts';
import type { DroppedFile } from './choices.ts';

/** At a time: what inflates to more than the limit is noticed before it fills the memory. */
const CHUNK = 16 * 1024;

export const libraryZlib: Zlib = {
  deflate: (bytes) => zlibSync(bytes, { level: 6 }),
  inflate: (bytes, limit) => {
    const parts: Uint8Array[] = [];
    let size = 0;
    let ended = false;
    try {
      const reader = new Unzlib((part, final) => {
        size += part.length;
        ended ||= final;
        if (size <= limit) parts.push(part);
      });
      for (let at = 0; at < bytes.length && size <= limit; at += CHUNK)
        reader.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    } catch {
      return undefined;
    }
    if (!ended || size > limit) return undefined;
    const all = joined(parts, size);
    return adler32(all) === checksumOf(bytes) ? all : undefined;
  },
};

const joined = (parts: readonly Uint8Array[], size: number): Uint8Array => {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** The last four bytes of zlib data, which the library does not look at (RFC 1950 2.2). */
const checksumOf = (bytes: Uint8Array): number =>
  bytes.length < 6 ? -1 : new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0);

/** RFC 1950 8.2; 3800 bytes at a time stay within 32 bits. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let from = 0; from < bytes.length; from += 3800) {
    for (const byte of bytes.subarray(from, from + 3800)) {
      low += byte;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return ((high << 16) | low) >>> 0;
}

/** The same at any time and place: an archive of the same files has the same bytes. */
const DATE = new Date(2026, 0, 1);

/** PDFs are compressed already. */
export const zipped = (files: readonly DroppedFile[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(({ name, bytes }) => [name, [bytes, { level: /\.(?:pdf|png|jpe?g)$/i.test(name) ? 0 : 6 }]]),
    ),
    { mtime: DATE },
  );
