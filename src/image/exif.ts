// The orientation of a camera in EXIF, and the rotation that corrects it.
import type { Transform } from '../picture.ts';

const TAG = 0x0112;

/** 1 to 8, from EXIF data as PNG has it in a chunk; 1 (as stored) if there is no valid value. */
export const orientationOf = (exif: Uint8Array | undefined): number => {
  if (!exif || exif.length < 14) return 1;
  const view = new DataView(exif.buffer, exif.byteOffset, exif.length);
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > exif.length) return 1;
  const count = view.getUint16(start, little);
  for (let i = 0; i < count; i += 1) {
    const at = start + 2 + 12 * i;
    if (at + 12 > exif.length) return 1;
    if (view.getUint16(at, little) !== TAG) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};

/** Transforms of the unit square, by the side that the first row and the first column are on (EXIF 4.6.4). */
const TURNS: readonly Transform[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
];

/** The rotation of the unit square, and whether width and height are swapped. */
export const turnOf = (orientation: number): { readonly turn: Transform; readonly sideways: boolean } => ({
  turn: TURNS[orientation - 1] ?? [1, 0, 0, 1, 0, 0],
  sideways: orientation > 4,
});
