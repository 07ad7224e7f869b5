// Bytes that cannot be content: other encodings, characters nobody sees, files that are too large.
import { expect, test } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';
import { bytesOf, placed } from '../kit/memory.ts';

const problemsOf = (bytes: Uint8Array) => readYaml(bytes, 'f.yaml').problems;
const dataOf = (text: string) => readYaml(bytesOf(text), 'f.yaml').source?.data;

test('a file in Latin-1 is refused at the first letter that is not UTF-8', () => {
  const latin = Uint8Array.from('a: b\nnamn: På svenska\n', (character) => character.charCodeAt(0));
  const [problem] = problemsOf(latin);
  expect(problem && placed(problem)).toBe('f.yaml:2:8 yaml-not-utf8');
  expect(problem?.hint).toContain('UTF-8');
});

test('a letter cut in half at the end of a file is refused there', () => {
  const cut = bytesOf('namn: Grå').slice(0, -1);
  expect(problemsOf(cut).map(placed)).toEqual(['f.yaml:1:9 yaml-not-utf8']);
});

test('the file of an editor that saves UTF-16 is called by its name', () => {
  for (const mark of [
    [0xff, 0xfe],
    [0xfe, 0xff],
  ]) {
    const [problem] = problemsOf(Uint8Array.from([...mark, 0x61, 0, 0x3a, 0]));
    expect(problem?.code).toBe('yaml-not-utf8');
    expect(problem?.message).toContain('UTF-16');
  }
});

test('a byte order mark and Windows line ends are fine, and columns count from after the mark', () => {
  expect(dataOf('\ufeffa: b\r\nc:\r\n  - d\r\n')).toEqual({ a: 'b', c: ['d'] });
  expect(problemsOf(bytesOf('\ufeffa: @b\r\n')).map(placed)).toEqual(['f.yaml:1:4 yaml-first-sign']);
});

test('a tab inside a text is fine', () => {
  expect(dataOf('a: b\tc\n')).toEqual({ a: 'b\tc' });
});

test.each([
  ['a zero byte', '\0', 'U+0000'],
  ['a bell', '\u0007', 'U+0007'],
  ['an escape sequence for the terminal', '\u001b[31m', 'U+001B'],
  ['a C1 control', '\u0085', 'U+0085'],
  ['a right-to-left override', '\u202e', 'U+202E'],
  ['an isolate', '\u2066', 'U+2066'],
  ['a line separator', '\u2028', 'U+2028'],
  ['a carriage return alone', '\rb', 'U+000D'],
  ['a byte order mark in the middle', '\ufeff', 'U+FEFF'],
  ['the mark of a lost letter', '\ufffd', 'U+FFFD'],
])('%s is refused at its place', (_name, character, code) => {
  const [problem] = problemsOf(bytesOf(`a: b\nc: d${character}e\n`));
  expect(problem && placed(problem)).toBe('f.yaml:2:5 yaml-forbidden-character');
  expect(problem?.message).toContain(code);
});

test('a file of rubbish is named by its first ten places', () => {
  expect(problemsOf(new Uint8Array(5000))).toHaveLength(10);
});

test('a file of more than a MiB is refused before it is read', () => {
  expect(problemsOf(new Uint8Array(1024 * 1024 + 1)).map(({ code }) => code)).toEqual(['yaml-too-large']);
});

test('a file of exactly a MiB is read', () => {
  const text = `a: ${'b'.repeat(1024 * 1024 - 3)}`;
  expect(problemsOf(bytesOf(text))).toEqual([]);
});
