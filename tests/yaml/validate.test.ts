// A file against its schema: a typed value, or sentences that nobody needs to know Zod for.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/yaml/read.ts';
import { readAs, validate } from '../../src/yaml/validate.ts';
import { bytesOf, placed } from '../kit/memory.ts';

const schema = z.strictObject({
  name: z.string().trim().min(1).max(5),
  size: z.number().min(1).max(9).default(3),
  flag: z.boolean().optional(),
  form: z.union([z.literal('all'), z.int().min(1)]).optional(),
  list: z.array(z.string()).max(2).optional(),
  even: z.int().multipleOf(2).optional(),
  odd: z
    .int()
    .refine((value) => value % 2 === 1, 'it must be odd')
    .optional(),
  faces: z.partialRecord(z.enum(['heading', 'text']), z.string()).optional(),
});

const read = (text: string) => readAs(schema, bytesOf(text), 'f.yaml');
const told = (text: string) => read(text).problems.map(({ message, hint }) => `${message} ${hint}`);

test('a file that is no YAML is told as such, and nothing else of it', () => {
  const { ok, problems } = read('name: "a\nsize: 99\n');
  expect([ok, problems.map(({ code, line, column }) => `${line}:${column} ${code}`)]).toEqual([
    false,
    ['1:7 yaml-open-quote'],
  ]);
});

test('a file that is right is a typed value with its defaults', () => {
  expect(read('name: " abc "\n')).toEqual({ ok: true, value: { name: 'abc', size: 3 }, problems: [] });
});

test.each([
  ['name: a\nsize: 10\n', '10 is too large: the maximum is 9. Write a smaller number.'],
  ['name: a\nsize: 0.5\n', '0.5 is too small: the minimum is 1. Write a larger number.'],
  ['name: abcdef\n', 'The text is 1 character too long: the maximum is 5. Use fewer words.'],
  [
    'name: a\nflag: ja\n',
    'This must be true or false, not "ja". Write true or false, without quotation marks.',
  ],
  ['name: a\nform: al\n', '"al" is not allowed here. Did you mean "all"? Only "all" is allowed here.'],
  ['name: a\nlist: [a, b, c]\n', 'The list has 1 item too many: the maximum is 2. Remove some.'],
  ['name: a\neven: 3\n', '"3" is not allowed here. Write another value.'],
  ['name: a\nodd: 2\n', '"2" is not allowed here: it must be odd. Write another value.'],
  ['name: a\nfaces: { headings: b }\n', 'There is no key "headings" here. Did you mean "heading"?'],
  [
    '- a\n',
    'This must be a group of keys, not a list. Write its keys below it (name), indented by two more spaces, each with a colon.',
  ],
  ['name: a\nlist: b\n', 'This must be a list, not "b". Write [b].'],
  ['name: a\nsize: [3]\n', 'This must be a number, not a list. Write 3, without brackets.'],
  ['just words\n', 'This must be a group of keys, not "just words".'],
  [
    'title: a\n',
    'There is no key "title" here. Rename it to "name", which is missing; or delete it and add that.',
  ],
])('%j is told in plain words', (text, words) => {
  expect(told(text)[0]).toContain(words);
});

test('each key is told once, and unknown keys each for themselves', () => {
  expect(read('nam: a\nother: b\nsize: x\n').problems.map(placed)).toEqual([
    'f.yaml:3:7 content-wrong-type size',
    'f.yaml:1:1 content-unknown-key nam',
    'f.yaml:2:1 content-unknown-key other',
  ]);
});

test('a file of another kind altogether is told in a hundred problems at most', () => {
  const keys = Array.from({ length: 500 }, (_, index) => `key${index}: a`).join('\n');
  expect(read(keys).problems).toHaveLength(100);
});

test('a part of a file is checked at its place', () => {
  const { source } = readYaml(bytesOf('a:\n  - name: abcdefg\n'), 'f.yaml');
  const result = source && validate(schema, source, ['a', 0]);
  expect(result?.problems.map(placed)).toEqual(['f.yaml:2:11 content-too-long a.0.name']);
});

test('mistakes of YAML and of form are told together', () => {
  expect(read('name: a\nname: b\nsizes: 2\n').problems.map(placed)).toEqual([
    'f.yaml:2:1 yaml-duplicate-key name',
    'f.yaml:3:1 content-unknown-key sizes',
  ]);
});

test('no sentence is one of Zod’s', () => {
  for (const text of ['name: 1\n', 'size: a\n', 'form: []\n', 'list: a\n', 'flag: 1\n', '1\n'])
    for (const words of told(text))
      expect(words).not.toMatch(/invalid input|expected|received|undefined|NaN/i);
});
