// Whether a file is whole: what is said of one that is too large, or whose object streams are not what its table says.
import { describe, expect, test } from 'vitest';
import { openFaults } from '../../src/verify/fault.ts';
import { openWhole } from '../../src/verify/whole.ts';
import { bytesOf } from '../support/surgery.ts';

const said = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const faults = openFaults('kit.pdf');
  await openWhole(bytes, faults);
  return faults.found.map(({ code, message }) => `${code}: ${message}`);
};

const stream = (entries: string, bytes: string, length: string | number = bytes.length): string =>
  `<< ${entries} /Length ${length} >>\nstream\n${bytes}\nendstream`;

/** The catalog is object 1, in an object stream, object 2. `rows` says where objects 1 and 3 are: type, place, index. */
const fileWith = (
  pack: string,
  rows: readonly (readonly [number, number, number])[] = [[2, 2, 0]],
): Uint8Array => {
  const head = `%PDF-1.7\n2 0 obj\n${pack}\nendobj\n`;
  const places = [rows[0] ?? [0, 0, 0], [1, 9, 0], rows[1] ?? [0, 0, 0]];
  const table = stream(
    '/Type /XRef /W [1 2 1] /Size 4 /Index [1 3] /Root 1 0 R',
    String.fromCharCode(
      ...places.flatMap(([type = 0, at = 0, index = 0]) => [type, at >> 8, at & 255, index]),
    ),
  );
  return bytesOf(`${head}4 0 obj\n${table}\nendobj\nstartxref\n${head.length}\n%%EOF\n`);
};
const pack = (inside: string, first: number, count = 1): string =>
  stream(`/Type /ObjStm /N ${count} /First ${first}`, inside);
const CATALOG = '1 0 << /Type /Catalog >>';

describe('an object stream', () => {
  test('holds the objects that the table looks for in it', async () => {
    expect(await said(fileWith(pack(CATALOG, 4)))).toEqual([]);
  });

  test.each([
    [
      'that holds another',
      fileWith(pack('3 0 << >>', 4)),
      'Object 1 cannot be read: it is not in the stream that the table names.',
    ],
    [
      'with fewer objects than it says',
      fileWith(pack(CATALOG, 4, 2)),
      'Object 2 cannot be read: its list of objects is broken.',
    ],
    [
      'that is itself in one',
      fileWith(pack(CATALOG, 4), [
        [2, 2, 0],
        [2, 1, 0],
      ]),
      'Object 1 cannot be read: it is missing.',
    ],
    [
      'whose length is an object that is not there',
      fileWith(stream('/N 1 /First 4', CATALOG, '3 0 R')),
      'Object 2 cannot be read: its stream does not have the declared length.',
    ],
  ])('%s is told', async (_, bytes, message) => {
    expect(await said(bytes)).toEqual([`verify-object: ${message}`]);
  });
});

test('a file of 16 MB is larger than any that Kitpress writes', async () => {
  const large = new Uint8Array(16 * 1024 * 1024).fill(32);
  expect(await said(large)).toEqual(['verify-too-large: The file is larger than 16 MB.']);
});
