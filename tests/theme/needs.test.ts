// What setting texts needs: only what some text, or its language, asks for.
import { expect, test } from 'vitest';
import { needsOf, openTools } from '../../src/theme/needs.ts';

const text = (words: string, lang: string) => ({ words, lang });

test.each<readonly [toSet: readonly unknown[], languages: string, shaping: boolean, unspaced: boolean]>([
  [[], '', false, false],
  [[null, undefined, 5, true], '', false, false],
  [['Hej'], '', false, false],
  [[text('Hej', 'sv')], 'sv', false, false],
  [[{ a: [text('Hej', 'sv'), { b: text('Hi', 'en') }] }], 'en sv', false, false],
  [[{ edition: { language: 'de' } }], 'de', false, false],
  [[{ edition: { language: 5 } }], '', false, false],
  [[{ edition: { language: 'ar' } }], 'ar', true, false],
  [[text('Hej', 'he')], 'he', true, false],
  [['שלום'], '', true, false],
  [[text('مرحبا', 'sv')], 'sv', true, false],
  [[{ deep: [['नमस्ते']] }], '', true, false],
  [['สวัสดี'], '', true, true],
  [[text('東京', 'ja'), text('Hej', 'sv')], 'ja sv', false, true],
  [['สวัสดี', 'Hej'], '', true, true],
  [[text('שלום', 'en'), text('Hej', 'sv')], 'en sv', true, false],
])('%j', async (toSet, languages, shaping, unspaced) => {
  const needs = needsOf(toSet);
  expect([...needs.languages].sort().join(' ')).toBe(languages);
  expect([needs.shaping, needs.unspaced]).toEqual([shaping, unspaced]);
  if (!needs.shaping) {
    const tools = await openTools(needs);
    expect(Object.keys(tools)).toEqual(unspaced ? ['breaker'] : []);
  }
});
