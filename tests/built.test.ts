// The program as it ships, bundled into dist: every command finds the code that it loads late.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, kitpress } from './support/cli.ts';
import { root } from './support/disk.ts';
import { bytesOf, cwd, pdfs } from './support/folder.ts';

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

test('the built program writes PDFs, and reads them again', () => {
  expect(run('build', '--sheets', 'notes')).toMatchObject({ status: 0, stderr: '' });
  const { status, stdout, stderr } = run('verify', 'out/kit.pdf');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/1 page, .* 0 problems/);
});

/** Two principles have every kind of sheet. */
const SOME = ['--only', '1,2'];

test('the built program writes the same bytes as its source, though libraries are bundled in part', async () => {
  expect(run('build', ...SOME, '--out', 'built')).toMatchObject({ status: 0, stderr: '' });
  expect(await kitpress(`build ${SOME.join(' ')} --out source`)).toMatchObject({ exit: 0 });
  const other = pdfs('source').filter((name) => !bytesOf(`built/${name}`).equals(bytesOf(`source/${name}`)));
  expect(other).toEqual([]);
});

test('the built program sets texts from right to left', () => {
  const kit = join(root, 'tests/kits/arabic');
  expect(run('build', kit, '--sheets', 'vote-sheet,action-cards')).toMatchObject({ status: 0, stderr: '' });
  expect(run('verify', '--kit', kit, 'out/kit.pdf')).toMatchObject({ status: 0, stderr: '' });
});

test('the schemas that ship are those of the program, and no others', () => {
  const { stdout } = run('schema');
  const names = stdout.trim().split('\n');
  expect(readdirSync(join(root, 'schemas')).sort()).toEqual(names.map((name) => `${name}.json`).sort());
});
