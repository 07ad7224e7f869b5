// What must be right in a kit of the old form before it is migrated: each rule of kit.yaml, at the place where it is broken.
import { expect, test } from 'vitest';
import { migrate } from '../../../src/workshop/migrate/migrate.ts';
import { inMemory, textOf } from './support.ts';

const BASE = 'tests/workshop/migrate/kits/base';
const KIT = textOf(inMemory(BASE).files, 'kit.yaml');

/** The problems with kit.yaml: place, code and message. The editions do not fit it either, which is not looked at. */
const problemsOf = async (from: string | RegExp, to: string): Promise<readonly string[]> => {
  const text = KIT.replace(from, to);
  if (text === KIT) throw new Error(`kit.yaml has no ${from}`);
  const { problems } = await migrate(inMemory(BASE, { 'kit.yaml': text }).world, {
    paths: ['kit'],
    dryRun: true,
  });
  return problems
    .filter(({ file }) => file?.endsWith('kit.yaml'))
    .map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
};

test.each([
  ['{ id: vote, minutes: 15 }', '{ id: focus, minutes: 15 }', '11:11', 'step "focus"', 10],
  ['{ id: notes,', '{ id: parking,', '29:11', 'sheet "parking"', 28],
  ['  - id: 2\n    challenges', '  - id: 1\n    challenges', '44:9', 'principle "1"', 34],
  ['[team, city]', '[team, city, team]', '16:22', 'level "team"', 16],
  ['purposes: [1, 2]', 'purposes: [1, 1]', '15:15', 'purpose "1"', 15],
  ['reflections: [1]', 'reflections: [1, 1]', '17:18', 'reflection "1"', 17],
  ['next: [vote-sheet]', 'next: [vote-sheet, vote-sheet]', '21:113', 'next sheet "vote-sheet"', 21],
  ['dimensions: [1, 2]', 'dimensions: [2, 2]', '35:21', 'dimension "2"', 35],
  ['challenges: [1, 2]', 'challenges: [1, 1]', '36:21', 'challenge question "1"', 36],
  ['- id: B', '- id: A', '42:13', 'deck "A"', 38],
  ['actions: [1, 2]', 'actions: [1, 1]', '39:22', 'action "1"', 39],
])('an id is unique in its list: %j, not %j', async (from, to, place, what, line) => {
  expect((await problemsOf(from, to))[0]).toBe(
    `${place} content-duplicate-id The ${what} is used twice; the first is in line ${line}.`,
  );
});

test.each([
  [
    'a code is on one sheet',
    'code: P }',
    'code: N }',
    '29:41 content-duplicate-code The code "N" is used twice; the first is in line 28.',
  ],
  [
    'a code with the number of a principle is on one sheet',
    'code: P }',
    'code: S1 }',
    '29:41 content-duplicate-code The code "S1" would be printed on two sheets, this one and "assessment".',
  ],
  [
    'no action has the number of people’s own ideas',
    'actions: [1, 2]',
    'actions: [1, 0]',
    '39:22 content-invalid-id An action cannot have the number 0, which is reserved for people’s own ideas.',
  ],
  [
    'a sheet belongs to a step of the kit',
    'step: vote,',
    'step: voting,',
    '22:56 content-unknown-reference There is no step "voting" in this kit.',
  ],
  [
    'a sheet leads to a sheet of the kit',
    'next: [reflection]',
    'next: [notes, reflections]',
    '26:67 content-unknown-reference There is no sheet "reflections" in this kit.',
  ],
  [
    'a kind has the levels that it needs',
    'levels: [team, city]\n',
    '',
    '20:5 content-kind-needs A sheet of the kind "focus-board" needs levels to choose from.',
  ],
  [
    'a kind has the purposes that it needs',
    'purposes: [1, 2]\n',
    '',
    '20:5 content-kind-needs A sheet of the kind "focus-board" needs purposes to state.',
  ],
  [
    'a kind has the reflections that it needs',
    'reflections: [1]\n',
    '',
    '26:5 content-kind-needs A sheet of the kind "reflection" needs questions to reflect on.',
  ],
  [
    'a kind has the keys that it needs',
    ', dots: 5',
    '',
    '30:5 content-kind-needs A sheet of the kind "vote-dots" needs "dots", the number for each participant.',
  ],
  [
    'a kind has no key of another',
    'code: R }',
    'code: R, dots: 3 }',
    '27:50 content-kind-takes-no Only a sheet of the kind "vote-dots" has dots to count.',
  ],
])('%s', async (_, from, to, problem) => {
  expect(await problemsOf(from, to)).toEqual([problem]);
});

test('a kit has as many of each thing as it says', async () => {
  const wrong =
    'counts: { principles: 3, dimensions: 3, challenges: 4, questions: 4, actions: 5, cases: 2, tools: 2 }';
  const count = (column: number, words: string): string =>
    `7:${column} content-count There should be ${words}.`;
  expect(await problemsOf(/counts: .*/, wrong)).toEqual([
    count(23, '3 principles, but there are 2'),
    count(38, '3 dimensions, but there are 2 (by principle: 2, 0)'),
    count(53, '4 challenges, but there are 3 (by principle: 2, 1)'),
    count(67, '4 questions, but there are 3 (by principle: 2, 1)'),
    count(79, '5 actions, but there are 4 (by principle: 3, 1)'),
    count(89, '2 cases, but there are 1 (by principle: 1, 0)'),
    count(99, '2 tools, but there are 1 (by principle: 1, 0)'),
  ]);
});
