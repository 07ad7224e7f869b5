// Language tags as translation programs write them, and the edition that is meant.
import { expect, test } from 'vitest';
import { editionFor } from '../../../src/translation/exchange/language.ts';

test.each([
  ['fr-FR', 'fr'],
  ['FR', 'fr'],
  ['nb_NO', 'nb'],
  ['pt', 'pt-BR'],
  ['en-AU', 'en-AU'],
  ['zh-CN', 'zh-Hans'],
  ['sr-RS', 'sr'],
])('%s is the edition %s', (language, edition) => {
  expect(editionFor(language, ['fr', 'nb', 'pt-BR', 'en-GB', 'en-US', 'zh-Hans', 'sr'])).toBe(edition);
});

test('of two editions in one language neither is meant unless it is named', () => {
  expect(editionFor('en-US', ['en-GB', 'en-US'])).toBe('en-US');
  expect(editionFor('en-AU', ['en-GB', 'en-US'])).toBe('en-AU');
});

test('another script is another language, and what is no tag is none', () => {
  expect(editionFor('zh-TW', ['zh-Hans'])).toBe('zh-TW');
  expect(editionFor('sr-Latn', ['sr'])).toBe('sr-Latn');
  expect(editionFor('not a tag', ['sv'])).toBe('not a tag');
});
