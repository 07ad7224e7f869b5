// Texts as an XLIFF 1.2 file and back: for agencies, and as their programs write it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { exportState, type ReturnedText } from '../../../src/translation/exchange/exchange.ts';
import { toXliff1 } from '../../../src/translation/exchange/xliff-1/write.ts';
import { fromXliff } from '../../../src/translation/exchange/xliff-read.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, MINUTES, nastyUnits, STALE, UNITS } from '../units.ts';

const read = (text: string) => clear(fromXliff(bytesOf(text), 'en.xlf'));
const about = { ...ABOUT, exported: exportState(UNITS) };
const whole = toXliff1(UNITS, about);

test('a unit has its room in characters, its state, and what it was made from if that has changed', () => {
  expect(toXliff1(UNITS.slice(0, 3), ABOUT)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
 <file original="innovation-declaration/sv/actions.yaml" source-language="sv" target-language="en" datatype="plaintext" product-name="innovation-declaration" product-version="1.2.0" xml:space="preserve">
  <header>
   <tool tool-id="kitpress" tool-name="Kitpress"/>
  </header>
  <body>
   <trans-unit id="lists.actions.1.A.1" resname="lists.actions.1.A.1" maxwidth="165" size-unit="char">
    <source>Be ledningen sätta ord på en vision.</source>
    <note from="developer">card 1A-1; about 165 characters</note>
   </trans-unit>
   <trans-unit id="lists.actions.1.A.2" resname="lists.actions.1.A.2" approved="no">
    <source>Visa varför ni behöver en strategi.</source>
    <target state="needs-review-translation">Show why you need a plan.</target>
    <alt-trans alttranstype="previous-version" tool-id="kitpress">
     <source>Visa varför ni behöver en plan.</source>
     <target>Show why you need a plan.</target>
    </alt-trans>
   </trans-unit>
  </body>
 </file>
 <file original="innovation-declaration/sv/workshop.yaml" source-language="sv" target-language="en" datatype="plaintext" product-name="innovation-declaration" product-version="1.2.0" xml:space="preserve">
  <header>
   <tool tool-id="kitpress" tool-name="Kitpress"/>
  </header>
  <body>
   <trans-unit id="words.labels.page" resname="words.labels.page" approved="yes" maxwidth="1" size-unit="char">
    <source>sida <ph id="1" equiv-text="{n}">{n}</ph> av <ph id="2" equiv-text="{total}">{total}</ph></source>
    <target state="translated">page <ph id="1" equiv-text="{n}">{n}</ph> of <ph id="2" equiv-text="{total}">{total}</ph></target>
    <note from="developer">the foot of every sheet, sheet V; about 1 character</note>
   </trans-unit>
  </body>
 </file>
</xliff>
`);
});

test('a file says its kit, version, languages and export, and how far each text has come', () => {
  const { items, ...head } = read(whole);
  expect(head).toEqual({
    format: 'xliff-1.2',
    file: 'en.xlf',
    kit: 'innovation-declaration',
    version: '1.2.0',
    export: about.exported.id,
    language: 'en',
    from: 'sv',
  });
  expect(items.map(({ state }) => state)).toEqual(['untranslated', 'needs-work', 'translated', 'translated']);
  expect(items[1]).toMatchObject({ previous: STALE.from, exported: about.exported.versions.get(STALE.key) });
});

test('every text comes back as it went out, whatever signs it has', () => {
  fc.assert(
    fc.property(nastyUnits, (units) => {
      const items = new Map(read(toXliff1(units, ABOUT)).items.map((item) => [item.key, item]));
      for (const { key, source, text = '' } of units) expect(items.get(key)).toMatchObject({ source, text });
    }),
    { numRuns: 200 },
  );
});

test('the forms of a plural are together, as in files of gettext', () => {
  const forms = ['one', 'other'].map((form) => ({ ...MINUTES, key: `words.cards.count.${form}` }));
  const written = toXliff1([...forms, MINUTES], ABOUT);
  expect(written).toContain(
    '<group id="plural:words.cards.count" resname="words.cards.count" restype="x-gettext-plurals">',
  );
  expect(read(written).items.map(({ key }) => key)).toEqual([...forms.map(({ key }) => key), MINUTES.key]);
});

/** A file with one unit as some program writes it. */
const withUnit = (inside: string, attributes = ''): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" version="1.2" sdl:version="1.0">
<file original="k/sv/a.yaml" source-language="sv" target-language="en" datatype="plaintext"><body><trans-unit id="a.1" ${attributes}>${inside}</trans-unit></body></file></xliff>`;
const itemOf = (inside: string, attributes = ''): Partial<ReturnedText> =>
  read(withUnit(inside, attributes)).items[0] ?? {};

describe('as programs write it back', () => {
  test('with codes of every kind: what encloses a text is left away, what stands for something says it', () => {
    const source = '<source>a <ph id="1">{n}</ph> <x id="2" equiv-text="{m}"/></source>';
    const codes =
      '<target><g id="9">b <ph id="1"/></g> <x id="2"/><mrk mtype="term">c</mrk><ph id="3">{<sub>k</sub>}</ph><bpt id="4">*</bpt>d<ept id="4">*</ept><it id="5" pos="open">_</it></target>';
    expect(itemOf(source + codes).text).toBe('b {n} {m}c{k}*d*_');
  });

  test('cut into sentences, with their marks, and the blanks between them where the program has lost them', () => {
    const cut =
      '<source>Ett. Två.</source><seg-source><mrk mtype="seg" mid="1">Ett.</mrk> <mrk mtype="seg" mid="2">Två.</mrk></seg-source>';
    const target = (between: string): string =>
      `${cut}<target><mrk mtype="seg" mid="1">One.</mrk>${between}<mrk mtype="seg" mid="2">Two.</mrk></target>`;
    expect(itemOf(target('  ')).text).toBe('One.  Two.');
    expect(itemOf(target('')).text).toBe('One. Two.');
    const half = fromXliff(
      bytesOf(
        withUnit(`${cut}<target><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2"/></target>`),
      ),
      'x',
    );
    expect(half.ok && half.value.items[0]).toMatchObject({ text: '', state: 'untranslated' });
    expect(half.problems.map(({ code }) => code)).toEqual(['exchange-partial']);
  });

  test('cut into sentences of which one is a code alone', () => {
    const cut = (last: string): string =>
      `<mrk mtype="seg" mid="1">A:</mrk> <mrk mtype="seg" mid="2">${last}</mrk>`;
    const code = '<x id="1" equiv-text="{n}"/>';
    const unit = `<source>A: ${code}</source><seg-source>${cut(code)}</seg-source>`;
    expect(itemOf(`${unit}<target>${cut(code)}</target>`).text).toBe('A: {n}');
    const half = fromXliff(bytesOf(withUnit(`${unit}<target>${cut('')}</target>`)), 'x');
    expect(half.problems.map(({ code }) => code)).toEqual(['exchange-partial']);
  });

  test.each<readonly [string, string, ReturnedText['state']]>([
    ['state="needs-translation"', '', 'needs-work'],
    ['state="needs-review-translation"', 'approved="no"', 'needs-work'],
    ['state="needs-review-translation" state-qualifier="x-kitpress-needs-review"', '', 'needs-review'],
    ['state="translated" state-qualifier="exact-match"', 'approved="no"', 'translated'],
    ['state="signed-off"', '', 'reviewed'],
    ['state="final"', 'approved="yes"', 'final'],
    ['state="x-mine"', '', 'translated'],
    ['', 'approved="yes" mq:status="ManuallyConfirmed"', 'translated'],
    ['', '', 'translated'],
  ])('with the state %j of a unit with %j', (state, attributes, expected) => {
    const unit = `<source>a</source><target ${state}>b</target>`;
    expect(itemOf(unit, attributes).state).toBe(expected);
    expect(itemOf(`<source>a</source><target ${state}/>`, attributes).state).toBe('untranslated');
  });

  test.each<readonly [string, ReturnedText['state']]>([
    ['Draft', 'needs-work'],
    ['Translated', 'translated'],
    ['ApprovedSignOff', 'final'],
  ])('with what Trados says of its sentences: %s', (confirmed, expected) => {
    const defs = `<sdl:seg-defs><sdl:seg id="1" conf="${confirmed}"/><sdl:seg id="2" conf="ApprovedSignOff"/></sdl:seg-defs>`;
    expect(itemOf(`<source>a</source><target>b</target>${defs}`).state).toBe(expected);
  });

  test('without states: what was not changed is as far as it was, and what was changed is translated', () => {
    const stateless = whole.replace(/ (?:state|approved)="[^"]+"/g, '');
    expect(read(stateless).items[1]?.state).toBe('needs-work');
    expect(read(stateless.replaceAll('need a plan', 'need a strategy')).items[1]?.state).toBe('translated');
  });

  test('with notes of translators, which are remarks', () => {
    const notes = '<note from="translator">ask Åsa</note><note>why?</note><note from="developer">card</note>';
    expect(itemOf(`<source>a</source><target>b</target>${notes}`).remarks).toEqual(['ask Åsa', 'why?']);
  });
});

test('what has no known meaning is told with its line', () => {
  const result = fromXliff(
    bytesOf(withUnit('<source>a</source><target>\n<x id="7"/>\n<sdl:b>c</sdl:b></target>')),
    'en.xlf',
  );
  expect(result.problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'exchange-code 3',
    'exchange-code 4',
  ]);
});

test('a file may say nothing of its languages or its kit', () => {
  const text = withUnit('<source>a</source>');
  expect(read(text.replace(' target-language="en"', '')).language).toBe('');
  expect(read(text).kit).toBe('k');
  expect(read(text.replace('k/sv/a.yaml', 'a.docx')).kit).toBe('');
});

test('cut off anywhere, it is told', () => {
  const bytes = bytesOf(whole);
  for (let end = 0; end < bytes.length - 1; end += 7)
    expect([end, fromXliff(bytes.subarray(0, end), 'en.xlf').ok]).toEqual([end, false]);
});

const hasToolkit = spawnSync('xliff2po', ['--version'], { stdio: 'ignore' }).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'kitpress-xliff-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(!hasToolkit)(
  'Translate Toolkit makes PO of it, in which the unfinished text alone is fuzzy',
  () => {
    const [from, to] = [join(folder, 'en.xlf'), join(folder, 'en.po')];
    writeFileSync(from, whole);
    spawnSync('xliff2po', ['--progress=none', '-i', from, '-o', to]);
    const entries = readFileSync(to, 'utf8').split('\n\n').slice(1);
    expect(entries.map((entry) => /^msgid "(.*)"$/m.exec(entry)?.[1])).toEqual(
      UNITS.map(({ source }) => source),
    );
    expect(entries.map((entry) => /^msgstr "(.*)"$/m.exec(entry)?.[1])).toEqual(
      UNITS.map(({ text = '' }) => text),
    );
    expect(entries.map((entry) => /^#, fuzzy/m.test(entry))).toEqual([false, true, false, false]);
  },
);
