// The fast reader of plain YAML against the package `yaml`: where it answers at all, the two say the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { listEditions } from '../../src/kit/load.ts';
import { readPlain } from '../../src/yaml/plain.ts';
import { folderOf, root } from '../support/disk.ts';

/** What `yaml` reads, or nothing if it complains. */
const readFully = (text: string): unknown => {
  const document = parseDocument(text, { stringKeys: true, prettyErrors: false });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
};

/** Whether the text was plain; then both must read the same from it. */
const same = (text: string): boolean => {
  const plain = readPlain(text);
  if (plain) expect(plain.data, text).toEqual(readFully(text));
  return plain !== undefined;
};

test('the files of the kit that ships are plain', () => {
  const folder = folderOf(`${root}/content/innovation-declaration`);
  const files = listEditions(folder).flatMap((language) =>
    folder.list(language).map((name) => `${language}/${name}`),
  );
  for (const file of ['kit.yaml', ...files.filter((name) => name.endsWith('.yaml'))]) {
    const text = new TextDecoder().decode(folder.read(file));
    expect(readPlain(text)?.data, file).toEqual(readFully(text));
  }
});

test('a small file with everything that is plain reads as it should', () => {
  const text = `# A comment.
title: Steg för steg – nu
'no': "Nej, tack"
list: [1, two words, https://example.org/a#b, 'x', []]
map: { 1: dot, links: [], name: Vårt team }

steps:
- { id: vote, minutes: 15 }
-   id: assess
    say:
      - Tänk själv.
      # Another.
      - 'It''s time'
`;
  expect(readPlain(text)?.data).toEqual({
    title: 'Steg för steg – nu',
    no: 'Nej, tack',
    list: [1, 'two words', 'https://example.org/a#b', 'x', []],
    map: { 1: 'dot', links: [], name: 'Vårt team' },
    steps: [
      { id: 'vote', minutes: 15 },
      { id: 'assess', say: ['Tänk själv.', "It's time"] },
    ],
  });
  same(text);
});

test.each([
  ['a text that goes on', 'a: b\n  c\n'],
  ['a block', 'a: |\n  b\n'],
  ['a comment after a text', 'a: b # c\n'],
  ['a colon in a text', 'a: b: c\n'],
  ['nothing after a key', 'a:\nb: c\n'],
  ['a number with an exponent', 'a: 1e3\n'],
  ['a word for nothing', 'a: null\n'],
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

describe('whatever is written, the two agree', () => {
  const word = fc.constantFrom(
    'a',
    'två ord',
    'no',
    'true',
    '1',
    '01',
    '1.0',
    '1.0.0',
    '-1',
    '0x1F',
    '~',
    '"x"',
    "'y'",
    '"',
    "'",
    ': ',
    ':',
    ' #',
    '#',
    '- ',
    '-',
    '[',
    ']',
    '{',
    '}',
    ',',
    '[1, 2]',
    '{ a: b }',
    '{a}',
    '[a: b]',
    '[a b, c]',
    '|',
    '>',
    '&a',
    '*a',
    '!t',
    '%',
    '@',
    '?',
    '? ',
    '…',
    '–',
    ' ',
    '  ',
    '\t',
    'https://x.y/z#k',
    '<<',
    '\u00a0',
    '\\',
    '.5',
    '1e3',
    '---',
    '...',
    'key: ',
    "'no': ",
    'a: b',
  );
  const inline = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
  const line = fc
    .tuple(
      fc.constantFrom(0, 0, 0, 2, 2, 4),
      fc.constantFrom('', 'a: ', 'b: ', 'c:', '- ', '- d: '),
      fc.oneof(fc.constant('x y'), inline),
    )
    .map(([indent, start, text]) => ' '.repeat(indent) + start + text);
  const loose = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
  const shaped = fc
    .tuple(
      fc.constantFrom(
        'a:\n  b: X\n  c: X\nd:\n  - X\n  - X\n',
        '- a: X\n  b: X\n- X\n',
        'a:\n- X\n- X\nb: X\n',
        'a: { b: X, c: X }\n',
        'a: [X, X]\n',
        'a: X\n  X\nb: X',
        '# X\na: X\n\n# X\nb:\n    - c: X\n      d:\n      - X\n',
      ),
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom('one', 'two words', '7', '"q"', '[1, 2]', '{ a: b }') },
          { weight: 1, arbitrary: inline },
        ),
        {
          minLength: 6,
          maxLength: 6,
        },
      ),
    )
    .map(([template, words]) => words.reduce((text, next) => text.replace('X', () => next), template));

  test.each([
    ['in lines at random', loose, 3000],
    ['in well-formed files with something odd in them', shaped, 8000],
  ])('%s', (_name, texts, numRuns) => {
    let plain = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (same(text)) plain += 1;
      }),
      { numRuns, seed: 1 },
    );
    // Else the two would agree because one of them never answers.
    expect(plain).toBeGreaterThan(numRuns / 50);
  });
});
