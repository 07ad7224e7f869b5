// Workbooks as other programs write them, as they should not be, and as people make them.
import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readNames } from '../../src/names/read.ts';
import { MAIN, partsOf, sheetData, workbookOf, zipped } from '../support/workbook.ts';

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.map(inline).join('')}</row>`;

const read = async (bytes: Uint8Array) => {
  const list = await readNames(bytes, 'names.xlsx');
  return list.ok
    ? { ...list.value, names: list.value.names.map(({ name }) => name).join('|') }
    : { codes: list.problems.map(({ code }) => code).join(), problems: list.problems };
};

describe('a workbook', () => {
  test('may have prefixes, cells without references, and capitals in the names of its parts', async () => {
    const parts = partsOf({ sheets: [''] });
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Bo Ek</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = parts;
    expect(await read(zipped({ ...rest, 'xl/worksheets/Sheet1.xml': sheet }))).toMatchObject({
      names: 'Bo Ek',
    });
  });

  test('shows formulas by their values, and nothing of errors, hidden columns and how a name is pronounced', async () => {
    const strings =
      '<si><r><t>Anna</t></r><r><t xml:space="preserve"> Åberg_x000D_</t></r></si><si><t>山田 太郎</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></si>';
    const cells = `<cols><col min="2" max="2" hidden="1"/></cols>${sheetData(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>secret</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="str"><f>B1</f><v>Cia Ek</v></c></row><row r="4"><c r="A4" t="e"><v>#N/A</v></c></row>',
    )}`;
    expect(await read(workbookOf({ sheets: [cells], strings }))).toMatchObject({
      names: 'Anna Åberg|山田 太郎|Cia Ek',
    });
  });

  test('with several sheets gives the first with a heading for names, and says so', async () => {
    const sheets = [sheetData(row('Sal', 'Plats')), sheetData(row('Namn') + row('Bo Ek'))];
    expect(await read(workbookOf({ sheets }))).toMatchObject({
      names: 'Bo Ek',
      assumed: ['the sheet "Blad2" has the list, not "Blad1"'],
    });
    expect(await read(workbookOf({ sheets, state: ['visible', 'hidden'] }))).toMatchObject({
      names: 'Sal Plats',
    });
  });

  test('with very many sheets is read as far as the eighth, and says so', async () => {
    const sheets = Array.from({ length: 40 }, (_, i) =>
      sheetData(row(i === 7 ? 'Namn' : 'Sal') + row('Bo Ek')),
    );
    expect(await read(workbookOf({ sheets }))).toMatchObject({
      names: 'Bo Ek',
      leftOut: ['32 sheets after the first eight', 'the heading ("Namn")'],
    });
    const late = [...sheets.slice(8), sheetData(row('Namn') + row('Eva Lind'))];
    expect(await read(workbookOf({ sheets: late }))).toMatchObject({
      leftOut: ['25 sheets after the first eight'],
    });
  });

  test('of which all rows have a format is read as far as there are names', async () => {
    const empty = Array.from({ length: 250_000 }, (_, i) => `<row r="${i + 4}" s="1"/>`).join('');
    const sheets = [sheetData(row('Namn') + row('Bo Ek') + row('Eva Lind') + empty)];
    expect(await read(workbookOf({ sheets }))).toMatchObject({
      names: 'Bo Ek|Eva Lind',
      leftOut: ['the heading ("Namn")'],
    });
    const few = sheetData(
      `${row('Namn')}${row('Bo Ek')}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>far</t></is></c></row>`,
    );
    expect(await read(workbookOf({ sheets: [few] }))).toMatchObject({ names: 'Bo Ek' });
  });
});

describe('a workbook that is wrong is told in one problem', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  const names = sheetData(row('Bo Ek'));
  const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd">';
  const encrypted = workbookOf({ sheets: [names] });
  // The flag of the first part.
  encrypted[6] = 1;

  test.each<[string, Uint8Array, string]>([
    ['entities', workbookOf({ sheets: [names], before: laughs }), 'names-damaged'],
    ['a document type elsewhere', workbookOf({ sheets: [names], before: outside }), 'names-damaged'],
    ['parts in cipher', encrypted, 'names-password'],
    [
      'a folder of very many parts',
      zipped({
        ...partsOf({ sheets: [names] }),
        ...Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`xl/x${i}`, ''])),
      }),
      'names-too-large',
    ],
    ['deep nesting', workbookOf({ sheets: [`${'<a>'.repeat(50_000)}`] }), 'names-too-large'],
    ['a part that ends early', workbookOf({ sheets: ['<sheetData><row>'] }), 'names-damaged'],
    ['a bomb', workbookOf({ sheets: [`<!--${'x'.repeat(70_000_000)}-->`] }), 'names-too-large'],
    ['half of an archive', workbookOf({ sheets: [names] }).subarray(0, 300), 'names-damaged'],
    ['no sheet', zipped({ 'xl/workbook.xml': '<workbook/>' }), 'names-damaged'],
    ['nobody in it', workbookOf({ sheets: [''] }), 'names-none'],
    ['a Word document', zipped({ 'word/document.xml': '<a/>' }), 'names-not-a-list'],
    [
      'a spreadsheet of LibreOffice',
      zipped({ mimetype: 'application/vnd', 'content.xml': '<a/>' }),
      'names-not-a-list',
    ],
    ['a spreadsheet of Numbers', zipped({ 'Index/Document.iwa': '' }), 'names-not-a-list'],
    ['a binary workbook', zipped({ 'xl/workbook.bin': '' }), 'names-not-a-list'],
    ['slides', zipped({ 'ppt/presentation.xml': '<a/>' }), 'names-not-a-list'],
    ['any archive', zipped({ 'a.txt': 'Bo Ek' }), 'names-not-a-list'],
  ])('%s', async (_, bytes, code) => {
    const { codes, problems = [] } = (await read(bytes)) as {
      codes?: string;
      problems?: readonly { hint?: string }[];
    };
    expect([codes, problems.length, problems[0]?.hint?.endsWith('.')]).toEqual([code, 1, true]);
  });

  test('a size that the archive lies about is not believed', async () => {
    const bytes = workbookOf({ sheets: [`<!--${'x'.repeat(3_000_000)}-->${names}`] });
    // The uncompressed size in the central directory, of every part.
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
        bytes.set([100, 0, 0, 0], at + 24);
    expect(await read(bytes)).toMatchObject({ codes: 'names-damaged' });
  });
});

describe('whatever is in a file', () => {
  test('it comes to names or problems, never to an exception', async () => {
    const good = workbookOf({
      sheets: [sheetData(row('Namn', 'Bord') + row('Bo Ek', '1'))],
      strings: '<si><t>x</t></si>',
    });
    const damaged = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 })
      .map((changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        return bytes;
      });
    const text = fc
      .array(
        fc.constantFrom(
          'Namn',
          'Bo',
          'Ek',
          ',',
          ';',
          '\t',
          '"',
          '\r',
          '\n',
          '(',
          ')',
          '@',
          '1.',
          ' ',
          '–',
          'Summa',
          '漢',
          '\ud800',
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => new TextEncoder().encode(parts.join('')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), damaged, text), async (bytes) => {
        const list = await readNames(bytes, 'names.csv');
        if (list.ok) {
          expect(list.value.names.length).toBeGreaterThan(0);
          for (const { name } of list.value.names) expect(name).toMatch(/\p{L}/u);
        } else expect(list.problems.length).toBeGreaterThan(0);
      }),
      {
        numRuns: 600,
        seed: 20_260_312,
        // Nothing but what stands before a comma or a dash was taken for a name once.
        examples: ['\ufffd,1.NamnNamn;', '? – chef', '(1), Namn 2'].map((one) => [
          new TextEncoder().encode(one),
        ]),
      },
    );
  });

  const word = fc.constantFrom(
    'Anna',
    'Åsa',
    'Bo',
    'Li',
    'Øyvind',
    'Jean-Luc',
    'O’Neil',
    'Πέτρος',
    'Юля',
    'Nguyễn',
  );
  const surname = fc.constantFrom('Ek', 'Öst', 'Lindqvist', 'von Essen', 'García López', 'Đinh', 'Ås-Berg');
  const people = fc.uniqueArray(fc.tuple(word, surname), { minLength: 1, maxLength: 40, selector: String });
  const escaped = (cell: string, separator: string, quote: boolean): string =>
    quote || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;

  test('names written as text with columns, in any encoding, read back as they were', async () => {
    const form = fc.record({
      separator: fc.constantFrom(';', '\t', ','),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      encoding: fc.constantFrom('utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be'),
      quote: fc.boolean(),
      headings: fc.constantFrom(
        ['Förnamn', 'Efternamn'],
        ['Etunimi', 'Sukunimi'],
        ['First name', 'Last name'],
        ['Vorname', 'Nachname'],
      ),
    });
    await fc.assert(
      fc.asyncProperty(people, form, async (given, { separator, end, encoding, quote, headings }) => {
        const rows = [headings, ...given].map((cells) =>
          cells.map((cell) => escaped(cell, separator, quote)).join(separator),
        );
        const list = await readNames(encoded(rows.join(end), encoding), 'names.csv');
        expect(list.ok && list.value.names.map(({ name }) => name)).toEqual(
          given.map((parts) => parts.join(' ')),
        );
      }),
    );
  });

  test('names written in a workbook read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (given) => {
        const bytes = workbookOf({
          sheets: [sheetData(row('Namn', 'Bord') + given.map((one) => row(one.join(' '), '1')).join(''))],
        });
        const list = await readNames(bytes, 'names.xlsx');
        expect(list.ok && list.value.names.map(({ name }) => name)).toEqual(
          given.map((parts) => parts.join(' ')),
        );
      }),
      { numRuns: 40 },
    );
  });
});

const encoded = (text: string, encoding: string): Uint8Array => {
  if (encoding.startsWith('utf-8')) return strToU8(encoding === 'utf-8' ? text : `\uFEFF${text}`);
  const little = encoding === 'utf-16le';
  return Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
};
