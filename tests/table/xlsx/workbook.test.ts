// Workbooks as other programs write them: which sheets, rows and cells are read, and where reading ends.
import { describe, expect, test } from 'vitest';
import { isWorkbookFault, type Workbook } from '../../../src/table/book.ts';
import { readWorkbook } from '../../../src/table/xlsx/workbook.ts';
import { partsOf, sheetData, workbookOf, zipped } from '../../support/workbook.ts';

const READING = { rows: 50, characters: 20 };
type Made = Parameters<typeof workbookOf>[0];

const read = (made: Made, reading: Parameters<typeof readWorkbook>[1] = READING): Workbook => {
  const book = readWorkbook(workbookOf(made), reading);
  if (isWorkbookFault(book)) throw new Error(book.kind);
  return book;
};
const sheet = (inside: string, reading = READING, strings?: string) =>
  read({ sheets: [inside], ...(strings !== undefined && { strings }) }, reading).sheets[0]?.cells;
const rows = (inside: string, reading = READING, strings?: string) => sheet(inside, reading, strings)?.rows;
const cellsOf = (cells: string, reading = READING, strings?: string) =>
  rows(sheetData(`<row>${cells}</row>`), reading, strings)?.[0]?.cells;
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const faultOf = (bytes: Uint8Array) => {
  const book = readWorkbook(bytes, READING);
  return isWorkbookFault(book) ? book : undefined;
};

describe('a cell', () => {
  const shared = '<si><t>first</t></si><si><t>second</t></si>';

  test.each([
    ['a number', '<c><v>12.5</v></c>', '12.5'],
    ['a number by name', '<c t="n"><v>3</v></c>', '3'],
    ['what a formula comes to', '<c t="str"><f>A1</f><v>a_x0041_b</v></c>', 'aAb'],
    ['a text of its own', inline('x_x000a_y'), 'x y'],
    ['a text that is shared', '<c t="s"><v>1</v></c>', 'second'],
    ['a shared text that is not there', '<c t="s"><v>2</v></c>', undefined],
    ['a shared text with no number', '<c t="s"><v>-1</v></c>', undefined],
    ['an error', '<c t="e"><v>#N/A</v></c>', undefined],
    ['what is true', '<c t="b"><v>1</v></c>', undefined],
    ['blanks', inline('  a \n b '), 'a b'],
    ['too many characters', inline('a'.repeat(40)), 'a'.repeat(20)],
    ['too many digits', `<c><v>${'1'.repeat(40)}</v></c>`, '1'.repeat(20)],
    [
      'parts, and how they are pronounced',
      '<c t="inlineStr"><is><r><t>東</t></r><rPh><t>とう</t></rPh><r><t>京</t></r></is></c>',
      '東京',
    ],
  ])('with %s', (_, cell, text) => {
    expect(cellsOf(cell, READING, shared)?.[0]).toBe(text);
  });

  test('does not pass its value on to the next one', () => {
    expect(cellsOf(`<c><v>1</v></c><c/>${inline('a')}<c t="inlineStr"/><c><v>2</v></c>`)).toEqual([
      '1',
      '',
      'a',
      '',
      '2',
    ]);
  });

  test.each([
    ['A1', 0],
    ['B1', 1],
    ['Z1', 25],
    ['AA1', 26],
    ['AZ1', 51],
    ['BA1', 52],
    ['CV1', 99],
  ])('at %s has %i cells before it', (reference, before) => {
    expect(cellsOf(`<c r="${reference}"><v>1</v></c>`)).toEqual([
      ...Array.from({ length: before }, () => ''),
      '1',
    ]);
  });

  test('after the hundredth of a row is not read', () => {
    expect(cellsOf('<c r="CW1"><v>1</v></c>')).toBeUndefined();
    expect(cellsOf('<c r="CV1"><v>1</v></c><c><v>2</v></c>')).toHaveLength(100);
  });

  test('is as it is written where that is wanted', () => {
    const exact = { ...READING, exact: true } as const;
    expect(cellsOf(inline('  a\nb '), exact)).toEqual(['  a\nb ']);
  });
});

describe('a row', () => {
  const row = (line: string, text: string, more = ''): string =>
    `<row ${line === '' ? '' : `r="${line}"`} ${more}>${inline(text)}</row>`;
  const lines = (inside: string, reading = READING) =>
    rows(sheetData(inside), reading)?.map(({ line, cells }) => `${line} ${cells.join()}`);

  test('has its number, or the next one; those between it and the one before are empty', () => {
    expect(lines(row('3', 'a') + row('', 'b') + row('7', 'c') + row('x', 'd'))).toEqual([
      ...['3 a', '4 b', '5 ', '6 ', '7 c', '8 d'],
    ]);
  });

  test('with empty cells only is none', () => {
    expect(lines(row('1', 'a') + row('2', ' ') + row('3', 'b'))).toEqual(['1 a', '2 ', '3 b']);
  });

  test.each(['1', 'true'])(
    'that is hidden by “%s” is counted, and read only where all is wanted',
    (hidden) => {
      const inside = sheetData(row('1', 'a') + row('2', 'b', `hidden="${hidden}"`) + row('3', 'c'));
      const found = sheet(inside);
      expect([found?.rows.map(({ cells }) => cells[0]), found?.hiddenRows]).toEqual([['a', 'c'], 1]);
      const all = sheet(inside, { ...READING, exact: true } as typeof READING);
      expect([all?.rows.map(({ cells }) => cells[0]), all?.hiddenRows]).toEqual([['a', 'b', 'c'], 0]);
    },
  );

  test.each(['0', 'false', ''])('that is hidden by “%s” is not', (hidden) => {
    expect(lines(row('1', 'a', `hidden="${hidden}"`))).toEqual(['1 a']);
  });

  test('is read if 1,000 are empty before it, and if more are not', () => {
    const far = { ...READING, rows: 2000 };
    expect(lines(row('5', 'a') + row('1005', 'b'), far)).toHaveLength(1001);
    expect(lines(row('5', 'a') + row('1006', 'b'), far)).toEqual(['5 a']);
    expect(lines(row('5000', 'a'), far)).toEqual(['5000 a']);
  });

  test('more than are wanted tells that there are more', () => {
    const many = Array.from({ length: 9 }, (_, k) => row('', `${k}`)).join('');
    for (const most of [1, 5, 8]) expect(lines(many, { ...READING, rows: most })).toHaveLength(most + 1);
    expect(lines(many, { ...READING, rows: 9 })).toHaveLength(9);
  });
});

test.each([
  ['one', 'min="2" max="2" hidden="1"', ['a', '', 'c', 'd']],
  ['several', 'min="1" max="3" hidden="true"', ['', '', '', 'd']],
  ['all that a program can have', 'min="3" max="16384" hidden="1"', ['a', 'b']],
  ['none', 'min="2" max="2" hidden="0"', ['a', 'b', 'c', 'd']],
])('of hidden columns, %s, nothing is read', (_, col, cells) => {
  const row = ['a', 'b', 'c', 'd'].map(inline).join('');
  expect(rows(`<cols><col ${col}/></cols>${sheetData(`<row>${row}</row>`)}`)?.[0]?.cells).toEqual(cells);
});

test('what follows the rows of a sheet is not read', () => {
  expect(rows(`${sheetData(`<row>${inline('a')}</row>`)}<row>${inline('b')}</row><broken`)).toHaveLength(1);
});

describe('the sheets', () => {
  const one = (text: string): string => sheetData(`<row>${inline(text)}</row>`);
  const names = (book: Workbook) =>
    book.sheets.map(({ name, cells }) => `${name} ${cells.rows[0]?.cells[0]}`);

  test('are those that are visible, in their order, and no more than eight', () => {
    const sheets = Array.from({ length: 11 }, (_, k) => one(`${k + 1}`));
    const book = read({ sheets, state: ['hidden', 'visible', 'veryHidden'] });
    expect(names(book)).toEqual([2, 4, 5, 6, 7, 8, 9, 10].map((k) => `Blad${k} ${k}`));
    expect(book.unread).toBe(1);
    expect(read({ sheets: sheets.slice(0, 8) }).unread).toBe(0);
  });

  const parts = partsOf({ sheets: [one('a')], strings: '' });
  const changed = (change: (text: string) => string): Workbook | undefined => {
    const all = Object.entries(parts).map(([name, text]) => [name, change(text)]);
    const book = readWorkbook(zipped(Object.fromEntries(all)), READING);
    return isWorkbookFault(book) ? undefined : book;
  };

  test.each([
    ['from the folder of the workbook', 'worksheets/sheet1.xml'],
    ['from there, with a dot', './worksheets/sheet1.xml'],
    ['from the root', '/xl/worksheets/sheet1.xml'],
    ['in capitals', 'Worksheets/SHEET1.xml'],
  ])('are found %s', (_, target) => {
    const book = changed((text) => text.replace('Target="worksheets/sheet1.xml"', `Target="${target}"`));
    expect(book && names(book)).toEqual(['Blad1 a']);
  });

  test('that are charts, or are not there, are none', () => {
    expect(changed((text) => text.replace('/worksheet"', '/chartsheet"'))?.sheets).toEqual([]);
    expect(changed((text) => text.replace('worksheets/sheet1', 'worksheets/sheet2'))?.sheets).toEqual([]);
  });

  test('without a name or a state are read', () => {
    const book = changed((text) => text.replace('name="Blad1"', '').replace('state="visible"', ''));
    expect(book && names(book)).toEqual([' a']);
  });
});

describe('what cannot be read', () => {
  const made: Made = { sheets: [sheetData(`<row>${inline('a')}</row>`)] };

  test.each<[string, Uint8Array, string]>([
    ['is locked', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 0]), 'locked'],
    ['is cut off', workbookOf(made).subarray(0, 300), 'damaged'],
    ['has a sheet that is no XML', workbookOf({ ...made, before: '<' }), 'damaged'],
    ['has a document type', workbookOf({ ...made, before: '<!DOCTYPE a>' }), 'damaged'],
    ['has a sheet too deep', workbookOf({ sheets: ['<a>'.repeat(40)] }), 'too-large'],
    [
      'has no list of its sheets',
      zipped({ 'xl/workbook.xml': partsOf(made)['xl/workbook.xml'] ?? '' }),
      'damaged',
    ],
    [
      'has too many parts',
      zipped(Object.fromEntries(Array.from({ length: 5001 }, (_, k) => [`${k}`, '']))),
      'too-large',
    ],
    ['unpacks to too much', workbookOf({ sheets: [' '.repeat(33 * 1024 * 1024)] }), 'too-large'],
  ])('%s', (_, bytes, kind) => {
    expect(faultOf(bytes)?.kind).toBe(kind);
  });

  test('another archive is told by its names', () => {
    expect(faultOf(zipped({ 'a.txt': '', 'b/c.txt': '' }))).toEqual({
      kind: 'no-workbook',
      names: ['a.txt', 'b/c.txt'],
    });
    expect(
      faultOf(zipped(Object.fromEntries(Array.from({ length: 5000 }, (_, k) => [`${k}`, '']))))?.kind,
    ).toBe('no-workbook');
  });
});
