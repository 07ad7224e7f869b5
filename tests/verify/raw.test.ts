// Objects at their place in a file: how far a stream is read, and what is said where it cannot be.
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { CosRef } from '../../src/verify/cos.ts';
import { readRaw, rowsOf } from '../../src/verify/raw.ts';
import { latin1 } from '../support/objects.ts';
import { bytesOf } from '../support/surgery.ts';

const object = (entries: string, stream: string, length: string | number = stream.length): string =>
  `7 0 obj\n<<\n${entries}/Length ${length}\n>>\nstream\n${stream}\nendstream\nendobj\n`;
const read = (text: string) =>
  readRaw({ text, bytes: bytesOf(text) }, 7, 0, ({ id }: CosRef) => (id === 8 ? 3 : undefined));
const deflated = (bytes: Uint8Array): string => latin1(new Uint8Array(deflateSync(bytes)));
const FLATE = '/Filter /FlateDecode\n';
const LIMIT = 64 * 1024 * 1024;

describe('a stream is read', () => {
  test.each([
    ['as it is', '', 'abc', 'abc'],
    ['inflated', FLATE, deflated(bytesOf('abc')), 'abc'],
    [
      'inflated twice',
      '/Filter [/FlateDecode /FlateDecode]\n',
      deflated(bytesOf(deflated(bytesOf('abc')))),
      'abc',
    ],
    ['as a JPEG, which stays one', '/Filter /DCTDecode\n', 'abc', 'abc'],
    ['as an inflated JPEG', '/Filter [/FlateDecode /DCTDecode]\n', deflated(bytesOf('abc')), 'abc'],
    ['without its bytes if they have another coding', '/Filter /LZWDecode\n', 'abc', undefined],
    ['without its bytes if a filter is not a name', '/Filter 5\n', 'abc', undefined],
  ])('%s', async (_, entries, stream, is) => {
    const { stream: found } = await read(object(entries, stream));
    expect(found && latin1(found)).toBe(is);
  });

  test('by a length that is an object of its own', async () => {
    expect((await read(object('', 'abc', '8 0 R'))).stream).toEqual(bytesOf('abc'));
    await expect(read(object('', 'abc', '9 0 R'))).rejects.toThrow('the declared length');
  });

  test('up to 64 MB, and no further', async () => {
    const zeros = new Uint8Array(LIMIT + 1);
    expect((await read(object(FLATE, deflated(zeros.subarray(1))))).stream).toHaveLength(LIMIT);
    await expect(read(object(FLATE, deflated(zeros)))).rejects.toThrow('its stream is too large');
  });
});

describe('an object is damaged', () => {
  const good = deflated(bytesOf('a text that is long enough to be cut'));
  test.each([
    ['at another place', object('', 'abc').replace('7', '6'), 'it is not at the offset in the table'],
    ['without an end', '7 0 obj\n5\n', 'it has no end'],
    ['with a stream and no dictionary', '7 0 obj\n5\nstream\nabc\nendstream', 'its stream has no dictionary'],
    ['with a length that is too short', object('', 'abc', 2), 'its stream does not have the declared length'],
    ['with a length that is too long', object('', 'abc', 14), 'its stream does not have the declared length'],
    ['with a stream that is cut', object(FLATE, good.slice(0, -3)), 'its stream is damaged'],
  ])('%s', async (_, text, why) => {
    await expect(read(text)).rejects.toThrow(why);
  });
});

describe('rows with a predictor', () => {
  const rows = async (
    predictor: number,
    columns: number,
    bytes: readonly number[],
  ): Promise<readonly number[]> => {
    const entries = `/DecodeParms <<\n/Predictor ${predictor}\n/Columns ${columns}\n>>\n`;
    return [...rowsOf(await read(object(entries, latin1(Uint8Array.from(bytes)))))];
  };
  test.each<readonly [string, number, number, readonly number[], readonly number[]]>([
    ['none', 1, 2, [0, 1, 2, 2, 1, 1], [0, 1, 2, 2, 1, 1]],
    ['as they are', 12, 2, [0, 1, 2, 0, 3, 4], [1, 2, 3, 4]],
    ['as what differs from the byte before', 11, 3, [1, 1, 1, 1, 1, 5, 250, 2], [1, 2, 3, 5, 255, 1]],
    ['as what differs from the row above', 12, 2, [2, 1, 2, 2, 1, 1], [1, 2, 2, 3]],
    ['up to 99 columns', 10, 99, [0, ...Array(99).fill(7)], Array(99).fill(7)],
  ])('%s', async (_, predictor, columns, bytes, is) => {
    expect(await rows(predictor, columns, bytes)).toEqual(is);
  });
  test.each([
    ['another filter', 12, 2, [3, 1, 2]],
    ['100 columns', 12, 100, [0, ...Array(100).fill(7)]],
    ['no columns', 12, 0, [0, 1]],
  ])('are not known with %s', async (_, predictor, columns, bytes) => {
    await expect(rows(predictor, columns, bytes)).rejects.toThrow('its predictor is not known');
  });
});
