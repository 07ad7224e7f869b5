// The rules of a style sheet in an SVG, as CSS Syntax 3 divides it.
import { expect, test } from 'vitest';
import { declarationsOf, styleSheetOf } from '../../src/image/svg/css.ts';

const selectorsOf = (css: string): readonly string[] =>
  styleSheetOf(css).rules.map(({ selectors }) => selectors);

test('a brace too many belongs to the next selector, and the rules after it hold', () => {
  const css = '.a { fill: red } } .b { fill: blue } .c { fill: lime }';
  expect(selectorsOf(css)).toEqual(['.a', '} .b', '.c']);
});

test('conditions that hold for a picture are read, and others are not', () => {
  const css =
    '@media screen { .a { fill: red } } @media (prefers-color-scheme: dark) { .b { fill: blue } } .c { }';
  expect(styleSheetOf(css)).toMatchObject({
    rules: [{ selectors: '.a' }, { selectors: '.c' }],
    conditions: [],
  });
  expect(styleSheetOf('@media print { .a { fill: red } }').conditions).toEqual(['@media']);
});

test.each<readonly [css: string, read: readonly string[]]>([
  ['fill:red', ['fill=red']],
  [' FILL : Red ; ', ['fill=Red']],
  ['fill:red;fill:', ['fill=red']],
  ['fill:red; fill : ;x', ['fill=red']],
  ['fill:red!important', ['fill=red!']],
  ['fill: red  ! IMPORTANT', ['fill=red!']],
  ['fill: red !important now', ['fill=red !important now']],
  ['a/* : x; */:/* y */b', ['a=b']],
  ['a:b/* c', ['a=b']],
  ['filter:url(#a:b)', ['filter=url(#a:b)']],
  ['', []],
])('the declarations of %j', (css, read) => {
  const found = declarationsOf(css);
  expect(
    found.map(({ property, value, important }) => `${property}=${value}${important ? '!' : ''}`),
  ).toEqual(read);
});
