// Compression that is loaded before the first PDF is made: no sheet on screen needs it.
import type { Zlib } from '../zlib.ts';

let library: Zlib | undefined;

export const loadZlib = async (): Promise<void> => {
  library ??= (await import('./compression.ts')).libraryZlib;
};

const loaded = (): Zlib => {
  if (!library) throw new Error('compression was not loaded');
  return library;
};

export const lateZlib: Zlib = {
  deflate: (bytes) => loaded().deflate(bytes),
  inflate: (bytes, limit) => loaded().inflate(bytes, limit),
};
