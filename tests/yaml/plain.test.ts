// What the fast reader takes for plain, and what it leaves to the package `yaml`; `one-answer.test.ts` checks that the two agree.
import { expect, test } from 'vitest';
import { readPlain } from '../../src/yaml/plain.ts';
import { compare, packageReads } from '../properties/yaml.ts';
import { folderOf, root } from '../support/disk.ts';

test('the files of the kits that ship, of the words, and of templates are plain', () => {
  const folder = folderOf(root);
  const below = (path: string): readonly string[] =>
    folder.list(path).flatMap((name) => [`${path}/${name}`, ...below(`${path}/${name}`)]);
  const files = ['content', 'templates'].flatMap(below);
  // Where texts went is read only for what was written before they did.
  const yaml = files.filter((name) => name.endsWith('.yaml') && !name.endsWith('/moved.yaml'));
  expect(yaml.length).toBeGreaterThan(70);
  for (const file of yaml) {
    const text = new TextDecoder().decode(folder.read(file));
    expect([readPlain(text)?.data], file).toEqual(packageReads(text));
  }
});

test('a small file with everything that is plain reads as it should', () => {
  const text = `# A comment.
title: Steg för steg – nu
'no': "Nej, tack"
list: [1, two words, https://example.org/a#b, 'x', []]
map: { 1: dot, links: [], name: Vårt team }

steps:
- { id: vote, minutes: 15, break: false }
-   id: assess
    say:
      - Tänk själv.
      # Another.
      - 'It''s time'
    each: true
`;
  expect(readPlain(text)?.data).toEqual({
    title: 'Steg för steg – nu',
    no: 'Nej, tack',
    list: [1, 'two words', 'https://example.org/a#b', 'x', []],
    map: { 1: 'dot', links: [], name: 'Vårt team' },
    steps: [
      { id: 'vote', minutes: 15, break: false },
      { id: 'assess', say: ['Tänk själv.', "It's time"], each: true },
    ],
  });
  expect(compare(text)).toEqual({ isPlain: true, isAccepted: true });
});

test('a file with the texts of ten kits is plain too', () => {
  const text = `a:\n${Array.from({ length: 6000 }, (_, i) => `  "${i}": En text av många, som är ungefär så lång.\n`).join('')}`;
  expect(compare(text)).toEqual({ isPlain: true, isAccepted: true });
});

test.each([
  ['a text that goes on', 'a: b\n  c\n'],
  ['a block', 'a: |\n  b\n'],
  ['a comment after a text', 'a: b # c\n'],
  ['a colon in a text', 'a: b: c\n'],
  ['nothing after a key', 'a:\nb: c\n'],
  ['a number with an exponent', 'a: 1e3\n'],
  ['a number of 25 digits', 'a: 1234567890123456789012345\n'],
  ['a number of 25 digits in brackets', 'a: [1234567890123456789012345]\n'],
  ['a hexadecimal number of 30 digits', `a: 0x${'f'.repeat(30)}\n`],
  ['a key of over 1,024 characters', `${'k'.repeat(1100)}: a\n`],
  ['a long file with many values in brackets', `a: [${'1, '.repeat(90_000)}1]\n`],
  ['a file of very many lines', `a:\n${'- b\n'.repeat(63_000)}`],
  ['a word for nothing', 'a: null\n'],
  ['yes in another spelling', 'a: True\n'],
  ['a tab', 'a: b\tc\n'],
  ['an anchor', 'a: &b c\n'],
  ['an escape', 'a: "\\n"\n'],
  ['a double key', 'a: b\na: c\n'],
  ['a document mark', '---\na: b\n'],
  ['a key that is dangerous', '{ "__proto__": a }\n'],
  [
    'twenty-one levels',
    `${Array.from({ length: 21 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')} b\n`,
  ],
  ['nothing at all', '# a\n'],
])('%s is left to the package', (_name, text) => {
  expect(readPlain(text)).toBeUndefined();
});
