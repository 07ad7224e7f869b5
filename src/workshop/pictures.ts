// Picture files, such as logos, read when a workshop has some: their readers and resvg are loaded only then.
import type { Ink } from '../ink.ts';
import type { Picture, PictureFont } from '../picture.ts';
import type { Result } from '../problem.ts';
import { ownAsset, type World } from '../world/world.ts';

/** The picture in the bytes of a file, whose text may have these fonts; in greys if that is the ink. Problems show it as `file`: image-…. */
export async function pictureFrom(
  world: World,
  bytes: Uint8Array,
  file: string,
  fonts: readonly PictureFont[],
  ink: Ink = 'full',
): Promise<Result<Picture>> {
  // Millions of pixels take much computing, a small drawing does not.
  if (bytes.length > SMALL || !isDrawing(bytes)) world.optimise();
  const { readImage } = await import('../image/read.ts');
  const svg = { wasm: () => ownAsset(world, 'resvg.wasm'), fonts };
  return readImage(bytes, file, svg, ink === 'grey');
}

/** In bytes. */
const SMALL = 100_000;

/** SVG is text that begins with a tag; with pixels in it, it has them as data. */
const isDrawing = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('latin1').decode(bytes);
  return /^\s*</.test(text) && !/data:\s*image/i.test(text);
};
