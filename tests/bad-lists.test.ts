// Every file of tests/bad-lists is one of a kit of lists with one mistake that authors make, and says itself what should be reported.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../src/commands/report.ts';
import type { Problem } from '../src/problem.ts';
import { openFolder } from './kit/lists-kit.ts';
import { placed } from './kit/memory.ts';
import { root } from './support/disk.ts';

const folder = join(root, 'tests/bad-lists');

/** The lines "# name: value" at the top of a bad file. */
const said = (text: string, name: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^# ${name}: (.*)$`, 'gm'))].map(([, value]) => value ?? '');

/** What is wrong with a kit of tests/kits if some of its files are others. */
const problemsOf = (kit: string, changes: Readonly<Record<string, string>> = {}): readonly Problem[] => {
  const files = ['kit.yaml', 'en.yaml'].map((name) => [
    name,
    readFileSync(join(root, 'tests/kits', kit, name), 'utf8'),
  ]);
  return inOrder(openFolder({ ...Object.fromEntries(files), ...changes }).problems);
};

describe('a mistake in a kit of lists', () => {
  for (const name of readdirSync(folder)) {
    test(`${name.replace('.yaml', '').replaceAll('-', ' ')}: is reported at its place, in words that help, and nothing else is`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const [kit = '', file = ''] = [...said(text, 'kit'), ...said(text, 'file')];
      const problems = problemsOf(kit, { [file]: text });
      expect(problems.map(placed)).toEqual(said(text, 'expect'));
      for (const [index, words] of said(text, 'says').entries())
        expect(`${problems[index]?.message} ${problems[index]?.hint}`).toContain(words);
    });
  }

  test('the kit they are in is right itself', () => {
    expect(problemsOf('meeting')).toEqual([]);
  });
});
