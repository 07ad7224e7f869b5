// Wrong input and accidents: one line that says what to do, the agreed exit code, no stack trace, nothing lost.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../src/problem.ts';
import { BIN, KILLER, kitpress } from './support/cli.ts';
import { cwd, pdfs, put } from './support/folder.ts';

const NO_SHEETS = {
  'bare/kit.yaml':
    'id: bare\nversion: 1.0.0\nsourceLanguage: en\nlicence: CC0-1.0\nthemes: parts\nlists:\n  parts: 2\nsteps: []\nsheets: []\n',
  'bare/en.yaml':
    'language: en\nname: English\nreview: none\ntitle: Bare\nsubtitle: A kit\nsource: A test\nlists: { parts: { 1: One, 2: Two } }\nsheets: {}\n',
};

test('a kit without sheets is told what to write, by build and by check', async () => {
  for (const [path, text] of Object.entries(NO_SHEETS)) put(path, text);
  for (const command of ['build', 'check']) {
    const { exit, err } = await kitpress(`${command} ./bare`);
    expect(exit).toBe(1);
    expect(err).toContain(
      'The kit has no sheets: there is nothing to print. Add one under "sheets" in kit.yaml',
    );
  }
});

describe('wrong input is one line that says what to do', () => {
  test.each([
    [
      'biuld',
      2,
      /^error: There is no command "biuld"\. Did you mean "build"\? The commands are start, build, check, export, preview, list, verify, test-page, schema, translate, init, migrate, completion\.$/,
    ],
    [
      'build --participant 5',
      2,
      /^error: build has no flag --participant\. Did you mean "--participants"\?$/,
    ],
    ['build --lang', 2, /^error: --lang needs a value\. Write --lang <LANG>\.$/],
    ['build one two', 2, /^error: build takes at most one argument\. /],
    [
      'build inovation-declaration',
      2,
      /^error: KIT: there is no kit "inovation-declaration"\. Did you mean "innovation-declaration"\? /,
    ],
    [
      'build ./nowhere',
      2,
      /^error: KIT: there is no kit\.yaml in \.\/nowhere\. Name the folder that contains kit\.yaml/,
    ],
    ['build --lang tlh', 2, /^error: --lang: the kit has no edition in "tlh"\. The editions are .*sv.*\.$/],
    ['build --lang se', 2, /^error: --lang: .*"se"\. Did you mean "sv"\? The editions are .*sv.*\.$/],
    [
      'build --sheets matrx',
      2,
      /^error: --sheets: the kit has no sheet "matrx"\. Did you mean "matrix"\? The sheets are guide, /,
    ],
    ['build --only 6', 2, /^error: --only: the kit has no theme "6"\. The themes are 1, 2, 3, 4, 5\.$/],
    ['build --principles 6', 2, /^error: --principles: the kit has no theme "6"\. /],
    ['build --groups 0', 2, /^error: --groups: "0" is not a number of tables\. /],
    ['build --participants 201', 2, /^error: --participants: 201 is not a number of people from 1 to 200\. /],
    [
      'build --participants many.txt',
      1,
      /^error: many\.txt: The list has 201 names; the maximum is 200\. Make two lists,/,
    ],
    [
      'build --participants none.txt',
      2,
      /^error: --participants: there is no file none\.txt\. Give a number from 1 to 200, or /,
    ],
    ['build --plan none.yaml', 2, /^error: --plan: there is no file none\.yaml\. Name the plan /],
    ['build --sheets notes --out many.txt/out', 1, /^error: .*many\.txt.* name another folder with --out\.$/],
    ['schema kitt', 2, /^error: There is no schema "kitt"\. Did you mean "kit"\? The schemas are /],
  ])('%s', async (args, code, line) => {
    put('many.txt', Array.from({ length: 201 }, (_, index) => `Person ${index + 1}\n`).join(''));
    const { exit, out, err } = await kitpress(args);
    expect([exit, out, err.match(/\n/g)?.length]).toEqual([code, '', 1]);
    expect(err.trimEnd()).toMatch(line);
    expect(pdfs('out')).toEqual([]);
  });

  test('and all lines at once', async () => {
    const { exit, err } = await kitpress('check --sheets x --only 9 --tables 40');
    expect([exit, err.trimEnd().split('\n').length]).toEqual([2, 3]);
  });

  test('in a plan it is shown at its place, with exit code 1', async () => {
    put('workshop.yaml', 'title: Torsdag\nkit: inovation-declaration\n');
    const { exit, err } = await kitpress('build');
    expect(exit).toBe(1);
    expect(err).toMatch(/^workshop\.yaml:2:6 {2}error {2}plan-unknown-kit {2}kit\n/);
    expect(err).toContain('Did you mean "innovation-declaration"?');
  });
});

describe('a character that no font has is shown where it stands', () => {
  /** "file:line:column key", each once. */
  const places = async (args: string): Promise<readonly string[]> => {
    const { out } = await kitpress(`check ${args} --json`);
    const { problems } = JSON.parse(out);
    expect(problems.map(({ code }: Problem) => code).join()).toMatch(/^(?:(?:text|names)-missing-glyph,?)+$/);
    const told = problems.map(
      ({ file, line, column, key }: Problem) => `${file}:${line}:${column} ${key ?? ''}`,
    );
    return [...new Set<string>(told)];
  };

  test('in a list of names', async () => {
    put('names.txt', 'Anna Lind\n\n  Bo 漢\n');
    expect(await places('--participants names.txt')).toEqual(['names.txt:3:3 ']);
  });

  test('in a name, which the number stands in for', async () => {
    put('names.txt', 'Anna Lind\nBo 漢\n5\u0328 Ek\n');
    const { exit, err } = await kitpress('build --participants names.txt --sheets vote-sheet');
    expect(exit).toBe(0);
    expect(err).toContain('No font has the character 漢 (U+6F22) for "Bo 漢"; number 2 is printed instead.');
    expect(err).toContain(
      'No font has the character 5\u0328 (U+0035 U+0328) for "5\u0328 Ek"; number 3 is printed instead.',
    );
    expect(err.match(/names-missing-glyph/g)).toHaveLength(2);
  });

  test('in the plan', async () => {
    put(
      'workshop.yaml',
      'title: Torsdag\norganisation: Verk 漢\ndate: den 漢\nparticipants: [Anna Lind, Bo 漢]\n',
    );
    expect(await places('')).toEqual([
      'workshop.yaml:2:15 organisation',
      'workshop.yaml:3:7 date',
      'workshop.yaml:4:27 participants.1',
    ]);
  });

  test('in the names of a brand, which may stand in place of the plan’s organisation', async () => {
    put('brand.yaml', 'name: Verk 漢\npartners:\n  - name: Byrå 字\n');
    expect(await places('--brand brand.yaml --sheets notes')).toEqual([
      'brand.yaml:1:7 name',
      'brand.yaml:3:11 partners.0.name',
    ]);
  });
});

describe('when it cannot go on', () => {
  test('Ctrl-C stops it before anything is written', async () => {
    const { exit, err } = await kitpress('build', { interrupted: () => 'SIGINT' });
    expect([exit, err, readdirSync(cwd)]).toEqual([130, 'Stopped; nothing was written.\n', []]);
  });

  test('a bug of ours is one line, and its trace is shown on request only', async () => {
    const out = () => {
      throw new TypeError('boom');
    };
    const { exit, err } = await kitpress('schema', { out });
    expect([exit, err]).toEqual([
      70,
      expect.stringMatching(
        /^This is a bug in kitpress [\d.]+\. Please report it with the command you ran: TypeError: boom\n$/,
      ),
    ]);
    expect((await kitpress('schema', { out, env: { KITPRESS_DEBUG: '1' } })).err).toContain('    at ');
  });

  test('nothing asked for is answered with help, and is wrong usage', async () => {
    const { exit, err } = await kitpress('');
    expect([exit, err]).toEqual([2, expect.stringMatching(/^Usage: kitpress/)]);
    expect(await kitpress('--version')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect((await kitpress('help build')).out).toContain(
      'Examples:\n  kitpress build --participants names.txt',
    );
  });
});

describe('the built program', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [BIN, ...args], { cwd, encoding: 'utf8' });

  test('ends with the exit code, and without colour where nobody watches', () => {
    expect(run('check', '--sheets', 'notes')).toMatchObject({ status: 0, stderr: '' });
    expect(run('check', '--sheets', 'note')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: --sheets/),
    });
  });

  test.each([
    ['while files are read', { READS: '1', KILL_AT: '8' }, 130, []],
    ['when the first file is written', { KILL_AT: '1' }, 0, ['guide.pdf', 'kit.pdf']],
    ['in the midst of writing', { KILL_AT: '5' }, 0, ['guide.pdf', 'kit.pdf']],
  ])('leaves all files or none when Ctrl-C comes %s', (_, at, exit, left) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', KILLER, BIN, 'build', '--sheets', 'guide,notes'],
      { cwd, encoding: 'utf8', env: { ...process.env, ...at, KILL_WITH: 'SIGINT' } },
    );
    expect([status, pdfs('out')]).toEqual([exit, left]);
    expect(stderr).toBe(exit === 130 ? 'Stopped; nothing was written.\n' : '');
  });
});
