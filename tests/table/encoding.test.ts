// The letters of a table by its bytes alone: UTF-8, UTF-16 with a mark or without, or Windows-1252.
import { describe, expect, test } from 'vitest';
import { decodeText, wideText, windowsText } from '../../src/table/encoding.ts';
import { bytesOf } from '../kit/memory.ts';

const wide = (text: string, order: 'little' | 'big'): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, k) => text.charCodeAt(k)).flatMap((code) =>
      order === 'little' ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );

test('UTF-8 is read with its mark and without', () => {
  for (const mark of ['', '\ufeff'])
    expect(decodeText(bytesOf(`${mark}Åsa, 東京`))).toEqual({ text: 'Åsa, 東京', sure: true });
  expect(decodeText(new Uint8Array())).toEqual({ text: '', sure: true });
});

describe.each(['little', 'big'] as const)('UTF-16 in the order “%s”', (order) => {
  test.each([
    ['with a mark', '\ufeffÅsa, 東京 👋', 'Åsa, 東京 👋'],
    ['with a mark and no other letter', '\ufeff', ''],
    ['without a mark, of Latin letters', 'Åsa', 'Åsa'],
    ['of one letter', 'a', 'a'],
    ['without a mark, where two letters in five are Latin', 'aa東京東', 'aa東京東'],
  ])('%s', (_, text, read) => {
    expect(decodeText(wide(text, order))).toEqual({ text: read, sure: true });
    expect(wideText(wide(text, order))).toBe(read);
  });

  test('half a letter of two, or half a number, is none', () => {
    expect(wideText(wide('\ufeffa\ud83d', order))).toBeUndefined();
    expect(decodeText(wide('\ufeffa\ud83d', order))).toBeUndefined();
    expect(wideText(wide('abc', order).subarray(0, 5))).toBeUndefined();
  });

  test('where one letter in five is Latin it is not taken for UTF-16', () => {
    expect(wideText(wide('a東京東京東', order))).toBeUndefined();
  });

  test('the first 2,000 bytes tell', () => {
    expect(wideText(wide(`${'a'.repeat(1000)}Ā`, order))).toBe(`${'a'.repeat(1000)}Ā`);
    expect(wideText(wide(`${'東'.repeat(1000)}${'a'.repeat(1000)}`, order))).toBeUndefined();
  });
});

test('zeros at even and at odd places are not UTF-16', () => {
  expect(wideText(Uint8Array.of(0x61, 0, 0, 0x62))).toBeUndefined();
  expect(wideText(bytesOf('abcd'))).toBeUndefined();
});

describe('Windows-1252', () => {
  // Two bytes, of which the second cannot be UTF-8 after the first.
  const byte = (code: number) => decodeText(Uint8Array.of(code, 0xe5, 0x20));

  test('every byte is its letter, and those that have none refuse the file', () => {
    const letters = Array.from({ length: 256 }, (_, code) => byte(code)?.text[0]);
    const high = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
    const expected = Array.from({ length: 256 }, (_, code) => {
      if (code >= 9 && code <= 13) return String.fromCharCode(code);
      if (code < 32) return undefined;
      if (code < 0x80 || code > 0x9f) return String.fromCharCode(code);
      return high[code - 0x80] === ' ' ? undefined : high[code - 0x80];
    });
    expect(letters).toEqual(expected);
  });

  test('it is never sure, and may be of any length', () => {
    expect(byte(0x61)).toEqual({ text: 'aå ', sure: false });
    const long = `${'abcdefg'.repeat(4000)}å`;
    expect(decodeText(Uint8Array.from(long, (sign) => sign.charCodeAt(0)))?.text).toBe(long);
  });
});

test('the other encodings of Windows are read where they are asked for, and refused by bytes they have not', () => {
  expect(windowsText(Uint8Array.of(0xe1, 0xe2), 'windows-1253')).toBe('αβ');
  expect(windowsText(Uint8Array.of(0xd2), 'windows-1253')).toBeUndefined();
});
