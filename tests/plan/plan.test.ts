// What a plan file and flags come to, and what is said about those that come to nothing.
import { describe, expect, test } from 'vitest';
import type { ListItem } from '../../src/kit/kit.ts';
import { isoDate, readPlan } from '../../src/plan/file.ts';
import { type Flags, readFlags } from '../../src/plan/flags.ts';
import { type KitShape, type Plan, resolvePlan } from '../../src/plan/plan.ts';
import type { Result } from '../../src/problem.ts';

const theme = (id: string, index: number): ListItem => ({
  id,
  index,
  code: id,
  text: { words: `Theme ${id}`, lang: 'en' },
  fields: {},
  links: [],
  items: {},
});
const KIT: KitShape = {
  sheets: [
    { id: 'guide', forFacilitator: true, code: 'G', suggestedCopies: 1 },
    { id: 'vote-sheet', code: 'V', suggestedCopies: 5 },
    { id: 'assessment', code: 'S', suggestedCopies: 5 },
    { id: 'notes', code: 'N', suggestedCopies: 1 },
    { id: 'vote-dots', code: 'D1', suggestedCopies: 1 },
  ],
  lists: { principles: { items: ['1', '2', '3'].map(theme) } },
  themes: 'principles',
};
/** Where a text stands in the plan of these tests. */
const stands = (key: string) => ({ file: 'workshop.yaml', key });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Plan file and flags together, as build resolves them. */
function plan(flags: Flags, file = 'title: Torsdag'): Result<Plan> {
  const fromFile = readPlan(bytes(file), 'workshop.yaml');
  const fromFlags = readFlags(flags);
  const choices = { ...(fromFile.ok && fromFile.value), ...(fromFlags.ok && fromFlags.value) };
  const resolved = fromFile.ok && fromFlags.ok ? resolvePlan(choices, KIT) : undefined;
  const problems = [...fromFile.problems, ...fromFlags.problems, ...(resolved?.problems ?? [])];
  return resolved?.ok ? { ok: true, value: resolved.value, problems } : { ok: false, problems };
}

function good(flags: Flags, file?: string): Plan {
  const result = plan(flags, file);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

/** "code at line:column: message hint", one for each problem. */
const bad = (flags: Flags, file?: string): readonly string[] =>
  plan(flags, file).problems.map(
    ({ code, line, column, message, hint }) =>
      `${code}${line ? ` at ${line}:${column ?? ''}` : ''}: ${message} ${hint}`,
  );

describe('a plan', () => {
  test('is the whole kit for twelve people if nothing is said', () => {
    const whole = good({});
    expect(whole.participants.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(whole).toMatchObject({
      tables: 1,
      only: ['1', '2', '3'],
      deep: ['1', '2', '3'],
      split: false,
    });
    expect(whole.copies).toEqual({ guide: 1, 'vote-sheet': 1, assessment: 1, notes: 1, 'vote-dots': 1 });
  });

  test('says in a file what the flags say', () => {
    const file = [
      'title: Framtidsdagen',
      'date: 2026-03-12',
      'organisation: Vinnova',
      'participants: [Anna Lind, Bo Ek]',
      'groups: 2',
      'principles: [3, 1]',
      'deep: [3]',
      'sheets: [notes, vote-sheet]',
      'copies: { all: 2, notes: 3 }',
      'split: true',
    ].join('\n');
    expect(good({}, file)).toEqual({
      title: 'Framtidsdagen',
      date: '2026-03-12',
      organisation: 'Vinnova',
      places: { title: stands('title'), date: stands('date'), organisation: stands('organisation') },
      participants: [
        { number: 1, name: 'Anna Lind', initials: 'AL', from: stands('participants.0') },
        { number: 2, name: 'Bo Ek', initials: 'BE', from: stands('participants.1') },
      ],
      tables: 2,
      rounds: 1,
      only: ['1', '3'],
      deep: ['3'],
      sheets: ['vote-sheet', 'notes'],
      copies: { 'vote-sheet': 2, notes: 3 },
      split: true,
    });
  });

  test('lets a flag replace the whole key of the file', () => {
    const file = 'participants: 20\nprinciples: [1, 2]\ncopies: { all: 3, notes: 7 }';
    const both = good({ participants: '4', principles: '2', copies: 'vote-dots=2' }, file);
    expect(both.participants).toHaveLength(4);
    expect(both.only).toEqual(['2']);
    expect(both.copies).toEqual({ guide: 1, 'vote-sheet': 1, assessment: 1, notes: 1, 'vote-dots': 2 });
  });

  test('takes themes by their ids or by the numbers that are printed', () => {
    const themes = ['before', 'during', 'after'].map((id, index) => ({
      ...theme(id, index),
      code: String(index + 1),
    }));
    const kit = { ...KIT, lists: { principles: { items: themes } } };
    const flags = readFlags({ only: '1,after', deep: '3,' });
    const resolved = flags.ok && resolvePlan(flags.value, kit);
    expect(resolved).toMatchObject({ ok: true, value: { only: ['before', 'after'], deep: ['after'] } });
  });

  test('keeps the guide at one, unless its copies are asked for', () => {
    expect(good({ copies: '3' }).copies).toMatchObject({ guide: 1, notes: 3 });
    expect(good({ copies: '3,guide=2' }).copies).toMatchObject({ guide: 2, notes: 3 });
    expect(good({ copies: 'suggested,notes=2' }).copies).toMatchObject({ guide: 1, assessment: 5, notes: 2 });
    expect(good({}, 'copies: suggested').copies).toMatchObject({ assessment: 5, notes: 1 });
    expect(good({}, 'copies: { all: suggested, notes: 2 }').copies).toMatchObject({
      assessment: 5,
      notes: 2,
    });
  });

  test('is narrowed by flags without a word about what the file says of the rest', () => {
    const file = 'deep: [1, 3]\ncopies: { notes: 4, assessment: 2 }';
    expect(good({ principles: '1', sheets: 'notes' }, file)).toMatchObject({
      deep: ['1'],
      copies: { notes: 4 },
    });
  });
});

describe('wrong usage', () => {
  test.each<[Flags, string]>([
    [
      { sheets: 'asessment' },
      'usage-unknown-sheet: --sheets: the kit has no sheet "asessment". Did you mean "assessment"? The sheets are guide, vote-sheet, assessment, notes, vote-dots.',
    ],
    [
      { sheets: 'S3' },
      'usage-unknown-sheet: --sheets: the kit has no sheet "S3". Did you mean "assessment"? The sheets are guide, vote-sheet, assessment, notes, vote-dots.',
    ],
    [
      { principles: '1,9' },
      'usage-unknown-theme: --principles: the kit has no theme "9". The themes are 1, 2, 3.',
    ],
    [{ deep: '4,' }, 'usage-unknown-theme: --deep: the kit has no theme "4". The themes are 1, 2, 3.'],
    [
      { principles: '1,2', deep: '3,' },
      'usage-deep: --deep: 3 is not among the themes that take part. Choose from those that do: 1, 2.',
    ],
    [
      { participants: '0' },
      'usage-participants: --participants: 0 is not a number of people from 1 to 200. Give a whole number from 1 to 200, or a file with one name per line.',
    ],
    [
      { participants: '201' },
      'usage-participants: --participants: 201 is not a number of people from 1 to 200. Give a whole number from 1 to 200, or a file with one name per line.',
    ],
    [
      { participants: '2.5' },
      'usage-participants: --participants: 2.5 is not a number of people from 1 to 200. Give a whole number from 1 to 200, or a file with one name per line.',
    ],
    [
      { groups: 'many' },
      'usage-tables: --groups: "many" is not a number of tables. Give a whole number from 1 to 50.',
    ],
    [
      { groups: '13' },
      'usage-tables: --groups: 13 tables are too many for 12 people. Give the number of people with --participants, or use fewer tables.',
    ],
    [
      { sheets: 'notes', copies: 'notes=2,assessment=5' },
      'usage-copies: --copies: "assessment" is not among the sheets to print. Add "assessment" to the sheets, or leave its copies out. The sheets to print are notes.',
    ],
    [
      { copies: 'note=2' },
      'usage-unknown-sheet: --copies: the kit has no sheet "note". Did you mean "notes"? The sheets are guide, vote-sheet, assessment, notes, vote-dots.',
    ],
    [
      { copies: '201' },
      'usage-copies: --copies: "201" is not a number of copies. Give a number from 1 to 200 for all, SHEET=NUMBER for one sheet, or suggested; separate several with commas, such as 2,matrix=5.',
    ],
    [
      { copies: '2,3' },
      'usage-copies: --copies: both 2 and 3 are given for all sheets. Give a number from 1 to 200 for all, SHEET=NUMBER for one sheet, or suggested; separate several with commas, such as 2,matrix=5.',
    ],
    [
      { lang: '--json' },
      'usage-no-value: --lang: a value is missing before --json. Write it after --lang, or leave --lang out.',
    ],
    [
      { sheets: ' , ' },
      'usage-empty: --sheets: the value is empty. Give one or more values, separated by commas.',
    ],
  ])('%o', (flags, message) => {
    expect(bad(flags)).toEqual([message]);
  });

  test('is told all at once', () => {
    expect(bad({ sheets: 'x', principles: '9', groups: '40' }).map((line) => line.split(':')[0])).toEqual([
      'usage-unknown-theme',
      'usage-unknown-sheet',
      'usage-tables',
    ]);
  });
});

describe('a plan file with mistakes', () => {
  test.each<[string, string]>([
    ['title: A\nsheet: [notes]', 'content-unknown-key at 2:1'],
    ['title: A\nsheets:\n  - notes\n  - matrx', 'plan-unknown-sheet at 4:5'],
    ['principles: [1, 7]', 'plan-unknown-theme at 1:17'],
    ['copies:\n  notes: 2\n  maps: 3', 'plan-unknown-sheet at 3:9'],
    ['sheets: [notes]\ncopies: { assessment: 5 }', 'plan-copies at 2:23'],
    ['copies: { notes: 201 }', 'content-out-of-range at 1:18'],
    ['copies: sugested', 'content-unknown-value at 1:9'],
    ['participants: 201', 'content-out-of-range at 1:15'],
    ['participants: 0', 'content-out-of-range at 1:15'],
    ['participants: [Anna, 7]', 'content-not-text at 1:22'],
    ['date: 2026-02-30', 'plan-date at 1:7'],
    ['language: sv\nlanguages: [sv, en]', 'plan-language at 2:12'],
    ['split: maybe', 'content-unknown-value at 1:8'],
    ['groups: 3\nparticipants: 2', 'plan-tables at 1:9'],
    ['principles: [1]\ndeep: [2]', 'plan-deep at 2:7'],
    ['title: "A', 'yaml-open-quote at 1:8'],
  ])('%j', (file, where) => {
    expect(bad({}, file).map((line) => line.slice(0, line.indexOf(': ')))).toEqual([where]);
  });
});

test('a date is one that the calendar has', () => {
  expect(isoDate('2026-03-12')?.toISOString()).toBe('2026-03-12T00:00:00.000Z');
  expect(isoDate('2026-02-30')).toBeUndefined();
  expect(isoDate('12 mars')).toBeUndefined();
});

describe('as many as there is room for', () => {
  test('are 200 participants, by number and by name; 201 are not', () => {
    const listed = (count: number): string =>
      `participants: [${Array.from({ length: count }, (_, i) => `Person ${i + 1}`).join(', ')}]`;
    expect(good({ participants: '200' }).participants).toHaveLength(200);
    expect(good({}, 'participants: 200').participants).toHaveLength(200);
    expect(good({}, listed(200)).participants).toHaveLength(200);
    expect(bad({ participants: '201' })).toHaveLength(1);
    expect(bad({}, 'participants: 201')).toHaveLength(1);
    expect(bad({}, listed(201))).toHaveLength(1);
  });

  test('are 200 copies, of all sheets and of one; 201 are not', () => {
    expect(good({ copies: '200' }).copies.notes).toBe(200);
    expect(good({ copies: 'notes=200' }).copies.notes).toBe(200);
    expect(good({}, 'copies: 200').copies.notes).toBe(200);
    expect(good({}, 'copies: { notes: 200 }').copies.notes).toBe(200);
    for (const copies of ['201', 'notes=201', '0']) expect(bad({ copies })).toHaveLength(1);
    for (const copies of ['201', '{ notes: 201 }', '0']) expect(bad({}, `copies: ${copies}`)).toHaveLength(1);
  });
});
