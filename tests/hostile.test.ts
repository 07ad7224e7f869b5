// Other people's files at their worst, through the command line: one line that says what to do, the agreed exit code, nothing written.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerSchema } from '../src/commands/answer-schema.ts';
import { BIN, kitpress } from './support/cli.ts';
import { root } from './support/disk.ts';
import { bytesOf, cwd, put } from './support/folder.ts';

const KIT = 'kit/kit.yaml';
const WORKSHOP = 'kit/sv/workshop.yaml';
const MIB = 1024 * 1024;

/** Beside the kit, and nothing of it may be read. */
const SECRET = 'title: Hemligheten som ingen ska se\n';

beforeEach(() => {
  cpSync(join(root, 'tests/kits/base'), join(cwd, 'kit'), { recursive: true });
  put('secret.yaml', SECRET);
});

const edit = (file: string, from: string | RegExp, to: string): void => {
  const text = bytesOf(file).toString();
  if (text.search(from) < 0) throw new Error(`${file} has no ${from}`);
  put(
    file,
    text.replace(from, () => to),
  );
};

interface Refused {
  readonly exit: number;
  readonly err: string;
  readonly codes: readonly string[];
}

/** A build that must be refused: nothing but its complaint may come of it, in words and as JSON. */
async function refused(args: string): Promise<Refused> {
  const before = readdirSync(cwd, { recursive: true });
  const { exit, out, err } = await kitpress(`build ${args}`);
  const json = await kitpress(`build ${args} --json`);
  expect([out, json.err, json.exit]).toEqual(['', '', exit]);
  expect(readdirSync(cwd, { recursive: true })).toEqual(before);
  expect(err).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}| {4}at |This is a bug|Hemligheten/u);
  const { problems } = answerSchema.parse(JSON.parse(json.out));
  return { exit, err, codes: [...new Set(problems.map(({ code }) => code))] };
}

const linesOf = (err: string): number => err.trimEnd().split('\n').length;

describe('what lies outside the folder of a kit is not read', () => {
  test('when a file of it is a link to there', async () => {
    writeFileSync(join(cwd, 'elsewhere.yaml'), bytesOf(WORKSHOP));
    rmSync(join(cwd, WORKSHOP));
    symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, WORKSHOP));
    const { exit, err, codes } = await refused('./kit');
    expect([exit, codes]).toEqual([1, ['file-outside']]);
    expect(err).toMatch(/workshop\.yaml leads outside its folder\. Copy the file into the folder\./);
  });

  test('when the folder of its edition is a link to there, or kit.yaml', async () => {
    cpSync(join(cwd, 'kit/sv'), join(cwd, 'sv'), { recursive: true });
    rmSync(join(cwd, 'kit/sv'), { recursive: true });
    symlinkSync(join(cwd, 'sv'), join(cwd, 'kit/sv'));
    expect(await refused('./kit')).toMatchObject({ exit: 1, codes: ['file-outside'] });
    expect(await refused('./kit --lang sv')).toMatchObject({ exit: 1, codes: ['file-outside'] });
    rmSync(join(cwd, KIT));
    symlinkSync(join(cwd, 'secret.yaml'), join(cwd, KIT));
    expect(await refused('./kit')).toMatchObject({ exit: 1, codes: ['file-outside'] });
  });

  test.each(['../secret', '..', '../kit', '/etc', 'sv/../..', '.', 'con', 'sv\\..'])(
    'when %j is named as a language',
    async (language) => {
      const { exit, err } = await refused(`./kit --lang ${language}`);
      expect([exit, linesOf(err)]).toEqual([2, 1]);
      expect(err).toContain('The editions are sv.');
    },
  );

  test('when a link of it leads in a circle or nowhere', async () => {
    rmSync(join(cwd, WORKSHOP));
    symlinkSync('workshop.yaml', join(cwd, WORKSHOP));
    expect(await refused('./kit')).toMatchObject({
      exit: 1,
      codes: ['file-unreadable'],
    });
    rmSync(join(cwd, WORKSHOP));
    symlinkSync('nowhere.yaml', join(cwd, WORKSHOP));
    expect(await refused('./kit')).toMatchObject({
      exit: 1,
      codes: expect.arrayContaining(['content-missing-key']),
    });
  });
});

describe('files that are too much', () => {
  test('a file of content of 2 MiB is named, and not read as YAML', async () => {
    put(WORKSHOP, `title: ${'a'.repeat(2 * MIB)}\n`);
    const { exit, err, codes } = await refused('./kit');
    expect([exit, codes]).toEqual([1, ['yaml-too-large']]);
    expect(err).toMatch(/2\.0 MiB; the maximum is 1 MiB/);
    expect(linesOf(err)).toBe(1);
  });

  test('a plan of 2 MiB too', async () => {
    put('plan.yaml', `title: x\n${'# nothing\n'.repeat((2 * MIB) / 10)}`);
    const { exit, err } = await refused('./kit --plan plan.yaml');
    expect([exit, linesOf(err)]).toEqual([1, 1]);
  });

  test('10 000 participants are one line, in a file, in a plan and as a number', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `Person ${index + 1}`);
    put('names.txt', names.join('\n'));
    const inFile = await refused('./kit --participants names.txt');
    expect([inFile.exit, linesOf(inFile.err), inFile.codes]).toEqual([1, 1, ['names-too-many']]);
    put('plan.yaml', `participants:\n${names.map((name) => `  - ${name}\n`).join('')}`);
    const inPlan = await refused('./kit --plan plan.yaml');
    expect([inPlan.exit, inPlan.codes]).toEqual([1, ['names-too-many']]);
    rmSync(join(cwd, 'plan.yaml'));
    const asNumber = await refused('./kit --participants 10000');
    expect([asNumber.exit, linesOf(asNumber.err)]).toEqual([2, 1]);
  });

  test('a plan that goes deeper and deeper, in brackets or by indentation', async () => {
    const deep = [
      `title: ${'['.repeat(100_000)}`,
      `title: ${'{a: '.repeat(50_000)}`,
      Array.from({ length: 1_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
      `${'- '.repeat(50_000)}x`,
    ];
    for (const text of deep) {
      put('plan.yaml', text);
      const { exit, err } = await refused('./kit --plan plan.yaml');
      expect(exit).toBe(1);
      expect(err).toMatch(/plan\.yaml:\d+:\d+ {2}error {2}yaml-too-deep/);
    }
  });

  test('a plan that repeats itself by anchors in anchors', async () => {
    const lines = Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`);
    put('plan.yaml', `a0: &a0 [x]\n${lines.join('\n')}\n`);
    const { exit, codes } = await refused('./kit --plan plan.yaml');
    expect([exit, codes]).toEqual([1, expect.arrayContaining(['yaml-too-many-aliases'])]);
  });
});

describe('a list of names', () => {
  test('that is a folder, or no text, is one line', async () => {
    mkdirSync(join(cwd, 'names'));
    const folder = await refused('./kit --participants names');
    expect([folder.exit, linesOf(folder.err)]).toEqual([1, 1]);
    expect(folder.err).toMatch(/is not a file\. Name a file\.$/m);
    writeFileSync(
      join(cwd, 'names.txt'),
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    );
    const binary = await refused('./kit --participants names.txt');
    expect([binary.exit, linesOf(binary.err), binary.codes]).toEqual([1, 1, ['names-not-utf8']]);
  });

  test.skipIf(!existsSync('/dev/zero'))('that is a device is not read', async () => {
    const { exit, err } = await refused('./kit --participants /dev/zero');
    expect([exit, linesOf(err)]).toEqual([1, 1]);
  });

  test.each([
    ['NUL', 'Anna\0Lind'],
    ['a terminal’s escape sign', 'Anna\u001b[2JLind'],
    ['a sign that turns the direction', 'Anna\u202eLind'],
    ['an invisible tag', 'Anna\u{e0041}Lind'],
  ])('with %s in a name is told at its place', async (_, name) => {
    put('names.txt', `Bo Ek\n${name}\n`);
    const { exit, err, codes } = await refused('./kit --participants names.txt');
    expect([exit, codes]).toEqual([1, ['names-unprintable']]);
    expect(err).toMatch(/^names\.txt:2:5 {2}error {2}names-unprintable/);
  });

  test.each(['"Anna\\0Lind"', '"Anna\\uD800Lind"', '"Anna\\u202ELind"'])(
    'in a plan with %s too',
    async (name) => {
      put('plan.yaml', `participants: [Bo Ek, ${name}]\n`);
      const { exit, err } = await refused('./kit --plan plan.yaml');
      expect([exit, err]).toEqual([1, expect.stringMatching(/^plan\.yaml:1:\d+ {2}error {2}/)]);
    },
  );
});

describe('ids that would be dangerous as names of files', () => {
  const DANGEROUS = [
    '../x',
    'a/b',
    'a\\b',
    '..',
    '.',
    '/etc/x',
    'a:b',
    'x.',
    'A',
    '*',
    'a\u0000b',
    '__proto__',
  ];

  test.each(DANGEROUS)('a sheet cannot be called %j', async (id) => {
    edit(KIT, 'id: matrix', `id: ${JSON.stringify(id)}`);
    const { exit } = await refused('./kit --split');
    expect(exit).toBe(1);
  });

  test.each(DANGEROUS)('nor a kit %j', async (id) => {
    edit(KIT, 'id: base', `id: ${JSON.stringify(id)}`);
    expect((await refused('./kit --split')).exit).toBe(1);
  });

  // A capital letter is the id of an item of a lettered list.
  test.each(DANGEROUS.filter((id) => id !== 'A'))('nor an item of a list %j', async (id) => {
    edit('kit/sv/principles.yaml', /^ {4}1:(?= Se)/m, `    ${JSON.stringify(id)}:`);
    const { exit, codes } = await refused('./kit --split');
    expect(exit).toBe(1);
    expect(codes.some((code) => /^content-invalid-(id|key)$|^yaml-/.test(code))).toBe(true);
  });

  // Names that Windows keeps for itself: with a number before them they are names like all others.
  test.each(['con', 'nul', 'com1'])('%j is printed to a file with a number before it', async (id) => {
    edit(KIT, /id: matrix$/m, `id: ${id}`);
    edit(KIT, '[matrix]', `[${id}]`);
    edit(WORKSHOP, /^ {2}matrix:/m, `  ${id}:`);
    const { exit, err } = await kitpress('build ./kit --split');
    expect([exit, err]).toEqual([0, '']);
    const files = readdirSync(join(cwd, 'out'));
    expect(files.some((name) => new RegExp(`^\\d\\d-${id}\\.pdf$`).test(name))).toBe(true);
    expect(files.filter((name) => /^(con|nul|com1)\b/.test(name))).toEqual([]);
  });

  test.each(['../x', 'con', 'a/b', '__proto__', 'constructor'])(
    'and %j is no sheet, theme or copy to ask for',
    async (id) => {
      for (const flag of [`--sheets ${id}`, `--only ${id}`, `--deep ${id}`, `--copies ${id}=2`]) {
        const { exit, err } = await refused(`./kit ${flag}`);
        expect([flag, exit, linesOf(err)]).toEqual([flag, 2, 1]);
      }
    },
  );
});

test('the built program answers the same way', () => {
  put('names.txt', 'Anna\0Lind\n');
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [BIN, 'build', './kit', ...args], { cwd, encoding: 'utf8' });
  expect(run('--participants', 'names.txt')).toMatchObject({ status: 1, stdout: '' });
  const { status, stderr } = run('--sheets', '../x');
  expect([status, linesOf(stderr)]).toEqual([2, 1]);
  expect(existsSync(join(cwd, 'out'))).toBe(false);
});
