// Lists as separate words, as PowerShell passes "--only 1,3" on, and flags that npm kept for itself.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kitpress } from '../support/cli.ts';
import { root } from '../support/disk.ts';
import { at, cwd, put } from '../support/folder.ts';

const summaryOf = async (args: string) => {
  const { out } = await kitpress(`${args} --json`);
  return JSON.parse(out);
};
const sheetsOf = async (args: string): Promise<readonly string[]> => {
  const { summary } = await summaryOf(args);
  return summary.editions[0].sheets.map(
    ({ label, copies }: { label: string; copies: number }) => `${label}×${copies}`,
  );
};

describe('a list in several words', () => {
  test.each([
    ['check --only 1 3 4', 'check --only 1,3,4'],
    ['check --only=1 3 --sheets assessment', 'check --only 1,3 --sheets assessment'],
    ['check --deep 1 3 --sheets assessment matrix', 'check --deep 1,3 --sheets assessment,matrix'],
    ['check --copies 2 matrix=5', 'check --copies 2,matrix=5'],
    [
      'check --copies suggested notes=2 --sheets notes M',
      'check --copies suggested,notes=2 --sheets notes,M',
    ],
    ['check --principles 1 3', 'check --principles 1,3'],
    ['check dino-support --areas 1 3', 'check dino-support --only 1,3'],
    ['check dino-support --lang sv en', 'check dino-support --lang sv,en'],
    ['check --lang sv en dino-support', 'check dino-support --lang sv,en'],
    ['check --sheets notes parking --participants 7', 'check --sheets notes,parking --participants 7'],
  ])('%s', async (several, one) => {
    const answer = await summaryOf(several);
    expect(answer).toEqual(await summaryOf(one));
  });

  test('ends at a kit or a plan', async () => {
    cpSync(join(root, 'tests/kits/base'), at('content/own'), { recursive: true });
    mkdirSync(join(cwd, 'here'));
    put('here/kit.yaml', 'id: here\n');
    put('torsdag.yaml', 'participants: 18\n');
    expect((await summaryOf('check --lang sv own')).summary.kit).toBe('own');
    expect((await summaryOf('check --sheets notes torsdag.yaml')).summary).toMatchObject({
      participants: 18,
      plan: 'torsdag.yaml',
    });
    // A folder with a kit.yaml is never an item; without a slash it is no kit either, which is explained.
    expect((await kitpress('check --only 1 here')).err).toContain('KIT: there is no kit "here".');
  });

  test('takes in brands', async () => {
    for (const name of ['a', 'b']) put(`${name}.yaml`, `name: ${name.toUpperCase()} verk\n`);
    const { summary } = await summaryOf('check --brand a.yaml b.yaml --sheets notes');
    expect(summary.brands.map(({ name }: { name: string }) => name)).toEqual(['A verk', 'B verk']);
  });

  test('is no list where a flag takes one value', async () => {
    const { exit, err } = await kitpress('check --participants 7 8');
    expect([exit, err]).toEqual([2, expect.stringContaining('KIT: there is no kit "8".')]);
    expect(await sheetsOf('check --only 1 --sheets notes')).toEqual(['N×1']);
  });
});

describe('flags that npm kept', () => {
  const run = (args: string, env: Readonly<Record<string, string>>) =>
    kitpress(args, { env: { npm_lifecycle_event: 'kit', ...env } });

  test.each([
    ['build 7', { npm_config_participants: 'true' }, '--participants', '--participants 7'],
    ['build', { npm_config_participants: '7' }, '--participants', '--participants 7'],
    ['build', { npm_config_split: 'true' }, '--split', '--split'],
    [
      'build names.txt dino-support',
      { npm_config_participants: 'true', npm_config_draft: 'true' },
      '--participants, --draft',
      '--participants names.txt --draft dino-support',
    ],
    [
      'build 7 2',
      { npm_config_participants: 'true', npm_config_tables: 'true' },
      '--participants, --tables',
      '--participants … --tables …',
    ],
  ])('are noticed: %s', async (args, env, flags, meant) => {
    const { exit, out, err } = await run(args, env);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toBe(
      `error: npm kept ${flags} for itself. Put two dashes before the flags: "npm run kit -- ${meant}"; in PowerShell run "npx kitpress build ${meant}".\n`,
    );
  });

  test('are none where npm kept nothing, or another script runs', async () => {
    expect((await run('build --sheets notes', {})).exit).toBe(0);
    expect((await run('build --sheets notes', { npm_config_split: '' })).exit).toBe(0);
    const env = { npm_lifecycle_event: 'test', npm_config_participants: '7' };
    expect((await kitpress('build --sheets notes', { env })).exit).toBe(0);
  });
});
