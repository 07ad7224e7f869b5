// Words from paper are compared with words from YAML whatever lines they were broken into, and in nothing else.
import { expect, test } from 'vitest';
import { finderOf, patternOf, plainly } from '../../src/verify/words.ts';

test.each([
  ['a word divided at a line’s end', 'innova\u2010\ntion', 'innovation'],
  ['a compound that ends a line at its hyphen', 'A3-\npapper', 'A3-papper'],
  ['an address that ends a line at a dot', 'se kit.\nexempel.org nu', 'se kit.exempel.org nu'],
  ['a mail address that ends lines at @ and before a dot', 'anna@\nexempel\n.se', 'anna@exempel.se'],
  ['Japanese, which has no spaces', '新しいこ\nとを kit.pdf\nに書く', '新しいことを kit.pdf に書く'],
  ['an address that ends a line in its query', 'a.org/x?\nb=\nc', 'a.org/x?b=c'],
])('%s is found as it was written', (_what, paper, written) => {
  expect(plainly(paper)).toBe(plainly(written));
  expect(plainly(paper)).toMatch(patternOf(written));
});

test('a text in Japanese, and one beside it, is found without spaces around it', () => {
  expect(plainly('カード\n1A\nまず切って\nください。')).toMatch(patternOf('まず切ってください。'));
  expect(plainly('カード\nkit\n紙')).toMatch(patternOf('kit'));
  expect(plainly('カード\nkits\n紙')).not.toMatch(patternOf('kit'));
});

test('a word that was put in, left out or changed is another text', () => {
  for (const paper of ['Lås syftet. Högt', 'Läs syftet mycket. Högt', 'Läs. Högt'])
    expect(plainly(paper)).not.toMatch(patternOf('Läs syftet. Högt'));
});

test('a text is found where its pattern finds it, beside letters, figures, signs and scripts without spaces', () => {
  const parts = ['kit', 'it', '1', '紙', 'é', '𝐀', '😀', ' ', '-', '.'];
  const texts = [...parts, 'kit 1', '紙1', '{n} kit', 'kit {n}', '-'].map((text) => ({
    text,
    pattern: patternOf(text),
    find: finderOf(text),
  }));
  const all = parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => plainly(`${a}${b}${c}`))));
  for (const words of all)
    for (const { text, pattern, find } of texts)
      for (const from of [0, words.indexOf('it') + 1]) {
        pattern.lastIndex = from;
        const end = pattern.exec(words) ? pattern.lastIndex : -1;
        if (find(words, from) !== end)
          expect([words, text, from, find(words, from)]).toEqual([words, text, from, end]);
      }
});
