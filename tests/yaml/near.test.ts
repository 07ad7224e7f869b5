// Guessing what somebody meant: one slip in three letters, and better no guess than a wild one.
import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/yaml/near.ts';

const keys = ['title', 'actions', 'vote-sheet', 'steps', 'no'];

test.each([
  ['titel', 'title'],
  ['tittle', 'title'],
  ['Title', 'title'],
  ['acton', 'actions'],
  ['votesheet', 'vote-sheet'],
  ['step', 'steps'],
])('"%s" was meant to be "%s"', (word, meant) => {
  expect(nearest(word, keys)).toBe(meant);
});

test.each(['colour', 'xy', 'q', 'title'])('"%s" is near nothing else', (word) => {
  expect(nearest(word, keys)).toBeUndefined();
});

test('a guess is a question', () => {
  expect(didYouMean('titel', keys)).toBe('Did you mean "title"? ');
  expect(didYouMean('colour', keys)).toBe('');
});
