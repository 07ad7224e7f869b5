// Picture files read in tests, with resvg as the last build put it into dist.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImage } from '../../src/image/read.ts';
import type { Picture, Raster } from '../../src/picture.ts';
import type { Problem, Result } from '../../src/problem.ts';
import { root } from './disk.ts';
import { clear } from './workshop.ts';

export const wasm = async (): Promise<Uint8Array> => readFileSync(join(root, 'dist', 'resvg.wasm'));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(root, 'tests', 'image', 'fixtures', name)));

export const read = (bytes: Uint8Array | string, file = 'logo.png'): Promise<Result<Picture>> =>
  readImage(typeof bytes === 'string' ? bytesOf(bytes) : bytes, file, { wasm });

/** A picture that nothing is wrong with. */
export const pictureOf = async (bytes: Uint8Array | string): Promise<Picture> => clear(await read(bytes));

export const rasterOf = async (bytes: Uint8Array): Promise<Raster> => {
  const [part] = (await pictureOf(bytes)).parts;
  if (part?.kind !== 'raster') throw new Error('no pixels');
  return part.raster;
};

/** What a file is refused for; throws where it is taken. */
export const refusalOf = async (bytes: Uint8Array | string, file?: string): Promise<readonly Problem[]> => {
  const result = await read(bytes, file);
  if (result.ok) throw new Error('it was taken');
  return result.problems;
};

/** An SVG of 100 by 50 around some elements. */
export const svg = (inside: string, attributes = 'viewBox="0 0 100 50"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
