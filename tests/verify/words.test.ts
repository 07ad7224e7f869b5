// Words from paper are compared with words from YAML whatever lines they were broken into, and in nothing else.
import { expect, test } from 'vitest';
import { patternOf, plainly } from '../../src/verify/words.ts';

test.each([
  ['a word divided at a line’s end', 'innova\u2010\ntion', 'innovation'],
  ['a compound that ends a line at its hyphen', 'A3-\npapper', 'A3-papper'],
  ['an address that ends a line at a dot', 'se kit.\nexempel.org nu', 'se kit.exempel.org nu'],
  ['an address that ends a line in its query', 'a.org/x?\nb=\nc', 'a.org/x?b=c'],
])('%s is found as it was written', (_what, paper, written) => {
  expect(plainly(paper)).toBe(plainly(written));
  expect(plainly(paper)).toMatch(patternOf(written));
});

test('a word that was put in, left out or changed is another text', () => {
  for (const paper of ['Lås syftet. Högt', 'Läs syftet mycket. Högt', 'Läs. Högt'])
    expect(plainly(paper)).not.toMatch(patternOf('Läs syftet. Högt'));
});
