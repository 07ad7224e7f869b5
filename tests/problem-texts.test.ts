// All that is printed about each file of tests/bad and tests/bad-lists, compared with what was printed last: UPDATE_GOLDEN=1 npm test writes it anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { report } from '../src/commands/report.ts';
import type { Problem } from '../src/problem.ts';
import { openFolder } from './kit/lists-kit.ts';
import { kitFiles, load } from './kit/memory.ts';
import { root } from './support/disk.ts';
import { matchGolden } from './support/golden.ts';

/** The values of the lines "# name: value" at the top of a bad file. */
const said = (text: string, name: string): string | undefined =>
  new RegExp(`^# ${name}: (.*)$`, 'm').exec(text)?.[1];

type Find = (kit: string, changes: Readonly<Record<string, string>>, language?: string) => readonly Problem[];

const inKit: Find = (kit, changes, language) => load(kit, changes, language).problems;
const inLists: Find = (kit, changes) => {
  const files = Object.entries({ ...kitFiles(kit), ...changes }).map(([path, file]) => [
    path,
    typeof file === 'string' ? file : new TextDecoder().decode(file),
  ]);
  return openFolder(Object.fromEntries(files)).problems;
};

const reportOf = (folder: string, name: string, find: Find): string => {
  const text = readFileSync(join(root, 'tests', folder, name), 'utf8').replaceAll('\r\n', '\n');
  const file = said(text, 'file') ?? '';
  const problems = find(said(text, 'kit') ?? '', { [file]: text }, said(text, 'language'));
  const source = (path: string): string | undefined => (path === file ? text : undefined);
  return `## ${name}\n\n${report(problems, { source }).trimEnd()}\n`;
};

test.each([
  ['bad', inKit],
  ['bad-lists', inLists],
] as const)('every mistake of tests/%s is reported in the words that it was', (folder, find) => {
  const names = readdirSync(join(root, 'tests', folder)).sort();
  matchGolden(`problems/${folder}.txt`, names.map((name) => reportOf(folder, name, find)).join('\n'));
});
