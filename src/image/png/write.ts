// Eight-bit samples → rows in the form PDF and PNG share, and a PNG file of such rows.
import { concat } from '../inflate.ts';
import { crc } from './png.ts';

/** Replaces every row with its difference from the one above (filter 2, Up), so that flat and shaded areas compress well. In place. */
export const filtered = (rows: Uint8Array, length: number): Uint8Array => {
  const stride = 1 + length;
  for (let at = rows.length - stride; at >= 0; at -= stride) {
    if (at > 0)
      for (let i = at + 1; i < at + stride; i += 1) rows[i] = (rows[i] ?? 0) - (rows[i - stride] ?? 0);
    rows[at] = 2;
  }
  return rows;
};

/** Samples → rows of `length` samples, each preceded by the number of its filter. */
export const filteredRows = (samples: Uint8Array, length: number): Uint8Array => {
  const count = samples.length / length;
  const rows = new Uint8Array(samples.length + count);
  for (let y = 0; y < count; y += 1)
    rows.set(samples.subarray(y * length, (y + 1) * length), y * (1 + length) + 1);
  return filtered(rows, length);
};

/** A PNG around its deflated rows, in red, green and blue or in grey. */
export const pngOf = (width: number, height: number, data: Uint8Array, channels: 1 | 3 = 3): Uint8Array => {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits per sample, colour type 2 or 0.
  header.setUint16(8, channels === 3 ? 0x0802 : 0x0800);
  return concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
};

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(12 + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc(whole, 4, 8 + data.length));
  return whole;
};
