// What a file must declare about itself, and what is read of the kit that it was made from.
import { describe, expect, test } from 'vitest';
import { checkAbout, type FileOrigin } from '../../src/verify/about.ts';
import { openFaults } from '../../src/verify/fault.ts';
import { fileWith, said } from './file.ts';

const CONFORMS =
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>';
const TITLE = '<dc:title>\n<rdf:Alt> <rdf:li xml:lang="x-default">A &amp; B</rdf:li></rdf:Alt></dc:title>';
const KIT = '<kitpress:kit>small</kitpress:kit><kitpress:version>1.2</kitpress:version>';

interface Parts {
  readonly catalog?: string;
  readonly xmp?: string;
  readonly info?: string;
  readonly intent?: string;
}
const VIEW = '/ViewerPreferences <</DisplayDocTitle true>>';
const INTENTS = '/OutputIntents [3 0 R]';

const written = ({
  catalog = `/Lang (en-GB) ${VIEW} /Metadata 2 0 R ${INTENTS}`,
  xmp = CONFORMS + TITLE + KIT,
  info = '<</Title (A & B)>>',
  intent = '<</DestOutputProfile 4 0 R>>',
}: Parts) =>
  fileWith(
    [`<<${catalog}>>`, ['<<>>', xmp], intent, ['<<>>', 'profile'], info],
    '<</Root 1 0 R /Info 5 0 R>>',
  );
const faults = (parts: Parts): readonly string[] => said((found) => checkAbout(written(parts), found));
const read = (xmp: string): FileOrigin | undefined =>
  checkAbout(written({ xmp: CONFORMS + TITLE + xmp }), openFaults('kit.pdf'));

const LANGUAGE = 'verify-language: The file does not declare its language.';
const BAR = 'verify-title: The title of the file is not shown in the title bar.';
const PDFA = 'verify-pdfa: The metadata does not declare PDF/A-2a.';
const PDFUA = 'verify-pdfua: The metadata does not declare PDF/UA-1.';
const NO_TITLE = 'verify-title: The file has no title.';
const OTHER_TITLE =
  'verify-title: The title in the properties of the file differs from the one in its metadata.';
const COLOURS = 'verify-pdfa: The file does not declare the colour space of its colours.';

describe('a file says', () => {
  test('its language, its title, what it conforms to and what its colours are', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ catalog: '' })).toEqual([LANGUAGE, BAR, PDFA, PDFUA, NO_TITLE, COLOURS]);
  });

  test.each<[string, Parts, string]>([
    ['a title bar with its name', { catalog: `/Lang (en) /Metadata 2 0 R ${INTENTS}` }, BAR],
    [
      'that its title is shown',
      {
        catalog: `/Lang (en) /ViewerPreferences <</DisplayDocTitle false>> /Metadata 2 0 R ${INTENTS}`,
      },
      BAR,
    ],
    ['another part of PDF/A', { xmp: CONFORMS.replace('2<', '3<') + TITLE }, PDFA],
    ['another level of PDF/A', { xmp: CONFORMS.replace('A<', 'B<') + TITLE }, PDFA],
    ['another part of PDF/UA', { xmp: CONFORMS.replace('1<', '2<') + TITLE }, PDFUA],
    ['no title', { xmp: CONFORMS }, NO_TITLE],
    ['another title', { info: '<</Title (A &amp; B)>>' }, OTHER_TITLE],
    ['a title in one place', { info: '<<>>' }, OTHER_TITLE],
    ['a profile that is none', { intent: '<</DestOutputProfile (4)>>' }, COLOURS],
    ['an intent without a profile', { intent: '<<>>' }, COLOURS],
  ])('and it is found out with %s', (_, parts, fault) => {
    expect(faults(parts)).toEqual([fault]);
  });

  test('the colours by one profile at least', () => {
    const catalog = `/Lang (en) ${VIEW} /Metadata 2 0 R /OutputIntents [1 0 R 3 0 R]`;
    expect(faults({ catalog })).toEqual([]);
  });

  test.each(['en', 'nds', 'en-GB', 'zh-Hant-TW', 'de-1996', 'x'.repeat(3)])('its language as %s', (lang) => {
    expect(faults({ catalog: `/Lang (${lang}) ${VIEW} /Metadata 2 0 R ${INTENTS}` })).toEqual([]);
  });

  test.each(['', 'e', 'EN', 'english', 'en_GB', 'en-', 'en GB', 'en-123456789', ' en', 'en\n'])(
    'no language as %j',
    (lang) => {
      expect(faults({ catalog: `/Lang (${lang}) ${VIEW} /Metadata 2 0 R ${INTENTS}` })).toEqual([LANGUAGE]);
    },
  );

  test('the language of its edition, and no other', () => {
    const of = (lang: string) =>
      faults({ xmp: `${CONFORMS}${TITLE}${KIT}<kitpress:language>${lang}</kitpress:language>` });
    expect(of('en-GB')).toEqual([]);
    expect(of('sv')).toEqual([
      'verify-language: The language of the edition is "sv", but the file declares "en-GB".',
    ]);
  });
});

describe('the kit that a file was made from', () => {
  const LEAST = { kit: 'small', version: '1.2', language: 'en-GB', title: 'A & B', own: [] };
  const property = (name: string, value: string): string => `<kitpress:${name}>${value}</kitpress:${name}>`;

  test('is not known without its name', () => {
    expect(read('')).toBeUndefined();
    expect(read(property('version', '1.2') + property('brand', 'x'))).toBeUndefined();
    expect(read(property('kit', ''))).toBeUndefined();
    expect(read(property('kit', 'small'))).toEqual({ ...LEAST, version: '' });
  });

  test.each<[string, string, Partial<FileOrigin>]>([
    ['language', 'sv', { language: 'sv' }],
    ['brand', 'town', { brand: 'town' }],
    ['length', 'short', { length: 'short' }],
    ['sheets', 'a b-c d', { sheets: ['a', 'b-c', 'd'] }],
    ['ink', 'full', { ink: 'full' }],
    ['ink', 'low', { ink: 'low' }],
    ['ink', 'grey', { ink: 'grey' }],
    ['ink', 'red', {}],
    ['press', 'coated', { press: 'coated' }],
    ['paper', '210 297 6 0.97', { paper: { width: 210, height: 297, margin: 6, scale: 0.97 } }],
    ['paper', '210 297 6', {}],
    ['paper', '0 297 6 1', {}],
    ['paper', '210 0 6 1', {}],
    ['paper', '210 297 0 1', {}],
    ['paper', '210 297 6 x', {}],
    ['onLabels', 'dots cards', { onLabels: ['dots', 'cards'] }],
    ['labels', 'avery', { labels: 'avery' }],
    ['labels', 'x'.repeat(4000), { labels: 'x'.repeat(4000) }],
    ['labels', 'x'.repeat(4001), {}],
    ['own', '<rdf:Bag><rdf:li>A &lt; B</rdf:li>\n<rdf:li></rdf:li></rdf:Bag>', { own: ['A < B', ''] }],
    ['own', '<rdf:Bag></rdf:Bag>', {}],
    ['other', 'thing', {}],
  ])('is read with what it says of its %s: %.20s', (name, value, more) => {
    expect(read(KIT + property(name, value))).toStrictEqual({ ...LEAST, ...more });
  });

  test('has names with the signs that XML writes otherwise', () => {
    expect(read(property('kit', '&lt;&gt;&quot;&amp;lt;&amp;&amp;'))?.kit).toBe('<>"&lt;&&');
  });
});
