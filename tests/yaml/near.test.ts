// Guessing what somebody meant: one slip in three letters, and better no guess than a wild one.
import { describe, expect, test } from 'vitest';
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

describe('how far a guess may be', () => {
  test.each([
    ['one slip in a word of two to five letters', 'steps', 'stepz', 'stexz'],
    ['two in six', 'matrix', 'matzzx', 'mzzzix'],
    ['three in nine', 'questions', 'quesxxxns', 'quexxxxns'],
    ['of a short word', 'on', 'ox', 'xy'],
    ['letters that are missing', 'questions', 'questi', 'quest'],
    ['letters too many', 'title', 'titleab', 'titleabc'],
    ['two neighbours that changed places, one slip each', 'steps', 'setps', 'estsp'],
  ])('%s', (_, word, near, far) => {
    expect(nearest(near, [word])).toBe(word);
    expect(nearest(far, [word])).toBeUndefined();
  });

  test('the nearest of several is guessed, and of two as near the first', () => {
    expect(nearest('stepd', ['stabs', 'steps', 'stop'])).toBe('steps');
    expect(nearest('stepd', ['steps', 'stepa'])).toBe('steps');
  });
});
