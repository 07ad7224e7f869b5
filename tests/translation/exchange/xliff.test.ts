// Texts as an XLIFF 2.0 file and back: states, notes and codes, and as translation programs write it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReturnedText } from '../../../src/translation/exchange/exchange.ts';
import { fromXliff } from '../../../src/translation/exchange/xliff-read.ts';
import { attribute } from '../../../src/translation/exchange/xliff-text.ts';
import { toXliff } from '../../../src/translation/exchange/xliff-write.ts';
import type { Unit } from '../../../src/translation/unit.ts';
import { clear } from '../../support/workshop.ts';
import { ABOUT, bytesOf, MINUTES, MISSING, nastyUnits, STALE, UNITS } from '../units.ts';

const read = (text: string) => clear(fromXliff(bytesOf(text), 'en.xlf'));
const whole = toXliff(UNITS, ABOUT);

test('a unit says which text it is, where it is printed, how much room it has and what the source said before', () => {
  expect(whole).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="2.0" srcLang="sv" trgLang="en">
 <file id="actions.yaml" original="innovation-declaration/sv/actions.yaml" xml:space="preserve">
  <slr:profiles generalProfile="xliff:codepoints"/>
  <notes>
   <note category="kit">innovation-declaration</note>
   <note category="version">1.2.0</note>
  </notes>
  <unit id="lists.actions.1.A.1" name="lists.actions.1.A.1" slr:sizeRestriction="165">
   <notes>
    <note category="place">card 1A-1</note>
    <note category="room">about 165 characters</note>
   </notes>
   <segment>
    <source>Be ledningen sätta ord på en vision.</source>
   </segment>
  </unit>
  <unit id="lists.actions.1.A.2" name="lists.actions.1.A.2">
   <notes>
    <note category="old-source">Visa varför ni behöver en plan.</note>
   </notes>
   <segment state="initial" subState="kitpress:stale">
    <source>Visa varför ni behöver en strategi.</source>
    <target>Show why you need a plan.</target>
   </segment>
  </unit>
 </file>
 <file id="workshop.yaml" original="innovation-declaration/sv/workshop.yaml" xml:space="preserve">
  <slr:profiles generalProfile="xliff:codepoints"/>
  <notes>
   <note category="kit">innovation-declaration</note>
   <note category="version">1.2.0</note>
  </notes>
  <unit id="words.labels.page" name="words.labels.page" slr:sizeRestriction="1">
   <notes>
    <note category="place">the foot of every sheet, sheet V</note>
    <note category="room">about 1 character</note>
   </notes>
   <originalData>
    <data id="d1">{n}</data>
    <data id="d2">{total}</data>
   </originalData>
   <segment state="translated">
    <source>sida <ph id="1" dataRef="d1" disp="{n}"/> av <ph id="2" dataRef="d2" disp="{total}"/></source>
    <target>page <ph id="1" dataRef="d1" disp="{n}"/> of <ph id="2" dataRef="d2" disp="{total}"/></target>
   </segment>
  </unit>
  <unit id="words.labels.measure" name="words.labels.measure">
   <segment state="translated">
    <source>OECD</source>
    <target>OECD</target>
   </segment>
  </unit>
 </file>
</xliff>
`);
});

test('a file says its kit, version and languages, and how far each text has come', () => {
  const { items, ...about } = read(whole);
  expect(about).toEqual({
    format: 'xliff',
    file: 'en.xlf',
    kit: 'innovation-declaration',
    version: '1.2.0',
    language: 'en',
    from: 'sv',
  });
  expect(items.map(({ state }) => state)).toEqual(['untranslated', 'needs-work', 'translated', 'translated']);
  expect(items[1]).toMatchObject({ previous: STALE.from, line: 24 });
});

test('every text comes back as it went out, whatever signs it has', () => {
  fc.assert(
    fc.property(nastyUnits, (units) => {
      const items = read(toXliff(units, ABOUT)).items.map(({ key, source, text }) => ({
        ...{ key, source, text },
      }));
      const files = (file: string) => units.filter((unit) => unit.file === file);
      const inFiles = units[0] ? [...files('actions.yaml'), ...files('workshop.yaml')] : [];
      expect(items).toEqual(inFiles.map(({ key, source, text = '' }) => ({ key, source, text })));
    }),
    { numRuns: 300 },
  );
});

test('what is to be read again goes out as that, and comes back', () => {
  const states = new Map([[MINUTES.key, 'needs-review']] as const);
  const text = toXliff(UNITS, { ...ABOUT, states });
  expect(text).toContain('<segment state="translated" subState="kitpress:needs-review">');
  expect(read(text).items.find(({ key }) => key === MINUTES.key)?.state).toBe('needs-review');
});

test('what a reviewer has passed stays so in the next export', () => {
  const reviewed = whole.replace('state="translated"', 'state="final"');
  const states = new Map(
    read(reviewed).items.flatMap((item) =>
      item.state === 'unstated' ? [] : [[item.key, item.state] as const],
    ),
  );
  expect(states.get(MINUTES.key)).toBe('final');
  expect(toXliff(UNITS, { ...ABOUT, states })).toBe(reviewed);
});

/** A file with one unit as some program writes it. */
const withUnit = (inside: string, attributes = '', root = ''): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="sv" trgLang="en" ${root}>
<file id="f1" original="k/sv/actions.yaml"><unit id="u1" name="a.1" ${attributes}>${inside}</unit></file></xliff>`;

const itemOf = (inside: string) => {
  const { source, text, state } = read(withUnit(inside)).items[0] ?? {};
  return [source, text, state];
};

describe('as programs write it back', () => {
  test('cut into sentences, with what lies between them, and turned around in the translation', () => {
    expect(
      itemOf(`<segment id="s1" state="final"><source>Ett.</source><target>One.</target></segment>
<ignorable><source> </source></ignorable>
<segment id="s2" state="reviewed"><source>Två.</source><target>Two.</target></segment>`),
    ).toEqual(['Ett. Två.', 'One. Two.', 'reviewed']);
    expect(
      itemOf(`<segment><source>Ett.</source><target order="3">One.</target></segment>
<ignorable><source> </source><target order="2"> – </target></ignorable>
<segment><source>Två.</source><target order="1">Two.</target></segment>`),
    ).toEqual(['Ett. Två.', 'Two. – One.', 'unstated']);
  });

  test('with sentences that are not translated yet: the text is left as it was, and that is told', () => {
    const result = fromXliff(
      bytesOf(
        withUnit(
          '<segment><source>Ett.</source><target>One.</target></segment>\n<segment><source>Två.</source></segment>',
        ),
      ),
      'en.xlf',
    );
    expect(result.ok && result.value.items[0]).toMatchObject({ text: '', state: 'untranslated' });
    expect(result.problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['exchange-partial', 'warning', 2],
    ]);
  });

  test('with codes and annotations of every kind, each the text that it stands for', () => {
    const data =
      '<originalData><data id="d1">{n}</data><data id="d2">*</data><data id="d3">a<cp hex="0007"/></data></originalData>';
    expect(
      itemOf(`${data}<segment state="translated"><source><ph id="1" dataRef="d1"/> min</source><target>
<![CDATA[<b>]]><ph id="1" dataRef="d1"/><pc id="2" dataRefStart="d2" dataRefEnd="d2">b<ph id="9" disp="{x}"/><ph id="8" equiv="{y}"/></pc><sc id="3" dataRef="d2"/>c<ec startRef="3" dataRef="d2"/><mrk id="m1" type="comment">d</mrk><sm id="m2"/>e<em startRef="m2"/><cp hex="001B"/><ph id="4" dataRef="d3"/>&lt;&#x1F600;</target></segment>`),
    ).toEqual(['{n} min', '\n<b>{n}*b{x}{y}**c*de\u001ba\u0007<😀', 'translated']);
  });

  test('with an empty target where the blank between two sentences was', () => {
    expect(
      itemOf(`<segment><source>Ett.</source><target>One.</target></segment>
<ignorable><source> </source><target/></ignorable>
<segment><source>Två.</source><target>Two.</target></segment>`)[1],
    ).toBe('One. Two.');
  });

  test.each<readonly [string, ReturnedText['state']]>([
    ['', 'unstated'],
    ['state="translated" subState="poedit:fuzzy"', 'needs-work'],
    ['state="final" subState="other:fuzzy"', 'final'],
    ['state="initial"', 'needs-work'],
    ['state="initial" subState="kitpress:stale"', 'needs-work'],
    ['subState="kitpress:stale"', 'needs-work'],
    ['state="translated"', 'translated'],
    ['state="translated" subState="kitpress:needs-review"', 'needs-review'],
    ['state="reviewed"', 'reviewed'],
    ['state="final"', 'final'],
  ])('with the state %j', (attributes, state) => {
    expect(itemOf(`<segment ${attributes}><source>a</source><target>b</target></segment>`)[2]).toBe(state);
    expect(itemOf(`<segment ${attributes}><source>a</source><target/></segment>`)[2]).toBe('untranslated');
  });

  test.each([
    ['2.1', 'urn:oasis:names:tc:xliff:document:2.0'],
    ['2.2', 'urn:oasis:names:tc:xliff:document:2.2'],
  ])('in version %s, whatever its namespace', (version, namespace) => {
    const text = withUnit('<segment><source>a <ph id="1" disp="{n}"/></source><target>b</target></segment>');
    const other = text.replace('version="2.0"', `version="${version}"`).replace(/urn:[^"]+/, namespace);
    expect(read(other)).toEqual(read(text));
  });

  test.each([
    ['little', [0xff, 0xfe], 1],
    ['big', [0xfe, 0xff], 256],
    ['little, without a mark', [], 1],
  ])('in UTF-16, %s end first', (_, mark, low) => {
    const codes = [...whole.replace('UTF-8', 'UTF-16')].map((sign) => sign.charCodeAt(0));
    const pairs = codes.flatMap((code) => (low === 1 ? [code & 255, code >> 8] : [code >> 8, code & 255]));
    expect(clear(fromXliff(new Uint8Array([...mark, ...pairs]), 'en.xlf'))).toEqual(read(whole));
  });

  test('with modules, groups, prefixes, comments and instructions of its own, CRLF and a byte order mark', () => {
    const text = `\ufeff<?xml version="1.0"?>
<!-- made elsewhere --><?tool setting?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" version="2.1" srcLang="sv" trgLang="en">
<x:file id="f1" original="k/sv/actions.yaml"><x:skeleton href="s"/><x:group id="g"><x:group id="h">
<x:unit id="a.1"><m:matches><m:match><x:source>a</x:source><x:target>wrong</x:target></m:match></m:matches>
<x:segment><x:source>a</x:source><x:target>b</x:target></x:segment></x:unit></x:group></x:group></x:file></x:xliff>`;
    expect(read(text.replaceAll('\n', '\r\n')).items).toEqual([
      { key: 'a.1', file: 'actions.yaml', source: 'a', text: 'b', state: 'unstated', remarks: [], line: 6 },
    ]);
  });
});

const troubles = (bytes: Uint8Array): readonly string[] =>
  fromXliff(bytes, 'en.xlf').problems.map(({ code, line }) => `${code} ${line}`);

const bomb = `<!DOCTYPE x [<!ENTITY a "ha">${[...'bcdefghij']
  .map((name, k) => `<!ENTITY ${name} "${`&${'abcdefghij'[k]};`.repeat(10)}">`)
  .join('')}]>\n`;

describe('a damaged file is told with its lines and read no further', () => {
  const segment = '<segment><source>a</source><target>b</target></segment>';
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['empty', '\n', ['exchange-empty undefined']],
    ['Latin-1', new Uint8Array([...bytesOf('<?xml version="1.0"?>\n<a>'), 0xe5]), ['exchange-not-utf8 2']],
    ['another encoding', whole.replace('UTF-8', 'ISO-8859-1'), ['exchange-not-utf8 1']],
    ['too large', new Uint8Array(9 * 1024 * 1024), ['exchange-too-large undefined']],
    ['plain words', 'hej', ['exchange-syntax 1']],
    ['a page of HTML', '<html><body><p>Log in</p></body></html>', ['exchange-foreign 1']],
    ['a PO file', 'msgid ""\nmsgstr ""\n', ['exchange-syntax 3']],
    [
      'XLIFF of a version to come',
      '<xliff version="3.0" xmlns="urn:oasis:names:tc:xliff:document:3.0"><file/></xliff>',
      ['exchange-version 1'],
    ],
    ['XLIFF of no version', '<xliff><file/></xliff>', ['exchange-version 1']],
    ['a document type', `<!DOCTYPE xliff>\n${withUnit(segment)}`, ['exchange-doctype 1']],
    ['a thousand million laughs', `${bomb}<xliff>&j;</xliff>`, ['exchange-doctype 1']],
    [
      'a file of the machine',
      `<!DOCTYPE x [<!ENTITY s SYSTEM "file:///etc/passwd">]><xliff>&s;</xliff>`,
      ['exchange-doctype 1'],
    ],
    ['an unknown entity', withUnit(segment.replace('>b', '>&nbsp;b')), ['exchange-syntax 2']],
    ['a bare ampersand', withUnit(segment.replace('>b', '>b & c')), ['exchange-syntax 2']],
    ['an unknown prefix', withUnit('<mine:x/>'), ['exchange-syntax 2']],
    ['an attribute twice', withUnit(segment, 'id="u2"'), ['exchange-syntax 2']],
    ['a second root', `${withUnit(segment)}<xliff/>`, ['exchange-syntax 2']],
    ['a sign that XML has not', withUnit(segment.replace('>b', '>\u0001')), ['exchange-syntax 2']],
    ['no file', withUnit(segment).replace(/<file.*<\/file>/s, ''), ['exchange-foreign 1']],
    [
      'two kits',
      withUnit(segment).replace('</xliff>', '<file id="f2" original="other/sv/a.yaml"/></xliff>'),
      ['exchange-foreign 1'],
    ],
    [
      'codes that stand for nothing',
      withUnit('<segment><source>a</source><target>\n<ph id="1"/>\n<b>b</b></target></segment>'),
      ['exchange-code 3', 'exchange-code 4'],
    ],
    [
      'a code of another program',
      withUnit('<segment><source>a</source><target>\n<b xmlns="urn:x">b</b></target></segment>'),
      ['exchange-code 3'],
    ],
    [
      'elements a thousand deep',
      withUnit(`${'<mrk>'.repeat(1000)}${'</mrk>'.repeat(1000)}`),
      ['exchange-too-deep 2'],
    ],
  ])('%s', (_, file, expected) => {
    expect(troubles(typeof file === 'string' ? bytesOf(file) : file)).toEqual(expected);
  });

  test('cut off anywhere', () => {
    const bytes = bytesOf(whole);
    for (let end = 0; end < bytes.length - 1; end += 1) {
      const result = fromXliff(bytes.subarray(0, end), 'en.xlf');
      expect([end, result.ok]).toEqual([end, false]);
      expect(result.problems.every(({ message, hint }) => message && hint)).toBe(true);
    }
  });

  test('eight megabytes of rubbish, in little time', () => {
    const filled = (unit: string): string => unit.repeat(Math.floor((8 * 1024 * 1024 - 9) / unit.length));
    const files = [
      ...['<a>', '<a/>', '&lt;', '<', '<!-- ', '<![CDATA[', '&', '\n'].map(
        (unit) => `<xliff>${filled(unit)}`,
      ),
      `<xliff ${filled('a="" ')}`,
      `<xliff ${Array.from({ length: 500_000 }, (_, k) => `a${k}=""`).join(' ')}>`,
      `<!DOCTYPE ${filled('<!--')}`,
    ];
    for (const file of files)
      expect([file.slice(0, 20), fromXliff(bytesOf(file), 'x').ok]).toEqual([file.slice(0, 20), false]);
  });
});

test('the forms of a plural are together, with the numbers that take them', () => {
  const forms = ['one', 'other'].map((form) => ({ ...MINUTES, key: `words.cards.count.${form}` }));
  const written = toXliff([...forms, MINUTES], ABOUT);
  expect(written).toContain(`  <group id="words.cards.count" name="words.cards.count" type="kitpress:plural">
   <notes>
    <note category="plural">The forms of one text in en: one (1), other (0, 2, 3, 4 …)</note>
   </notes>
  <unit id="words.cards.count.one" name="words.cards.count#one">`);
  expect(written.match(/<\/?(?:group|unit)\b/g)?.join('')).toBe(
    '<group<unit</unit<unit</unit</group<unit</unit',
  );
  expect(read(written).items.map(({ key }) => key)).toEqual([...forms.map(({ key }) => key), MINUTES.key]);
});

test('braces that hold no word are ordinary signs', () => {
  const unit: Unit = { ...MISSING, text: '{ {} {a b} {n}{n}', state: 'translated' };
  const written = toXliff([unit], ABOUT);
  expect(written.match(/<ph [^>]*>/g)).toEqual([
    '<ph id="1" dataRef="d1" disp="{n}"/>',
    '<ph id="2" dataRef="d1" disp="{n}"/>',
  ]);
  expect(read(written).items[0]?.text).toBe(unit.text);
});

test('an attribute keeps line feeds and tabs, which XML would make spaces of, and has nothing that XML cannot hold', () => {
  expect(attribute('a\nb\tc "d" & <e>\u0001')).toBe('a&#10;b&#9;c &quot;d&quot; &amp; &lt;e&gt;');
});
