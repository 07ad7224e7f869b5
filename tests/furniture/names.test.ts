// Long names and names in foreign letters on strips of dots and in the legend: all are printed, and what is shortened is told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { namesWritten } from '../../src/names/list.ts';
import { shortName } from '../../src/plan/initials.ts';
import { resolvePlan } from '../../src/plan/plan.ts';
import type { Problem } from '../../src/problem.ts';
import type { Item, Page } from '../../src/scene.ts';
import { layout } from '../../src/workshop/layout.ts';
import { root } from '../support/disk.ts';
import { clear, kitOf, openTheme, SWEDISH, used } from '../support/workshop.ts';

const theme = openTheme();
const kit = kitOf(SWEDISH, 'sv');
const namesIn = (file: string): readonly string[] =>
  readFileSync(join(root, 'tests/fixtures/names', file), 'utf8')
    .trim()
    .split('\n');

/** The lines of text on a sheet, and the problems there are with all. */
const laid = (names: readonly string[]) => {
  const listed = namesWritten(names, () => ({ place: () => ({}) })).names;
  const choices = { participants: { value: { names: listed }, from: { flag: '--participants' } } };
  const plan = clear(resolvePlan(choices, kit));
  const { problems, ...result } = layout({ kit: used(kit, plan), kinds: KINDS, plan, theme });
  const sheets = result.ok ? result.value : [];
  const words = (id: string): readonly string[] =>
    sheets.filter(({ sheet }) => sheet.id === id).flatMap(({ pages }) => pages.flatMap(wordsOn));
  return { problems, legend: words('vote-sheet'), strips: words('vote-dots') };
};

const wordsOn = ({ items }: Page): readonly string[] => items.flatMap(wordsOf);
const wordsOf = (item: Item): readonly string[] =>
  item.kind === 'text' ? [item.text.trim()] : 'items' in item ? item.items.flatMap(wordsOf) : [];
const codesOf = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ severity, code }) => `${severity} ${code}`);

describe('long names', () => {
  const names = namesIn('long-surnames.txt');
  const { problems, legend, strips } = laid(names);

  test('are all printed in the legend, whole', () => {
    const words = legend.join(' ').replaceAll('- ', '-');
    expect(names.filter((name) => !words.includes(name))).toEqual([]);
  });

  test('are shortened on the strips where they have to be, with one warning', () => {
    expect(codesOf(problems)).toEqual(['warning names-shortened']);
    expect(problems[0]?.message).toMatch(
      /on the strips of dots for \d+ names, printed shorter: Магомед Христорождественский \(МХ\)/,
    );
    for (const words of ['Papadopoulos', 'Rozhdestvensky', 'E. Wilhelmsson-', 'A. Abdullahi', 'МХ'])
      expect(strips).toContain(words);
  });

  test('are never hyphenated', () => {
    expect([...legend, ...strips].filter((line) => line.endsWith('\u2010'))).toEqual([]);
    const ends = strips.filter((line) => line.endsWith('-'));
    expect(ends.filter((line) => !names.some((name) => name.includes(line.replace(/^\S\. /, ''))))).toEqual(
      [],
    );
  });

  test('of a hundred characters in one word leave their initials', () => {
    const one = laid(['X'.repeat(100), 'Bo Ek']);
    expect(codesOf(one.problems)).toEqual(Array.from({ length: 3 }, () => 'warning names-shortened'));
    expect(one.legend).toContain('X');
    expect(one.legend).toContain('Bo Ek');
  });

  test('200 of them stop nothing', () => {
    const all = Array.from({ length: 200 }, (_, i) => `${names[i % names.length]} ${i}`);
    expect(new Set(codesOf(laid(all).problems))).toEqual(new Set(['warning names-shortened']));
  });
});

test('usual names are no reason for a word', () => {
  expect(laid(['Anna Åberg', 'Bo Öst', 'Karl-Gustav af Geijerstam']).problems).toEqual([]);
});

test('a character that no font has makes a number of the name, and in the initials of the initials alone', () => {
  const name = laid(['Bo Ek', 'Anna 漢']);
  expect(codesOf(name.problems)).toEqual(['warning names-missing-glyph']);
  expect(name.legend).not.toContain('Anna 漢');
  // U+0251 has a glyph, and its capital has none.
  const initials = laid(['Bo Ek', 'ɑnna Ås']);
  expect(codesOf(initials.problems)).toEqual(['warning names-missing-glyph']);
  expect(initials.legend.join(' ')).toContain('Bo Ek 2 ɑnna Ås');
});

test.each([
  ['Maria Fernanda de Oliveira Santos', 'M. Santos'],
  ['Karl af Geijerstam', 'K. af Geijerstam'],
  ['María de la Cruz', 'M. de la Cruz'],
  ['Prof. Dr. Anna-Karin von Essen', 'A. von Essen'],
  ['Martin King Jr.', 'M. King'],
  ['Anna Berg (Malmö)', 'A. Berg'],
  ['BERG Anna', 'A. BERG'],
  ['Emma Wilhelmsson-Gyllenhammar', 'E. Wilhelmsson-Gyllenhammar'],
  ['山田 太郎', undefined],
  ['Madonna', undefined],
])('%s is, if need be, %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
