// Which pages a file must have: all that its labels promise, and all that something leads to.
import { expect, test } from 'vitest';
import { type Cos, CosRef, type Dict, parseAt } from '../../src/verify/cos.ts';
import { openFaults } from '../../src/verify/fault.ts';
import { checkPresence } from '../../src/verify/pages.ts';
import type { RawFile } from '../../src/verify/whole.ts';

/** Pages are the first objects, by their labels; others are written as they are in a file. */
const missing = (labels: readonly string[], others: readonly string[] = []): readonly string[] => {
  const all = [...labels.map(() => '<</Type /Page>>'), ...others];
  const dict = (value: Cos | undefined): Dict | undefined =>
    value instanceof CosRef ? (parseAt(all[value.id - 1] ?? 'null', 0).value as Dict) : undefined;
  const array = (value: Cos | undefined) => (Array.isArray(value) ? value : undefined);
  const file = { ids: all.map((_, i) => i + 1), dict, array } as unknown as RawFile;
  const faults = openFaults('kit.pdf');
  checkPresence(
    file,
    labels.map((label, i) => ({ id: i + 1, label, dict: new Map() })),
    faults,
  );
  return faults.found.map(({ code, message }) => `${code}: ${message}`);
};

test('a page that is one of several needs all the others', () => {
  expect(missing(['G', 'C1 1/3', 'C1 2/3', 'C1 3/3', 'C2 1/1'])).toEqual([]);
  expect(missing(['C1 2/3', 'C2 2/2'])).toEqual([
    'verify-page-missing: page C1 1/3: C1 1/3 is missing from the file.',
    'verify-page-missing: page C1 3/3: C1 3/3 is missing from the file.',
    'verify-page-missing: page C2 1/2: C2 1/2 is missing from the file.',
  ]);
});

test('a sheet that shows a part of a board needs those that show the others', () => {
  expect(missing(['S1 [1/2]', 'S1 [2/2]'])).toEqual([]);
  expect(missing(['V 1/1 [2/2]'])).toContain(
    'verify-page-missing: page V 1/1 [1/2]: V 1/1 [1/2] is missing from the file.',
  );
});

test('what a bookmark leads to is among the pages, and so is each page', () => {
  expect(missing(['G'], ['<</Title (Guide) /Dest [1 0 R /XYZ]>>', '<</Title (Web)>>'])).toEqual([]);
  expect(missing(['G'], ['<</Title (Guide) /Dest [7 0 R /XYZ]>>', '<</Type /Page>>'])).toEqual([
    'verify-page-missing: A page is missing from the list of pages: Guide.',
    'verify-page-missing: A page is missing from the list of pages: object 3.',
  ]);
});

test.each([
  [['C1', 'C1 [verso]', 'C2', 'C2 [verso]'], []],
  [['C1', 'C2'], []],
  [['C1', 'C2', 'C2 [verso]'], ['page C1: its back is not after it.']],
  [
    ['C1 [verso]', 'C1'],
    ['page C1 [verso]: its front is not before it.', 'page C1: its back is not after it.'],
  ],
])('where there are backs, each is after its front: %j', (labels, found) => {
  expect(missing(labels)).toEqual(found.map((message) => `verify-backs: ${message}`));
});
