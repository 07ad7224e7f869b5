// Deflated bytes in and out, with a bound: what claims to be larger than it said is stopped where it passes that.

/** Bytes handed over as they come; whoever takes them throws to stop. */
export type Take = (bytes: Uint8Array) => void;

/** What is wrong with a stream of deflated bytes. */
export type InflateFault = 'damaged' | 'too-large';

/** Inflates zlib data and hands over at most `limit` bytes. */
export const inflate = async (
  data: readonly Uint8Array[],
  limit: number,
  take: Take,
): Promise<InflateFault | undefined> => {
  const reader = through(data, new DecompressionStream('deflate'));
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      size += value.length;
      if (size > limit) return 'too-large';
      take(value);
    }
  } catch {
    return 'damaged';
  } finally {
    await reader.cancel().catch(() => undefined);
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
