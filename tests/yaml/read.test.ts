// YAML as content is written: what it is read as, and how much of it anybody may make the program read.
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';
import { bytesOf, placed } from '../kit/memory.ts';

const read = (text: string) => readYaml(bytesOf(text), 'f.yaml');
const codes = (text: string) => read(text).problems.map(({ code }) => code);

test('words that older YAML takes for yes, no or a date are texts', () => {
  expect(read('a: no\nb: yes\nc: on\nd: 2026-03-12\ne: 12:30\n').source?.data).toEqual({
    a: 'no',
    b: 'yes',
    c: 'on',
    d: '2026-03-12',
    e: '12:30',
  });
});

test('keys are texts, whatever they look like', () => {
  expect(read('1: a\ntrue: b\n1.0: c\nnull: d\n').source?.data).toEqual({
    1: 'a',
    true: 'b',
    '1.0': 'c',
    null: 'd',
  });
});

test('a text may go on over several lines, and be written as a block', () => {
  expect(read('a: one\n  two\nb: >-\n  three\n  four\n').source?.data).toEqual({
    a: 'one two',
    b: 'three four',
  });
});

test('a part of the file may be repeated a few times', () => {
  expect(read('a: &a [x]\nb: *a\nc: *a\n').source?.data).toEqual({ a: ['x'], b: ['x'], c: ['x'] });
});

test('several mistakes of syntax are told in one run', () => {
  expect(read('a: @b\nc: `d\ne: f\n').problems.map(placed)).toEqual([
    'f.yaml:1:4 yaml-first-sign',
    'f.yaml:2:4 yaml-first-sign',
  ]);
});

test.each([
  '! Viktigt',
  '!viktigt',
  '!!str 12',
  '!!int "3"',
  '! [b]',
  '!',
  '!<tag:yaml.org,2002:str> b',
  '! |\n  x',
])('a tag is told, even one that YAML knows: %s', (value) => {
  expect(read(`a: b\nc: ${value}\nd: e\n`).problems.map(placed)).toEqual(['f.yaml:2:4 yaml-tag']);
});

test('an exclamation mark inside a text is part of it', () => {
  expect(read('a: Nu!\nb: "!x"\nc: |\n  !x\n# !x\nd: [Nu!, \'! y\']\n').source?.data).toEqual({
    a: 'Nu!',
    b: '!x',
    c: '!x\n',
    d: ['Nu!', '! y'],
  });
});

test('a double key is told, and the rest of the file can still be checked', () => {
  const { source, problems } = read('a: b\na: c\nd: 1\n');
  expect(problems.map(placed)).toEqual(['f.yaml:2:1 yaml-duplicate-key a']);
  expect(source?.data).toEqual({ a: 'b', d: 1 });
});

describe('the place of a key path', () => {
  const source = read('a:\n  b: [x, "y"]\n  c:\n# note\nd:\n  - e: 1.10\n').source;
  const at = (...path: (string | number)[]) =>
    source && placed({ severity: 'error', code: '-', message: '', ...source.at(path) });

  test('is where its value begins', () => {
    expect(at('a', 'b', 1)).toBe('f.yaml:2:10 - a.b.1');
    expect(at('d', 0, 'e')).toBe('f.yaml:6:8 - d.0.e');
  });

  test('is its key, if that is asked for or if nothing stands after it', () => {
    expect(source?.at(['d', 0, 'e'], 'key')).toMatchObject({ line: 6, column: 5 });
    expect(at('a', 'c')).toBe('f.yaml:3:3 - a.c');
  });

  test('is the nearest key above it, if there is no such key', () => {
    expect(at('a', 'x')).toBe('f.yaml:1:1 - a.x');
    expect(at('d', 3, 'y')).toBe('f.yaml:5:1 - d.3.y');
  });

  test('is the beginning of the file for the whole of it', () => {
    expect(at()).toBe('f.yaml:1:1 -');
  });

  test('tells how a value is written', () => {
    expect(source?.written(['d', 0, 'e'])).toBe('1.10');
  });

  test('is found behind an alias', () => {
    const { source: aliased } = read('a: &a\n  b: c\nd: *a\n');
    expect(aliased?.at(['d', 'b'])).toMatchObject({ line: 2, column: 6 });
  });
});

describe('a file that is made to harm', () => {
  const MiB = 1024 * 1024;
  test.each([
    ['brackets in brackets', '['.repeat(MiB), 'yaml-too-deep'],
    ['braces in braces', '{a: '.repeat(MiB / 4), 'yaml-too-deep'],
    ['dashes after dashes', '- '.repeat(MiB / 2), 'yaml-too-deep'],
    ['question marks', '? '.repeat(MiB / 2), 'yaml-too-deep'],
    [
      'levels of indentation',
      Array.from({ length: 1400 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      'yaml-too-deep',
    ],
    [
      'a hundred thousand keys',
      Array.from({ length: 100_000 }, (_, index) => `k${index}:`).join('\n'),
      'yaml-too-large',
    ],
    ['nothing but commas', `[${','.repeat(MiB - 1)}`, 'yaml-too-large'],
    ['nothing but documents', '---\n'.repeat(MiB / 4), 'yaml-several-documents'],
    ['nothing but tags', '!a '.repeat(MiB / 3), 'yaml-tag'],
    ['the same key again and again', 'a: b\n'.repeat(25_000), 'yaml-duplicate-key'],
    [
      'words lost again and again',
      Array.from({ length: 20_000 }, (_, index) => `k${index}: a #b`).join('\n'),
      'yaml-lost-words',
    ],
    ['reserved signs on one line', `[${'@a,'.repeat(60_000)}]`, 'yaml-first-sign'],
    ['reserved signs on many lines', 'a: @\n'.repeat(25_000), 'yaml-first-sign'],
    ['nothing but mistakes', '}\n'.repeat(MiB / 2), 'yaml-brackets'],
    [
      'anchors in anchors',
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c]\n',
      'yaml-too-many-aliases',
    ],
    ['a part in itself', 'a: &a [*a]\n', 'yaml-alias'],
  ])('(%s) is refused in a few words', (_name, text, code) => {
    const found = codes(text);
    expect(found).toContain(code);
    expect(found.length).toBeLessThanOrEqual(100);
  });

  test('cannot change what an object is', () => {
    const { source, problems } = read(
      '__proto__: { polluted: yes }\n"__proto__": x\na: { "__proto__": y }\n',
    );
    expect(problems.map(({ code }) => code)).toEqual(['yaml-key', 'yaml-key', 'yaml-key']);
    expect(source?.data).toEqual({ a: {} });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
