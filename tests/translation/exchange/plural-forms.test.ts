// The header Plural-Forms: that of each language, and those of other programs.
import { describe, expect, test } from 'vitest';
import { pluralRule } from '../../../src/translation/exchange/plural-expression.ts';
import { formsIn, gettextPlurals, pluralTags } from '../../../src/translation/exchange/plural-forms.ts';

test('the expression of every language sorts the numbers up to 200 as CLDR does', () => {
  const wrong = pluralTags().flatMap((language) => {
    const { header = '', forms = [] } = gettextPlurals(language) ?? {};
    const expression = /plural=\((.*)\);$/.exec(header)?.[1] ?? '"none"';
    // C and JavaScript agree on these operators.
    const index = new Function('n', `return Number(${expression})`) as (n: number) => number;
    const rules = new Intl.PluralRules([language]);
    const numbers = Array.from({ length: 201 }, (_, n) => n);
    return numbers.flatMap((n) => (forms[index(n)] === rules.select(n) ? [] : [`${language} ${n}`]));
  });
  expect(wrong).toEqual([]);
});

test('a region has the rules of its language, but for Portuguese', () => {
  expect(gettextPlurals('de-AT')?.header).toBe('nplurals=2; plural=(n != 1);');
  expect(gettextPlurals('pt-BR')?.header).toBe('nplurals=2; plural=(n > 1);');
  expect(gettextPlurals('pt-PT')?.header).toBe('nplurals=2; plural=(n != 1);');
  expect(gettextPlurals('lv')?.forms).toEqual(['zero', 'one', 'other']);
  expect(gettextPlurals('xx')).toBeUndefined();
});

describe('a header of another program', () => {
  const WEBLATE_FRENCH = 'nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;';
  const OLD_LATVIAN = 'nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);';

  test('may have the forms in another order, or one that no number takes', () => {
    expect(formsIn(WEBLATE_FRENCH, 'fr')).toEqual(['one', undefined, 'other']);
    expect(formsIn('nplurals=2; plural=n==1;', 'en')).toEqual(['other', 'one']);
  });

  test.each([
    ['sorts numbers in another way', OLD_LATVIAN, 'lv'],
    ['has too few forms', 'nplurals=2; plural=(n != 1);', 'pl'],
    ['has one form twice', 'nplurals=3; plural=(n==1 ? 0 : n==0 ? 1 : 2);', 'en'],
    ['has fewer than it uses', 'nplurals=1; plural=(n != 1);', 'en'],
    ['is none', 'nplurals=2', 'en'],
    ['divides by nothing', 'nplurals=2; plural=(n % 0);', 'en'],
  ])('is of no use if it %s', (_, header, language) => {
    expect(formsIn(header, language)).toBeUndefined();
  });

  test.each([
    'nplurals=2; plural=process.exit();',
    'nplurals=2; plural=(n != 1;',
    'nplurals=2; plural=n n;',
    'nplurals=2; plural=n ? 1;',
    'nplurals=99; plural=0;',
    'nplurals=2',
    `nplurals=2; plural=${'('.repeat(5000)}n`,
  ])('is no program: %s', (header) => {
    expect(pluralRule(header.slice(0, 2000))).toBeUndefined();
  });

  test('has the precedence of C', () => {
    const value = (expression: string, n = 0): number | undefined =>
      pluralRule(`nplurals=9; plural=${expression};`)?.index(n);
    expect(value('1 + 2 * 3')).toBe(7);
    expect(value('7 / 2 - 1')).toBe(2);
    expect(value('1 || 0 && 0')).toBe(1);
    expect(value('!n == 1 ? 4 : 5', 0)).toBe(4);
    expect(value('n ? n > 2 ? 1 : 2 : 3', 3)).toBe(1);
  });
});
