// kitpress start: a conversation through the real prompts, from keys to workshop.yaml and the PDFs.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, cwd, kitpress, pdfs, put, read } from '../support/cli.ts';
import { CTRL_C, DOWN, END, ENTER, type Script, talking } from '../support/talk.ts';

const LANG = { env: { LANG: 'sv_SE.UTF-8' } };
const start = async (script: Script) => {
  const { on, seen } = talking(script);
  return { ...(await kitpress('start', { ...LANG, ...on })), seen: seen() };
};

const LANGUAGE = 'Which language';
const WORKSHOP = 'Which workshop';
const PEOPLE = 'How many people';
const TABLES = 'How many tables';
const LENGTH = 'How long';
const THEMES = 'Which themes';
const DATE = 'When is it';
const ORGANISATION = 'What is your organisation called';
const LOGO = 'Has it a logo';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#134"/></svg>';

describe('start', () => {
  test('takes what it suggests, writes the plan and builds', async () => {
    const { exit, out, err } = await start(
      [LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE, ORGANISATION].map((question) => [question, ENTER]),
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

  test('takes what people choose, a dropped list, words for the date and a logo from elsewhere', async () => {
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
      [DATE, `torsdag 12 mars, kl. 9: start${ENTER}`],
      [ORGANISATION, `Kommunen: "Å"${ENTER}`],
      [LOGO, `${at('logo.svg')}${ENTER}`],
    ]);
    const { exit, out } = await kitpress('start', { ...LANG, ...on, cwd: join(cwd, 'day') });
    expect(seen()).toContain('There is no file nobody.txt.');
    expect(seen()).toContain('A number from 1 to 50, please.');
    expect(seen()).toContain('Write 2026-04-03 or 2026-03-04.');
    expect(read('day/workshop.yaml').match(/^\w.*$/gm)).toEqual([
      'kit: dialogue-meeting',
      'language: sv',
      `participants: ${at('my names.txt')}`,
      expect.stringMatching(/^length: \w+$/),
      expect.stringMatching(/^only: \[/),
      "date: 'torsdag 12 mars, kl. 9: start'",
      'brand: brand.yaml',
    ]);
    expect(read('day/logo.svg')).toBe(SVG);
    expect(exit).toBe(0);
    expect(out).toContain('for 3 participants, in the brand of Kommunen: "Å":');
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
    let written = false;
    const { on, seen } = talking(
      [LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE, ORGANISATION].map((question) => [question, ENTER]),
    );
    const { exit, err } = await kitpress('start', {
      ...LANG,
      ...on,
      interrupted: () => {
        written ||= existsSync(at('workshop.yaml'));
        return written ? 'SIGINT' : undefined;
      },
    });
    expect([exit, err]).toEqual([130, 'Stopped before any PDF was written; workshop.yaml stayed.\n']);
    expect(seen()).toContain('Written: workshop.yaml.');
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
    const replaced = await start([
      ['There is a workshop.yaml here already', `y${ENTER}`],
      ...[LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE, ORGANISATION].map(
        (question) => [question, ENTER] as const,
      ),
    ]);
    expect(replaced.exit).toBe(0);
    expect(read('workshop.yaml')).toContain('kit: innovation-declaration\n');
  });

  test('offers the brand that is here', async () => {
    put('brand.yaml', 'name: Verket\n');
    const { exit, out } = await start(
      [LANGUAGE, WORKSHOP, PEOPLE, TABLES, THEMES, DATE, 'Print with brand.yaml'].map((question) => [
        question,
        ENTER,
      ]),
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
