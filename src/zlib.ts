// Compression as zlib data (RFC 1950), as the surroundings give it: Node's on the disk, a library's in a browser.

/** Synchronous, because a PDF is made in one go. */
export interface Zlib {
  deflate(bytes: Uint8Array): Uint8Array;
  /** Undefined if the bytes are damaged, or inflate to more than `limit`. */
  inflate(bytes: Uint8Array, limit: number): Uint8Array | undefined;
}
