// Language tags as translation programs write them, and the editions that may be meant.
import { expect, test } from 'vitest';
import { editionsFor } from '../../../src/translation/exchange/language.ts';

test.each([
  ['fr-FR', 'fr'],
  ['FR', 'fr'],
  ['nb_NO', 'nb'],
  ['pt', 'pt-BR'],
  ['en-US', 'en-US'],
  ['zh-CN', 'zh-Hans'],
  ['sr-RS', 'sr'],
])('%s is the edition %s', (language, edition) => {
  const editions = ['fr', 'nb', 'pt-BR', 'en-GB', 'en-US', 'zh-Hans', 'sr'];
  expect(editionsFor(language, editions)).toEqual([edition]);
});

test('of two editions in one language either may be meant, unless one is named', () => {
  expect(editionsFor('en-AU', ['en-GB', 'en-US'])).toEqual(['en-GB', 'en-US']);
});

test('another script is another language, and what is no tag is none', () => {
  expect(editionsFor('zh-TW', ['zh-Hans'])).toEqual([]);
  expect(editionsFor('sr-Latn', ['sr'])).toEqual([]);
  expect(editionsFor('not a tag', ['sv'])).toEqual([]);
});
