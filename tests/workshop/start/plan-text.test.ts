// The answers to "start" as YAML: what was answered is what the plan says when it is read.
import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/file.ts';
import {
  droppedPath,
  newBrandText,
  planText,
  type StartAnswers,
} from '../../../src/workshop/start/plan-text.ts';
import { readYaml } from '../../../src/yaml/read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** The values that a plan gives, by key. */
function said(answers: StartAnswers): Readonly<Record<string, unknown>> {
  const read = readPlan(bytes(planText(answers)), 'workshop.yaml');
  expect(read.problems).toEqual([]);
  if (!read.ok) throw new Error('a plan that cannot be read');
  return Object.fromEntries(Object.entries(read.value).map(([key, { value }]) => [key, value]));
}

test('the least', () => {
  expect(said({ kit: 'dino-support', language: 'sv', participants: 12 })).toEqual({
    kit: 'dino-support',
    languages: ['sv'],
    participants: { count: 12 },
  });
});

test('everything', () => {
  const answers = {
    kit: 'dialogue-meeting',
    language: 'nb',
    participants: 'lister/våre navn.txt',
    tables: 3,
    length: 'short',
    only: ['1', 'culture'],
    date: '2026-03-12',
    start: '09:00',
    end: '12:05',
    paper: 'letter',
    organisation: 'Åmåls kommun',
    brand: 'brand.yaml',
  };
  expect(said(answers)).toEqual({
    kit: 'dialogue-meeting',
    languages: ['nb'],
    participants: { file: 'lister/våre navn.txt' },
    tables: 3,
    length: 'short',
    only: ['1', 'culture'],
    date: '2026-03-12',
    start: 540,
    end: 725,
    paper: 'letter',
    organisation: 'Åmåls kommun',
    brands: ['brand.yaml'],
  });
});

test.each([
  'A: B',
  'Rum #3',
  '# A',
  '"A"',
  "Anna's",
  'yes',
  'null',
  '12',
  '1.10',
  '- A',
  '[A]',
  '{A}',
  '* A',
  '& A',
  '! A',
  '% A',
  '@A',
  '`A`',
  'A\\nB',
  '| A',
  '漢 é ﷽',
])('%j comes back as it was typed', (words) => {
  const { date, organisation } = said({
    kit: 'a',
    language: 'sv',
    participants: 2,
    date: words,
    organisation: words,
  });
  expect([date, organisation]).toEqual([words, words]);
  expect(
    readYaml(bytes(newBrandText(words, new Map([['logos', new Map([['main', words]])]]))), '').source?.data,
  ).toEqual({
    name: words,
    logos: { main: words },
  });
});

test('what was not answered waits behind a #, as an example that can be read', () => {
  const text = planText({ kit: 'a', language: 'sv', participants: 2 }).replace(/^#(?=\w)/gm, '');
  expect(readPlan(bytes(text), 'workshop.yaml').problems).toEqual([]);
});

test.each([
  ['names.txt', 'names.txt'],
  [' names.txt ', 'names.txt'],
  ["'/Users/anna/my names.txt'", '/Users/anna/my names.txt'],
  ['"C:\\Users\\Anna\\my names.txt"', 'C:\\Users\\Anna\\my names.txt'],
  ["& 'C:\\Users\\Anna\\my names.txt'", 'C:\\Users\\Anna\\my names.txt'],
  ['C:\\Users\\Anna\\names.txt', 'C:\\Users\\Anna\\names.txt'],
  ['\\\\server\\share\\names.txt', '\\\\server\\share\\names.txt'],
  ['/Users/anna/my\\ names\\ \\(new\\).txt', '/Users/anna/my names (new).txt'],
  ["'/home/o'\\''brien/n.txt'", "/home/o'brien/n.txt"],
])('a dropped file: %s', (typed, path) => {
  expect(droppedPath(typed)).toBe(path);
});

test.each([
  ['~/names.txt', '/home/anna/names.txt'],
  ['~/my\\ names.txt', '/home/anna/my names.txt'],
  ['~\\names.txt', '/home/anna\\names.txt'],
  ["'~/names.txt'", '~/names.txt'],
  ['names~.txt', 'names~.txt'],
  ['~bo/names.txt', '~bo/names.txt'],
])('a file in the home folder, which no shell has put in: %s', (typed, path) => {
  expect(droppedPath(typed, '/home/anna')).toBe(path);
});
