// What people write in a plan instead of what it takes: each mistake is one problem, at its place, with a hint that is right.
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/plan/file.ts';
import { looksLikePlan } from '../../src/plan/looks-like.ts';
import { keyCalled } from '../../src/plan/slips.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "line:column code: hint", one for each problem. */
const told = (text: string): readonly string[] =>
  readPlan(bytes(text), 'workshop.yaml').problems.map(
    ({ line, column, code, hint }) => `${line}:${column} ${code}: ${hint}`,
  );

describe('a mistake is one problem with the right hint', () => {
  test.each([
    [
      'participants: "12"',
      '1:15 plan-participants: For 12 people write 12, without quotation marks or words; for names, a file or a list of them.',
    ],
    [
      'participants: 12 personer',
      '1:15 plan-participants: For 12 people write 12, without quotation marks or words; for names, a file or a list of them.',
    ],
    [
      'participants: ca 12 st.',
      '1:15 plan-participants: For 12 people write 12, without quotation marks or words; for names, a file or a list of them.',
    ],
    [
      'sheets: matris',
      '1:9 content-wrong-type: Write a list, in brackets: [matris]; "kitpress list KIT" shows the ids.',
    ],
    [
      'sheets: vote-sheet och matrix',
      '1:9 content-wrong-type: Write a list, in brackets: [vote-sheet, matrix]; "kitpress list KIT" shows the ids.',
    ],
    ['only: 1, 3', '1:7 content-wrong-type: Write a list, in brackets: [1, 3].'],
    ['only: 1', '1:7 content-wrong-type: Write a list, in brackets: [1].'],
    ['languages: sv', '1:12 content-wrong-type: Write a list, in brackets: [sv].'],
    ['language: [sv, nb]', '1:11 content-not-text: Call the key "languages": languages: [sv, nb].'],
    [
      'copies: 5 st',
      '1:9 content-unknown-value: Write a number, such as 5; suggested; or a number for each sheet: { all: 5, matrix: 3 }.',
    ],
    ['copies: "2"', '1:9 content-unknown-value: Write 2, without quotation marks.'],
    ['copies: { matrix: "3" }', '1:19 content-wrong-type: Write 3, without quotation marks.'],
    [
      'copies: sugested',
      '1:9 content-unknown-value: Did you mean "suggested"? Only "suggested" is allowed here.',
    ],
    ['tables: "3"', '1:9 content-wrong-type: Write 3, without quotation marks.'],
    ['tables: 3 bord', '1:9 content-wrong-type: Write only the number: 3.'],
    ['tables: tre', '1:9 content-wrong-type: Write it in digits, without quotation marks.'],
    ['draft: "true"', '1:8 content-unknown-value: Write true, without quotation marks.'],
    ['split: ja', '1:8 content-unknown-value: Use one of these: true, false.'],
    ['date: 20260312', '1:7 content-not-text: Write 2026-03-12.'],
    ['date: 2026', '1:7 content-not-text: Write it in quotation marks: "2026".'],
    ['date: 03/04/2026', '1:7 plan-date: Write 2026-04-03 or 2026-03-04.'],
    [
      'title: A\n date: 2026-03-12',
      '2:2 yaml-indentation: Start it in the same column as that key; if it continues the text, put the whole text in quotation marks.',
    ],
    [
      'title: A\norganisation: B\n   tables: 3\nparticipants: 3',
      '3:4 yaml-indentation: Start it in the same column as that key; if it continues the text, put the whole text in quotation marks.',
    ],
    [
      'title: Dagen\n  steg två: välj',
      '1:8 yaml-colon: Put the whole text in quotation marks: "Step 2: assess".',
    ],
  ])('%j', (text, problem) => {
    expect(told(text)).toEqual([problem]);
  });

  test('keys in another language, each at its place', () => {
    expect(
      told('titel: X\ndatum: 2026-03-12\norganisation: Y\ndeltagare: 12\ngrupper: 3\nspråk: sv'),
    ).toEqual([
      '1:1 content-unknown-key: Did you mean "title"?',
      '2:1 content-unknown-key: Did you mean "date"?',
      '4:1 content-unknown-key: Did you mean "participants"?',
      '5:1 content-unknown-key: Did you mean "tables"?',
      '6:1 content-unknown-key: Did you mean "language"?',
    ]);
    const other = [
      'pöydät: 3',
      'Teilnehmende: 9',
      'deltagere: 8',
      'kopiot: 2',
      'pa\u0308iva\u0308ma\u0308a\u0308ra\u0308: x',
      "börjar: '9'",
      "Ende: '12'",
      'tauot: 2',
      'pakker: 4',
      'ekstrakort: 2',
      'extras: 2',
    ];
    expect(other.flatMap(told).map((line) => line.replace(/^.*: /, ''))).toEqual(
      [
        'tables',
        'participants',
        'participants',
        'copies',
        'date',
        'start',
        'end',
        'breaks',
        'packs',
        'extra',
        'extra',
      ].map((key) => `Did you mean "${key}"?`),
    );
  });

  test('a number of 25 digits as a text, with a comment after it or none', () => {
    const digits = '1234567890123456789012345';
    const problem = `1:8 content-not-text: Write it in quotation marks: "${digits}".`;
    expect(told(`title: ${digits}`)).toEqual([problem]);
    expect(told(`title: ${digits} # a comment`)).toEqual([problem]);
  });
});

test('what is a file of names stays one', () => {
  for (const file of ['deltagare.txt', '12 personer.txt', 'lista 2 (ny).csv'])
    expect(told(`participants: ${file}`)).toEqual([]);
});

test('a plan is known by most of its keys, in whatever language', () => {
  expect(looksLikePlan(bytes('title: A\nparticipants: 3'))).toBe(true);
  expect(looksLikePlan(bytes('titel: A\ndeltagare: 3\nlokal: B'))).toBe(true);
  expect(looksLikePlan(bytes('principles: [1]'))).toBe(true);
  expect(looksLikePlan(bytes('title: A\ndate: 2026-03-12'))).toBe(false);
  expect(looksLikePlan(bytes('name: A\ntemplate: plain'))).toBe(false);
  expect(looksLikePlan(bytes('language: sv\nlength: full\ndraft: true\nout: here'))).toBe(false);
  expect(looksLikePlan(bytes('id: a\nversion: 1.0.0\nsourceLanguage: sv\nsheets: {}\nlists: {}'))).toBe(
    false,
  );
  for (const text of ['Anna\nBo', '- title', '', 'title', ': ['])
    expect(looksLikePlan(bytes(text))).toBe(false);
});

test.each([
  [
    'sv',
    'språk titel datum arrangör börjar slutar pauser deltagare bord paket endast fördjupning blad kopior',
  ],
  [
    'fi',
    'kieli otsikko päivä organisaatio alkaa päättyy tauot osallistujat pöydät paketit vain syvennys sivut kopiot',
  ],
  [
    'de',
    'sprache überschrift tag veranstalter beginn ende pausen teilnehmer tische pakete nur vertiefung blätter kopien',
  ],
  [
    'fr',
    'langue titre jour organisateur début fin pauses participantes groupes lots seulement approfondir fiches exemplaires',
  ],
  [
    'is',
    'tungumál titill dagsetning stofnun byrjun lok hlé þátttakendur borð pakkar aðeins umferðir blöð eintök',
  ],
])('the keys of a plan are known by their names in %s', (_, names) => {
  const keys =
    'language title date organisation start end breaks participants tables packs only deep sheets copies'.split(
      ' ',
    );
  expect(names.split(' ').map((name) => keyCalled(name))).toEqual(keys);
});

test.each([
  ['metod', 'kit'],
  ['språken', 'languages'],
  ['extrakort', 'extra'],
  ['längd', 'length'],
  ['dela', 'split'],
  ['bläck', 'ink'],
  ['färgprofil', 'profile'],
  ['skärmärken', 'marks'],
  ['papper', 'paper'],
  ['tavlor', 'boards'],
  ['marginal', 'margin'],
  ['skärlinjer', 'cutLines'],
  ['baksidor', 'backs'],
  ['skrivare', 'printer'],
  ['delar', 'tiles'],
  ['etiketter', 'labels'],
  ['namnskyltar', 'badges'],
  ['mall', 'template'],
  ['utkast', 'draft'],
  ['varumärke', 'brand'],
  ['mapp', 'out'],
])('“%s” is meant as the key %s, in any case and however its letters are composed', (name, key) => {
  expect([name, name.toUpperCase(), name.normalize('NFD')].map(keyCalled)).toEqual([key, key, key]);
});
