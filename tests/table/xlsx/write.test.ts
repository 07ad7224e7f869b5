// A sheet as a workbook: each of its parts as it was, and every text as a program reads it back.

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isWorkbookFault, type NewSheet } from '../../../src/table/book.ts';
import { readWorkbook } from '../../../src/table/xlsx/workbook.ts';
import { writeWorkbook } from '../../../src/table/xlsx/write.ts';
import { isXmlFault, readXml } from '../../../src/xml/read.ts';
import { matchGolden } from '../../support/golden.ts';

const SHEET: NewSheet = {
  name: 'A & "B"',
  columns: [
    { heading: 'Key', width: 28 },
    { heading: 'Text <1>', width: 55, open: true, longest: 2 },
    { heading: 'Room', width: 8, number: true },
    { heading: 'State', width: 14, open: true, choices: ['one', 'two'] },
  ],
  rows: [
    ['a.1', 'x & y', '12', 'one'],
    ['a.2', '', '', ''],
    ['a.3', 'tab\tline\nend\u000b _x000B_ _x00', '3', 'two'],
  ],
};

const partsOf = (sheet: NewSheet): readonly (readonly [name: string, text: string])[] =>
  Object.entries(unzipSync(writeWorkbook(sheet))).map(([name, bytes]) => [name, strFromU8(bytes)]);

const SHEETS: readonly NewSheet[] = [
  SHEET,
  { ...SHEET, rows: [] },
  { name: 'Plain', columns: [{ heading: 'A', width: 1 }], rows: [['b', 'no column']] },
];

test('the parts of a workbook are what they were', () => {
  const lines = SHEETS.flatMap((sheet) =>
    partsOf(sheet).map(([name, text]) => `${name}\n${text.replaceAll('><', '>\n<')}\n`),
  );
  matchGolden('workbook.txt', lines.join('\n'));
});

test('every part is XML', () => {
  const limits = { elements: 10_000, depth: 20, attributes: 20, plain: true };
  for (const [name, text] of SHEETS.flatMap(partsOf))
    expect([name, isXmlFault(readXml(text, limits))]).toEqual([name, false]);
});

test('every text is read back as it was written', () => {
  const drawn = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 200, seed: 1 });
  const all = [...drawn, '\ud800', '_x005F_', '_x0041_', '\u0000', '\uffff', '\r', '<>&"'];
  const columns = [{ heading: 'A', width: 1 }];
  const bytes = writeWorkbook({ name: 'A', columns, rows: all.map((one) => [one]) });
  const book = readWorkbook(bytes, { rows: 500, characters: 1000, exact: true });
  const found = isWorkbookFault(book) ? [] : book.sheets[0]?.cells.rows.slice(1);
  expect(found?.map(({ cells }) => cells[0])).toEqual(all);
});
