// The package as npm installs it, without a network: its command, its library and its types.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../support/disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'kitpress-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, args: readonly string[], cwd = folder) => {
  const windows = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: windows });
  return { status, stdout, stderr };
};
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeAll(() => {
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  expect(packed.status, packed.stderr).toBe(0);
  const [{ filename }] = JSON.parse(packed.stdout);
  put('package.json', '{ "type": "module", "private": true }');
  const installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${filename}`]);
  expect(installed.status, installed.stderr).toBe(0);
}, 120_000);

test('the library builds over memory and over the disk, from right to left and with a brand’s logo as well', () => {
  put(
    'use.mjs',
    `import { build, check, diskWorld, exportSvg, memoryWorld } from 'kitpress';
const world = memoryWorld({ 'workshop.yaml': 'participants: 4\\n' });
const built = await build({ sheets: 'vote-sheet' }, world);
const drawn = await exportSvg({ sheets: 'vote-sheet', write: false }, world);
const rtl = await build({ kit: ${JSON.stringify(join(root, 'tests/kits/arabic'))}, sheets: 'vote-sheet', write: false });
const brand = await build({ brand: ${JSON.stringify(join(root, 'starter/brand.yaml'))}, sheets: 'vote-sheet', out: 'disk' }, diskWorld());
const wrong = await check({ paper: 'papyrus' });
console.log(JSON.stringify([built, drawn, rtl, brand, wrong].map(({ ok, problems }) => [ok, problems.map(({ code }) => code)])), [...world.files.keys()].join(' '));
`,
  );
  const { status, stdout, stderr } = run('node', ['use.mjs']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.trim()).toBe(
    '[[true,[]],[true,[]],[true,[]],[true,[]],[false,["usage-paper"]]] /workshop.yaml /out/kit.pdf',
  );
  expect(
    readFileSync(join(folder, 'disk', 'kit.pdf'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('its types hold for right and wrong calls, and need no other package', () => {
  put(
    'use.ts',
    `import { build, check, exportSvg, memoryWorld, diskWorld, type Problem, type World, type WorkshopOptions } from 'kitpress';
const options: WorkshopOptions = { lang: ['sv', 'en'], deep: [1, 'trust'], copies: { matrix: 5 }, cutLines: 'marks' };
const world: World = memoryWorld({ 'a/kit.yaml': new Uint8Array() }, { cwd: '/a' });
const built = await build({ ...options, write: false }, world);
if (built.ok) {
  const names: readonly string[] = built.value.files.map(({ name }) => name);
  const bytes: Uint8Array | undefined = built.value.files[0]?.bytes;
  void [names, bytes];
}
const problems: readonly Problem[] = built.problems;
const drawn = await exportSvg({}, diskWorld({ cwd: '/tmp' }));
const svg: string | undefined = drawn.ok ? drawn.value[0]?.svg : undefined;
// @ts-expect-error no such option
await check({ language: 'sv' });
// @ts-expect-error no such ink
await check({ ink: 'blue' });
// @ts-expect-error only where it went well is there a value
void built.value;
void [problems, svg];
`,
  );
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--skipLibCheck',
    'false',
    '--target',
    'ES2022',
  ];
  const { status, stdout } = run('node', [tsc, ...flags, '--module', 'NodeNext', '--types', '', 'use.ts']);
  expect([status, stdout]).toEqual([0, '']);
  expect(readFileSync(join(root, 'dist', 'kitpress.d.ts'), 'utf8')).not.toMatch(/\bimport\b|zod/i);
});

test('its command runs, and draws', () => {
  const { status, stderr } = run('npx', [
    '--offline',
    'kitpress',
    'export',
    '--svg',
    '--png',
    '--px',
    '400',
    '--sheets',
    'vote-dots',
  ]);
  expect([status, stderr]).toEqual([0, '']);
});
