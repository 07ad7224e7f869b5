// kitpress migrate, as it is run: what it says, what it writes, and what it leaves alone.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, bytesOf, change, read } from '../support/folder.ts';

const copy = (kit: string, to: string): void =>
  cpSync(join(root, 'tests/workshop/migrate/kits', kit), at(to), { recursive: true });

beforeEach(() => copy('tiny', 'kit'));

const FILES = [
  'kit.yaml',
  'sv/edition.yaml',
  'sv/workshop.yaml',
  'sv/principles.yaml',
  'sv/questions.yaml',
  'sv/actions.yaml',
  'sv/resources.yaml',
  'moved.yaml',
];

test('lists the files that it writes, and the second time has nothing to do', async () => {
  const first = await kitpress('migrate kit');
  expect(first).toEqual({
    exit: 0,
    err: '',
    out: `8 files written:\n${FILES.map((name) => `  kit/${name}\n`).join('')}`,
  });
  const kit = read('kit/kit.yaml');
  expect(kit).toContain('\nlists:\n');
  expect(await kitpress('migrate kit')).toEqual({
    exit: 0,
    err: '',
    out: 'kit already has the form of this version: nothing to do.\n',
  });
  expect(read('kit/kit.yaml')).toBe(kit);
});

test('a dry run names the same files and writes none', async () => {
  const before = FILES.slice(0, 7).map((name) => read(`kit/${name}`));
  const { exit, out } = await kitpress('migrate kit --dry-run');
  expect([exit, out]).toEqual([
    0,
    `8 files would be written:\n${FILES.map((name) => `  kit/${name}\n`).join('')}`,
  ]);
  expect(FILES.slice(0, 7).map((name) => read(`kit/${name}`))).toEqual(before);
  expect(() => read('kit/moved.yaml')).toThrow('no such file');
});

test('as JSON it names files with their sizes', async () => {
  const { out } = await kitpress('migrate kit --json');
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({ ok: true, problems: [], summary: { dryRun: false, current: [] } });
  expect(answer.files).toEqual(
    FILES.map((name) => ({ file: `kit/${name}`, bytes: bytesOf(`kit/${name}`).length })),
  );
});

test('without a path it takes the kit of the current folder, or those in its folder content', async () => {
  mkdirSync(at('content'));
  copy('tiny', 'content/one');
  copy('small', 'content/two');
  const { exit, out } = await kitpress('migrate');
  expect(exit).toBe(0);
  expect(out).toMatch(
    /^16 files written:\n {2}content\/one\/kit\.yaml\n[\s\S]* {2}content\/two\/moved\.yaml\n$/,
  );
  expect(read('kit/kit.yaml')).toContain('principles:\n  - id: 1');
});

describe('a kit that does not load in the old form', () => {
  test('is refused with its problems, and so is all that was named with it', async () => {
    copy('tiny', 'other');
    change('kit/sv/actions.yaml', '        actions:', '        acts:');
    const before = read('other/kit.yaml');
    const { exit, err, out } = await kitpress('migrate other kit');
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('kit/sv/actions.yaml:6:9  error  content-unknown-key');
    expect(read('other/kit.yaml')).toBe(before);
  });

  test('is refused once for a problem that all its editions share', async () => {
    cpSync(at('kit/sv'), at('kit/nb'), { recursive: true });
    change('kit/nb/edition.yaml', 'language: sv', 'language: nb');
    change('kit/kit.yaml', 'code: P', 'code: p');
    const { err } = await kitpress('migrate kit');
    expect(err.match(/content-invalid-form/g)).toHaveLength(1);
  });

  test('is no kit at all', async () => {
    mkdirSync(at('empty'));
    const { exit, err } = await kitpress('migrate empty');
    expect([exit, err]).toEqual([
      2,
      'error: There is nothing to migrate in empty. Name a folder with a kit.yaml, a workshop.yaml, a brand.yaml or a template.yaml.\n',
    ]);
  });
});

describe('a translation', () => {
  // As Kitpress began and exported it in the old form.
  beforeEach(() => copy('begun', 'kit'));

  test('that has only begun is migrated, with the comments above its texts', async () => {
    change('kit/nb/workshop.yaml', "title: ''", 'title: Lite');
    const { exit, err } = await kitpress('migrate kit');
    expect([exit, err]).toEqual([0, '']);
    expect(read('kit/nb/edition.yaml')).toContain(
      "# sv: Litet\ntitle: Lite\n# sv: En liten workshop\nsubtitle: ''\n",
    );
    expect(read('kit/nb/workshop.yaml')).toContain("    instructions:\n      # sv: Skriv.\n      - ''\n");
  });

  test('keeps what it was made from and what was exported', async () => {
    change('kit/nb/exported.yaml', /actions\.1: [0-9a-z]{11}/, 'actions.1: abcdefghijk');
    await kitpress('migrate kit');
    expect(read('kit/nb/made-from.yaml')).toMatch(/^from: sv$/m);
    const exported = read('kit/nb/exported.yaml');
    expect(exported).toMatch(/^exports:\n {2}- \S+$/m);
    expect(exported).toMatch(/^ {2}lists\.actions\.1\.A\.1: abcdefghijk$/m);
    expect(exported).not.toContain('.yaml:');
  });
});
