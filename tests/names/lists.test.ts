// Lists of many kinds, good and bad: who is read of each, where, what is left out, taken for granted and said, as before.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { otherArchive } from '../../src/names/file-kind.ts';
import { groupIn, hasHeading, headingOf, isSum, isTitle } from '../../src/names/headings.ts';
import { readNames } from '../../src/names/read.ts';
import { afterDash, bareName, isRole } from '../../src/names/words.ts';
import { root } from '../support/disk.ts';
import { matchGolden } from '../support/golden.ts';

const LISTS = join(root, 'tests/fixtures/names');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const rows = (count: number, row: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n');

/** Each name with its table and place; then what was left out and taken for granted, and the problems. */
const told = async (list: Uint8Array, file: string): Promise<string> => {
  const read = await readNames(list, file);
  const people = read.ok
    ? read.value.names.slice(0, 12).map(({ name, table, place }) => {
        const { line, column } = place(2);
        return `  ${name}${table === undefined ? '' : ` [${table}]`} ${line}:${column ?? ''}\n`;
      })
    : [];
  const facts = read.ok
    ? [
        `  ${read.value.names.length} names, ${read.value.tables} tables\n`,
        ...read.value.leftOut.map((phrase) => `  left out: ${phrase}\n`),
        ...read.value.assumed.map((phrase) => `  assumed: ${phrase}\n`),
      ]
    : [];
  const problems = read.problems
    .slice(0, 5)
    .map(
      ({ severity, code, line, column, message, hint }) =>
        `  ${severity} ${code} ${line ?? ''}:${column ?? ''} ${message} ${hint}\n`,
    );
  return [...people, ...facts, ...problems].join('');
};

/** Text files; a name before the bar is that of the file. */
const TEXTS: readonly string[] = [
  'Anna Lind\nBo Ek\n\n  Cia Ås  ',
  'Anna; Bo;Cia',
  'Anna Ek, Bo Ås och Cia Öst',
  'Anna Ek, bo ås',
  'Anna Ek;',
  'Namn\tBord\nAnna\t1\nBo\t3\n\t\nCia\t',
  'Namn;Grupp\nAnna;Röd\nBo;Blå\nCia;Grön\nDan;Gul\nEva;Röd',
  'Namn;Bord\nAnna;Bord 1\nBo;Bord B',
  'Bord 1\nAnna Ek\nBo Ås\nBord 2:\nCia Öst',
  'Anna;Lind;chef;HR\nBo;Ek;chef;IT\nCia;Ås;ekonom;HR',
  '1;Anna Lind;Lund\n2;Bo Ek;Lund\n3;Cia Ås;Malmö',
  'x@y.se;Anna\nz@y.se;Bo',
  '123;456\n789;012',
  'Lista 2026\nFörnamn;Efternamn;Bord\nAnna;Lind;1\n;;\nSumma;2;\n',
  'Deltagarlista\nAnna Lind\nBo Ek',
  'Förnamn;Mellannamn;Efternamn\nAnna;Maria;Lind',
  'Namn;Förnamn\nLind;Anna\nEk;Bo',
  'Namn;Efternamn\nAnna Lind;Lind\nBo Ek;Ek\nCia;Ås',
  'Förnamn\nAnna\nFörnamn\nBo',
  'Lind, Anna\nEk, Bo\nGarcia Lopez, Maria',
  'Anna Lind, chef\nBo Ek, jr\nCia Ås, HR, Lund',
  'Lind, Anna, chef\nEk, Bo, IT',
  'Anna, Malmö\nBo, Malmö\nCia, Malmö\nDan, Malmö',
  'Anna, Malmö\nBo, Lund\nCia, Malmö\nDan, Lund',
  '- Anna\n* Bo\n[x] Cia\n☐ Dan\n12. Eva\n(3) Fia',
  '1 Anna\n2 Bo\n4 Cia',
  '2 Anna\n1 Bo',
  'Anna 070-123 45 67\nBo <bo@x.se>\ncia@x.se\nDan (Lund)\nEva (Eva) Ek\nFia – HR\nGun Ek | IT\nHans - Ulm',
  'Anna Ek (HR)\nAnna Ek (IT)\nAnna Ek',
  'Anna Ek, HR\nanna ek, IT',
  '"Anna ”Ankan” Ek"\n“Bo”',
  'sep=,\nNamn,Ort\n"Ek, Bo",Lund',
  'names.csv|Bo Ek,Lund\nCia Ås,Lund',
  'names.csv|Ek, Bo\nÅs, Cia',
  'names.CSV|"Ek","Bo"\n"Ås","Cia"',
  'Namn,Ort\nBo,Lund',
  `${'A'.repeat(190)} a@b.se x\n${'A'.repeat(191)} a@b.se x\n${'A'.repeat(192)} a@b.se x\n${'A'.repeat(193)} a@b.se x`,
  ...[29, 30, 31].map((blanks) => `${rows(3, (i) => `${';'.repeat(blanks)}Anna Lind${i}`)}`),
  ...[1, 2, 3].map((full) => `Titel\n${rows(full, (i) => `Anna Lind;Ort ${i}`)}\nSlut\nEnd`),
  'Anna Lind;Region Väst;1\nBo Ek;Region Väst;2\nCia Maria Ås;Region Syd;3',
  'Lund;Anna\nLund;Bo\nLund;Cia',
  'Anna Lind; Lund\nBo; Ek',
  'Anna Ek ,  Bo Ås  och  Cia Öst , Dan & Eva',
  `${'A'.repeat(100)}\n${'B'.repeat(101)}\nC\u200eD\nE\u202eF\nG\u2066H`,
  'Bo\nBo\nbo',
  '12\n34',
  '',
  '\n \n',
  `Anna${' '.repeat(3)}Lind (${'x'.repeat(60)})`,
  rows(200, (i) => `Person Nr ${i}`),
  rows(201, (i) => `Person Nr ${i}`),
  rows(5001, (i) => `P${i}`),
  `Namn;Grupp\n${rows(50, (i) => `Person;G${i}`)}`,
  `Namn;Grupp\n${rows(51, (i) => `Person;G${i}`)}`,
  `${rows(14, () => 'Rad 12')}\nNamn;Bord\nAnna;1`,
  `${rows(16, () => 'Rad 12')}\nNamn;Bord\nAnna;1`,
];

const STARTS: readonly string[] = [
  '%PDF-1.7',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'BM1234\0\0\0\0',
  'II*\0',
  'MM\0*',
  'RIFF1234WEBP',
  '1234ftyp',
  '{\\rtf',
  'BEGIN:VCARD',
  'begin:vcard',
  '\x1f\x8b\x08',
  '7z\xbc\xaf',
  'Rar!',
  '<!doctype html>',
  '<?xml',
  ' <html>',
  '<table>',
  '\xef\xbb\xbf<head>',
  '<meta',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0k\0b\0o\0o\0k\0',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1B\0o\0o\0k\0',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
  'PK\x03\x04',
  'A\x81\x8d',
  '\xc5sa',
  '\xff\xfeA\0n\0',
  '\xfe\xff\0A\0n',
];

test('lists of many kinds are read as before', async () => {
  const texts = TEXTS.map((written) => {
    const [, file = 'names.txt', text = ''] = /^(?:([\w.]+)\|)?([\s\S]*)$/.exec(written) ?? [];
    return [
      JSON.stringify(written.length > 300 ? `${written.slice(0, 60)}…` : written),
      bytes(text),
      file,
    ] as const;
  });
  const files = readdirSync(LISTS).map(
    (file) => [file, new Uint8Array(readFileSync(join(LISTS, file))), file] as const,
  );
  const starts = STARTS.map((start) => [JSON.stringify(start), latin(start), 'names.xls'] as const);
  const large = [['more than a MiB', new Uint8Array(1024 * 1024 + 1).fill(65), 'names.txt']] as const;
  const parts: string[] = [];
  for (const [shown, list, file] of [...texts, ...files, ...starts, ...large])
    parts.push(`${shown}\n${await told(list, file)}`);
  matchGolden('names/lists.txt', parts.join(''));
});

const CELLS = (
  'Namn|Namn:|NAMN (obligatoriskt)|Namn/Name|Deltagarens namn|Your first name|Företagets namn|User name|mellannamn|Mellannamn *|Efternamn|' +
  'Bord nr|Grupp|E-post|Telefon|Anna|Deltagarlista 12 mars|Þátttakendalisti|Gestalisti|List of people|Liste de présence|Attendance|' +
  'Participants|Participantsx|Teilnehmende 2026|Gästeliste|Närvarolista|Osallistujaluettelo|Summa|Totalt: 12|Antal deltagare 12|12 personer|' +
  '12 st|12 PERSONER|SUMMA|BORD 3|ANTAL DELTAGARE|i alt|Anzahl Personen|12 kort|Sum Wong|Bord 3:|Bord nr. B|Table no 12|Tisch 123|Tisch 1234|Groupe n° 4|Borð númer 5|Bordet|Team A|' +
  'Lag ab|bo@x.se|070 123 45 67|Tel: 08-123456|Anna (Lund)|(Lund)|Anna (Lund), chef|Anna (Lund) Ek|Till: Anna|Anna – HR|Anna Ek – HR|' +
  'Anna Ek - HR|Anna Ek-HR|Anna Ek|IT | chef|Bo|enhetschef|Lund|HR|12:30|a b c d|Kommunen|12|-|“Anna”|Anna;|*Anna*|' +
  `1. Anna|1) 2|[ ] Anna|${'x'.repeat(61)}|Namn ${'x'.repeat(60)}`
).split('|');

test('cells of a list are taken for the same headings, sums, groups, roles and names as before', () => {
  const parts = CELLS.map((cell) => {
    const flags = {
      heading: hasHeading([cell, 'x']),
      title: isTitle(cell),
      sum: isSum(cell),
      role: isRole(cell),
    };
    const on = Object.entries(flags).flatMap(([flag, is]) => (is ? [flag] : []));
    return `${cell}: ${[headingOf(cell) ?? '–', groupIn(cell) ?? '–', ...on].join(' ')} ${JSON.stringify([bareName(cell), afterDash(cell)])}\n`;
  });
  expect(parts.length).toBeGreaterThan(70);
  matchGolden('names/cells.txt', parts.join(''));
});

test('archives that are no workbooks are named as before', () => {
  const entries = [
    ...[
      'word/document.xml',
      'ppt/presentation.xml',
      'xl/workbook.bin',
      'xl/workbook.xml',
      'Index/Document.iwa',
      'Index.zip',
      'Indexes',
    ],
    ...[
      'content.xml',
      'mimetype',
      'META-INF/manifest.xml',
      'names.csv',
      'names.xlsx',
      'a/b.txt',
      'list.numbers',
      'Metadata/x.plist',
    ],
  ];
  const named = [[], ...entries.map((entry) => [entry]), entries].map((all) => {
    const { what, hint } = otherArchive(all);
    return `${all.join(', ')}: ${what} · ${hint}\n`;
  });
  matchGolden('names/archives.txt', named.join(''));
});
