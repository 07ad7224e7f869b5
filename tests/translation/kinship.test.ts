// Words that two languages have in common, and how many texts of an edition may be the same as their source.
import { expect, test } from 'vitest';
import { isShared, shareOfSame } from '../../src/translation/kinship.ts';
import { textsOf } from '../../src/workshop/places.ts';
import { matchGolden } from '../support/golden.ts';
import { SHIPPED } from '../support/shipped.ts';
import { kitOf, SWEDISH } from '../support/workshop.ts';

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

/** Those that ship, and those that are known to be close to others. */
const LANGUAGES = [
  ...new Set([...SHIPPED.map(({ lang }) => lang), ...'nn bs hr sr id ms cs sk af gl pt'.split(' ')]),
].toSorted();
const wordsIn = (text: string): readonly string[] => [
  ...new Set(text.match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu)),
];
const PAIRS = LANGUAGES.flatMap((from, i) => LANGUAGES.slice(i + 1).map((to) => ({ from, to })));

test('two languages have the words in common that they had, and as many texts of an edition', () => {
  const editions = SHIPPED.filter(({ kit }) => kit === SWEDISH).map(({ kit, lang }) =>
    wordsIn([...textsOf(kitOf(kit, lang)).values()].join(' ')),
  );
  const words = [...new Set(editions.flat())].filter(
    (word) => editions.filter((edition) => edition.includes(word)).length > 1,
  );
  const everywhere = words.filter((word) => shared(word, 'ar', 'el'));
  const lines = PAIRS.flatMap(({ from, to }) => {
    const common = words.filter((word) => !everywhere.includes(word) && shared(word, from, to));
    const share = shareOfSame(from, to);
    return common.length > 0 || share > 0.1 ? [[from, to, share, ...common.toSorted()].join(' ')] : [];
  });
  matchGolden('kinship.txt', `${[everywhere.join(' '), ...lines].join('\n')}\n`);
});
