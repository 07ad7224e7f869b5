// Texts on their way to paper: composed, without line breaks, and each knowing where it came from.
import { expect, test } from 'vitest';
import { asTexts, cleanText } from '../../src/kit/edition.ts';
import { itemsOf } from '../../src/kit/lists.ts';
import { changed, load } from './memory.ts';

test('every text of a file becomes a copy with its language, file and key', () => {
  expect(asTexts({ a: 'A', list: ['B', { c: 'C' }], n: 3 }, 'sv', 'f.yaml')).toEqual({
    a: { words: 'A', lang: 'sv', file: 'f.yaml', key: 'a' },
    list: [
      { words: 'B', lang: 'sv', file: 'f.yaml', key: 'list.0' },
      { c: { words: 'C', lang: 'sv', file: 'f.yaml', key: 'list.1.c' } },
    ],
    n: 3,
  });
});

test('a letter and its accent become one character', () => {
  expect(cleanText('fo\u0308rslag')).toBe('förslag');
});

test('a line break in the YAML is a space on paper, a space that does not break stays', () => {
  expect(cleanText('  one\n  two \n\n three\tfour 10\u00a0min ')).toBe('one two three four 10\u00a0min');
});

test('a text written over several lines is printed as one', () => {
  const kit = load(
    'tiny',
    changed(
      'tiny',
      'sv/actions.yaml',
      'Fråga dem som är nya.',
      '|\n            Fråga dem\n            som är nya.',
    ),
  );
  expect(kit.ok && itemsOf(kit.value, 'actions')[1]?.text.words).toBe('Fråga dem som är nya.');
});
