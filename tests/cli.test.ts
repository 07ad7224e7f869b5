// The command line as people meet it: what each command answers.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerSchema } from '../src/commands/answer-schema.ts';
import { BUILT_IN_KIT } from '../src/workshop/kits.ts';
import { kitpress, twoLanguages } from './support/cli.ts';
import { root } from './support/disk.ts';
import { at, bytesOf, cwd, pdfs, put } from './support/folder.ts';

const VOTE = '--sheets vote-sheet';

describe('build', () => {
  test('writes kit.pdf and guide.pdf, and says what they are and what to do next', async () => {
    const { exit, out, err } = await kitpress('build');
    expect([exit, err, pdfs('out')]).toEqual([0, '', ['guide.pdf', 'kit.pdf']]);
    expect(bytesOf('out/kit.pdf').subarray(0, 5).toString()).toBe('%PDF-');
    expect(out).toMatch(/^Innovationsdeklarationen \(sv\) for 12 participants:\n/);
    expect(out).toMatch(
      / {2}out\/kit\.pdf +29 pages {2}A3 +\d+ KB\n {2}out\/guide\.pdf +\d pages {2}A4 +\d+ KB\n/,
    );
    expect(out).toMatch(/To print and cut: 29 sheets of A3, \d sheets of A4, \d+ straight cuts\.\n/);
    expect(out).toMatch(/Next:\n {2}1\. Print in colour/);
  });

  test('takes the plan that lies here; paths in it start where it lies', async () => {
    mkdirSync(join(cwd, 'day'));
    put('day/names.txt', 'Anna Lind\nBo Ek\n');
    put('day/plan.yaml', 'title: Torsdag\nparticipants: names.txt\nsheets: [vote-sheet]\nout: print\n');
    const { exit, out } = await kitpress('build --plan day/plan.yaml');
    expect([exit, pdfs('day/print')]).toEqual([0, ['kit.pdf']]);
    expect(out).toMatch(/^Torsdag \(sv\) for 2 participants:/);
    put('workshop.yaml', 'sheets: [notes]\nparticipants: 3\n');
    expect((await kitpress('check')).out).toMatch(
      /for 3 participants:\n {2}N {2}.*\nPlan: workshop\.yaml\.\nTo print and cut: 1 sheet of A3/,
    );
  });

  test('says how many themes there is time for, and what one more takes', async () => {
    expect((await kitpress('check')).out).toContain(
      'Time for 1 of 5 principles: 1 h 45 min.\nWith 3 hours you can go into 2 principles: --deep 2, or photograph M and clear it.\n',
    );
    const all = (await kitpress('check --deep 5')).out;
    expect(all).toContain('Time for all 5 principles: 6 h 5 min, with breaks 7 h 20 min.\n');
    // Which is longer than the length of the kit.
    expect(all).toMatch(/\nfull: 105 min; with 5 rounds 365 min\.\n/);
  });

  test.each([
    ['', 'Up to 12 people vote on one V', 'print 2, with --copies vote-sheet=2; or strokes do'],
    ['--participants 11 --tables 1', 'Up to 11 people', 'print 2, with --copies vote-sheet=2;'],
    ['--participants 200 --tables 1', 'Up to 200 people', 'print 20, with --copies vote-sheet=20;'],
    [
      '--participants 100 --tables 7',
      'Up to 15 people',
      'print 2 for each table, with --copies vote-sheet=14;',
    ],
  ])('says where more people vote on a sheet than there are places: %s', async (flags, people, advice) => {
    const { out } = await kitpress(`check ${VOTE} ${flags}`);
    const [line] = out.split('\n').filter((one) => one.includes('people vote'));
    expect(line).toContain(people);
    expect(line).toContain('each question has 10 places for dots');
    expect(line).toContain(advice);
    const [, copies] = /--copies (\S+);/.exec(`${advice};`) ?? [];
    expect((await kitpress(`check ${VOTE} ${flags} --copies ${copies}`)).out).not.toContain('people vote');
  });

  test('says nothing of places on a vote sheet for ten people, of several copies, or if there is no vote', async () => {
    for (const flags of [
      `${VOTE} --participants 10`,
      `${VOTE} --copies suggested`,
      `${VOTE} --participants 100`,
      '--only 3',
    ])
      expect((await kitpress(`check ${flags}`)).out, flags).not.toContain('people vote');
    const { out } = await kitpress(`check ${VOTE} --json`);
    expect(answerSchema.parse(JSON.parse(out)).summary).toMatchObject({
      crowded: [{ sheet: 'vote-sheet', label: 'V', people: 12, places: 10, prints: 2, copies: 2 }],
    });
  });

  test('says when the plan takes longer than the length of the kit', async () => {
    expect((await kitpress('build --deep 1 --sheets notes')).out).not.toMatch(/ min/);
    const { out } = await kitpress('check dino-support --participants 20 --tables 3 --json');
    expect(answerSchema.parse(JSON.parse(out)).summary).toMatchObject({
      time: { length: 'full', minutes: 180, planned: 182, rounds: [], tables: 3 },
    });
  });

  test('writes sheets of A4 for hosts and participants to handouts.pdf', async () => {
    const { exit, out, err } = await kitpress(
      'build dialogue-meeting --participants 10 --tables 2 --length short --sheets guide,host,welcome',
    );
    expect([exit, err, pdfs('out')]).toEqual([0, '', ['guide.pdf', 'handouts.pdf', 'kit.pdf']]);
    expect(out).toMatch(/ {2}out\/handouts\.pdf +\d+ pages {2}A4 +\d+ KB\n/);
    const { out: split } = await kitpress('build dialogue-meeting --sheets host,deepen --split --out split');
    expect(split).toMatch(/split\/\d\d-host\.pdf +\d+ pages? +A4/);
  });

  test('takes the id of the kit’s list of themes in a plan as another name of only', async () => {
    const made = (key: string) => {
      writeFileSync(join(cwd, 'workshop.yaml'), `kit: power-cut\nsheets: [check]\n${key}: [1]\n`);
      return kitpress('check');
    };
    cpSync(join(root, 'tests/kits/power-cut'), at('content/power-cut'), { recursive: true });
    const themes = /^themes: (.*)$/m.exec(readFileSync(at('content/power-cut/kit.yaml'), 'utf8'))?.[1] ?? '';
    const only = await made('only');
    expect(only).toMatchObject({ exit: 0 });
    expect(await made(themes)).toEqual(only);
    writeFileSync(join(cwd, 'workshop.yaml'), 'kit: power-cut\nsheets: [check]\n');
    expect((await kitpress(`check --${themes} 1`)).out).toBe((await kitpress('check --only 1')).out);
    expect(await kitpress(`check --${themes}=9`)).toMatchObject({ exit: 2 });
    expect((await kitpress('check --hurs 1')).err).toContain('check has no flag --hurs.');
    expect((await made('hurs')).err).toContain('There is no key "hurs" here.');
  });

  test('makes a folder for each language if there are several', async () => {
    twoLanguages();
    const { exit, out } = await kitpress('build two --lang en,sv --sheets notes,guide');
    expect([exit, pdfs('out'), pdfs('out/en'), pdfs('out/sv')]).toEqual([
      0,
      ['en', 'sv'],
      ['guide.pdf', 'kit.pdf'],
      ['guide.pdf', 'kit.pdf'],
    ]);
    expect(out).toContain('out/en/kit.pdf');
    // A group needs only one of them.
    expect(out).toMatch(
      /To print and cut: en (\d+) sheets? of A3, .*; sv \1 sheets? of A3, .*\. Together: \d+ sheets of A3/,
    );
  });

  test('makes a file for each sheet with --split, and names what else lies there', async () => {
    await kitpress('build --sheets notes');
    const { out } = await kitpress(
      'build --sheets notes,assessment,parking --deep 2,3 --split --copies 2,parking=1',
    );
    expect(pdfs('out')).toEqual([
      '01-assessment-2.pdf',
      '01-assessment-3.pdf',
      '02-notes.pdf',
      '03-parking.pdf',
      'kit.pdf',
    ]);
    expect(out).toMatch(/01-assessment-2\.pdf +2 pages/);
    expect(out).toMatch(/03-parking\.pdf +1 page /);
    expect(out).toContain('Other PDFs already in out/: kit.pdf.\n');
  });

  test('gives the same bytes for the same input; the date comes from the plan or SOURCE_DATE_EPOCH', async () => {
    const build = async (out: string, epoch?: string) => {
      await kitpress(`build --sheets notes --out ${out}`, { env: { SOURCE_DATE_EPOCH: epoch } });
      return bytesOf(`${out}/kit.pdf`);
    };
    const first = await build('a');
    expect((await build('b')).equals(first)).toBe(true);
    expect((await build('c', '1700000000')).equals(first)).toBe(false);
  });
});

describe('check', () => {
  test('says what build would print, and writes nothing', async () => {
    const { exit, out, err } = await kitpress('check --copies suggested');
    expect([exit, err, readdirSync(cwd)]).toEqual([0, '', []]);
    expect(out).toMatch(
      /^No problems\. A build would print Innovationsdeklarationen \(sv\) for 12 participants:\n/,
    );
    expect(out).toMatch(/\n {2}S1–S5 .* 5 pages {2}A3 {2}5 copies {2}kit\.pdf\n/);
  });

  test('takes the words that ship for right, although there is nothing to build', async () => {
    const words = join(root, 'content/kitpress');
    expect((await kitpress(`check ${words}`)).exit).toBe(0);
    const { exit, err } = await kitpress(`build ${words}`);
    expect(exit).toBe(1);
    expect(err).toContain('The kit has no sheets: there is nothing to print.');
    expect(err).toContain('It has the words of every other kit');
  });

  test('shows a mistake in content at its place', async () => {
    twoLanguages();
    const file = 'content/two/en/workshop.yaml';
    put(
      file,
      bytesOf(file)
        .toString()
        .replace(/^ {4}title:/m, '    titel:'),
    );
    const { exit, err } = await kitpress('check two --lang en');
    expect(exit).toBe(1);
    expect(err).toMatch(
      /^content\/two\/en\/workshop\.yaml:\d+:5 {2}error {2}content-unknown-key {2}sheets\.guide\.titel\n/m,
    );
    expect(err).toContain('|     titel:');
  });
});

test('check shows a text that does not fit a sheet at its place', async () => {
  twoLanguages();
  const file = 'content/two/en/principles.yaml';
  put(
    file,
    bytesOf(file)
      .toString()
      .replace(/^( +)1: .*$/m, `$11: ${'Samverkan samarbete '.repeat(6)}`),
  );
  const { exit, err } = await kitpress('check two --lang en');
  expect(exit).toBe(1);
  expect(err).toMatch(
    /^content\/two\/en\/principles\.yaml:\d+:8 {2}error {2}[a-z-]+ {2}lists\.principles\.1\n/,
  );
  expect(err).toContain('| ');
});

describe('list', () => {
  test('shows kits and editions', async () => {
    twoLanguages();
    const { exit, out } = await kitpress('list');
    expect(exit).toBe(0);
    expect(out).toMatch(
      /\ntwo +en +\S+ +not reviewed +content\/two\n +sv \(source\) +svenska +not reviewed\n/,
    );
    expect(out).toMatch(
      /\ninnovation-declaration +ar .* built in\n(?: +\S+ .* not reviewed\n)* +sv \(source\) +svenska /,
    );
    // The words that ship are in a folder like a kit's, but there is nothing to print in it.
    expect(out).not.toMatch(/^kitpress /m);
  });

  test('shows the sheets of a kit', async () => {
    const { exit, out } = await kitpress(`list ${BUILT_IN_KIT}`);
    expect(exit).toBe(0);
    expect(out).toMatch(/\nsheet +name +printed as +pages +default copies +suggested copies\n/);
    expect(out).toMatch(/\nassessment \(scales\) +Bedömningsblad +S1–S5 +5 +1 +5\n/);
  });
});

describe('schema', () => {
  test('names them, prints one, or writes all', async () => {
    expect((await kitpress('schema')).out.split('\n')).toContain('plan');
    expect(JSON.parse((await kitpress('schema plan')).out)).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
    const { exit, out } = await kitpress('schema --out schemas');
    expect([exit, pdfs('schemas').includes('kit.json')]).toEqual([0, true]);
    expect(out).toMatch(/^\d+ schemas written to schemas\/: kit, /);
  });
});

describe('--json', () => {
  test.each([
    'build --sheets notes --json',
    'check --json',
    'list --json',
    `list ${BUILT_IN_KIT} --json`,
    'schema --json',
    'schema --out s --json',
    'build --sheets nots --json',
    'biuld --json',
  ])('%s prints one object, as its schema says, and nothing else', async (args) => {
    const { exit, out, err } = await kitpress(args);
    expect([err, out.trim().split('\n').length]).toEqual(['', 1]);
    const answer = answerSchema.parse(JSON.parse(out));
    expect(answer.ok).toBe(exit === 0);
  });
});
