// Pictures as pixels, painted by resvg: an SVG, or what Kitpress makes of one.
import { Resvg } from '@resvg/resvg-wasm';
import type { Picture } from '../../src/picture.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { page } from '../pdf/sample.ts';

const WIDTH = 400;

/** Pixels on white, 400 across. */
export const painted = (source: string): Uint8Array => {
  const fitTo = { mode: 'width' as const, value: WIDTH };
  return new Resvg(source, { background: 'white', fitTo, font: { loadSystemFonts: false } }).render().pixels;
};

/** The picture as Kitpress writes it, on a page of its own size. */
export const redrawn = (picture: Picture): string => {
  const { width, height } = picture;
  const item = { kind: 'picture' as const, x: 0, y: 0, width, height, picture };
  return writeSvg(page([item], { width, height }));
};

/** Share of samples that differ by more than a few levels. */
export const difference = (a: Uint8Array, b: Uint8Array): number => {
  if (a.length !== b.length) throw new Error('pictures of two sizes');
  return a.reduce((sum, value, i) => sum + (Math.abs(value - (b[i] ?? 0)) > 12 ? 1 : 0), 0) / a.length;
};
