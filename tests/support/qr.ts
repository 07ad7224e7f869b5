// A QR code as a camera sees it: modules as pixels with a quiet zone, read by a decoder that is not ours.
import { createRequire } from 'node:module';
import type { BitmapItem } from '../../src/scene.ts';

// CommonJS whose types say that it is not.
const decode: typeof import('jsqr').default = createRequire(import.meta.url)('jsqr');

const PIXELS = 4;
const QUIET = 4;

/** What the code says, or undefined if it cannot be read. */
export const readCode = ({ rows }: BitmapItem): string | undefined => {
  const side = (rows.length + 2 * QUIET) * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  rows.forEach((row, y) => {
    [...row].forEach((module, x) => {
      if (module === '1') darken(pixels, side, (x + QUIET) * PIXELS, (y + QUIET) * PIXELS);
    });
  });
  return decode(pixels, side, side)?.data;
};

const darken = (pixels: Uint8ClampedArray, side: number, left: number, top: number): void => {
  for (let y = top; y < top + PIXELS; y += 1) {
    const start = (y * side + left) * 4;
    for (let at = start; at < start + PIXELS * 4; at += 4) pixels.fill(0, at, at + 3);
  }
};
