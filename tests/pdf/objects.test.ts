// The objects of a PDF: their syntax, the streams they are packed in, and the identifier of the file.
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Info, openFile, type PdfFile, textString, type Value } from '../../src/pdf/objects.ts';
import { writePdf } from '../../src/pdf/write.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import type { Zlib } from '../../src/zlib.ts';
import { latin1, objectsOf, syntaxOf, trailerOf } from '../support/objects.ts';
import { flawsOf } from '../support/whole-pdf.ts';
import { face, sample } from './sample.ts';

const info: Info = {
  title: 'Möte (1) \\ “två”',
  author: 'Åsa',
  subject: '',
  keywords: '',
  creator: 'Kitpress',
  producer: 'Kitpress',
  date: new Date('2026-03-12T08:05:00Z'),
};

const fileWith = (add: (file: PdfFile) => void, zlib = nodeZlib): Uint8Array => {
  const file = openFile(info, zlib);
  add(file);
  return file.close();
};

const written = (value: Value): string | undefined => {
  let id = 0;
  const bytes = fileWith((file) => {
    id = file.put(value).id;
  });
  return objectsOf(bytes).get(id)?.dictionary;
};

describe('a value is written', () => {
  test.each<[string, Value, string]>([
    ['as a name', 'DeviceRGB', '/DeviceRGB'],
    ['as a name with other characters in it', 'A b#ö', '/A#20b#23#c3#b6'],
    ['as a number without an exponent', 0.0000012, '0.000001'],
    ['as a number with at most six decimals', 1 / 3, '0.333333'],
    ['as a list', [1, true, null, 'A'], '[1 true null /A]'],
    ['as a dictionary without what is undefined', { A: 1, B: undefined }, '<<\n/A 1\n>>'],
    ['as a string of ASCII', textString('(a)\\'), '(\\(a\\)\\\\)'],
    ['as a string of Latin-1, in ASCII', textString('Å(ö'), '(\\305\\(\\366)'],
    ['as a string of anything', textString('ş“'), '<feff015f201c>'],
    ['as a date', new Date('2026-03-12T08:05:00Z'), '(D:20260312080500Z)'],
  ])('%s', (_, value, expected) => {
    expect(written(value)).toBe(expected);
  });

  test('only if it is a number that a PDF can hold', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, 1e30])
      expect(() => written(number)).toThrow('no number of a PDF');
  });
});

describe('a file', () => {
  test('of no objects but its own, of one stream of them and of several is whole', async () => {
    for (const count of [0, 1, 246, 247, 248, 600]) {
      const bytes = fileWith((file) => {
        for (let i = 0; i < count; i += 1) file.put({ N: i });
      });
      expect(await flawsOf(bytes, 0), `${count}`).toEqual([]);
      expect(syntaxOf(bytes).match(/\/N \d+/g) ?? []).toHaveLength(count);
    }
  });

  test('has its small objects in streams, and its metadata in plain sight', () => {
    const text = latin1(writePdf(sample, face, nodeZlib));
    expect(text).not.toMatch(/\/StructTreeRoot|\/Type \/Page\b|\/Annot|\/FontDescriptor/);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('lacks no object that has a number', () => {
    expect(() => fileWith((file) => file.reserve())).toThrow('1 PDF objects were never written');
    expect(() => fileWith((file) => file.ref())).toThrow('never written');
  });

  test('takes no syntax but ASCII, because its offsets count characters', () => {
    expect(() => fileWith((file) => file.write(file.reserve(), '(ö)'))).toThrow('not ASCII');
  });

  const named = (zlib: Zlib, words = 'a'): string =>
    /\/ID \[.*\]/.exec(
      trailerOf(fileWith((file) => file.stream({}, new TextEncoder().encode(words.repeat(500))), zlib)),
    )?.[0] ?? '';

  test('has an identifier of its contents, whatever compresses them', () => {
    const other: Zlib = { ...nodeZlib, deflate: (bytes) => deflateSync(bytes, { level: 0 }) };
    expect(named(nodeZlib)).toMatch(/^\/ID \[<(\w{32})> <\1>\]$/);
    expect(named(other)).toBe(named(nodeZlib));
    expect(named(nodeZlib, 'b')).not.toBe(named(nodeZlib));
  });
});

test('zlib data that is damaged, or larger than allowed, is not inflated', () => {
  const deflated = nodeZlib.deflate(new Uint8Array(5000).fill(7));
  expect(nodeZlib.inflate(deflated, 5000)).toHaveLength(5000);
  expect(nodeZlib.inflate(deflated, 4999)).toBeUndefined();
  expect(nodeZlib.inflate(deflated.slice(0, -1), 5000)).toBeUndefined();
});
