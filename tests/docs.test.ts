// The docs keep up with the program: links lead to files, and the page on the command line has all flags and schemas.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { KINDS } from '../src/kinds/index.ts';
import { kitpress } from './support/cli.ts';
import { root } from './support/disk.ts';

const COMMANDS = ['build', 'check', 'export', 'completion', 'list', 'verify', 'init', 'schema'];
const TRANSLATE = ['start', 'status', 'update', 'export', 'import', 'proof'];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'src/README.md',
  'fonts/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const commandLine = read('docs/command-line.md');
const flagsIn = (text: string): ReadonlySet<string> => new Set(text.match(/(?<![\w-])--[a-z]+/g));

test.each(pages)('every link in %s leads to a file', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  const dead = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(root, dirname(page), link)));
  expect(dead).toEqual([]);
});

test('the page on the command line has every flag of every command, and no others', async () => {
  const commands = [...COMMANDS, ...TRANSLATE.map((name) => `translate ${name}`)];
  const flags = new Set(['--version']);
  for (const command of commands) {
    const { out } = await kitpress(`${command} --help`);
    // Up to the examples, in which other flags may be.
    for (const flag of flagsIn(out.split('Examples:')[0] ?? '')) flags.add(flag);
  }
  flags.delete('--help');
  expect(flags.size).toBeGreaterThan(15);
  expect([...flagsIn(commandLine)].sort()).toEqual([...flags].sort());
});

test('the README says about how many words ship for all kits', () => {
  const { words } = parse(read('content/kitpress/en.yaml'));
  const leaves = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? Object.values(value).reduce((sum: number, part) => sum + leaves(part), 0)
      : 1;
  const [, said] = /words that kits need, about (\d+),/.exec(read('README.md')) ?? [];
  expect(Math.abs(leaves(words) - Number(said))).toBeLessThanOrEqual(25);
});

test('the README and the page for authors say how many texts the first kit has', async () => {
  const { counts } = JSON.parse(
    (await kitpress(`translate status nb --kit ${root}/content/innovation-declaration --json`)).out,
  );
  expect(read('README.md')).toContain(`The first kit has ${counts.translated} texts of its own`);
  expect(read('docs/writing-a-kit.md')).toContain(`and ${counts.translated} texts\nin each edition`);
});

test('the page on the command line names every schema', async () => {
  const names = (await kitpress('schema')).out.trim().split('\n');
  const section = commandLine.split('## list and schema')[1]?.split('\n## ')[0] ?? '';
  expect(names.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
});

test('the YAML on the page for authors is that of the kits it is from', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/excerpts.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test('the page for authors has every kind, with a picture and the YAML of each sheet of the starter kit', () => {
  const page = read('docs/writing-a-kit.md');
  const sheets = [...read('starter/kit/kit.yaml').matchAll(/^ {2}- id: (\S+)\n {4}kind: (\S+)/gm)];
  expect(new Set(sheets.map(([, , kind]) => kind))).toEqual(new Set(Object.keys(KINDS)));
  for (const [, sheet, kind] of sheets) {
    expect(page).toContain(`\n### ${kind}\n`);
    expect(page).toContain(`](pictures/kind-${sheet}.png)\n\n<!-- yaml starter/kit: sheet ${sheet} -->\n`);
  }
});
