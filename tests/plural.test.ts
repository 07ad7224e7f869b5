// Texts with a number: the forms of languages, which of them an edition needs, and which one a number takes.
import { describe, expect, it } from 'vitest';
import { fillPlural, formOf, formsNeeded, hasForm, mayLeaveOut, wholeNumbersOf } from '../src/plural.ts';
import { ARABIC, kitOf } from './support/workshop.ts';

describe('the forms of a language', () => {
  it.each([
    ['sv', 'one other'],
    ['ja', 'other'],
    ['fr', 'one other'],
    ['lv', 'zero one other'],
    ['pl', 'one few many other'],
    ['cs', 'one few other'],
    ['he', 'one two other'],
    ['sl', 'one two few other'],
    ['ar', 'zero one two few many other'],
    ['cy', 'zero one two few many other'],
    // CLDR knows nothing of the first, and the second is no tag; the system's own rules are never taken.
    ['qqq', 'other'],
    ['sv-a', 'other'],
  ])('of %s are %s', (language, forms) => {
    expect(formsNeeded(language).join(' ')).toBe(forms);
  });

  it('may be more than numbers on paper need', () => {
    expect(hasForm('fr', 'many')).toBe(true);
    expect(hasForm('sv', 'few')).toBe(false);
    expect(hasForm('qqq', 'one')).toBe(false);
  });

  it('depend on the last digits in some', () => {
    expect([1, 2, 5, 11, 21, 22, 111].map((n) => formOf('ru', n))).toEqual([
      'one',
      'few',
      'many',
      'many',
      'one',
      'few',
      'many',
    ]);
    expect(wholeNumbersOf('ar', 'few')).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 103, 104, 105, 106, 107, 108, 109, 110,
    ]);
  });

  it('of one number alone may leave it out', () => {
    expect(mayLeaveOut('ar', 'sheets.action-cards.count.two')).toBe(true);
    expect(mayLeaveOut('ar', 'sheets.action-cards.count.few')).toBe(false);
    expect(mayLeaveOut('ru', 'sheets.action-cards.count.one')).toBe(false);
    expect(mayLeaveOut('sv', 'sheets.action-cards.name')).toBe(false);
  });
});

describe('a text with a number', () => {
  it('takes the form of the number', () => {
    const { minutes } = kitOf(ARABIC, 'ar').words.labels;
    expect([1, 2, 3, 15, 100].map((n) => fillPlural(minutes, 'n', n).words)).toEqual([
      'دقيقة واحدة',
      'دقيقتان',
      '3 دقائق',
      '15 دقيقة',
      '100 دقيقة',
    ]);
  });

  it('takes the form for others where it has none, as a draft or a pseudo-edition does', () => {
    const other = { words: '{n} cards', lang: 'ar' };
    expect(fillPlural({ other }, 'n', 2).words).toBe('2 cards');
  });
});
