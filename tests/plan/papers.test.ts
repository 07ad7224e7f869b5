// The papers that ship, and what people call them.
import { expect, test } from 'vitest';
import { paperCalled } from '../../src/plan/papers.ts';
import { PAPERS } from '../support/papers.ts';

test.each([
  ['a4', 'A4', 210, 297],
  ['A3', 'A3', 297, 420],
  ['letter', 'Letter', 215.9, 279.4],
  ['us-letter', 'Letter', 215.9, 279.4],
  ['Tabloid', 'Tabloid', 279.4, 431.8],
  ['ledger', 'Tabloid', 279.4, 431.8],
  ['11x17', 'Tabloid', 279.4, 431.8],
  ['a1', 'A1', 594, 841],
  ['320x450', '320×450', 320, 450],
  ['450 × 320 mm', '320×450', 320, 450],
  ['330,2 x 482,6', '330.2×482.6', 330.2, 482.6],
])('%s is %s, %d × %d mm', (said, name, width, height) => {
  expect(paperCalled(said, PAPERS)?.paper).toMatchObject({ name, width, height });
});

test.each(['a5', 'a 4', '100x150', '320x2000', '320', 'x', ''])('"%s" is none', (said) => {
  expect(paperCalled(said, PAPERS)).toBeUndefined();
});

test('people who print on American paper keep Letter, and all others A4', () => {
  const kept = Object.keys(PAPERS).map((name) => [name, paperCalled(name, PAPERS)?.handOut.name]);
  expect(Object.fromEntries(kept)).toEqual({
    a4: 'A4',
    a3: 'A4',
    a2: 'A4',
    a1: 'A4',
    letter: 'Letter',
    tabloid: 'Letter',
  });
});
