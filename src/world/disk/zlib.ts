// Compression by Node's own zlib.
import { deflateSync, inflateSync } from 'node:zlib';
import type { Zlib } from '../../zlib.ts';

export const nodeZlib: Zlib = {
  deflate: (bytes) => deflateSync(bytes),
  inflate: (bytes, limit) => {
    try {
      return inflateSync(bytes, { maxOutputLength: limit });
    } catch {
      return undefined;
    }
  },
};
