// Lists of names as people have them, from Excel, e-mail and editors, and what is read of each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNames } from '../../src/names/read.ts';
import { uniqueInitials } from '../../src/plan/initials.ts';
import { root } from '../support/disk.ts';
import { clear } from '../support/workshop.ts';

const LISTS = join(root, 'tests/fixtures/names');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const listed = async (text: string | Uint8Array, file = 'names.txt') =>
  readNames(typeof text === 'string' ? bytes(text) : text, file);
const namesOf = async (text: string, file?: string): Promise<readonly string[]> => {
  const read = await listed(text, file);
  return read.ok ? read.value.names.map(({ name }) => name) : read.problems.map(({ code }) => code);
};
const codes = async (text: string | Uint8Array): Promise<readonly string[]> =>
  (await listed(text)).problems.map(({ code, line, column }) => [code, line, column].join(' ').trimEnd());

/** Each with its names and tables, and what is said of it. */
const READ: Readonly<Record<string, { names: string; leftOut?: string; assumed?: string }>> = {
  'comma1line.txt': {
    names: 'Anna Åberg|Bo Öst|Cia Ek',
    assumed: 'one line, with a name between each two signs',
  },
  'cp1252.txt': {
    names: 'Anna Åberg|Bo Öst',
    assumed: 'the letters are those of Windows-1252 (Western Europe)',
  },
  'header.txt': { names: 'Anna Åberg|Bo Öst', leftOut: 'the heading ("Namn")' },
  'excel-two-columns-utf8-bom.csv': { names: 'Anna Åberg|Bo Öst', leftOut: 'the heading ("Förnamn")' },
  'excel-trailing-semicolons.csv': {
    names: 'Anna Ek|Bo Ek',
    leftOut: 'the heading ("Namn"), 2 empty rows, a row of sums ("Summa")',
  },
  'deltagare-excel.xlsx': {
    names: 'Anna Åberg [1]|Bo Öst [1]|Cia Ek [2]|Eva Lind [3]',
    leftOut:
      'a hidden row, a line above the names ("Deltagarlista, innovationsdag 12 mars"), the heading ("Förnamn"), an empty row, a row of sums ("Summa")',
    assumed: 'the sheet "Anmälda" has the list, not "Lokaler"',
  },
  'teilnehmende-inline.xlsx': {
    names: 'Hans Müller [1]|Käthe von der Leyen [1]|Jürgen Groß [2]',
    leftOut: 'the heading ("Vorname")',
    assumed: '"A" is table 1, "B" is table 2',
  },
  'libreoffice.xlsx': {
    names: 'Anna Åberg [1]|Bo Öst [2]|Cia Ek [2]',
    leftOut: 'the heading ("Förnamn"), an empty row, a row of sums ("Summa")',
  },
  'rich-text.xlsx': { names: 'Anna Åberg|Bo Öst|Cia Ek|Dan Berg' },
  'svensk-excel-cp1252.csv': {
    names: 'Anna Åberg [1]|Bo Öst [1]|Cia Ek [2]',
    leftOut: 'the heading ("Förnamn"), an empty row, a row of sums ("Totalt")',
    assumed: 'the letters are those of Windows-1252 (Western Europe)',
  },
  'unicode-text-utf16le.txt': {
    names: 'Åsa Öberg [1]|Bo Ek [2]',
    leftOut: 'the heading ("Namn")',
    assumed: '"A" is table 1, "B" is table 2',
  },
  'suomi-utf16be.csv': { names: 'Älli Öhman [1]|Pekka Mäkinen [2]', leftOut: 'the heading ("Etunimi")' },
  'mac-cr-utf8.txt': { names: 'Anna Åberg|Bo Öst|Cia Ek' },
  'surname-first.txt': {
    names: 'Anna Berg|Maria de la Cruz|José García López|Bo Ek',
    leftOut: 'a role after a name ("enhetschef")',
    assumed: '"Berg, Anna" is Anna Berg',
  },
  'outlook.txt': {
    names: 'Anna Åberg|Bo Öst|Cia Ek',
    leftOut: '3 e-mail addresses',
    assumed: 'one line, with a name between each two signs, "Åberg, Anna" is Anna Åberg',
  },
  'norsk-comma.csv': { names: 'Kari Nordmann|Ola Ås', leftOut: 'the heading ("Fornavn")' },
  'danish-tables.txt': {
    names: 'Søren Ærø [1]|Mette Holm [1]|Åge Bæk [2]|Lone Juul [2]',
    leftOut:
      'a line above the names ("Deltagerliste 3. maj"), 2 headings of tables ("Bord 1:"), a parenthesis ("(Aarhus)"), a role after a name ("kommunaldirektør")',
  },
  'no-heading.csv': {
    names: 'Anna Åberg|Bo Öst|Cia Ek',
    assumed: 'the letters are those of Windows-1252 (Western Europe), no headings; the names are in column B',
  },
};

describe('a list in a file', () => {
  test.each(Object.entries(READ))('%s is read as it is meant', async (file, { names, leftOut, assumed }) => {
    const list = clear(await listed(new Uint8Array(readFileSync(join(LISTS, file))), file));
    const shown = list.names.map(({ name, table }) => (table === undefined ? name : `${name} [${table}]`));
    expect(shown.join('|')).toBe(names);
    expect(list.leftOut.join(', ')).toBe(leftOut ?? '');
    expect(list.assumed.join(', ')).toBe(assumed ?? '');
  });

  test.each([
    ['long-surnames.txt', 24],
    ['names-din91379.txt', 13],
    ['names-marks.txt', 5],
  ])('%s is read line by line', async (file, count) => {
    const list = clear(await listed(new Uint8Array(readFileSync(join(LISTS, file))), file));
    expect([list.names.length, list.leftOut, list.assumed]).toEqual([count, [], []]);
  });

  test('has the right initials; two people of one name keep what is beside it', async () => {
    const read = await listed(new Uint8Array(readFileSync(join(LISTS, 'names-initials.txt'))));
    const names = read.ok ? read.value.names.map(({ name }) => name) : [];
    expect(names).toEqual([
      'Anna Berg (Malmö)',
      'Henrik Christensen',
      'Anna Berg',
      'Bo Ek',
      'Eva Lind',
      'Martin King Jr.',
    ]);
    expect(names.map((name) => uniqueInitials([name])[0])).toEqual(['AB', 'HC', 'AB', 'BE', 'EL', 'MK']);
    expect(uniqueInitials(names)).toEqual(['AB1', 'HC', 'AB2', 'BE', 'EL', 'MK']);
  });

  test('is tried with every list of the folder', () => {
    const tried = [
      ...Object.keys(READ),
      'long-surnames.txt',
      'names-din91379.txt',
      'names-marks.txt',
      'names-initials.txt',
      'empty.xlsx',
    ];
    expect(readdirSync(LISTS).toSorted()).toEqual(tried.toSorted());
  });
});

describe('names in text', () => {
  test('are one a line, whatever the editor adds', async () => {
    expect(await namesOf('\uFEFFAnna Lind\r\n\r\n  Åsa\u00a0\u200bÖberg  \n')).toEqual([
      'Anna Lind',
      'Åsa Öberg',
    ]);
  });

  test.each([
    ['Anna, Bo och Cia', 'Anna|Bo|Cia'],
    ['1. Bo Ek\n2. Eva Lind\n12) Cia Ek', 'Bo Ek|Eva Lind|Cia Ek'],
    ['- Bo Ek\n• Eva Lind', 'Bo Ek|Eva Lind'],
    ['Bo Ek <bo@x.se>\nEva Lind 070-123 45 67', 'Bo Ek|Eva Lind'],
    ['Elisabeth (Lisa) Berg\nBo Ek (bo', 'Elisabeth (Lisa) Berg|Bo Ek'],
    ['Bo Ek (, HR)\nEva Lind ( – IT', 'Bo Ek|Eva Lind'],
    ['Anna "Ankan" Berg\n"Bo" Ek', 'Anna "Ankan" Berg|"Bo" Ek'],
    ['Anna-Karin Berg – HR\nBo Ek | IT', 'Anna-Karin Berg|Bo Ek'],
    ['Anna, Malmö\nBo, Malmö\nCia, Lund\nDan, Malmö\nEva, Lund', 'Anna|Bo|Cia|Dan|Eva'],
    ['Lind, Anna\nBerg, Anna\nEk, Bo', 'Anna Lind|Anna Berg|Bo Ek'],
    ['Eva Lind, Enhetschef\nBo Ek, Umeå', 'Eva Lind|Bo Ek'],
    ['Martin King, Jr.\nEva Lind', 'Martin King Jr.|Eva Lind'],
    ['Person 1\nPerson 2\nTotalt: 2', 'Person 1|Person 2'],
    ['Sum Wong\nSum\nGäst\nPerson', 'Sum Wong|Sum|Gäst|Person'],
    ['Namn\nBo Ek\nNamn\nEva Lind', 'Bo Ek|Eva Lind'],
    ['Prénom et nom\nBo Ek\nEva Lind\nTotal : 2 participants', 'Bo Ek|Eva Lind'],
    [
      'Þátttakendalisti\nNafn þátttakanda\nJón Þór Ólafsson\nÞóra Jónsdóttir\nSamtals: 2 þátttakendur',
      'Jón Þór Ólafsson|Þóra Jónsdóttir',
    ],
    ['Deltagarens namn:\nBo Ek\nbo@x.se\n12', 'Bo Ek'],
    ['Anna Berg (HR)\nAnna Berg (IT)', 'Anna Berg (HR)|Anna Berg (IT)'],
    ['Anna Lind\nBo Ek\n\n\n', 'Anna Lind|Bo Ek'],
    ['1) Anna Åberg (chef)\n2) Bo Öst - ekonom\n\nTotalt 2 personer', 'Anna Åberg|Bo Öst'],
    ['Till: Anna Åberg <a@x.se>, Bo Öst <b@x.se>', 'Anna Åberg|Bo Öst'],
    ['Namn: Anna Åberg\nNamn: Bo Öst', 'Anna Åberg|Bo Öst'],
    ['1 Anna Åberg\n2 Bo Öst', 'Anna Åberg|Bo Öst'],
    ['1 Anna Åberg\nBo Öst', '1 Anna Åberg|Bo Öst'],
    ['Anna Åberg,\nBo Öst,\nCia Ek', 'Anna Åberg|Bo Öst|Cia Ek'],
    ['Yilmaz, Berat\nEk, Bo', 'Berat Yilmaz|Bo Ek'],
    ['"Anna Åberg","Kommunen, HR"\n"Bo Öst","Regionen"', 'Anna Åberg|Bo Öst'],
    ['Anna Åberg\tKommunen\nBo Öst\tRegionen', 'Anna Åberg|Bo Öst'],
  ])('%j', async (text, expected) => {
    expect((await namesOf(text)).join('|')).toBe(expected);
  });

  test.each([
    ['Name;Vorname;Ort\nMüller;Hans;Ulm', 'Hans Müller'],
    ['Namn;Efternamn\nAnna;Åberg', 'Anna Åberg'],
    ['Full name,First name\nAnna Berg,Anna\nBo Ek,Bo', 'Anna Berg|Bo Ek'],
    [
      'ID,Email,Name,Vad heter du?\n1,a,anonymous,Anna Å\n2,a,anonymous,Bo Ö\n3,a,anonymous,Cia E',
      'Anna Å|Bo Ö|Cia E',
    ],
    ['Bokning;Deltagare;Företag\n1;Åberg, Anna;Region\n2;Öst, Bo;Region', 'Anna Åberg|Bo Öst'],
    ['Etternavn,Fornavn\nNordmann,Kari\nÅs,Ola', 'Kari Nordmann|Ola Ås'],
    ['Anna;Åberg;Bord 1\nBo;Öst;Bord 1', 'Anna Åberg|Bo Öst'],
    ['Email;Namn;Antal\na@x.se;Anna Åberg;1\n;Summa:;1', 'Anna Åberg'],
    ['sep=;\nNavn;Bord\nKari;1', 'Kari'],
    ['Anna;Berg;chef\nBo;Ek;chef\nCia;Ås;chef', 'Anna Berg|Bo Ek|Cia Ås'],
    ['Anna Berg;Region Väst\nBo Ek;Region Väst', 'Anna Berg|Bo Ek'],
    ['"Åberg; Anna";1\n"Ek ""Bosse"" Bo";2', 'Åberg; Anna|Ek "Bosse" Bo'],
    ['Namn;Bord\n"Anna\nBerg";1', 'Anna Berg'],
    ['Namn;Bord\n"Anna;1\nBo;2', '"Anna|Bo'],
    ['Nimi\tPöytä\nÄlli Öhman\t1', 'Älli Öhman'],
  ])('in columns: %j', async (text, expected) => {
    expect((await namesOf(text, 'names.csv')).join('|')).toBe(expected);
  });

  test.each([
    ['Namn;Bord\nAnna;Bord 7\nBo;2\nCia;', '7|2|'],
    ['Namn;Grupp\nAnna;HR\nBo;IT\nCia;HR', '1|2|1'],
    ['Namn;Grupp\nAnna;0\nBo;1', '1|2'],
    ['Namn;Bord\nAnna;1\nBo;120', '1|2'],
    ['Grupp B\nAnna A\nGrupp A\nBo B', '1|2'],
  ])('sit at tables of these numbers: %j', async (text, tables) => {
    const { names } = clear(await listed(text));
    expect(names.map(({ table }) => table ?? '').join('|')).toBe(tables);
  });

  test('of more than fifty groups sit at no table, and that is said', async () => {
    const rows = Array.from({ length: 51 }, (_, i) => `Person ${i};Enhet ${i}`);
    const list = clear(await listed(['Namn;Grupp', ...rows].join('\n')));
    expect([list.tables, list.names.every(({ table }) => table === undefined), list.assumed]).toEqual([
      0,
      true,
      ['the 51 groups in the list are no tables'],
    ]);
  });

  test('are named with their line when they cannot be printed', async () => {
    expect(await codes(`Anna\nBo\u202Exk\n${'D'.repeat(101)}`)).toEqual([
      'names-unprintable 2 3',
      'names-too-long 3 1',
    ]);
    expect(await codes('\n\n')).toEqual(['names-none']);
    expect(await codes(Array.from({ length: 201 }, (_, i) => `Person ${i + 1}`).join('\n'))).toEqual([
      'names-too-many',
    ]);
    expect(await codes('x\n'.repeat(30_000))).toEqual(['names-too-many']);
  });

  test('that are equal are a warning', async () => {
    const result = await listed('Anna Lind\nanna lind');
    expect([result.ok, ...result.problems.map(({ severity, line }) => `${severity}:${line}`)]).toEqual([
      true,
      'warning:2',
    ]);
  });
});

describe('what is no list is said in the words of its user', () => {
  const ole = (entry: string): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      0,
      0,
      0,
      ...[...entry].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  test.each([
    ['an old workbook', ole('Workbook'), /a workbook of Excel 97–2003 \(\.xls\)/],
    ['an old document', ole('WordDocument'), /a Word document/],
    ['a workbook with a password', ole('EncryptedPackage'), /protected with a password/],
    ['a PDF', latin('%PDF-1.7\n%'), /a PDF/],
    ['a photograph', latin('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF'), /a picture/],
    ['a picture of a telephone', latin('\0\0\0\u0018ftypheic'), /a picture/],
    ['a page of the web called .xls', latin('<html xmlns:x="urn:x">'), /a web page or XML/],
    ['RTF', latin('{\\rtf1'), /word processor/],
    ['contacts', latin('BEGIN:VCARD\r\nFN:Anna'), /contacts/],
    ['gzip', latin('\u001f\u008b\b\0'), /compressed/],
    [
      'bytes of no encoding we know',
      Uint8Array.from([0x41, 0x81, 0x8d, 10]),
      /UTF-8, UTF-16 or Windows-1252/,
    ],
    ['nothing', new Uint8Array(), /no names/],
  ])('%s', async (_, file, message) => {
    const read = await listed(file);
    expect(read.ok).toBe(false);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]?.message).toMatch(message);
    expect(read.problems[0]?.hint).toMatch(/\.$/);
  });
});
