// The lines and cards of a brand in an edition's language: each with its place in brand.yaml, or a warning that there is none.
import { expect, test } from 'vitest';
import { addCards } from '../../src/brand/cards.ts';
import { type OpenBrand, openBrand } from '../../src/brand/file.ts';
import { contactIn, inLanguage } from '../../src/brand/words.ts';
import { itemsOf } from '../../src/kit/lists.ts';
import type { Problem } from '../../src/problem.ts';
import { bytesOf, inMemory } from '../kit/memory.ts';
import { clear, kitOf, SWEDISH } from '../support/workshop.ts';

const brandOf = (lines: string): OpenBrand =>
  clear(openBrand(bytesOf(`name: Us\n${lines}\n`), 'brand.yaml', inMemory({}), '/'));

/** "words at key", and the problems. */
const contact = (lines: string, language: string): readonly string[] => {
  const problems: Problem[] = [];
  const texts = contactIn(brandOf(lines), language, problems);
  return [
    ...texts.map(({ words, lang, key }) => `${words} (${lang}) at ${key}`),
    ...problems.map(({ line, column, message }) => `${line}:${column} ${message}`),
  ];
};

test.each<readonly [lines: string, language: string, is: readonly string[]]>([
  ['footer: x', 'sv', []],
  ['contact: us@example.org', 'sv', ['us@example.org (sv) at contact']],
  ['contact: [Us, us@example.org]', 'sv', ['Us (sv) at contact.0', 'us@example.org (sv) at contact.1']],
  ['contact: { sv: Vi, en: [We, us@example.org] }', 'sv', ['Vi (sv) at contact.sv']],
  [
    'contact: { sv: Vi, en: [We, us@example.org] }',
    'en',
    ['We (en) at contact.en.0', 'us@example.org (en) at contact.en.1'],
  ],
  [
    'contact: { sv: Vi }',
    'en',
    ['2:1 The brand has no text for "contact" in "en", so none is printed in that edition.'],
  ],
])('%s in %s', (lines, language, is) => {
  expect(contact(lines, language)).toEqual(is);
});

test('a line that there is in other languages only is a warning', () => {
  const problems: Problem[] = [];
  expect(inLanguage(brandOf('footer: { sv: Vi }'), 'footer', 'en', problems)).toBeUndefined();
  expect(problems).toMatchObject([
    { code: 'brand-no-language', severity: 'warning', line: 2, hint: 'Add a text under "en".' },
  ]);
});

test('a card of a brand has its place in brand.yaml', () => {
  const { kit, problems } = addCards(brandOf('cards: { 3B: { sv: [Ett, Två] } }'), kitOf(SWEDISH, 'sv'));
  expect(problems).toEqual([]);
  const deck = itemsOf(kit, 'questions').find(({ code }) => code === '3B');
  const own = deck?.items.actions?.slice(-2).map(({ text }) => [text.words, text.file, text.key]);
  expect(own).toEqual([
    ['Ett', 'brand.yaml', 'cards.3B.sv.0'],
    ['Två', 'brand.yaml', 'cards.3B.sv.1'],
  ]);
});
