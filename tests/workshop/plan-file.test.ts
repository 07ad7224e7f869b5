// Which file is the plan: every summary names it, and a file that may be meant to be it is not passed over in silence.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { cwd, put } from '../support/folder.ts';

const PLAN = 'title: Min workshop\nparticipants: 18\nsheets: [notes]\n';
const SAID = /^Min workshop \(sv\) for 18 participants:/;

describe('the summary', () => {
  test('names the plan, or says that there is none', async () => {
    expect((await kitpress('build --sheets notes')).out).toContain(
      '\nPlan: none; there is no workshop.yaml here.\nTo print and cut: ',
    );
    expect((await kitpress('check --sheets notes')).out).toContain('\nPlan: none; there is no ');
    expect(JSON.parse((await kitpress('check --sheets notes --json')).out).summary.plan).toBeNull();
    put('workshop.yaml', PLAN);
    expect((await kitpress('build')).out).toContain('\nPlan: workshop.yaml.\n');
    expect(JSON.parse((await kitpress('build --json')).out).summary.plan).toBe('workshop.yaml');
    mkdirSync(join(cwd, 'day'));
    put('day/thursday.yaml', PLAN);
    expect((await kitpress('check --plan day/thursday.yaml')).out).toContain('\nPlan: day/thursday.yaml.\n');
  });
});

describe('a plan under another name', () => {
  test.each([
    'workshop.yml',
    'Workshop.yml',
    'workshop.yaml.txt',
    'workshop.txt',
    'torsdag.yaml',
    'Plan för torsdag.YAML',
  ])('%s is asked about, and can be built', async (name) => {
    put(name, PLAN);
    const { exit, err } = await kitpress('check --sheets notes');
    expect([exit, err.match(/\n/g)?.length]).toEqual([0, 1]);
    expect(err).toContain(
      `warning: There is no workshop.yaml here, so no plan was read; ${name} looks like one. Is this your plan? Rename it to workshop.yaml`,
    );
    expect(err).toContain(`or run "kitpress build ${name.includes(' ') ? `"${name}"` : name}".\n`);
    expect(/show file name extensions/.test(err)).toBe(name.endsWith('.txt'));
  });

  test('is asked about first if it is called workshop, even with a mistake in it', async () => {
    put('a.yaml', PLAN);
    put('workshop.yml', 'title: "A');
    const { err } = await kitpress('check --sheets notes');
    expect(err).toContain('workshop.yml, a.yaml look like plans. Is one of them your plan?');
  });

  test('is not asked about beside workshop.yaml, or where another plan is named', async () => {
    put('workshop.yaml', PLAN);
    put('friday.yaml', PLAN);
    expect((await kitpress('check')).err).toBe('');
    expect((await kitpress('check --plan friday.yaml')).err).toBe('');
  });

  test('is not looked for in large files, which take seconds to read as YAML', async () => {
    put('data.yaml', `${PLAN}# ${'x'.repeat(64 * 1024)}\n`);
    expect((await kitpress('check --sheets notes')).err).toBe('');
  });

  test('is no brand, no list of names and no kit', async () => {
    put('brand.yaml', 'name: Verket\ntemplate: plain\n');
    put('names.txt', 'Anna Lind\nBo Ek\n');
    put('notes.txt', 'Title: a day\nWe met.\n');
    put('kit.yaml', 'id: a\nversion: 1.0.0\nsourceLanguage: sv\nsheets: {}\n');
    expect((await kitpress('check --sheets notes')).err).toBe('');
  });
});

describe('a file in place of a kit', () => {
  test.each(['workshop.yaml', 'dag.yaml', './dag.yaml', 'workshop.yaml.txt', 'plan'])(
    'is the plan if it has the keys of one: %s',
    async (name) => {
      put(name, PLAN);
      const { exit, out, err } = await kitpress(`build ${name}`);
      expect([exit, err]).toEqual([0, '']);
      expect(out).toMatch(SAID);
      expect(out).toContain(`\nPlan: ${name.replace('./', '')}.\n`);
    },
  );

  test('is the plan if it is called so, and its mistakes are shown', async () => {
    put('workshop.yml', 'deltagare: 12\n');
    const { exit, err } = await kitpress('check workshop.yml');
    expect([exit, err]).toEqual([1, expect.stringContaining('Did you mean "participants"?')]);
  });

  test.each([
    [
      'workshop.yml',
      'KIT: there is no file workshop.yml. Did you mean "workshop.yaml"? Name the plan of your workshop',
    ],
    [
      './my-kit/kit.yaml',
      'KIT: ./my-kit/kit.yaml is a file, and a kit is a folder. Name the folder that it is in: "./my-kit".',
    ],
    [
      'names.txt',
      'KIT: names.txt is a file, and a kit is a folder. Name a folder with a kit.yaml. A plan is named with --plan',
    ],
    ['./my-kti', 'KIT: there is no kit.yaml in ./my-kti. Did you mean "./my-kit"? '],
  ])('is explained if it is not one: %s', async (name, message) => {
    mkdirSync(join(cwd, 'my-kit'));
    put('my-kit/kit.yaml', 'id: my-kit\n');
    put('names.txt', 'Anna\n');
    put('workshop.yaml', PLAN);
    const { exit, err } = await kitpress(`check ${name}`);
    expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

test.each([
  ['--participants deltagre.txt', 'Did you mean "deltagare.txt"? Give a number'],
  ['--participants lists/namn', 'Did you mean "lists/namn.txt.txt"? Give a number'],
  ['--brand brnd.yaml', 'Did you mean "brand.yaml"? Name the brand.yaml'],
  ['--plan torsdag.yml', 'Did you mean "torsdag.yaml"? Name the plan'],
  ['--participants nobody.txt', 'there is no file nobody.txt. Give a number'],
])('a file of nearly the same name is meant: %s', async (flags, hint) => {
  mkdirSync(join(cwd, 'lists'));
  put('lists/namn.txt.txt', 'Anna\n');
  put('deltagare.txt', 'Anna\n');
  put('brand.yaml', 'name: A\n');
  put('torsdag.yaml', PLAN);
  put('workshop.yaml', PLAN);
  expect((await kitpress(`check ${flags}`)).err).toContain(hint);
});

test('a template of nearly the same name is meant', async () => {
  mkdirSync(join(cwd, 'our-look'));
  put('workshop.yaml', 'template: ./our-lok\n');
  expect((await kitpress('check')).err).toContain(
    'Did you mean "./our-look"? Name the folder that contains it',
  );
});
