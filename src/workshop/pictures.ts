// Picture files, such as logos, read when a workshop has some: their readers and resvg are loaded then and not before.
import { setFlagsFromString } from 'node:v8';
import { resvgFile } from '../paths.ts';
import type { Picture } from '../picture.ts';
import type { Result } from '../problem.ts';
import { readBytes } from '../world/disk/files.ts';

/** The picture in the bytes of a file; problems show it as `file`. Problems: image-…. */
export async function pictureFrom(bytes: Uint8Array, file: string): Promise<Result<Picture>> {
  // The program runs without V8's optimiser (bin/load.js), which pays for millions of pixels, and not for a small drawing.
  if (bytes.length > SMALL || !isDrawing(bytes)) setFlagsFromString('--opt');
  // A drawing runs a small part of resvg: to compile all of it takes 40 ms.
  setFlagsFromString('--wasm-lazy-compilation');
  const { readImage } = await import('../image/read.ts');
  return readImage(bytes, file, { wasm });
}

const SMALL = 100_000;

/** SVG is text that begins with a tag; with pixels in it, it has them as data. */
const isDrawing = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('latin1').decode(bytes);
  return /^\s*</.test(text) && !/data:\s*image/i.test(text);
};

/** Part of the package: without it the package is not whole. */
const wasm = (): Uint8Array => {
  const read = readBytes(resvgFile);
  if (!read.ok) throw new Error(`${resvgFile} is missing: install kitpress again`);
  return read.value;
};
