// The pixels of a PNG row by row as they are inflated: removes filters (ISO/IEC 15948 9), passes of Adam7 one after another.
import type { Header } from './png.ts';

/** A run of rows: one for a plain picture, seven for an interlaced one. */
export interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** Pixels per row, and number of rows. */
  readonly width: number;
  readonly height: number;
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const passesOf = ({ width, height, interlaced }: Header): readonly Pass[] => {
  if (!interlaced) return [{ x: 0, y: 0, dx: 1, dy: 1, width, height }];
  return ADAM7.map(([x, y, dx, dy]) => ({
    x,
    y,
    dx,
    dy,
    width: Math.ceil((width - x) / dx),
    height: Math.ceil((height - y) / dy),
  })).filter((pass) => pass.width > 0 && pass.height > 0);
};

export const samplesAPixel = (colour: number): number => ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 })[colour] ?? 1;

const bytesARow = ({ colour, depth }: Header, width: number): number =>
  Math.ceil((width * samplesAPixel(colour) * depth) / 8);

/** Bytes in all rows, each with the number of its filter. */
export const sizeOf = (header: Header): number =>
  passesOf(header).reduce((sum, { width, height }) => sum + height * (1 + bytesARow(header, width)), 0);

export interface RowReader {
  /** Takes more inflated bytes; false if a row's filter does not exist. */
  take(bytes: Uint8Array): boolean;
  /** Whether every row is complete. */
  done(): boolean;
}

/** Calls `row` with every row in order. */
export const openRows = (
  header: Header,
  row: (bytes: Uint8Array, pass: Pass, index: number) => void,
): RowReader => {
  const passes = passesOf(header);
  const step = Math.max(1, (samplesAPixel(header.colour) * header.depth) >> 3);
  let at = 0;
  let index = 0;
  let pass = passes[0];
  let length = pass ? bytesARow(header, pass.width) : 0;
  let current = new Uint8Array(1 + length);
  let before = new Uint8Array(1 + length);
  let filled = 0;
  const next = (): void => {
    [current, before] = [before, current];
    filled = 0;
    index += 1;
    if (!pass || index < pass.height) return;
    at += 1;
    index = 0;
    pass = passes[at];
    length = pass ? bytesARow(header, pass.width) : 0;
    current = new Uint8Array(1 + length);
    before = new Uint8Array(1 + length);
  };
  const take = (bytes: Uint8Array): boolean => {
    for (let from = 0; pass && from < bytes.length; ) {
      const part = bytes.subarray(from, from + 1 + length - filled);
      current.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled <= length) return true;
      if (!undoFilter(current, before, step)) return false;
      row(current.subarray(1), pass, index);
      next();
    }
    return true;
  };
  return { take, done: () => pass === undefined };
};

/** `row` and the row `above` begin with the number of their filter; sums wrap at 256. False if the filter does not exist. */
const undoFilter = (row: Uint8Array, above: Uint8Array, step: number): boolean => {
  switch (row[0]) {
    case 0:
      return true;
    case 1:
      for (let i = 1 + step; i < row.length; i += 1) row[i] = byte(row, i) + byte(row, i - step);
      return true;
    case 2:
      for (let i = 1; i < row.length; i += 1) row[i] = byte(row, i) + byte(above, i);
      return true;
    case 3:
      for (let i = 1; i < row.length; i += 1) {
        const left = i > step ? byte(row, i - step) : 0;
        row[i] = byte(row, i) + ((left + byte(above, i)) >> 1);
      }
      return true;
    case 4:
      for (let i = 1; i < row.length; i += 1)
        row[i] =
          byte(row, i) +
          (i > step ? nearest(byte(row, i - step), byte(above, i), byte(above, i - step)) : byte(above, i));
      return true;
    default:
      return false;
  }
};

const byte = (bytes: Uint8Array, i: number): number => bytes[i] ?? 0;

/** Of left, above and above left, the one closest to left + above − above left (Paeth). */
const nearest = (a: number, b: number, c: number): number => {
  const pa = Math.abs(b - c);
  const pb = Math.abs(a - c);
  const pc = Math.abs(a + b - 2 * c);
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};
