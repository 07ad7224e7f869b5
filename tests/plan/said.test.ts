// What every flag and every key of a plan file comes to, right, wrong and at its limits, compared with what it was last.
import { expect, test } from 'vitest';
import type { Choices } from '../../src/plan/choices.ts';
import { planSchema, readPlan } from '../../src/plan/file.ts';
import { type Flags, readFlags } from '../../src/plan/flags.ts';
import type { Problem, Result } from '../../src/problem.ts';
import { matchGolden } from '../support/golden.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const told = ({ severity, code, file, line, column, key, message, hint }: Problem): string =>
  [severity, code, file, line && `${line}:${column ?? ''}`, key, message, hint]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');

/** A choice as data: maps are lists, functions are not told. */
const plainly = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

/** Every choice with what it comes from, or every problem. */
const outcome = (read: Result<Choices>): string => {
  const choices = read.ok ? Object.entries(read.value) : [];
  const lines = choices.map(([key, { value, from }]) => {
    const origin = 'flag' in from ? from.flag : from.path.join('.');
    return `  ${key} ← ${origin}: ${JSON.stringify(value, plainly)}\n`;
  });
  return [...lines, ...read.problems.map((problem) => `  ${told(problem)}\n`)].join('') || '  nothing\n';
};

const WORDS = ['', ' ', '--json', 'a', ' a , b,a, ', ',', 'ÅÄÖ', 'x/y.yaml'];
const wholes = (most: number): readonly string[] => [
  '0',
  '1',
  ' 2 ',
  '+3',
  '-1',
  '1.5',
  '1,5',
  '1234567',
  'x',
  '',
  '2x',
  `${most}`,
  `${most + 1}`,
];
const CLOCKS = ['9', '09:30', '9.30', '24:00', '23:59', '12:60', 'kl. 13', '1 pm', 'noon', ''];
const FLAGS: Readonly<Partial<Record<keyof Flags, readonly (string | boolean)[]>>> = {
  kit: WORDS,
  lang: WORDS,
  participants: [...wholes(200), 'names.xlsx', ' ', '--tables'],
  tables: wholes(50),
  groups: wholes(50),
  start: CLOCKS,
  end: CLOCKS,
  breaks: wholes(6),
  length: WORDS,
  only: WORDS,
  principles: WORDS,
  deep: [...wholes(8), '1,3', 'trust'],
  sheets: WORDS,
  copies: [
    ...wholes(200),
    'suggested',
    '2,3',
    'a=2,b=3',
    'a=2,a=3',
    'a=suggested',
    '2,a=5',
    'a=',
    '=2',
    'suggested,2',
  ],
  split: [true, false],
  paper: WORDS,
  boards: WORDS,
  margin: ['3.9', '4', '6,5', '6.5', '10', '10.1', 'x', ''],
  tiles: ['fewest', ' full-size ', 'many', ''],
  cutLines: [true, 'marks', ' marks ', 'lines', ''],
  backs: [true, 'pattern', ' ids ', 'decks', 'none', ''],
  labels: WORDS,
  badges: WORDS,
  draft: [true, false],
  out: WORDS,
  brand: WORDS,
  ink: ['full', ' Low ', 'grey', 'black', 'none', ''],
  for: ['shop', ' SHOP ', 'office', ''],
  profile: WORDS,
  marks: [true, false],
  plan: ['a'],
  json: [true],
};

test('every flag comes to the same choice or problem as before', () => {
  const parts = Object.entries(FLAGS).flatMap(([flag, all]) =>
    all.map((typed) => `${flag} ${JSON.stringify(typed)}\n${outcome(readFlags({ [flag]: typed }))}`),
  );
  const byList = outcome(
    readFlags({
      only: ' ',
      byList: { list: 'areas', otherwise: { severity: 'error', code: 'x', message: 'y' } },
    }),
  );
  matchGolden('plans/flags.txt', `${parts.join('')}only as --areas\n${byList}`);
});

const TEXTS = ["''", 'a', '" a  b "', '3', 'true', '[a]', '{ a: 1 }', '"a\\u202eb"'];
const numbers = (least: number, most: number): readonly string[] =>
  [least - 1, least, most, most + 1, 1.5].map(String).concat('x', '"3"', '[1]', 'true');
const IDS = ['1', 'a', '[1, a, " b "]', '[]', "['']", '[1.5]', '[-1]', '[1000]', 'a, b och c', '{ a: 1 }'];
const LABELS = [
  'a',
  '3',
  '{ format: a }',
  '{ format: a, from: 7, shift: [1, -2] }',
  '{ from: 1 }',
  '{ format: a, from: 0, shift: [9, 0] }',
  '{ format: a, shift: [1] }',
];
const KEYS: Readonly<Record<keyof typeof planSchema.shape, readonly string[]>> = {
  kit: TEXTS,
  language: TEXTS,
  languages: IDS,
  title: TEXTS,
  date: [...TEXTS, '2026-03-12', '12 mars 2026', '2026-02-30', '03/04/2026', '20260312', 'spring 2026'],
  organisation: TEXTS,
  start: ['9', "'09:30'", '9.5', '9.3', 'x', "'24:00'", '[9]'],
  end: ['9', "'09:30'", 'x'],
  breaks: [
    ...numbers(0, 6),
    '[{ at: 10 }]',
    "[{ at: '10:30', minutes: 15 }, { at: x }]",
    '[{ minutes: 4 }]',
    '[]',
  ],
  participants: [
    ...numbers(1, 200),
    'names.txt',
    '12 personer',
    '[Anna Lind, { name: Bo, table: 2 }, "1. Cia Ek (chef)"]',
    '[{ table: 1 }]',
    '[{ name: Bo, table: 51 }]',
    '[3]',
    '[12, "12"]',
    '["12", "-"]',
    `[${Array.from({ length: 201 }, (_, i) => `{ name: P${i} }`).join(', ')}]`,
    '["Lind, Anna", "Ek, Bo"]',
    '[Bo, bo]',
    '["a\\u202eb"]',
    '[]',
  ],
  tables: numbers(1, 50),
  packs: numbers(1, 50),
  extra: numbers(1, 20),
  length: TEXTS,
  only: IDS,
  deep: [...numbers(1, 8), ...IDS],
  sheets: IDS,
  copies: [
    ...numbers(1, 200),
    'suggested',
    'sugested',
    '{ all: suggested, a: 2 }',
    '{ all: 2 }',
    '{ a: x }',
    '{ all: x }',
    '5 st',
  ],
  pictures: [
    '{ a: { b: c.png } }',
    '{ a: { b: { file: c.png, alt: d } } }',
    '{ a: b.png }',
    '{ a: { b: { alt: d } } }',
  ],
  split: ['true', 'false', 'ja', '1'],
  paper: TEXTS,
  boards: TEXTS,
  margin: ['3.9', '4', '10', '10.1', 'x'],
  tiles: ['fewest', 'full-size', 'many', '2'],
  cutLines: ['true', 'false', 'marks', 'lines'],
  backs: ['true', 'false', 'pattern', 'ids', 'none'],
  printer: [
    '{}',
    '{ flip: long }',
    '{ flip: short, back: [1.5, -2] }',
    '{ flip: up }',
    '{ back: [6, -6] }',
    '{ back: [6.1, 0] }',
    '{ back: [1] }',
    'hp',
  ],
  labels: LABELS,
  badges: LABELS,
  template: TEXTS,
  ink: ['full', 'low', 'grey', 'none'],
  for: ['shop', 'office'],
  profile: TEXTS,
  marks: ['true', 'false', 'x'],
  draft: ['true', 'false', '"true"'],
  out: TEXTS,
  brand: ['a.yaml', '[a.yaml, b.yaml]', '[]', '3'],
};

test('every key of a plan file comes to the same choice or problem as before', () => {
  const cases = Object.entries(KEYS).flatMap(([key, all]) => all.map((value) => `${key}: ${value}`));
  const others = [
    'language: sv\nlanguages: [en]',
    'start: 9\nbreaks: [{ at: 10 }, { at: y }]\nend: z',
    'groups: 3',
    'groups: 3\ntables: 2',
    'principles: [1]',
    'principles: [1]\nonly: [2]',
    'areas: [1]',
    'areas: [1]\nonly: [2]',
    '- a',
    '',
    'title: [',
  ];
  const parts = [...cases, ...others].map(
    (text) => `${text.slice(0, 90)}\n${outcome(readPlan(bytes(text), 'workshop.yaml', 'areas'))}`,
  );
  matchGolden('plans/file.txt', parts.join(''));
});

test('every key of the schema is tried', () => {
  expect(Object.keys(KEYS).toSorted()).toEqual(Object.keys(planSchema.shape).toSorted());
});
