// The rule of import, text by text: what the edition says, what the file says, and what both said at the export.
import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/translation/exchange/merge.ts';
import { shortOf, VERSION, versionOf } from '../../../src/translation/exchange/version.ts';

const words = (text: string): string => shortOf(versionOf(text, 'translated'));
const merged = (ours: string, theirs: string, base?: string) =>
  merge(words(ours), words(theirs), base === undefined ? undefined : words(base));

describe('which of two texts is newer', () => {
  test.each([
    ['neither has changed', 'a', 'a', 'a', 'same'],
    ['both have changed, and agree', 'b', 'b', 'a', 'same'],
    ['the edition has changed', 'b', 'a', 'a', 'ours'],
    ['the edition has lost its text', '', 'a', 'a', 'ours'],
    ['the file has changed', 'a', 'b', 'a', 'theirs'],
    ['the file has filled it', '', 'b', '', 'theirs'],
    ['the file has emptied it', 'a', '', 'a', 'ours'],
    ['both have changed', 'b', 'c', 'a', 'conflict'],
    ['both have filled it', 'b', 'c', '', 'conflict'],
    ['the edition has lost it and the file has changed it', '', 'b', 'a', 'conflict'],
  ])('%s', (_, ours, theirs, base, expected) => {
    expect(merged(ours, theirs, base)).toBe(expected);
  });

  test.each([
    ['an empty text is filled', '', 'b', 'theirs'],
    ['a text that differs is a conflict', 'a', 'b', 'conflict'],
    ['a text that is the same is the same', 'a', 'a', 'same'],
    ['an empty text in the file says nothing', 'a', '', 'ours'],
  ])('of a file that does not know its export: %s', (_, ours, theirs, expected) => {
    expect(merged(ours, theirs)).toBe(expected);
  });
});

describe('a version', () => {
  test('is the same for texts that print the same, and for no others', () => {
    expect(versionOf(' e\u0301t\n', 'translated')).toBe(versionOf('\u00e9t', 'translated'));
    const many = Array.from({ length: 20_000 }, (_, n) => versionOf(`text ${n}`, 'translated'));
    expect(new Set(many).size).toBe(many.length);
    expect(many.every((one) => VERSION.test(one))).toBe(true);
  });

  test('says how far the text had come, if that is not the usual state', () => {
    expect(versionOf('a', 'needs-work')).toBe(`${versionOf('a', 'translated')}-needs-work`);
    expect(shortOf(versionOf('a', 'final'))).toBe(versionOf('a', 'translated'));
    expect(VERSION.test(versionOf('a', 'final'))).toBe(true);
    expect(VERSION.test('words')).toBe(false);
  });
});
