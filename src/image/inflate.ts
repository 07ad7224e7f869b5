// Deflates and inflates bytes; inflating stops at a limit.

/** Receives bytes as they are inflated; returns false to stop. */
export type Take = (bytes: Uint8Array) => boolean;

/** A fault of deflated bytes. */
export type InflateFault = 'damaged' | 'too-large';

/** Inflates zlib data and passes on at most `limit` bytes. */
export const inflate = async (
  data: readonly Uint8Array[],
  limit: number,
  take: Take,
): Promise<InflateFault | undefined> => {
  const reader = through(data, new DecompressionStream('deflate'));
  let size = 0;
  try {
    for (;;) {
      const next = await nextOf(reader);
      if (next === 'damaged' || next === undefined) return next;
      size += next.length;
      if (size > limit) return 'too-large';
      if (!take(next)) return 'damaged';
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};

/** The next bytes; undefined at the end. A stream that is not zlib data, or is truncated, throws a TypeError (Compression Streams). */
const nextOf = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Uint8Array | 'damaged' | undefined> => {
  try {
    return (await reader.read()).value;
  } catch {
    return 'damaged';
  }
};

/** As zlib data. */
export const deflate = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const reader = through([bytes], new CompressionStream('deflate'));
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(parts);
    parts.push(value);
  }
};

const through = (
  data: readonly Uint8Array[],
  stream: CompressionStream | DecompressionStream,
): ReadableStreamDefaultReader<Uint8Array> =>
  new Blob(data as Uint8Array<ArrayBuffer>[]).stream().pipeThrough(stream).getReader();

export const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
