// Words that two languages have in common, and how many texts of an edition may be the same as their source.
import { expect, test } from 'vitest';
import { isShared, shareOfSame } from '../../src/translation/kinship.ts';

const shared = (text: string, from: string, to: string, names: readonly string[] = []): boolean =>
  isShared(text, { from, to, names });

test.each<readonly [text: string, from: string, to: string]>([
  ['{n} min', 'sv', 'en'],
  ['Kort', 'sv', 'nb'],
  ['Bord {table} · {n}', 'sv', 'da'],
  ['Dato', 'nb', 'da'],
  ['A3, 20 mm', 'sv', 'el'],
])('"%s" is the same in %s and %s', (text, from, to) => {
  expect(shared(text, from, to)).toBe(true);
});

test.each<readonly [text: string, from: string, to: string]>([
  ['Kort', 'sv', 'de'],
  ['Dato', 'nb', 'sv'],
  ['Kort på bord', 'sv', 'nb'],
  ['Min', 'sv', 'ar'],
  ['{n}', 'sv', 'nb'],
  ['Bord kort bord kort bord', 'sv', 'nb'],
])('"%s" in %s may be forgotten in %s', (text, from, to) => {
  expect(shared(text, from, to)).toBe(false);
});

test('names of the kit are the same everywhere, and no part of a sentence makes it a name', () => {
  const names = ['Vinnova', 'CC BY-SA'];
  expect(shared('Vinnova', 'sv', 'fi', names)).toBe(true);
  expect(shared('Vinnova, CC BY-SA 4.0', 'sv', 'fi', names)).toBe(true);
  expect(shared('Vinnova har', 'sv', 'fi', names)).toBe(false);
});

test('a tenth of an edition may be the same on purpose, more of it between related languages', () => {
  expect(shareOfSame('sv', 'fi')).toBe(0.1);
  expect(shareOfSame('sv', 'nb')).toBe(0.2);
  expect(shareOfSame('nb', 'da')).toBe(0.33);
  expect(shareOfSame('da', 'nb-NO')).toBe(0.33);
});
