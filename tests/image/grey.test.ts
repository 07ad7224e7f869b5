// Pictures without their colours: shapes, gradients and pixels become the greys of their lightness.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readImage } from '../../src/image/read.ts';
import { greyOf } from '../../src/light.ts';
import type { Picture, PicturePart, Raster } from '../../src/picture.ts';
import { root } from '../support/disk.ts';
import { bytesOf, fixture, svg, wasm } from '../support/image.ts';
import { segment } from '../support/jpeg.ts';
import { encode, samplesOf } from '../support/png.ts';
import { clear } from '../support/workshop.ts';

const inGrey = async (bytes: Uint8Array): Promise<Picture> =>
  clear(await readImage(bytes, 'logo', { wasm }, true));

const coloursIn = (parts: readonly PicturePart[]): readonly string[] =>
  parts.flatMap((part) => {
    if (part.kind === 'raster') return [];
    if (part.kind === 'group') return coloursIn([...part.parts, ...(part.mask ?? [])]);
    return [part.fill, part.line?.ink].flatMap((ink) => {
      if (ink === undefined) return [];
      return ink.kind === 'flat' ? [ink.colour] : ink.stops.map(({ colour }) => colour);
    });
  });

const rasterIn = ({ parts }: Picture): Raster => {
  const [part] = parts;
  if (part?.kind !== 'raster') throw new Error('no pixels');
  return part.raster;
};

test('fills, lines, gradients and masks of an SVG become greys of the same lightness', async () => {
  const gradient =
    '<linearGradient id="g"><stop stop-color="#132a75"/><stop offset="1" stop-color="#f6c944"/></linearGradient>';
  const shapes =
    '<rect width="20" height="20" fill="#d41864"/><rect x="30" width="20" height="20" fill="none" stroke="#006e60"/>';
  const filled = '<g opacity=".5"><rect x="60" width="20" height="20" fill="url(#g)"/></g>';
  const { parts } = await inGrey(bytesOf(svg(`<defs>${gradient}</defs>${shapes}${filled}`)));
  expect([...coloursIn(parts)].sort()).toEqual(
    ['#d41864', '#006e60', '#132a75', '#f6c944'].map(greyOf).sort(),
  );
});

test('a mask becomes grey with what it masks', async () => {
  const mask = '<mask id="m"><rect width="50" height="50" fill="#d41864"/></mask>';
  const { parts } = await inGrey(
    bytesOf(svg(`${mask}<rect width="90" height="9" fill="#132a75" mask="url(#m)"/>`)),
  );
  expect([...coloursIn(parts)].sort()).toEqual(['#132a75', '#d41864'].map(greyOf).sort());
});

test('a PNG of many pixels in a row keeps each in its place', async () => {
  const bytes = encode({
    width: 20,
    height: 3,
    colour: 2,
    depth: 8,
    pixel: (x, y) => Array(3).fill(10 * x + y),
  });
  const samples = samplesOf(rasterIn(await inGrey(bytes)));
  const wanted = Array.from({ length: 60 }, (_, i) => 10 * (i % 20) + Math.floor(i / 20));
  expect(samples.map((sample, i) => Math.abs(sample - (wanted[i] ?? 0))).filter((off) => off > 1)).toEqual(
    [],
  );
});

test('a JPEG that the decoder cannot be trusted with is told, as it cannot be made grey', async () => {
  const whole = fixture('baseline.jpg');
  // A table of quantisation that is cut short.
  const bytes = Uint8Array.from([...whole.slice(0, 2), ...segment(0xdb, [0, 1, 2]), ...whole.slice(2)]);
  expect((await readImage(bytes, 'logo.jpg', { wasm })).ok).toBe(true);
  expect((await readImage(bytes, 'logo.jpg', { wasm }, true)).problems).toMatchObject([
    {
      code: 'image-broken',
      message: 'The picture is broken: its pixels are truncated or damaged.',
      file: 'logo.jpg',
    },
  ]);
});

test('pixels of a PNG become one channel, and what is transparent stays so', async () => {
  const pixels = [
    [19, 42, 117, 255],
    [246, 201, 68, 255],
    [255, 255, 255, 128],
    [0, 0, 0, 0],
  ];
  const bytes = encode({
    width: 2,
    height: 2,
    colour: 6,
    depth: 8,
    pixel: (x, y) => pixels[x + 2 * y] ?? [],
  });
  const raster = rasterIn(await inGrey(bytes));
  expect(raster.channels).toBe(1);
  const level = (hex: string): number => Number.parseInt(greyOf(hex).slice(1, 3), 16);
  const wanted = [level('#132a75'), level('#f6c944'), 255, 0];
  for (const [i, sample] of samplesOf(raster).entries())
    expect(Math.abs(sample - (wanted[i] ?? 0))).toBeLessThanOrEqual(1);
  expect(samplesOf(raster, 'alpha')).toEqual([255, 255, 128, 0]);
  // The file for previews is a PNG in grey: colour type 0.
  expect(raster.file.bytes[25]).toBe(0);
});

test('a JPEG in colour is decoded, and has the lightness that it had', async () => {
  const bytes = new Uint8Array(readFileSync(join(root, 'tests/brands/region-nord/institutet.jpg')));
  const colour = rasterIn(clear(await readImage(bytes, 'logo', { wasm })));
  const grey = rasterIn(await inGrey(bytes));
  expect(colour.channels).toBe(3);
  expect([grey.channels, grey.coding, grey.width, grey.height]).toEqual([
    1,
    'rows',
    colour.width,
    colour.height,
  ]);
  const samples = samplesOf(grey);
  // A dark sign on white.
  expect(samples.some((sample) => sample > 250)).toBe(true);
  expect(samples.some((sample) => sample < 120)).toBe(true);
});
