// A PNG's pixels → rows of eight-bit samples in the form PDF and PNG share, with colour and alpha separate.
import { type Box, box } from '../../geometry.ts';
import { failed, ok, type Result } from '../../problem.ts';
import { broken } from '../fault.ts';
import { deflate, inflate } from '../inflate.ts';
import type { Header, Png } from './png.ts';
import { openRows, type Pass, samplesAPixel, sizeOf } from './rows.ts';
import { filtered } from './write.ts';

export interface Pixels {
  readonly channels: 1 | 3;
  /** Deflated rows, each preceded by the number of its filter. */
  readonly data: Uint8Array;
  readonly alpha?: Uint8Array;
  /** The box inside the transparent margins, in pixels; undefined if nothing is visible. */
  readonly ink: Box | undefined;
}

/** Problems: image-broken. */
export const readPixels = async (png: Png, file: string): Promise<Result<Pixels>> => {
  const { header } = png;
  const planes = openPlanes(png);
  const rows = openRows(header, planes.row);
  // One byte more than expected is enough to detect a decompression bomb.
  const fault = await inflate(png.data, sizeOf(header), rows.take);
  if (fault === 'too-large') return failed(broken('it contains more pixels than it declares', file));
  if (fault || planes.foreign()) return failed(broken('its pixels are damaged', file));
  if (!rows.done()) return failed(broken('it contains fewer pixels than it declares', file));
  const { colour, alpha, channels } = planes;
  const opaque = alpha === undefined || isOpaque(alpha, header.width);
  const ink = opaque ? box(0, 0, header.width, header.height) : inkOf(alpha, header);
  const data = await deflate(filtered(colour, header.width * channels));
  return ok({ channels, data, ink, ...(!opaque && { alpha: await deflate(filtered(alpha, header.width)) }) });
};

interface Planes {
  readonly channels: 1 | 3;
  /** Rows of samples, each preceded by a byte for its filter. */
  readonly colour: Uint8Array;
  readonly alpha: Uint8Array | undefined;
  row(bytes: Uint8Array, pass: Pass, index: number): void;
  /** Whether a pixel refers to a colour that is not in the palette. */
  foreign(): boolean;
}

const openPlanes = ({ header, palette, transparency }: Png): Planes => {
  const { width, height, colour: type, depth } = header;
  const channels = type === 0 || type === 4 ? 1 : 3;
  const stride = 1 + width * channels;
  const colour = new Uint8Array(stride * height);
  const hasAlpha = type === 4 || type === 6 || transparency.length > 0;
  const alpha = hasAlpha ? new Uint8Array((1 + width) * height) : undefined;
  const samples = new Uint16Array(width * samplesAPixel(type));
  const eight = depth === 16 ? (v: number) => v >> 8 : (v: number) => (v * 255) / (2 ** depth - 1);
  const key = type === 0 || type === 2 ? keyOf(transparency, channels) : undefined;
  const entries = palette.length / 3;
  let foreign = false;
  const row = (bytes: Uint8Array, pass: Pass, index: number): void => {
    unpack(bytes, depth, samples, pass.width * samplesAPixel(type));
    const y = pass.y + index * pass.dy;
    let from = 0;
    for (let i = 0; i < pass.width; i += 1) {
      const x = pass.x + i * pass.dx;
      const to = y * stride + 1 + x * channels;
      const over = y * (1 + width) + 1 + x;
      const first = samples[from] ?? 0;
      if (type === 3) {
        foreign ||= first >= entries;
        for (let c = 0; c < 3; c += 1) colour[to + c] = palette[3 * first + c] ?? 0;
        if (alpha) alpha[over] = transparency[first] ?? 255;
        from += 1;
        continue;
      }
      let same = key !== undefined;
      for (let c = 0; c < channels; c += 1) {
        const value = samples[from + c] ?? 0;
        colour[to + c] = eight(value);
        same &&= key?.[c] === value;
      }
      from += channels;
      if (type > 3) {
        if (alpha) alpha[over] = eight(samples[from] ?? 0);
        from += 1;
      } else if (alpha) alpha[over] = same ? 0 : 255;
    }
  };
  return { channels, colour, alpha, row, foreign: () => foreign };
};

/** The transparent colour of a picture without a palette: two bytes per channel. */
const keyOf = (transparency: Uint8Array, channels: number): readonly number[] | undefined =>
  transparency.length === 2 * channels
    ? Array.from(
        { length: channels },
        (_, c) => 256 * (transparency[2 * c] ?? 0) + (transparency[2 * c + 1] ?? 0),
      )
    : undefined;

const unpack = (bytes: Uint8Array, depth: number, to: Uint16Array, count: number): void => {
  if (depth === 8) to.set(bytes);
  else if (depth === 16)
    for (let i = 0; i < count; i += 1) to[i] = 256 * (bytes[2 * i] ?? 0) + (bytes[2 * i + 1] ?? 0);
  else
    for (let i = 0; i < count; i += 1) {
      const bit = i * depth;
      to[i] = ((bytes[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
    }
};

const isOpaque = (alpha: Uint8Array, width: number): boolean => {
  for (let i = 0; i < alpha.length; i += 1) if (i % (width + 1) !== 0 && alpha[i] !== 255) return false;
  return true;
};

const inkOf = (alpha: Uint8Array, { width, height }: Header): Box | undefined => {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    const row = alpha.subarray(y * (width + 1) + 1, (y + 1) * (width + 1));
    const first = row.findIndex((value) => value > 0);
    if (first < 0) continue;
    top = Math.min(top, y);
    bottom = y;
    left = Math.min(left, first);
    right = Math.max(
      right,
      row.findLastIndex((value) => value > 0),
    );
  }
  return right < 0 ? undefined : box(left, top, right - left + 1, bottom - top + 1);
};
