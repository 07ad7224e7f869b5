// Texts changed in a YAML file: the words arrive whole, and every other byte and comment stays.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/problem.ts';
import { moveTexts, renameKeys } from '../../../src/translation/edit/move.ts';
import { addTexts, commentsOver, setComments, setTexts } from '../../../src/translation/edit/rewrite.ts';
import { yamlText } from '../../../src/translation/edit/scalar.ts';
import { textsIn } from '../../../src/translation/texts.ts';
import { readYaml } from '../../../src/yaml/read.ts';
import { clear } from '../../support/workshop.ts';

const read = (text: string): Readonly<Record<string, string>> => {
  const { source, problems } = readYaml(new TextEncoder().encode(text), 'x.yaml');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return Object.fromEntries([...textsIn(source?.data, 'x.yaml')].map(([key, one]) => [key, one.text]));
};

const HOSTILE = `# yaml-language-server: $schema=../../../schemas/workshop.json
# About this file, by its translator.

title: 'It''s # not a comment' # a comment
# over the map
map:
  # sv: något
  plain: a text that goes on
    on another line

  # kept apart

  "double": "with \\" and \\u00e9"
  folded: >-
    one
    # no comment
    two
  literal: |
    last
  none:
  tilde: ~
list:
- first
  # indented as it likes
- 'second'   # why
-
flow: { name: x, text: 'y, z' }
last: end`;

/** Anything people or programs may type, and what YAML would misread. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'yes',
      'no',
      'null',
      '~',
      '12',
      '1.5e3',
      '- a',
      'a: b',
      'a #b',
      '#',
      "it's",
      '"q"',
      '{n} x',
      '[x]',
      '*a',
      '&a',
      '!t',
      '%x',
      '@x',
      '`',
      '|',
      '>',
      '?',
      ':',
      '…',
      '2026-01-01',
      '0x1F',
      'a:',
      '...',
      '---',
      "'",
      '=',
      '<<',
      'true',
      '\\n',
      'å\u0301',
      ' \u00a0x',
      'soft\u00adhyphen',
      '🙂',
    ),
  )
  .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]/u.test(text));

const KEYS = Object.keys(read(HOSTILE));
const pathOf = (key: string): (string | number)[] =>
  key.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** What is done to a file in the cases below. */
const setting = (key: string) => (text: string) => setTexts(text, 'x.yaml', [{ path: [key], text: 'new' }]);
const commenting = (key: string) => (text: string) =>
  setComments(text, 'x.yaml', [{ path: [key], without: [], add: ['# sv: q'] }]);
const adding =
  (...path: readonly string[]) =>
  (text: string) =>
    addTexts(text, 'x.yaml', [{ path, text: 'new' }], [path]);
const renaming = (from: string, to: string) => (text: string) =>
  renameKeys(text, 'x.yaml', [{ from: [from], to: [to] }]);
const moving = (from: readonly string[], to: readonly string[]) => (text: string) =>
  moveTexts(text, 'x.yaml', [{ from, to }], []);

describe('a text', () => {
  test('is written so that it is read back, whatever it is', () => {
    fc.assert(
      fc.property(words, fc.boolean(), (text, braces) => {
        const yaml = braces ? `{ a: ${yamlText(text, true)} }` : `a: ${yamlText(text)}`;
        const { source } = readYaml(new TextEncoder().encode(`k:\n- ${yaml}\n`), 'x.yaml');
        expect(source?.data).toEqual({ k: [{ a: text }] });
      }),
    );
  });

  test('takes the place of another one, and all else stays to the byte', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), words, (key, text) => {
        const result = clear(setTexts(HOSTILE, 'x.yaml', [{ path: pathOf(key), text }]));
        expect(read(result)).toEqual({ ...read(HOSTILE), [key]: text.normalize('NFC').trim() });
        // What is before and after the change is what was there.
        const same = (a: string, b: string): number => {
          let k = 0;
          while (k < Math.min(a.length, b.length) && a[k] === b[k]) k += 1;
          return k;
        };
        const before = same(HOSTILE, result);
        const reverse = (one: string) => [...one].reverse().join('');
        const after = same(reverse(HOSTILE), reverse(result));
        expect(HOSTILE.length - before - after).toBeLessThanOrEqual(60);
        for (const comment of [
          '# About this file',
          '# a comment',
          '# over the map',
          '# kept apart',
          '# why',
          '# indented',
        ])
          expect(result).toContain(comment);
      }),
      { numRuns: 400 },
    );
  });

  test('goes into a file of Windows with its line breaks', () => {
    const text = 'a: x\r\n# about b\r\nb: |\r\n  y\r\nc: z\r\n';
    expect(clear(setTexts(text, 'x.yaml', [{ path: ['b'], text: 'new' }]))).toBe(
      'a: x\r\n# about b\r\nb: new\r\nc: z\r\n',
    );
    expect(
      clear(addTexts(text, 'x.yaml', [{ path: ['d'], text: '', comment: '# sv: d' }], [['c'], ['d']])),
    ).toBe(`${text}# sv: d\r\nd: ''\r\n`);
  });

  test('with a tab keeps it, where it can be seen', () => {
    expect(yamlText('a\tb')).toBe('"a\\tb"');
  });

  test('that other places repeat is not changed: the file is refused', () => {
    const text = 'a: &one x\nb: *one\n';
    const result = setTexts(text, 'x.yaml', [{ path: ['a'], text: 'new' }]);
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'translation-rewrite', key: 'a' }] });
  });

  test('that nobody changes leaves the file as it is', () => {
    expect(clear(setTexts(HOSTILE, 'x.yaml', []))).toBe(HOSTILE);
    expect(clear(setComments(HOSTILE, 'x.yaml', [{ path: ['title'], without: ['# none'], add: [] }]))).toBe(
      HOSTILE,
    );
  });
});

describe('a new text', () => {
  test('comes where the source has it, with the groups it needs', () => {
    const text = 'a: x\n\n# about c\nc:\n  2: two\n';
    const order = [['a'], ['b', 'd', 0], ['c', '1'], ['c', '2'], ['c', '3']];
    const added = [
      ['b', 'd', 0],
      ['c', '1'],
      ['c', '3'],
    ].map((path) => ({ path, text: '', comment: '# sv: q' }));
    expect(clear(addTexts(text, 'x.yaml', added, order))).toBe(
      "a: x\nb:\n  d:\n    # sv: q\n    - ''\n\n# about c\nc:\n  # sv: q\n  1: ''\n  2: two\n  # sv: q\n  3: ''\n",
    );
  });

  test('goes under a key that has nothing yet, whatever its file ends in', () => {
    const added = [{ path: ['a', 'b', 'c'], text: 'new' }];
    const order = [['a', 'b', 'c']];
    for (const text of ['a:\n  b:\n', 'a:\n  b:'])
      expect(clear(addTexts(text, 'x.yaml', added, order))).toBe('a:\n  b:\n    c: new\n');
    expect(clear(addTexts('a:\r\n  b: # soon\r\nd: x\r\n', 'x.yaml', added, order))).toBe(
      'a:\r\n  b: # soon\r\n    c: new\r\nd: x\r\n',
    );
  });

  test('into a group in braces is refused, naming its key', () => {
    expect(
      addTexts(HOSTILE, 'x.yaml', [{ path: ['flow', 'more'], text: '' }], [['flow', 'more']]),
    ).toMatchObject({
      ok: false,
      problems: [{ code: 'translation-rewrite', key: 'flow.more' }],
    });
  });
});

test.each<[string, string, (text: string) => Result<string>, string]>([
  ['a text in place of a group', 'a:\n  b: x\n', setting('a'), 'a'],
  ['a text that is not there', 'a: x\n', setting('b'), 'b'],
  ['a text of a file that is a list', '- x\n', setting('0'), '0'],
  ['a text of a file with a mistake', 'a: "x\n', setting('a'), 'a'],
  ['a text whose key is repeated elsewhere', '&k a: x\n*k : y\n', setting('a'), 'a'],
  ['a key that is a list', '? [a, b]\n: x\nc: y\n', setting('c'), 'c'],
  ['a key without a colon', '? a\nb: x\n', setting('b'), 'b'],
  ['a comment over a text in a file in braces', '{ a: x }\n', commenting('a'), 'a'],
  ['a text below one that is not empty', 'a: x\n', adding('a', 'b'), 'a'],
  ['another name for a key that is not there', 'a: x\n', renaming('b', 'c'), 'b'],
  ['a text that goes into braces', 'a: x\nb: { c: y }\n', moving(['a'], ['b', 'c']), 'b.c'],
])('%s is refused, and its key is named', (_, text, change, key) => {
  expect(change(text)).toEqual({
    ok: false,
    problems: [
      {
        severity: 'error',
        code: 'translation-rewrite',
        message: `The text ${key} cannot be changed without changing others.`,
        hint: 'Write each text on a line of its own, without { } and without & and *, and run again.',
        ...{ file: 'x.yaml', key },
      },
    ],
  });
});

describe('a text moves', () => {
  const text = `# of the file
a:
  # about one
  1: one # here
  2: two
  # about three
  3: 'three
    goes on'
b:
  - x
  # about y
  - y
`;
  test('with its comments, and what stood there takes its place', () => {
    const moves = [
      { from: ['a', '1'], to: ['a', '3'] },
      { from: ['a', '3'], to: ['a', '1'] },
    ];
    expect(clear(moveTexts(text, 'x.yaml', moves, []))).toContain(
      "  # about three\n  1: 'three\n    goes on'\n  2: two\n  # about one\n  3: one # here\n",
    );
  });

  test('from one depth to another, and from keys to a list', () => {
    const moves = [
      { from: ['a', '3'], to: ['b', 1] },
      { from: ['b', 1], to: ['a', '3'] },
    ];
    const result = clear(moveTexts(text, 'x.yaml', moves, []));
    expect(read(result)).toMatchObject({ 'a.3': 'y', 'b.1': 'three goes on' });
    expect(commentsOver(result, 'x.yaml')(['b', 1])).toEqual(['# about three']);
  });

  test('that goes on over lines, as far in as its new place is', () => {
    const source = "a:\n    # of one\n    1: 'one\n      more'\nb: x\n";
    const moves = [{ from: ['a', '1'], to: ['b'] }];
    expect(clear(moveTexts(source, 'x.yaml', moves, []))).toBe("a:\n    1: ''\n# of one\nb: 'one\n  more'\n");
  });

  test('and a group that nothing is left in goes, but for its comments', () => {
    const source = 'a:\n  # of the group\n\n  # of one\n  1: one\nb:\n  1: x\n';
    expect(clear(moveTexts(source, 'x.yaml', [{ from: ['a', '1'], to: ['b', '1'] }], [['a', '1']]))).toBe(
      '  # of the group\nb:\n  # of one\n  1: one\n',
    );
  });

  test('where keys are renamed, with all that is under them', () => {
    expect(clear(renameKeys(text, 'x.yaml', [{ from: ['a'], to: ['no'] }]))).toBe(
      text.replace('a:', "'no':"),
    );
  });
});

test('any permutation of the texts of a group loses no word and no comment', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(letters, { minLength: 5 }),
      fc.array(words, { minLength: 5, maxLength: 5 }),
      (order, texts) => {
        const file = letters
          .map((key, k) => `# about ${key}\n${key}: ${yamlText(texts[k] ?? '')}\n`)
          .join('');
        const moves = letters.map((key, k) => ({ from: [key], to: [order[k] ?? ''] }));
        const result = clear(moveTexts(`# top\n\n${file}`, 'x.yaml', moves, []));
        const before = read(file);
        const after = read(result);
        for (const [k, key] of letters.entries()) {
          expect(after[order[k] ?? '']).toBe(before[key]);
          expect(commentsOver(result, 'x.yaml')([order[k] ?? ''])).toEqual([`# about ${key}`]);
        }
      },
    ),
  );
});
