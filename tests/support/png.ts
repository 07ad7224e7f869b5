// A small PNG encoder, so that tests can make every kind of PNG there is, and some that there are not.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Raster } from '../../src/picture.ts';

/** Samples of one pixel, each in the depth of the picture. */
export type Pixel = readonly number[];

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly colour: 0 | 2 | 3 | 4 | 6;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  readonly pixel: (x: number, y: number) => Pixel;
}

export const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export const chunk = (type: string, data: Uint8Array): Buffer => {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
};

export const header = (
  width: number,
  height: number,
  colour: number,
  depth: number,
  interlaced = false,
): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = depth;
  data[9] = colour;
  data[12] = interlaced ? 1 : 0;
  return chunk('IHDR', data);
};

const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Rows take the five filters in turn. */
export const encode = (drawn: Drawn, extra: readonly Buffer[] = []): Uint8Array => {
  const { width, height, colour, depth, interlaced = false, palette, transparency } = drawn;
  const passes = interlaced ? PASSES : [[0, 0, 1, 1] as const];
  const rows = passes.flatMap((pass) => passRows(drawn, pass));
  return new Uint8Array(
    Buffer.concat([
      SIGNATURE,
      header(width, height, colour, depth, interlaced),
      ...extra,
      ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
      ...(transparency ? [chunk('tRNS', Uint8Array.from(transparency))] : []),
      chunk('IDAT', deflateSync(Buffer.concat(rows))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
};

const passRows = (
  { width, height, depth, pixel }: Drawn,
  [left, top, dx, dy]: readonly [number, number, number, number],
): readonly Uint8Array[] => {
  const rows: Uint8Array[] = [];
  let before = new Uint8Array();
  for (let y = top; y < height; y += dy) {
    const samples: number[] = [];
    for (let x = left; x < width; x += dx) samples.push(...pixel(x, y));
    if (samples.length === 0) return [];
    const row = packed(samples, depth);
    const step = Math.max(1, (pixel(0, 0).length * depth) >> 3);
    rows.push(filtered(row, before, step, rows.length % 5));
    before = row;
  }
  return rows;
};

const packed = (samples: readonly number[], depth: number): Uint8Array<ArrayBuffer> => {
  const row = new Uint8Array(Math.ceil((samples.length * depth) / 8));
  samples.forEach((value, i) => {
    if (depth === 16) row.set([value >> 8, value & 255], 2 * i);
    else row[(i * depth) >> 3] = (row[(i * depth) >> 3] ?? 0) | (value << (8 - depth - ((i * depth) & 7)));
  });
  return row;
};

const filtered = (row: Uint8Array, before: Uint8Array, step: number, filter: number): Uint8Array =>
  Uint8Array.of(
    filter,
    ...row.map((value, i) => {
      const [a, b, c] = [row[i - step] ?? 0, before[i] ?? 0, i < step ? 0 : (before[i - step] ?? 0)];
      return value - ([0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0);
    }),
  );

const paeth = (a: number, b: number, c: number): number => {
  const p = a + b - c;
  const [first] = [a, b, c].sort((m, n) => Math.abs(p - m) - Math.abs(p - n));
  return first ?? 0;
};

/** The samples of a raster's colour or alpha, row by row. */
export const samplesOf = (raster: Raster, which: 'colour' | 'alpha' = 'colour'): readonly number[] => {
  const data = which === 'alpha' ? raster.alpha : raster.data;
  const channels = which === 'alpha' ? 1 : raster.channels;
  const rows = inflateSync(data ?? new Uint8Array());
  const length = raster.width * channels;
  const samples: number[] = [];
  for (let y = 0; y < raster.height; y += 1) {
    if (rows[y * (length + 1)] !== 2) throw new Error('another filter than the one that is written');
    for (let i = 0; i < length; i += 1)
      samples.push(
        ((rows[y * (length + 1) + 1 + i] ?? 0) + (y > 0 ? (samples[(y - 1) * length + i] ?? 0) : 0)) & 255,
      );
  }
  return samples;
};
