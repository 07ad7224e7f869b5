// kitpress start: a conversation through the real prompts, from keys to workshop.yaml and the PDFs.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Terminal } from '../../src/commands/terminal.ts';
import { kitpress } from '../support/cli.ts';
import { at, cwd, pdfs, put, read } from '../support/folder.ts';
import { CTRL_C, DOWN, END, ENTER, type Script, talking } from '../support/talk.ts';

const LANG = { env: { LANG: 'sv_SE.UTF-8' } };
const start = async (script: Script, more: Partial<Terminal> = {}) => {
  const { on, seen } = talking(script);
  return { ...(await kitpress('start', { ...LANG, ...on, ...more })), seen: seen() };
};
/** Stops as soon as the plan is written: for tests that look at nothing else. */
const PLANNED: Partial<Terminal> = {
  interrupted: () =>
    existsSync(at('workshop.yaml')) && /^kit: /m.test(read('workshop.yaml')) ? 'SIGINT' : undefined,
};

const LANGUAGE = 'Which language';
const WORKSHOP = 'Which workshop';
const PEOPLE = 'How many people';
const TABLES = 'How many tables';
const LENGTH = 'How long';
const THEMES = 'Which themes';
const DATE = 'When is it';
const BEGIN = 'When does it begin';
const FINISH = 'And when does it end';
const PAPER = 'Which paper is in the printer';
const ORGANISATION = 'What is your organisation called';
const LOGO = 'Has it a logo';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#134"/></svg>';

describe('start', () => {
  test('takes what it suggests, writes the plan and builds', async () => {
    const { exit, out, err } = await start(
      [LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE, BEGIN, PAPER, ORGANISATION].map((question) => [
        question,
        ENTER,
      ]),
    );
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^Innovationsdeklarationen \(sv\) for 12 participants:/);
    expect(out).toContain('\nPlan: workshop.yaml.\n');
    expect(readdirSync(cwd).sort()).toEqual(['out', 'workshop.yaml']);
    expect(pdfs('out')).toEqual(['guide.pdf', 'kit.pdf']);
    const keys = read('workshop.yaml').match(/^\w.*$/gm);
    expect(keys).toEqual([
      'kit: innovation-declaration',
      'language: sv',
      'participants: 12',
      expect.stringMatching(/^tables: \d$/),
    ]);
  });

  test('takes what people choose, a dropped list, words for the date, times and a logo from elsewhere', async () => {
    mkdirSync(join(cwd, 'day'));
    put('my names.txt', 'Anna Lind\nBo Ek\nCia Ny\n');
    put('logo.svg', SVG);
    const { on, seen } = talking([
      [LANGUAGE, ENTER],
      [WORKSHOP, `${DOWN}${DOWN}${ENTER}`],
      [PEOPLE, `nobody.txt${ENTER}`],
      [PEOPLE, `'${at('my names.txt')}'${ENTER}`],
      [TABLES, `0${ENTER}`],
      [TABLES, ENTER],
      [LENGTH, `${DOWN}${ENTER}`],
      [THEMES, ` ${ENTER}`],
      [DATE, `03/04/2026${ENTER}`],
      [DATE, `torsdag 12 mars: "start"${ENTER}`],
      [BEGIN, `9-12${ENTER}`],
      [BEGIN, `kl 9${ENTER}`],
      [FINISH, `25${ENTER}`],
      [FINISH, `8.30${ENTER}`],
      [FINISH, `1 pm${ENTER}`],
      [PAPER, `${DOWN}${ENTER}`],
      [ORGANISATION, `Kommunen: "Å"${ENTER}`],
      [LOGO, `${at('logo.svg')}${ENTER}`],
    ]);
    const { exit, out } = await kitpress('start', { ...LANG, ...on, cwd: join(cwd, 'day') });
    expect(seen()).toContain('There is no file nobody.txt.');
    expect(seen()).toContain('3 names: Anna Lind AL, Bo Ek BE, Cia Ny CN.');
    expect(seen()).toContain('A number from 1 to 3, please.');
    expect(seen()).toContain('Write 2026-04-03 or 2026-03-04.');
    expect(seen()).toContain('"9-12" is not a time of day.');
    expect(seen()).toContain('"25" is not a time of day.');
    expect(seen()).toContain('The end, 08:30, is not after the start, 09:00.');
    expect(read('day/workshop.yaml').match(/^\w.*$/gm)).toEqual([
      'kit: dialogue-meeting',
      'language: sv',
      `participants: ${at('my names.txt')}`,
      'tables: 1',
      expect.stringMatching(/^length: \w+$/),
      expect.stringMatching(/^only: \[/),
      "start: '09:00'",
      "end: '13:00'",
      'paper: a4',
      'date: \'torsdag 12 mars: "start"\'',
      'brand: brand.yaml',
    ]);
    expect(read('day/logo.svg')).toBe(SVG);
    expect(exit).toBe(0);
    expect(out).toContain('for 3 participants, in the brand of Kommunen: "Å":');
  });

  test('says why it cannot read a list, and asks again', async () => {
    put('names.pdf', '%PDF-1.7\n');
    put('empty.txt', '\n');
    put('long.txt', `Anna Lind\n${`${'x'.repeat(120)}\n`}Bo Ek\n`);
    put('twice.txt', 'Anna Lind anna@lind.se\nAnna Lind\n');
    const { exit, seen, err } = await start([
      [LANGUAGE, ENTER],
      [WORKSHOP, ENTER],
      [PEOPLE, `names.pdf${ENTER}`],
      [PEOPLE, `empty.txt${ENTER}`],
      [PEOPLE, `long.txt${ENTER}`],
      [PEOPLE, `twice.txt${ENTER}`],
      [TABLES, CTRL_C],
    ]);
    expect([exit, err]).toEqual([130, 'Stopped; nothing was written.\n']);
    const said = seen.replace(/\s*\n│\s*/g, ' ');
    expect(said).toContain('names.pdf: This is a PDF, and no list of names.');
    expect(said).toContain('empty.txt: The list has no names. Write one name in each row.');
    expect(said).toContain('long.txt:2: This name has 120 characters; the maximum is 100.');
    expect(said).toContain('2 names: Anna Lind AL1, Anna Lind AL2. Left out: an e-mail address.');
    expect(said).toContain('twice.txt:2: "Anna Lind" is in the list twice.');
  });

  test.each([
    [
      'suggests as many tables as suit the names',
      Array.from({ length: 14 }, (_, i) => `Anna ${'BCDEFGHIJKLMNO'[i]}erg`).join('\n'),
      '14 names: Anna Berg AB,',
      '2',
      ['tables: 2'],
    ],
    [
      'takes the tables of the list, which the plan leaves to it',
      'Namn;Bord\nAnna Ek;1\nBo Ny;2\nCia Al;2\n',
      '3 names at 2 tables: Anna Ek AE, Bo Ny BN, Cia Al CA.',
      '2',
      [],
    ],
  ])('%s', async (_, list, told, suggested, tables) => {
    put('names.csv', list);
    const { exit, seen } = await start(
      [
        [LANGUAGE, ENTER],
        [WORKSHOP, `${DOWN}${DOWN}${ENTER}`],
        [PEOPLE, `names.csv${ENTER}`],
        [TABLES, ENTER],
        ...[LENGTH, THEMES, DATE, BEGIN, PAPER, ORGANISATION].map((question) => [question, ENTER] as const),
      ],
      PLANNED,
    );
    expect(exit).toBe(130);
    expect(seen).toContain(told);
    expect(seen.slice(seen.indexOf(TABLES))).toMatch(
      new RegExp(`^${TABLES} do they sit at\\?\\s+│\\s+${suggested}\\s`),
    );
    expect(read('workshop.yaml').match(/^(?:participants|tables).*$/gm)).toEqual([
      'participants: names.csv',
      ...tables,
    ]);
  });

  test('asks for no fewer tables than the list has', async () => {
    put('names.csv', 'Namn;Bord\nAnna Ek;1\nBo Ny;2\nCia Al;2\n');
    const { seen } = await start([
      [LANGUAGE, ENTER],
      [WORKSHOP, ENTER],
      [PEOPLE, `names.csv${ENTER}`],
      [TABLES, `1${ENTER}`],
      [TABLES, `4${ENTER}`],
      [TABLES, CTRL_C],
    ]);
    expect(seen.match(/Somebody in the list sits at table 2\. A number from 2 to 3, please\./g)).toHaveLength(
      2,
    );
  });

  test('takes the tables of a list that leaves some out, or as many as its highest number', async () => {
    const at = (table: number) => `Namn;Bord\nAnna Ek;${table}\nBo Ny;2\nCia Al;2\n`;
    put('low.csv', at(3));
    put('high.csv', at(7));
    const asking = (file: string) =>
      start([
        [LANGUAGE, ENTER],
        [WORKSHOP, ENTER],
        [PEOPLE, `${file}${ENTER}`],
        [TABLES, `1${ENTER}`],
        [TABLES, `2${ENTER}`],
        [THEMES, CTRL_C],
      ]);
    expect((await asking('high.csv')).seen).toContain(
      'Somebody in the list sits at table 7. Please write 2.',
    );
    expect((await asking('low.csv')).seen).toContain('Somebody in the list sits at table 3. Please write 2.');
  });

  test('finds a list in the home folder, and asks again for words that are too long for a plan', async () => {
    put('home/names.txt', 'Anna Lind\nBo Ek\nCia Ny\n');
    const script: Script = [
      [LANGUAGE, ENTER],
      [WORKSHOP, ENTER],
      [PEOPLE, `~/names.txt${ENTER}`],
      [TABLES, ENTER],
      [THEMES, ENTER],
      [DATE, `${'vår '.repeat(16)}${ENTER}`],
      [DATE, `våren${ENTER}`],
      [BEGIN, ENTER],
      [PAPER, ENTER],
      [ORGANISATION, `${'Verket '.repeat(12)}${ENTER}`],
      [ORGANISATION, `Verket${ENTER}`],
      [LOGO, ENTER],
    ];
    const env = { ...LANG.env, HOME: at('home') };
    const { exit, seen } = await start(script, { ...PLANNED, env });
    expect(exit).toBe(130);
    expect(seen).toContain('This has 63 characters; at most 60 are printed');
    expect(seen).toContain('This has 83 characters; at most 80 are printed');
    expect(read('workshop.yaml').match(/^(?:participants|date|organisation).*$/gm)).toEqual([
      'participants: home/names.txt',
      'date: våren',
      'organisation: Verket',
    ]);
  });

  test('leaves nothing when it is stopped, wherever that is', async () => {
    for (const questions of [
      [LANGUAGE],
      [LANGUAGE, WORKSHOP, PEOPLE],
      [LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE],
    ]) {
      const { exit, err } = await start(
        questions.map((question, index) => [question, index === questions.length - 1 ? CTRL_C : ENTER]),
      );
      expect([exit, err, readdirSync(cwd)]).toEqual([130, 'Stopped; nothing was written.\n', []]);
    }
    expect((await start([[LANGUAGE, END]])).exit).toBe(130);
  });

  test('says what stays when the build is stopped', async () => {
    const { exit, err, seen } = await start(
      [LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE, BEGIN, PAPER, ORGANISATION].map((question) => [
        question,
        ENTER,
      ]),
      PLANNED,
    );
    expect([exit, err]).toEqual([130, 'Stopped before any PDF was written; workshop.yaml stayed.\n']);
    expect(seen).toContain('Written: workshop.yaml.');
    expect(readdirSync(cwd)).toEqual(['workshop.yaml']);
  });

  test.each([
    ['fi_FI.UTF-8', 'suomi'],
    ['ja_JP.UTF-8', 'English'],
    ['C', 'English'],
  ])('suggests the language of the computer, or English: %s', async (LANG, name) => {
    const { on, seen } = talking([[LANGUAGE, CTRL_C]]);
    await kitpress('start', { ...on, env: { LANG } });
    expect(seen()).toContain(`● ${name}`);
  });

  test('does not ask which workshop where a language has one', async () => {
    const { on, seen } = talking([
      [LANGUAGE, ENTER],
      [PEOPLE, CTRL_C],
    ]);
    expect((await kitpress('start', { ...on, env: { LANG: 'fi_FI.UTF-8' } })).exit).toBe(130);
    expect(seen()).not.toContain(WORKSHOP);
  });

  test('never writes over a plan without asking', async () => {
    put('workshop.yaml', 'title: Mine\n');
    const kept = await start([['There is a workshop.yaml here already', ENTER]]);
    expect([kept.exit, kept.out, read('workshop.yaml'), existsSync(at('out'))]).toEqual([
      0,
      '',
      'title: Mine\n',
      false,
    ]);
    const replaced = await start(
      [
        ['There is a workshop.yaml here already', `y${ENTER}`],
        ...[LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE, BEGIN, PAPER, ORGANISATION].map(
          (question) => [question, ENTER] as const,
        ),
      ],
      PLANNED,
    );
    expect(replaced.exit).toBe(130);
    expect(read('workshop.yaml')).toContain('kit: innovation-declaration\n');
  });

  test('offers the brand that is here', async () => {
    put('brand.yaml', 'name: Verket\n');
    const { exit, out } = await start(
      [LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE, BEGIN, PAPER, 'Print with brand.yaml'].map(
        (question) => [question, ENTER],
      ),
    );
    expect([exit, read('brand.yaml')]).toEqual([0, 'name: Verket\n']);
    expect(out).toContain('in the brand of Verket');
  });

  test('says what to write instead where nobody can answer', async () => {
    const { exit, out, err } = await kitpress('start');
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^error: start asks questions, and nobody can answer here\. Write workshop\.yaml yourself, .*\n$/,
    );
    expect(readdirSync(cwd)).toEqual([]);
  });
});
