// What is said of every value under every kind of rule, and of files that are not YAML: words, hints and places, as they were.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/problem.ts';
import { forbiddenIn } from '../../src/yaml/encoding.ts';
import { keyOf, pathIn } from '../../src/yaml/locate.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { id, ids, language, oneLine, plural, text, textsById } from '../../src/yaml/schema-words.ts';
import { MAX_PROBLEMS, readAs } from '../../src/yaml/validate.ts';
import { bytesOf } from '../kit/memory.ts';
import { matchGolden } from '../support/golden.ts';

const told = ({ code, line, column, key, message, hint }: Problem): string =>
  `    ${line}:${column} ${code} ${key ?? '-'}: ${message} ${hint ?? '-'}`;

const shown = (written: string): string =>
  JSON.stringify(written.length > 90 ? `${written.slice(0, 60)} and ${written.length - 60} more` : written);

const RULES: Readonly<Record<string, z.ZodType>> = {
  text: text(10),
  'text of two at least': z.string().min(2),
  'one line': oneLine(20),
  id,
  ids,
  language,
  plural: plural(10),
  'texts by id': textsById(5),
  number: z.number().min(2).max(9),
  'whole number': z.int().min(2).max(9),
  'yes or no': z.boolean(),
  'list of two or three': z.array(z.int()).min(2).max(3),
  'one word': z.enum(['all']),
  'one of several words': z.enum(['landscape', 'portrait']),
  'one of several numbers': z.union([z.literal(3), z.literal(4)]),
  'number or word': z.union([z.int().min(1), z.literal('none')]),
  link: z.url(),
  form: z.string().regex(/^#/, 'a colour, such as #123456'),
  'form without words': z.string().regex(/^#/),
  rule: z.int().refine((n) => n === 4, 'it must be four'),
  group: z.strictObject({ name: z.string(), size: z.int(), flag: z.boolean().optional() }),
  'group with all optional': z.strictObject({ name: z.string().optional() }),
  'group by words': z.partialRecord(z.enum(['heading', 'text']), z.string()),
  'list of groups': z.array(z.strictObject({ name: z.string() })),
  'group or list': z.union([z.strictObject({ name: z.string() }), z.array(z.string())]),
  nothing: z.strictObject({}),
};

const VALUES: readonly string[] = [
  ...[
    '',
    'null',
    '~',
    '""',
    '" "',
    "'\u00ad'",
    'a',
    'A b',
    '3',
    '1.10',
    '0',
    '10',
    '2.5',
    '-1',
    '"3"',
    '3 min',
    'true',
    'yes',
  ],
  ...[
    '[]',
    '[1]',
    '[1, 2, 3, 4, 5]',
    '[a]',
    '[[1]]',
    '{}',
    '{ name: a }',
    '{ nam: a, size: 1 }',
    '{ 1: a }',
    '{ A b: c }',
  ],
  ...[
    '{ name: a, size: 2, flagg: true }',
    '{ name: 1, size: x }',
    '{ headin: a }',
    '{ one: a, othr: b }',
    '{ other: 1 }',
  ],
  ...[
    '[{ name: a }, { nme: b }, {}]',
    'portrat',
    'ALL',
    'none',
    'http//x',
    'https://x.org',
    '"#1"',
    'sv',
    'Sv_SE',
    'a-b--c',
  ],
  ...[
    '"a\\nb"',
    `${'long '.repeat(12)}`,
    'a'.repeat(39),
    'a'.repeat(40),
    'a'.repeat(41),
    'a'.repeat(11),
    'a'.repeat(12),
  ],
];

test('what is said of a value under a rule is what it was', () => {
  const all = Object.entries(RULES).map(([name, rule]) => {
    const schema = z.strictObject({ value: rule });
    const found = VALUES.map((value) => {
      const { problems } = readAs(schema, bytesOf(`value: ${value}\n`), 'f.yaml');
      return problems.length === 0 ? '' : `  ${shown(value)}\n${problems.map(told).join('\n')}\n`;
    });
    return `${name}\n${found.join('')}`;
  });
  matchGolden('values.txt', all.join(''));
});

const BROKEN: readonly string[] = [
  ...[
    'a: b: c',
    'a: b\nc',
    'a: b\n  c: d',
    'a:\n  b: c\n d: e',
    'a: "b',
    "a: 'b",
    'a: "b" c',
    "a: 'b' c",
    'a: [b',
    'a: [b c',
    'a: {b',
  ],
  ...[
    'a: b]',
    'a: ]',
    'a: }',
    'a: [1, 2}',
    'a: { b: c ]',
    '[a',
    'a: [1, 2] 3',
    'a: {b: c} d',
    '\ta: b',
    'a:\n\tb: c\n\td: e\n\tf: g',
  ],
  ...[
    'a: "\\q"',
    'a: @b',
    'a: `b',
    'a: %b',
    'a: &b',
    'a: *b',
    'a: &b c\nd: *b',
    'a: &b [*b]',
    'a: !b c',
    '!b a: c',
    'a: ! b',
    '? a\n: b',
  ],
  ...[
    '[a]: b',
    '{a: b}: c',
    '- a\nb: c',
    'a: b\n- c',
    'a: 1\n- b\n- c',
    'a:\n  b: 1\n  - c',
    'a: b\n  - c',
    'a: # x\n  - b\n  c: d',
  ],
  ...[
    'a: b\n---\nc: d',
    '---\na: b\n...\n',
    '%YAML 1.2\n---\na: b',
    'a: |\n  b\n c',
    'a: >x\n  b',
    'a: -',
    'a: - b',
    'a: ? b',
    '-a\n-b',
  ],
  ...[
    'a: b\na: c',
    'a: { b: 1, b: 2 }',
    'a: { b: Ask first, then act. }',
    'a: { b: [1], c }',
    'a: { b }',
    '__proto__: a',
    'a: Rum #3',
    'a: Rum#3',
  ],
  ...[
    'a: Rum # 3',
    'a: "\\u0000"',
    'a: "\\ufeff\\u202e"',
    '',
    '# a',
    'null',
    'a',
    '3',
    '- - a\n -b',
    'a: b\r\nc: "d\r\n',
    'a: "b\nc: d\ne: "f"',
  ],
  ...[
    `a: &x [1]\nb: [${'*x, '.repeat(19)}*x]`,
    `a: &x [1]\nb: [${'*x, '.repeat(20)}*x]`,
    `${'k'.repeat(1025)}: a\nb: [`,
  ],
  ...[20, 21].flatMap((n) => [
    `${'['.repeat(n)}${']'.repeat(n)}`,
    `a: ${'['.repeat(n - 1)}${']'.repeat(n - 1)} # x`,
  ]),
  ...[1, 2, 3].map((n) => 'a:\n'.concat('\t- b\n'.repeat(n))),
  ...[
    'a: b\n c\n',
    'a: “b”: c',
    'a: "b": c',
    'a:b',
    'a :b',
    'a:\n- b\n c: d',
    'a:\n  - b: c\n     d: e',
    'a:\n  - b: c\n   d: e',
    '- a\n - b',
  ],
];

test('what is said of a file that is not YAML, or is more than content, is what it was', () => {
  const all = BROKEN.map((file) => {
    const { source, problems } = readYaml(bytesOf(file), 'f.yaml');
    const data = source ? JSON.stringify(source.data) : 'unread';
    return `${shown(file)} is ${data.slice(0, 100)}\n${problems.map(told).join('\n')}\n`;
  });
  matchGolden('yaml.txt', all.join(''));
});

describe('every character', () => {
  const all = Array.from({ length: 0x1_1000 }, (_, code) => code);
  const kinds = all.map(
    (code) => forbiddenIn(String.fromCodePoint(code))[0]?.what.replace(/^.*?, /, '') ?? '',
  );

  test('that content may not contain is told by its kind', () => {
    const ranges = all.flatMap((code) =>
      kinds[code] === kinds[code - 1] ? [] : [`${code.toString(16)} ${kinds[code]}`.trim()],
    );
    expect(ranges).toMatchInlineSnapshot(`
      [
        "0 an invisible control character",
        "9",
        "b an invisible control character",
        "20",
        "7f an invisible control character",
        "a0",
        "2028 an invisible control character",
        "202a a direction-control character",
        "202f",
        "2066 a direction-control character",
        "206a",
        "d800 an incomplete character",
        "e000",
        "feff an invisible control character",
        "ff00",
        "fffd a replacement character",
        "fffe an invisible control character",
        "10000",
      ]
    `);
  });

  test('is told by its number, ten of a text at most', () => {
    const found = forbiddenIn(`a${'\u0007'.repeat(12)}`);
    expect(found.map(({ offset }) => offset)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(forbiddenIn('\u202e')[0]?.what).toContain('U+202E');
  });
});

test('no more than a hundred problems are told of a file', () => {
  const list = `[${'x, '.repeat(150)}x]`;
  const schema = z.strictObject({ a: z.array(z.int()) });
  expect(readAs(schema, bytesOf(`a: ${list}\n`), 'f.yaml').problems).toHaveLength(MAX_PROBLEMS);
  const flow = `a: {${Array.from({ length: 150 }, () => 'b: 1').join(', ')}}`;
  expect(readYaml(bytesOf(flow), 'f.yaml').problems).toHaveLength(100);
});

test('a key as people read it is the path that it was, also of names with dots', () => {
  const data = { 'x.b': { c: [1, { 'd.e.f': 2 }] }, a: { 0: 1, b: 3 }, 1: [2] };
  const path = ['x.b', 'c', 1, 'd.e.f'];
  expect(pathIn(data, keyOf(path))).toEqual(path);
  expect(pathIn(data, 'a.b')).toEqual(['a', 'b']);
  expect(pathIn(data, '1.0')).toEqual([1, 0]);
  expect(pathIn(data, 'x.y.01.1234567890.7')).toEqual(['x', 'y', '01', '1234567890', 7]);
});
