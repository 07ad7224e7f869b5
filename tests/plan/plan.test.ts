// What a plan file and flags come to, and what is said about those that come to nothing.
import { describe, expect, test } from 'vitest';
import type { ListItem, Step } from '../../src/kit/kit.ts';
import { printsOf, unitsOf } from '../../src/plan/copies.ts';
import { dayIn } from '../../src/plan/date.ts';
import { readPlan } from '../../src/plan/file.ts';
import { type Flags, readFlags } from '../../src/plan/flags.ts';
import { type KitShape, type Plan, resolvePlan, tablesFor } from '../../src/plan/plan.ts';
import type { Result } from '../../src/problem.ts';

const theme = (id: string, index: number): ListItem => ({
  id,
  index,
  code: id,
  text: text(`Theme ${id}`),
  fields: {},
  links: [],
  items: {},
});
const text = (words: string): ListItem['text'] => ({ words, lang: 'en' });
const stepOf = (id: string): Step => ({ id, label: text(id), name: text(id), do: [], say: [], watch: [] });
const KIT: KitShape = {
  sheets: [
    { id: 'guide', forFacilitator: true, code: 'G', suggestedCopies: 1 },
    { id: 'vote-sheet', code: 'V', suggestedCopies: 5 },
    { id: 'assessment', code: 'S', suggestedCopies: 5 },
    { id: 'notes', code: 'N', suggestedCopies: 1 },
    { id: 'vote-dots', code: 'D1', suggestedCopies: 1 },
  ],
  lists: { themes: { items: ['1', '2', '3'].map(theme) } },
  themes: 'themes',
  lengths: {},
};
/** Where a text stands in the plan of these tests. */
const stands = (key: string) => ({ file: 'workshop.yaml', key });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Plan file and flags together, as build resolves them. */
function plan(flags: Flags, file = 'title: Torsdag', kit = KIT): Result<Plan> {
  const fromFile = readPlan(bytes(file), 'workshop.yaml');
  const fromFlags = readFlags(flags);
  const choices = { ...(fromFile.ok && fromFile.value), ...(fromFlags.ok && fromFlags.value) };
  const resolved = fromFile.ok && fromFlags.ok ? resolvePlan(choices, kit) : undefined;
  const problems = [...fromFile.problems, ...fromFlags.problems, ...(resolved?.problems ?? [])];
  return resolved?.ok ? { ok: true, value: resolved.value, problems } : { ok: false, problems };
}

function good(flags: Flags, file?: string, kit?: KitShape): Plan {
  const result = plan(flags, file, kit);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
}

/** "code at line:column: message hint", one for each problem. */
const bad = (flags: Flags, file?: string, kit?: KitShape): readonly string[] =>
  plan(flags, file, kit).problems.map(
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

  test('says a name exactly, with its table, among those that are read as people write them', () => {
    const file = "participants: ['1. Anna Lind', { name: Guest, table: 2 }, { name: 'Ek, Bo', table: 1 }]";
    expect(good({}, file).participants.map(({ name, table }) => [name, table])).toEqual([
      ['Anna Lind', 1],
      ['Ek, Bo', 1],
      ['Guest', 2],
    ]);
  });

  test('says in a file what the flags say', () => {
    const file = [
      'title: Framtidsdagen',
      'date: 2026-03-12',
      'organisation: Vinnova',
      'participants: [Anna Lind, Bo Ek]',
      'tables: 2',
      'only: [3, 1]',
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
        {
          number: 1,
          table: 1,
          name: 'Anna Lind',
          initials: 'AL',
          short: 'A. Lind',
          from: stands('participants.0'),
        },
        {
          number: 1,
          table: 2,
          name: 'Bo Ek',
          initials: 'BE',
          short: 'B. Ek',
          from: stands('participants.1'),
        },
      ],
      tables: 2,
      tableNumbers: [1, 2],
      packs: 2,
      extra: 0,
      rounds: 1,
      only: ['1', '3'],
      deep: ['3'],
      sheets: ['vote-sheet', 'notes'],
      copies: { 'vote-sheet': 2, notes: 3 },
      split: true,
      ink: 'full',
    });
  });

  test('lets a flag replace the whole key of the file', () => {
    const file = 'participants: 20\nonly: [1, 2]\ncopies: { all: 3, notes: 7 }';
    const both = good({ participants: '4', only: '2', copies: 'vote-dots=2' }, file);
    expect(both.participants).toHaveLength(4);
    expect(both.only).toEqual(['2']);
    expect(both.copies).toEqual({ guide: 1, 'vote-sheet': 1, assessment: 1, notes: 1, 'vote-dots': 2 });
  });

  test('takes themes by their ids or by the numbers that are printed', () => {
    const themes = ['before', 'during', 'after'].map((id, index) => ({
      ...theme(id, index),
      code: String(index + 1),
    }));
    const kit = { ...KIT, lists: { themes: { items: themes } } };
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
    expect(good({ only: '1', sheets: 'notes' }, file)).toMatchObject({
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
    [{ only: '1,9' }, 'usage-unknown-theme: --only: the kit has no theme "9". The themes are 1, 2, 3.'],
    [{ deep: '4,' }, 'usage-unknown-theme: --deep: the kit has no theme "4". The themes are 1, 2, 3.'],
    [
      { only: '1,2', deep: '3,' },
      'usage-deep: --deep: 3 is not among the themes that take part. Choose from those that do: 1, 2.',
    ],
    [
      { participants: '0' },
      'usage-participants: --participants: 0 is not a number of people from 1 to 200. Give a whole number from 1 to 200, or a file with the names (.xlsx, .csv or .txt).',
    ],
    [
      { participants: '201' },
      'usage-participants: --participants: 201 is not a number of people from 1 to 200. Give a whole number from 1 to 200, or a file with the names (.xlsx, .csv or .txt).',
    ],
    [
      { participants: '2.5' },
      'usage-participants: --participants: 2.5 is not a number of people from 1 to 200. Give a whole number from 1 to 200, or a file with the names (.xlsx, .csv or .txt).',
    ],
    [
      { tables: 'many' },
      'usage-tables: --tables: "many" is not a number of tables. Give a whole number from 1 to 50.',
    ],
    [
      { tables: '13' },
      'usage-tables: --tables: 13 tables are too many for 12 people. Give the number of people with --participants, or use fewer tables.',
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

  test.each([
    ...[
      'kit',
      'lang',
      'participants',
      'tables',
      'start',
      'end',
      'breaks',
      'length',
      'only',
      'deep',
      'sheets',
    ],
    ...[
      'copies',
      'paper',
      'boards',
      'margin',
      'tiles',
      'cutLines',
      'labels',
      'badges',
      'out',
      'brand',
      'ink',
    ],
  ])('with nothing in it: %s', (flag) => {
    const names = ['kit', 'length', 'paper', 'boards', 'labels', 'badges', 'out', 'participants'];
    // Something may be called ",".
    for (const nothing of ['', ' ', ...(names.includes(flag) ? [] : [' , '])]) {
      const { ok, problems } = readFlags({ [flag]: nothing });
      expect([ok, problems.length]).toEqual([false, 1]);
    }
  });

  test('with nothing in it, and says what to do', () => {
    expect(bad({ paper: ' ' })).toEqual([
      'usage-empty: --paper: the value is empty. Give a value, or leave the flag out.',
    ]);
  });

  test('of ink', () => {
    expect(bad({ ink: 'half' })).toEqual([
      'usage-ink: --ink: "half" is not a way to print. Give one of full, low, grey.',
    ]);
  });

  test('is told all at once', () => {
    expect(bad({ sheets: 'x', only: '9', tables: '40' }).map((line) => line.split(':')[0])).toEqual([
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
    ['only: [1, 7]', 'plan-unknown-theme at 1:11'],
    ['copies:\n  notes: 2\n  maps: 3', 'plan-unknown-sheet at 3:9'],
    ['sheets: [notes]\ncopies: { assessment: 5 }', 'plan-copies at 2:23'],
    ['copies: { notes: 201 }', 'content-out-of-range at 1:18'],
    ['copies: sugested', 'content-unknown-value at 1:9'],
    ['participants: 201', 'content-out-of-range at 1:15'],
    ['participants: 0', 'content-out-of-range at 1:15'],
    ['participants: [Anna, 7]', 'content-not-text at 1:22'],
    ['participants: [{ name: Anna, table: 51 }]', 'content-out-of-range at 1:37'],
    ['participants: [{ named: Anna }]', 'content-unknown-key at 1:18'],
    ['date: 2026-02-30', 'plan-date at 1:7'],
    ['language: sv\nlanguages: [sv, en]', 'plan-language at 2:12'],
    ['split: maybe', 'content-unknown-value at 1:8'],
    ['tables: 3\nparticipants: 2', 'plan-tables at 1:9'],
    ['length: long', 'plan-unknown-length at 1:9'],
    ['deep: 9', 'content-out-of-range at 1:7'],
    ['extra: 0', 'content-out-of-range at 1:8'],
    ['extra: 21', 'content-out-of-range at 1:8'],
    ['only: [1]\ndeep: [2]', 'plan-deep at 2:7'],
    ['principles: [1]\nonly: [2]', 'content-old-key at 1:1'],
    ['groups: 2\ntables: 2', 'content-old-key at 1:1'],
    ['title: "A', 'yaml-open-quote at 1:8'],
  ])('%j', (file, where) => {
    expect(bad({}, file).map((line) => line.slice(0, line.indexOf(': ')))).toEqual([where]);
  });
});

test('extra blank cards are a number from 1 to 20, and a warning if the kit has none', () => {
  const blank = { ...KIT, sheets: KIT.sheets.map((sheet) => ({ ...sheet, ownCards: true as const })) };
  expect(good({}, undefined, blank).extra).toBe(0);
  expect(good({}, 'extra: 20', blank).extra).toBe(20);
  expect(plan({}, 'extra: 3', blank).problems).toEqual([]);
  expect(plan({}, 'extra: 3').problems).toMatchObject([
    { severity: 'warning', code: 'plan-extra', file: 'workshop.yaml', line: 1, key: 'extra' },
  ]);
});

test('more people than the kit is made for are a warning, where they were chosen', () => {
  const kit = { ...KIT, people: { most: 40 } };
  expect(plan({ participants: '40' }, undefined, kit).problems).toEqual([]);
  expect(plan({ participants: '41' }, undefined, kit).problems).toMatchObject([
    { severity: 'warning', code: 'plan-people', message: expect.stringContaining('40 people, not for 41') },
  ]);
  expect(plan({}, 'participants: 48', kit).problems).toMatchObject([
    { code: 'plan-people', file: 'workshop.yaml', line: 1, key: 'participants' },
  ]);
  expect(plan({ participants: '200' }).problems).toEqual([]);
});

describe('the former names of flags and keys', () => {
  test('mean the same: groups are tables, and principles are the themes that take part', () => {
    const now = good({ tables: '2', only: '2,3' });
    expect(good({ groups: '2', principles: '2,3' })).toEqual(now);
    expect(good({}, 'title: Torsdag\ngroups: 2\nprinciples: [2, 3]')).toEqual(now);
  });

  test('are named as they were typed', () => {
    expect(bad({ principles: '9' })).toEqual([
      'usage-unknown-theme: --principles: the kit has no theme "9". The themes are 1, 2, 3.',
    ]);
    expect(bad({}, 'principles: [7]').map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      'plan-unknown-theme at 1:14',
    ]);
  });
});

describe('tables', () => {
  const seats = { least: 4, best: 6, most: 7 };
  // As few as keep the people at each nearest to the best number, and never above the most.
  test.each([
    [1, { least: 4, best: 10, most: 12 }, 1],
    [12, { least: 4, best: 10, most: 12 }, 1],
    [13, { least: 4, best: 10, most: 12 }, 2],
    [24, { least: 4, best: 10, most: 12 }, 2],
    [30, { least: 4, best: 10, most: 12 }, 3],
    [100, { least: 4, best: 10, most: 12 }, 10],
    [7, seats, 1],
    [8, seats, 2],
    [12, seats, 2],
    [100, seats, 17],
    [200, seats, 33],
  ])('for %i people at %o are %i', (people, seated, tables) => {
    expect(tablesFor(people, seated)).toBe(tables);
  });

  test('are never fuller than the most, nor one more than comes nearer to the best', () => {
    for (const best of [2, 4, 6, 10])
      for (const most of [best, best + 1, best + 3])
        for (let people = 1; people <= 200; people += 1) {
          const tables = tablesFor(people, { least: 2, best, most });
          const off = (count: number): number => Math.abs(people / count - best);
          expect(people / tables, `${people} at ${best} to ${most}`).toBeLessThanOrEqual(most);
          expect(off(tables + 1)).toBeGreaterThanOrEqual(off(tables));
          if (tables > 1 && people / (tables - 1) <= most)
            expect(off(tables - 1)).toBeGreaterThan(off(tables));
        }
  });

  test('are one where the kit does not say how many people a table has', () => {
    expect(tablesFor(200, undefined)).toBe(1);
    expect(good({ participants: '200' }).tables).toBe(1);
  });

  test('are counted from the people, and chosen instead', () => {
    const seated = { ...KIT, tables: seats };
    expect(good({ participants: '30' }, undefined, seated).tables).toBe(5);
    expect(good({ participants: '30', tables: '3' }, undefined, seated).tables).toBe(3);
  });
});

describe('what a kit needs of a sheet', () => {
  const people = { participants: good({ participants: '30' }).participants, tables: 5, packs: 2 };

  test('is one for the room, one for so many people, one a table, pack or person', () => {
    expect(unitsOf({}, people)).toBe(1);
    expect(unitsOf({ per: 'room' }, people)).toBe(1);
    expect(unitsOf({ for: 25 }, people)).toBe(2);
    expect(unitsOf({ per: 'room', for: 15 }, people)).toBe(2);
    expect(unitsOf({ per: 'room', for: 30 }, people)).toBe(1);
    expect(unitsOf({ per: 'table' }, people)).toBe(5);
    expect(unitsOf({ per: 'person' }, people)).toBe(30);
    expect(unitsOf({ per: 'pack' }, people)).toBe(2);
  });

  test('is printed once, as often as it says, or once for each item of a list', () => {
    const all = { only: ['1', '2', '3'], deep: ['1', '2', '3'], rounds: 3 };
    expect(printsOf({}, KIT, all)).toBe(1);
    expect(printsOf({ copies: 3 }, KIT, all)).toBe(3);
    expect(printsOf({ copies: 'themes' }, KIT, all)).toBe(3);
  });

  const LARGE: KitShape = {
    ...KIT,
    tables: { least: 4, best: 6, most: 7 },
    sheets: [
      { id: 'guide', forFacilitator: true, code: 'G', suggestedCopies: 1 },
      { id: 'host', code: 'H', per: 'table', suggestedCopies: 1 },
      { id: 'welcome', code: 'A', for: 25, suggestedCopies: 1 },
      { id: 'board', code: 'B', per: 'table', copies: 'themes', suggestedCopies: 1 },
      { id: 'story', code: 'S', per: 'person', copies: 2, suggestedCopies: 1 },
      { id: 'cards', code: 'K', per: 'table', inPieces: true, suggestedCopies: 1 },
    ],
  };

  test('is multiplied: units by prints; cards, which count them themselves, are one copy', () => {
    expect(good({ participants: '30' }, undefined, LARGE).copies).toEqual({
      guide: 1,
      host: 5,
      welcome: 2,
      board: 15,
      story: 60,
      cards: 1,
    });
  });

  test('is replaced by the copies that are asked for, which are the total', () => {
    const asked = good({ participants: '30', copies: 'host=2,cards=3' }, undefined, LARGE).copies;
    expect(asked).toEqual({ guide: 1, host: 2, welcome: 2, board: 15, story: 60, cards: 3 });
    const all = good({ participants: '30', copies: '4' }, undefined, LARGE).copies;
    expect(all).toEqual({ guide: 1, host: 4, welcome: 4, board: 4, story: 4, cards: 4 });
  });
});

describe('themes in depth', () => {
  test('may be a number: the workshop has time for so many, whichever they are', () => {
    expect(good({ deep: '2' })).toMatchObject({ deep: ['1', '2', '3'], rounds: 2 });
    expect(good({}, 'deep: 2')).toMatchObject({ deep: ['1', '2', '3'], rounds: 2 });
    expect(good({ deep: '2', only: '1,3' })).toMatchObject({ deep: ['1', '3'], rounds: 2 });
  });

  test('are at most those that take part', () => {
    expect(good({ deep: '8' }).rounds).toBe(3);
    expect(good({ deep: '3', only: '1' }).rounds).toBe(1);
  });

  test('named by their ids are as many rounds', () => {
    expect(good({ deep: '1,3' })).toMatchObject({ deep: ['1', '3'], rounds: 2 });
    expect(good({ deep: '2,' })).toMatchObject({ deep: ['2'], rounds: 1 });
  });

  test('are one if the plan does not say: the vote decides which', () => {
    expect(good({})).toMatchObject({ deep: ['1', '2', '3'], rounds: 1 });
    expect(good({ only: '2,3' })).toMatchObject({ deep: ['2', '3'], rounds: 1 });
  });
});

describe('a length of the workshop', () => {
  const LONG: KitShape = {
    ...KIT,
    lengths: {
      full: { minutes: 180, steps: { vote: {}, walk: {} }, sheets: {} },
      short: { minutes: 45, steps: { vote: {} }, sheets: {} },
    },
    sheets: [
      { id: 'votes', code: 'V', step: stepOf('vote'), suggestedCopies: 1 },
      { id: 'walk', code: 'W', step: stepOf('walk'), suggestedCopies: 1 },
      { id: 'notes', code: 'N', suggestedCopies: 1 },
    ],
  };

  test('is the first of the kit unless another one is chosen; sheets of steps it leaves out are not printed', () => {
    expect(good({}, undefined, LONG)).toMatchObject({ length: 'full', sheets: ['votes', 'walk', 'notes'] });
    for (const plan of [good({ length: 'short' }, undefined, LONG), good({}, 'length: short', LONG)])
      expect(plan).toMatchObject({
        length: 'short',
        sheets: ['votes', 'notes'],
        copies: { votes: 1, notes: 1 },
      });
  });

  test('that the kit does not have is told with those it has', () => {
    expect(bad({ length: 'shrot' }, undefined, LONG)).toEqual([
      'usage-unknown-length: --length: the kit has no length "shrot". Did you mean "short"? The lengths are full, short.',
    ]);
    expect(bad({ length: 'short' })).toEqual([
      'usage-unknown-length: --length: the kit has no length "short". The lengths are none.',
    ]);
  });

  test('does not have the sheets that it leaves out', () => {
    expect(bad({ length: 'short', sheets: 'walk' }, undefined, LONG)).toEqual([
      expect.stringMatching(/^usage-unknown-sheet: --sheets: the kit has no sheet "walk"\./),
    ]);
  });
});

test('a date is one that the calendar has', () => {
  expect(dayIn('2026-03-12')?.toISOString()).toBe('2026-03-12T00:00:00.000Z');
  expect(dayIn('2026-02-30')).toBeUndefined();
  expect(dayIn('12 mars')).toBeUndefined();
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

describe('several tables', () => {
  const seats = { ...KIT, tables: { least: 4, best: 6, most: 7 } };
  const withTables: KitShape = {
    ...seats,
    sheets: [
      { id: 'guide', forFacilitator: true, code: 'G', suggestedCopies: 1 },
      { id: 'vote-sheet', code: 'V', per: 'table', suggestedCopies: 5 },
      { id: 'assessment', code: 'S', per: 'pack', suggestedCopies: 5 },
      { id: 'action-cards', code: 'C', per: 'pack', inPieces: true, suggestedCopies: 1 },
      { id: 'asks', code: 'Q', per: 'table', inPieces: true, suggestedCopies: 1 },
      { id: 'vote-dots', code: 'D1', hasInitials: true, suggestedCopies: 1 },
    ],
  };

  test('have time for one theme each, if nothing else is said', () => {
    expect(good({}, undefined, withTables)).toMatchObject({ tables: 2, rounds: 1, packs: 2 });
    expect(good({ deep: '2' }, undefined, withTables).rounds).toBe(2);
    expect(good({ tables: '1' }, undefined, withTables)).toMatchObject({ rounds: 1, packs: 1 });
  });

  test('have what lies on a table each, packs as decided, and pieces in one copy', () => {
    expect(good({ participants: '72' }, undefined, withTables).copies).toEqual({
      guide: 1,
      'vote-sheet': 12,
      assessment: 6,
      'action-cards': 6,
      asks: 1,
      'vote-dots': 1,
    });
    expect(good({ participants: '72' }, 'packs: 9', withTables).copies).toMatchObject({ assessment: 9 });
  });

  test('have no more of it where the kit suggests copies for one group', () => {
    const suggested = good({ copies: 'suggested', participants: '72' }, undefined, withTables).copies;
    expect(suggested).toMatchObject({ 'vote-sheet': 12, assessment: 6 });
    expect(good({ copies: 'suggested', tables: '1' }, undefined, withTables).copies).toMatchObject({
      'vote-sheet': 5,
      assessment: 5,
    });
  });

  test('are warned of copies that are too few, and dots are nobody else’s', () => {
    expect(bad({}, 'tables: 3\ncopies: 2', withTables)).toEqual([
      'plan-few-copies at 2:9: "vote-sheet" is printed 2 times for 3 tables. Print it 3 times, once for each table, or leave its copies out.',
    ]);
    expect(bad({}, 'tables: 3\ncopies: { all: 4, vote-sheet: 1 }', withTables)).toEqual([
      'plan-few-copies at 2:31: "vote-sheet" is printed once for 3 tables. Print it 3 times, once for each table, or leave its copies out.',
    ]);
    expect(bad({ tables: '3', copies: 'vote-sheet=2' }, undefined, withTables)).toEqual([
      'usage-few-copies: --copies: "vote-sheet" is printed 2 times for 3 tables. Print it 3 times, once for each table, or leave its copies out.',
    ]);
    expect(good({ tables: '3', copies: '4' }, undefined, withTables).copies).toMatchObject({
      'vote-dots': 1,
    });
  });
});
