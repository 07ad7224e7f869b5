// Rows of cells in a text: where each begins, what a quotation mark means, and how much is read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellRows, firstCellRows, type Separator, strictCellRows } from '../../src/table/cells.ts';

const SEPARATORS: readonly Separator[] = ['\t', ';', ','];
const FORM = { separator: ',', rows: 100 } as const;
const cells = (text: string) => cellRows(text, FORM).map((row) => row.cells);
const exactly = (text: string) => strictCellRows(text, { ...FORM, exact: true })?.map((row) => row.cells);

test('what is written in quotation marks is read as it was, with any separator and line end', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '\n', '\r', 'å') });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(rows, fc.constantFrom(...SEPARATORS), ends, (all, separator, end) => {
      const text = all
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
        .join(end);
      const read = strictCellRows(text, { separator, rows: 100, exact: true });
      expect(read?.map((row) => row.cells)).toEqual(
        all.map((row) => (row.every((one) => one === '') ? [] : row)),
      );
    }),
    { numRuns: 300, seed: 1 },
  );
});

test.each(SEPARATORS)('cells between %j have the line and the column that they begin at', (separator) => {
  const text = ['a', '  b', '" c"\r\n', '"x\ny"', 'd\r', 'e\n\n', 'f'].join(separator);
  expect(cellRows(text, { separator, rows: 100, first: 3 })).toEqual([
    { cells: ['a', 'b', 'c'], line: 3, starts: [1, 5, 8] },
    { cells: ['', 'x y', 'd'], line: 4, starts: [1, 3, 8] },
    { cells: ['', 'e'], line: 6, starts: [1, 2] },
    { cells: [], line: 7, starts: [1] },
    { cells: ['', 'f'], line: 8, starts: [1, 2] },
  ]);
});

test('lines within a cell count, whatever ends them', () => {
  expect(cellRows('"a\r\nb\rc\nd"\ne', FORM).map(({ line }) => line)).toEqual([1, 5]);
});

test.each([
  ['a letter before it', 'a"b",c', [['a"b"', 'c']]],
  ['a nickname', '"Ankan" Berg,c', [['"Ankan" Berg', 'c']]],
  ['blanks after it', '"a, b"  ,c', [['a, b', 'c']]],
  ['two of them', '"a ""b"" c",d', [['a "b" c', 'd']]],
  ['two at its end', '"a""",d', [['a"', 'd']]],
  ['nothing in it', '"",d', [['', 'd']]],
  ['no second one', '"a,b\nc', [['"a', 'b'], ['c']]],
  ['no second one but two together', '"a"",b', [['"a""', 'b']]],
])('a quotation mark with %s is read as people mean it', (_, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test('cells are on one line without blanks at their ends, unless they are wanted exactly', () => {
  expect(cells(' a ,"b\n\nc",\n , ')).toEqual([['a', 'b c', ''], []]);
  expect(exactly(' a ,"b\n\nc",\n , ')).toEqual([
    [' a ', 'b\n\nc', ''],
    [' ', ' '],
  ]);
});

describe('no more is read than is wanted', () => {
  const many = Array.from({ length: 10 }, (_, k) => `a${k}`).join('\n');

  test.each([1, 5, 9, 10, 50])('one row more than %i, to tell that there are more', (rows) => {
    expect(cellRows(many, { ...FORM, rows })).toHaveLength(Math.min(10, rows + 1));
  });

  test('a row of 500 cells is a row, and one of 501 is none', () => {
    const row = (count: number): string => Array.from({ length: count }, () => 'a').join(',');
    expect(exactly(row(500))?.[0]).toHaveLength(500);
    expect(exactly(row(501))).toBeUndefined();
    expect(cells(row(501))).toEqual([]);
    expect(firstCellRows(`a,b\n${row(501)}\nc`, FORM).map((one) => one.cells)).toEqual([['a', 'b']]);
  });

  test('a text that is cut within quotation marks has the rows before them', () => {
    const text = `a,b\nc,"${'d'.repeat(50_000)}"`;
    expect(firstCellRows(text, FORM).map((row) => row.cells)).toEqual([['a', 'b']]);
    expect(strictCellRows('a\n"b', FORM)).toBeUndefined();
    expect(firstCellRows(`a,"${'d'.repeat(49_996)}"`, FORM)[0]?.cells[1]).toHaveLength(49_996);
    expect(firstCellRows(`a,"${'d'.repeat(49_997)}"`, FORM)).toEqual([]);
  });
});
