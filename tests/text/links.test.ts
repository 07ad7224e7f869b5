// Addresses in running text: what is one, and where it may go on in the next line.
import { expect, test } from 'vitest';
import { isLink, linkBreaks } from '../../src/text/links.ts';

test.each([
  ['oecd.org', true],
  ['vgr.se', true],
  ['https://oecd-opsi.org/toolkits/', true],
  ['anna@exempel.se', true],
  ['vgr.s', false],
  ['a@b.c', false],
  ['.net', false],
  ['kl.', false],
  ['utan', false],
])('%s is an address: %s', (word, expected) => {
  expect(isLink(word)).toBe(expected);
});

/** With a bar where the address may be broken. */
const broken = (word: string): string => {
  const places = linkBreaks(word).map(({ at }) => at);
  return Array.from(word, (character, i) => (places.includes(i) ? `|${character}` : character)).join('');
};

test.each([
  ['https://oecd-opsi.org/toolkits/', 'https://oecd-|opsi|.org/|toolkits/'],
  ['anna@exempel.se', 'anna@|exempel|.se'],
  // Two letters alone on a line help nobody, and a short name needs no break.
  ['exempelstad.se/om', 'exempelstad|.se/om'],
  ['exempelst.se', 'exempelst.se'],
  ['exempelsta.se', 'exempelsta|.se'],
])('%s may be broken so: %s', (word, expected) => {
  expect(broken(word)).toBe(expected);
});
