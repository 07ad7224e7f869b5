// What keeps the program from running is one sentence, whatever Node is there: an old one, no libraries, nothing built.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../support/disk.ts';

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'kitpress-bin-'));
  for (const folder of ['bin', 'scripts'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  writeFileSync(
    join(copy, 'old.cjs'),
    "Object.defineProperty(process.versions, 'node', { value: '12.22.12' });",
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  return [status, stdout, stderr];
};
const START = ['bin/kitpress.js', 'build'];
const BUILD = ['-r', './scripts/ready.cjs', 'scripts/build.mjs'];

test('an old Node', () => {
  const sentence =
    'kitpress needs Node 20.19 or newer, and this is 12.22.12. Install a newer one from https://nodejs.org and run again.\n';
  expect(run('-r', './old.cjs', ...START)).toEqual([1, '', sentence]);
  expect(run('-r', './old.cjs', ...BUILD)).toEqual([1, '', sentence]);
});

test('libraries that are not installed, and then a program that is not built', () => {
  const sentence =
    'The libraries that kitpress is built with are not installed: run "npm ci" in its folder and try again.\n';
  expect(run(...START)).toEqual([1, '', sentence]);
  expect(run(...BUILD)).toEqual([1, '', sentence]);
  mkdirSync(join(copy, 'node_modules/esbuild'), { recursive: true });
  expect(run(...START)).toEqual([
    1,
    '',
    'kitpress is not built yet: run "npm run build" in its folder and try again.\n',
  ]);
});

test('what says so has no syntax and no modules that Node 8 does not know', () => {
  for (const file of ['bin/kitpress.js', 'bin/ready.js', 'scripts/ready.cjs']) {
    const text = readFileSync(join(root, file), 'utf8');
    const as = (target: string): string => transformSync(text, { target }).code.replace(/\\n|\s/g, '');
    expect(as('es2015')).toBe(as('esnext'));
    expect(text).not.toMatch(/['"]node:/);
  }
});

test('the script that builds looks first', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(scripts.build).toBe(`node ${BUILD.join(' ')}`);
});
