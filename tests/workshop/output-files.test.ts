// Pages go to one file for the kit, or with --split to a file for each sheet and each item of it.
import { expect, test } from 'vitest';
import { nameFor, sheetFile } from '../../src/workshop/output-files.ts';

const [one, three] = [{ item: '1' }, { item: '3' }];

test('all sheets share a file', () => {
  const file = sheetFile({ split: false, format: 'board' }, 'assessment', 5, [one, three]);
  expect([file.name, nameFor(file, one), nameFor(file, {})]).toEqual(['kit.pdf', 'kit.pdf', 'kit.pdf']);
});

test('split, a sheet has its own, and each item of it', () => {
  const file = sheetFile({ split: true, format: 'board' }, 'assessment', 5, [one, one, three]);
  expect(file.name).toBe('05-assessment-*.pdf');
  expect([one, three].map((page) => nameFor(file, page))).toEqual([
    '05-assessment-1.pdf',
    '05-assessment-3.pdf',
  ]);
  expect(sheetFile({ split: true, format: 'board' }, 'assessment', 5, [three, three]).name).toBe(
    '05-assessment-3.pdf',
  );
  expect(sheetFile({ split: true, format: 'board' }, 'matrix', 12, [{}]).name).toBe('12-matrix.pdf');
});

test('hand-outs have a file of their own, because office printers cannot take two sizes of paper in one', () => {
  expect(sheetFile({ split: false, format: 'handOut' }, 'visit', 3, [{}]).name).toBe('handouts.pdf');
});
