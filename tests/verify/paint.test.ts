// Operators of a page without strings and the data of masks: what looks like an operator in them is none.
import { expect, test } from 'vitest';
import { sequencesIn, withoutData } from '../../src/verify/paint.ts';

const words = (operators: string): string => withoutData(operators).trim().replace(/\s+/g, ' ');

test.each([
  ['(EMC \\) EMC) Tj EMC', 'Tj EMC'],
  ['<45 4D43> Tj EMC', 'Tj EMC'],
  ['BI /W 8 ID 00FF EMC> EI EMC', 'BI /W 8 EMC'],
  ['BI ID a EI Q BI ID b EI Q', 'BI Q BI Q'],
  ['BI ID a EIGHT EI Q', 'BI Q'],
  ['q ID a EMC', 'q ID a EMC'],
  ['BI ID a EI Q ID EMC', 'BI Q ID EMC'],
])('of %s there is left: %s', (operators, left) => {
  expect(words(operators)).toBe(left);
});

test('a page full of masks that never end is read as quickly as any other', () => {
  // With a search to the end for each of them, this would not come to an end within the time of a test.
  const endless = 'ID \n'.repeat(500_000);
  expect(sequencesIn(`BI ID a EI ${endless}EMC`)).toBe(1);
  expect(sequencesIn(`ID ${' '.repeat(500_000)}EMC`)).toBe(1);
});
