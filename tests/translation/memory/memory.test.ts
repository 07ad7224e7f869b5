// All editions of a kit together: as a translation memory, and its terms as a glossary.
import { describe, expect, test } from 'vitest';
import { type KitMemory, memoryEntries } from '../../../src/translation/memory/entries.ts';
import { isOwnMemory } from '../../../src/translation/memory/formats.ts';
import { toTbx } from '../../../src/translation/memory/tbx.ts';
import { termsAmong, withoutTexts } from '../../../src/translation/memory/terms.ts';
import { toTmx } from '../../../src/translation/memory/tmx.ts';
import type { Translation } from '../../../src/translation/sync/compare.ts';
import type { Unit } from '../../../src/translation/unit.ts';
import { bytesOf } from '../units.ts';

type Words = Readonly<Record<string, readonly [source: string, text: string, state?: Unit['state']]>>;

/** As much of an edition as a memory asks for. */
const edition = (language: string, source: string, words: Words): Translation =>
  ({
    edition: { language },
    source: { language: source },
    units: Object.entries(words).map(([key, [from, text, state = 'translated']]) => ({
      ...{ file: 'a.yaml', key, source: from, text, state },
    })),
  }) as unknown as Translation;

const NB = edition('nb', 'sv', { a: ['ett', 'ett', 'same'], b: ['två', 'to'], c: ['tre', 'tre', 'stale'] });
const EN = edition('en', 'sv', { a: ['ett', 'one'], b: ['två', 'old', 'stale'], d: ['fyra', '', 'missing'] });
const DE = edition('de', 'en', { a: ['one', 'eins'], b: ['new', 'zwei'] });

const plain = (editions: readonly Translation[]) =>
  memoryEntries('sv', editions).map(({ key, texts }) => [key, Object.fromEntries(texts)]);

describe('a memory', () => {
  test('has each text in all languages in which it is up to date, through all editions between', () => {
    expect(plain([NB, EN, DE])).toEqual([
      ['a', { sv: 'ett', nb: 'ett', en: 'one', de: 'eins' }],
      ['b', { sv: 'två', nb: 'to' }],
    ]);
  });

  test('has a form that only one language has beside the form for all numbers', () => {
    const en = edition('en', 'sv', { 'n.one': ['{n} kort', 'a card'], 'n.other': ['{n} kort', '{n} cards'] });
    const pl = edition('pl', 'en', { 'n.few': ['{n} cards', '{n} karty'] });
    expect(plain([en, pl]).at(-1)).toEqual(['n.few', { sv: '{n} kort', pl: '{n} karty' }]);
  });
});

const MEMORY: KitMemory = {
  kit: 'k',
  version: '1.0.0',
  from: 'sv',
  entries: [
    {
      key: 'a.b',
      texts: new Map([
        ['sv', 'Å & {n}'],
        ['en', '<A>'],
      ]),
    },
  ],
};

test('a translation memory is TMX 1.4', () => {
  expect(toTmx(MEMORY)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
 <header creationtool="Kitpress" creationtoolversion="1" segtype="block" o-tmf="Kitpress" adminlang="en" srclang="sv" datatype="plaintext">
  <prop type="x-kit">k 1.0.0</prop>
 </header>
 <body>
  <tu tuid="a.b">
   <tuv xml:lang="sv"><seg>Å &amp; {n}</seg></tuv>
   <tuv xml:lang="en"><seg>&lt;A&gt;</seg></tuv>
  </tu>
 </body>
</tmx>
`);
});

test('a glossary is TBX-Basic', () => {
  expect(toTbx(MEMORY)).toContain(`   <termEntry id="a.b">
    <langSet xml:lang="sv"><tig><term>Å &amp; {n}</term></tig></langSet>
    <langSet xml:lang="en"><tig><term>&lt;A&gt;</term></tig></langSet>
   </termEntry>`);
});

test('both are known again, and nothing else is taken for them', () => {
  expect([toTmx(MEMORY), toTbx(MEMORY)].map((text) => isOwnMemory(bytesOf(text)))).toEqual([true, true]);
  const others = [
    '',
    'x',
    toTmx(MEMORY).replace('"Kitpress"', '"OmegaT"'),
    toTbx(MEMORY).replace('Kitpress:', ''),
  ];
  expect(others.map((text) => isOwnMemory(bytesOf(text)))).toEqual([false, false, false, false]);
});

describe('terms', () => {
  const entry = (key: string, sv: string, en: string) => ({
    key,
    texts: new Map([
      ['sv', sv],
      ['en', en],
    ]),
  });
  const all = [
    entry('title', 'Mötet', 'The meeting'),
    entry('sheets.a.name', 'Blad', 'Sheet'),
    entry('sheets.b.name', 'Blad', 'Sheet'),
    entry('sheets.c.name', 'Blad', 'Leaf'),
    entry('sheets.c.name.more', 'x', 'x'),
  ];

  test('are those that the kit names, a star being any one step; the same in all languages is one', () => {
    expect(termsAmong(all, ['sheets.*.name', 'title']).map(({ key }) => key)).toEqual([
      'title',
      'sheets.a.name',
      'sheets.c.name',
    ]);
  });

  test('that no text has are found', () => {
    expect(
      withoutTexts(
        all.map(({ key }) => key),
        ['title', 'sheets.*', 'sheet-.name', 'sheets.*.name.more'],
      ),
    ).toEqual(['sheets.*', 'sheet-.name']);
  });
});
