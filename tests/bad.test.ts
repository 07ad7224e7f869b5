// Every file of tests/bad has one thing wrong with it, and says itself what should be said about it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../src/commands/report.ts';
import { load, placed } from './kit/memory.ts';
import { root } from './support/disk.ts';

const folder = join(root, 'tests/bad');

/** The lines "# name: value" at the top of a bad file. */
const said = (text: string, name: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^# ${name}: (.*)$`, 'gm'))].map(([, value]) => value ?? '');

/** Problems that no single file of text can have, of other files, of the form before lists, or with another test. */
const ELSEWHERE = [
  'yaml-not-utf8',
  'yaml-too-large',
  'yaml-syntax',
  'content-missing-file',
  'content-unknown-file',
  'content-no-edition',
  'content-old-form',
  'content-old-key',
  'content-invalid',
  'content-themes',
  'content-two-editions',
  'content-no-sheets',
  'text-card-too-long',
  'text-example',
  'text-missing-glyph',
];

describe('a file with a mistake in it', () => {
  for (const name of readdirSync(folder)) {
    test(`${name.replace('.yaml', '').replaceAll('-', ' ')}: is told at its place, in words that help, and nothing else is`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const [kit = '', file = ''] = [...said(text, 'kit'), ...said(text, 'file')];
      const [language = 'sv'] = said(text, 'language');
      const problems = inOrder(load(kit, { [file]: text }, language).problems);
      expect(problems.map(placed)).toEqual(said(text, 'expect'));
      for (const [index, words] of said(text, 'says').entries())
        expect(`${problems[index]?.message} ${problems[index]?.hint}`).toContain(words);
    });
  }

  test('there are many kinds of mistakes to learn from', () => {
    const codes = readdirSync(folder).flatMap((name) =>
      said(readFileSync(join(folder, name), 'utf8'), 'expect').map((line) => line.split(' ')[1]),
    );
    expect(readdirSync(folder).length).toBeGreaterThanOrEqual(100);
    expect(new Set(codes).size).toBeGreaterThanOrEqual(40);
  });

  test('every problem with content has an example, or another test', () => {
    const page = readFileSync(join(root, 'docs/problems.md'), 'utf8').split('## Whether it fits')[0] ?? '';
    const documented = [...page.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code]) => code ?? '');
    const shown = readdirSync(folder).flatMap((name) =>
      said(readFileSync(join(folder, name), 'utf8'), 'expect').map((line) => line.split(' ')[1]),
    );
    expect(documented.filter((code) => !shown.includes(code) && !ELSEWHERE.includes(code))).toEqual([]);
  });

  test('the kits they stand in are right themselves', () => {
    for (const kit of ['base', 'tiny']) expect(load(kit).problems).toEqual([]);
    expect(load('small', {}, 'en').problems).toEqual([]);
  });
});
