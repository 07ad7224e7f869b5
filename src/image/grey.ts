// A picture without its colours: every colour the grey of its lightness, pixels as one channel of eight bits.
import { greyer, greyOf } from '../light.ts';
import type { Picture, PictureInk, PicturePart, Raster } from '../picture.ts';
import { failed, type Result, unless } from '../problem.ts';
import { broken } from './fault.ts';
import { deflate, inflate } from './inflate.ts';
import { parseJpeg } from './jpeg/jpeg.ts';
import { openRows, sizeOf } from './png/rows.ts';
import { filteredRows, pngOf } from './png/write.ts';

/**
 * Profiles are left out: pixels are taken for sRGB, which changes a grey by little, and greys of a file with an output intent
 * need none (ISO 19005-2 6.2.4.3, DeviceGray). Problem: image-broken, of a JPEG that
 * cannot be decoded.
 */
export const inGreys = async (picture: Picture, file: string): Promise<Result<Picture>> => {
  const grey = new Map<Raster, Raster>();
  for (const raster of rastersIn(picture.parts)) {
    const made = grey.get(raster) ?? (await greyRaster(raster));
    if (made === undefined) return failed(broken('its pixels are truncated or damaged', file));
    grey.set(raster, made);
  }
  return unless([], () => ({ ...picture, parts: picture.parts.map((part) => greyPart(part, grey)) }));
};

const rastersIn = (parts: readonly PicturePart[]): readonly Raster[] =>
  parts.flatMap((part) => {
    if (part.kind === 'raster') return part.raster;
    return part.kind === 'group' ? rastersIn([...part.parts, ...(part.mask ?? [])]) : [];
  });

const greyPart = (part: PicturePart, rasters: ReadonlyMap<Raster, Raster>): PicturePart => {
  switch (part.kind) {
    case 'raster':
      return { ...part, raster: rasters.get(part.raster) ?? part.raster };
    case 'group':
      return {
        ...part,
        ...(part.mask && { mask: part.mask.map((one) => greyPart(one, rasters)) }),
        parts: part.parts.map((one) => greyPart(one, rasters)),
      };
    case 'shape':
      return {
        ...part,
        ...(part.fill && { fill: greyInk(part.fill) }),
        ...(part.line && { line: { ...part.line, ink: greyInk(part.line.ink) } }),
      };
  }
};

const greyInk = (ink: PictureInk): PictureInk =>
  ink.kind === 'flat'
    ? { ...ink, colour: greyOf(ink.colour) }
    : { ...ink, stops: ink.stops.map((stop) => ({ ...stop, colour: greyOf(stop.colour) })) };

const greyRaster = async (raster: Raster): Promise<Raster | undefined> => {
  const { profile: _, ...plain } = raster;
  if (raster.channels === 1) return plain;
  const samples = raster.coding === 'jpeg' ? await decoded(raster) : await unfiltered(raster);
  if (samples === undefined) return undefined;
  const { width, height } = raster;
  const data = await deflate(filteredRows(oneChannel(samples), width));
  const bytes = pngOf(width, height, data, 1);
  return { ...plain, channels: 1, coding: 'rows', data, file: { type: 'image/png', bytes } };
};

const oneChannel = (samples: Uint8Array): Uint8Array => {
  const grey = greyer();
  const out = new Uint8Array(samples.length / 3);
  for (let i = 0, at = 0; i < out.length; i += 1, at += 3)
    out[i] = grey(samples[at] ?? 0, samples[at + 1] ?? 0, samples[at + 2] ?? 0);
  return out;
};

/** Three samples a pixel, of rows that were filtered here. */
const unfiltered = async ({ width, height, data }: Raster): Promise<Uint8Array | undefined> => {
  const header = { width, height, depth: 8, colour: 2, interlaced: false };
  const samples = new Uint8Array(3 * width * height);
  const rows = openRows(header, (row, _, index) => samples.set(row, 3 * width * index));
  const fault = await inflate([data], sizeOf(header), rows.take);
  return fault === undefined && rows.done() ? samples : undefined;
};

const decoded = async ({ file }: Raster): Promise<Uint8Array | undefined> => {
  const jpeg = parseJpeg(file.bytes, '');
  if (!jpeg.ok || !jpeg.value.decodable) return undefined;
  const { rgbOf } = await import('./jpeg/decode.ts');
  return rgbOf(jpeg.value);
};
