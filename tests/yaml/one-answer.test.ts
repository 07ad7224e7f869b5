// One answer from all readers of YAML: the fast one, the bounded one and the package `yaml`. `npm run fuzz` compares more documents.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';
import { bytesOf, placed } from '../kit/memory.ts';
import { compare, loose, SUITE, shaped, written } from '../properties/yaml.ts';

const read = (text: string) => {
  const { source, problems } = readYaml(bytesOf(text), 'f.yaml');
  return { data: source?.data, problems: problems.map(placed) };
};

test.each([
  ['a number of 25 digits', 'title: 1234567890123456789012345'],
  ['a hexadecimal number of 30 digits', `title: 0x${'f'.repeat(30)}`],
  ['a key of 1,100 characters', `${'k'.repeat(1100)}: a`],
  ['a key of 1,000 characters', `${'k'.repeat(1000)}: a`],
])('%s is read in the same way with and without a comment after it', (_name, line) => {
  expect(read(`${line} # a comment\n`)).toEqual(read(`${line}\n`));
});

test('a key of over 1,024 characters is refused', () => {
  expect(read(`a: b\n${'k'.repeat(1025)}: a\n`).problems).toEqual(['f.yaml:2:1 yaml-key']);
  expect(read(`a: b\n${'k'.repeat(1024)}: a\n`).problems).toEqual([]);
});

test('no file is too much for one reader and not for the other', () => {
  for (let depth = 1; depth <= 22; depth += 1) {
    const keys = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    expect(compare(`${keys} b\n`).difference).toBeUndefined();
    const lists = Array.from({ length: depth }, (_, level) => `${' '.repeat(level * 2)}- a:`).join('\n');
    expect(compare(`${lists} b\n`).difference).toBeUndefined();
    expect(compare(`a:\n- b: ${'['.repeat(depth)}${']'.repeat(depth)}\n`).difference).toBeUndefined();
  }
  for (const count of [60_000, 300_000])
    expect(compare(`a: [${'1,'.repeat(count)}1]\n`).difference).toBeUndefined();
});

test('what is read of the YAML test suite is what the suite says', () => {
  let agreed = 0;
  for (const { yaml, json } of SUITE) {
    expect(compare(yaml).difference).toBeUndefined();
    const { data, problems } = read(yaml);
    // Without JSON the case is wrong YAML, or has a key that JSON has not; null is a file that content may not be.
    if (problems.length > 0 || !json || json.trim() === 'null') continue;
    expect(data, yaml).toEqual(JSON.parse(json));
    agreed += 1;
  }
  expect(agreed).toBeGreaterThan(SUITE.length / 2);
});

describe('the readers agree', () => {
  test.each([
    ['on lines at random', loose, 1500],
    ['on files with something odd in them', shaped, 3000],
    ['on data as the package writes it', written, 1500],
  ])('%s', (_name, texts, numRuns) => {
    let plain = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const { isPlain, difference } = compare(text);
        expect(difference).toBeUndefined();
        if (isPlain) plain += 1;
      }),
      { numRuns, seed: 1 },
    );
    // Else they would agree because one of them never answers.
    expect(plain).toBeGreaterThan(numRuns / 50);
  });
});
