// The codes that a JPEG defines: as many as its format allows.
import { expect, test } from 'vitest';
import { codesIn } from '../../../src/image/jpeg/scan.ts';

/** Tables without a code, by their class and number. */
const tables = (...ids: readonly number[]): Uint8Array =>
  Uint8Array.from(ids.flatMap((id) => [id, ...new Array(16).fill(0)]));

test('there are at most four tables of each class, each with a number of its own', () => {
  const eight = [0, 1, 2, 3, 0x10, 0x11, 0x12, 0x13];
  expect([...(codesIn(tables(...eight))?.keys() ?? [])]).toEqual(eight);
  expect(codesIn(tables(...eight, 4))).toBeUndefined();
  expect(codesIn(tables(0, 0))).toBeUndefined();
  expect(codesIn(tables(0).subarray(0, 16))).toBeUndefined();
});
