// What a file for a print shop must be: what it declares, the profile of its press, and how its pages are trimmed.
import { describe, expect, test } from 'vitest';
import { checkShop } from '../../src/verify/shop.ts';
import { fileWith, pageWith, said, type Written } from './file.ts';

const DECLARED = [
  'pdf:Trapped',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:VersionID',
  'xmpMM:RenditionClass',
  'dc:title',
];
const XMP = `<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>${DECLARED.map((name) => `<${name}>x</${name}>`).join('')}`;

/** An ICC profile of a length, that says another one, a kind and a signature. */
const profileOf = (length: number, says = length, kind = 'prtrCMYK', signature = 'acsp'): string => {
  const head = String.fromCharCode(says >> 24, (says >> 16) & 255, (says >> 8) & 255, says & 255);
  return `${`${head}        ${kind}`.padEnd(36)}${signature}`.padEnd(length).slice(0, length);
};

const INTENT = '<</S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /DestOutputProfile 5 0 R>>';
const OBJECTS: readonly Written[] = [
  '<</Metadata 2 0 R /OutputIntents [3 0 R 4 0 R]>>',
  ['<<>>', XMP],
  INTENT,
  '<</S /GTS_PDFA1 /DestOutputProfile 5 0 R>>',
  ['<</N 4>>', profileOf(132)],
  '<</Trapped /False>>',
  ['<</N 4>>', profileOf(132)],
];

const faults = (change: Readonly<Record<number, Written>> = {}, page?: string): readonly string[] => {
  const file = fileWith(
    OBJECTS.map((one, i) => change[i + 1] ?? one),
    '<</Root 1 0 R /Info 6 0 R>>',
  );
  return said((found) => checkShop(file, page === undefined ? [] : [pageWith(page)], found));
};

const undeclared = (...names: readonly string[]): readonly string[] => [
  `verify-pdfx: The metadata does not declare PDF/X-4${names.length > 0 ? ` (${names.join(', ')})` : ''}.`,
];
const UNTRAPPED = ['verify-pdfx: The file does not say whether it is trapped.'];
const NO_PRESS = ['verify-pdfx: The file does not say which press it is for.'];
const TWO = ['verify-pdfx: The file has two profiles for its colours.'];
const NOT_FOUR = ['verify-pdfx: The profile of the press is not one for four inks.'];

describe('a file for a print shop', () => {
  test('declares what it is', () => {
    expect(faults()).toEqual([]);
    expect(faults({ 2: ['<<>>', XMP.replace('PDF/X-4', 'PDF/X-3')] })).toEqual(undeclared());
    expect(faults({ 1: '<</OutputIntents [3 0 R]>>' })).toEqual(
      undeclared('pdfxid:GTS_PDFXVersion', ...DECLARED),
    );
  });

  test.each(DECLARED)('says %s, with or without a namespace', (name) => {
    expect(faults({ 2: ['<<>>', XMP.replace(`<${name}>`, `<${name} xmlns:x="y">`)] })).toEqual([]);
    for (const other of [`<${name}x>`, `<x${name}>`, ''])
      expect(faults({ 2: ['<<>>', XMP.replace(`<${name}>`, other)] })).toEqual(undeclared(name));
  });

  test('says whether it is trapped', () => {
    expect(faults({ 6: '<</Trapped /True>>' })).toEqual([]);
    for (const info of ['<<>>', '<</Trapped (False)>>', '<</Trapped /Unknown>>', '<</Trapped /Falsehood>>'])
      expect(faults({ 6: info })).toEqual(UNTRAPPED);
  });

  test.each<[string, Readonly<Record<number, Written>>, readonly string[]]>([
    ['one intent alone', { 1: '<</Metadata 2 0 R /OutputIntents [3 0 R]>>' }, []],
    ['no intents', { 1: '<</Metadata 2 0 R>>' }, NO_PRESS],
    ['none for PDF/X', { 3: INTENT.replace('PDFX', 'PDFA2') }, NO_PRESS],
    ['two for PDF/X', { 4: INTENT }, NO_PRESS],
    ['no name', { 3: INTENT.replace('(FOGRA39)', '()') }, NO_PRESS],
    ['another profile', { 4: '<</S /GTS_PDFA1 /DestOutputProfile 7 0 R>>' }, TWO],
    ['an intent without profile', { 4: '<</S /GTS_PDFA1>>' }, TWO],
    ['a profile in its place', { 3: INTENT.replace('5 0 R', '<<>>') }, TWO],
    ['the longest head', { 5: ['<</N 4>>', profileOf(70000)] }, []],
    ['three inks', { 5: ['<</N 3>>', profileOf(132)] }, NOT_FOUR],
    ['no profile', { 5: '<</N 4>>' }, NOT_FOUR],
    ['a profile without its head', { 5: ['<</N 4>>', profileOf(131)] }, NOT_FOUR],
    ['a profile that is cut', { 5: ['<</N 4>>', profileOf(140, 141)] }, NOT_FOUR],
    ['the profile of a monitor', { 5: ['<</N 4>>', profileOf(132, 132, 'mntrCMYK')] }, NOT_FOUR],
    ['a profile in RGB', { 5: ['<</N 4>>', profileOf(132, 132, 'prtrRGB ')] }, NOT_FOUR],
    ['a profile of no kind', { 5: ['<</N 4>>', profileOf(132, 132, 'prtrCMYK', 'ACSP')] }, NOT_FOUR],
  ])('has the profile of one press: %s', (_, change, found) => {
    expect(faults(change)).toEqual(found);
  });
});

const PT = 72 / 25.4;
const boxOf = (name: string, ...mm: readonly number[]): string =>
  `/${name} [${mm.map((side) => side * PT).join(' ')}] `;
const A3 = [0, 0, 420, 297] as const;
const grown = (by: number, [left, bottom, right, top]: readonly number[] = A3): readonly number[] => [
  (left ?? 0) - by,
  (bottom ?? 0) - by,
  (right ?? 0) + by,
  (top ?? 0) + by,
];
const trimmed = (trim: readonly number[], bleed = grown(3, trim), media = grown(8, trim)): string =>
  boxOf('MediaBox', ...media) + boxOf('BleedBox', ...bleed) + boxOf('TrimBox', ...trim);

describe('a page for a print shop', () => {
  const NO_BOXES = ['verify-bleed: page S1: its boxes are not those of a page that is trimmed.'];
  const little = (mm: string) => [`verify-bleed: page S1: it has ${mm} mm of bleed, less than 3 mm.`];
  const size = (mm: string) => [
    `verify-page-size: page S1: trimmed, it is ${mm} mm, which is neither A3 nor A4.`,
  ];

  test.each([[A3], [[0, 0, 297, 420]], [[0, 0, 210, 297]], [[10, 20, 307, 230]], [[0, 0, 420.09, 296.91]]])(
    'is A3 or A4 when it is trimmed, either way up and anywhere: %j',
    (trim) => expect(faults({}, trimmed(trim))).toEqual([]),
  );

  test.each([
    [[0, 0, 420.2, 297], '297.0 × 420.2'],
    [[0, 0, 420, 296.8], '296.8 × 420.0'],
    [[0, 0, 210, 420], '210.0 × 420.0'],
    [[0, 0, 297, 297], '297.0 × 297.0'],
    [[5, 5, 215, 301.8], '210.0 × 296.8'],
  ])('is no other paper: %j', (trim, mm) => {
    expect(faults({}, trimmed(trim))).toEqual(size(mm));
  });

  test('has 3 mm of bleed on each side, within the paper', () => {
    expect(faults({}, trimmed(A3, grown(2.91), grown(2.91)))).toEqual([]);
    expect(faults({}, trimmed(A3, grown(5), grown(4.91)))).toEqual([]);
    for (let side = 0; side < 4; side += 1) {
      const inward = (by: number) => (one: number, i: number) =>
        i === side ? one + (i < 2 ? by : -by) : one;
      expect(faults({}, trimmed(A3, grown(3).map(inward(0.2))))).toEqual(little('2.8'));
      expect(faults({}, trimmed(A3, grown(3).map(inward(4))))).toEqual(little('0.0'));
      expect(faults({}, trimmed(A3, grown(3), grown(3).map(inward(0.2))))).toEqual(little('3.0'));
    }
  });

  test('has all its boxes, and nothing that changes them', () => {
    const good = trimmed(A3);
    for (const name of ['MediaBox', 'BleedBox', 'TrimBox']) {
      expect(faults({}, good.replace(`/${name}`, '/Other'))).toEqual(NO_BOXES);
      expect(faults({}, good.replace(new RegExp(`/${name} \\[[^\\]]*\\]`), `/${name} [0 0 9]`))).toEqual(
        NO_BOXES,
      );
    }
    for (const name of ['CropBox', 'ArtBox', 'Rotate', 'UserUnit'])
      expect(faults({}, `${good}/${name} 0`)).toEqual(NO_BOXES);
  });

  test('has no links', () => {
    expect(faults({}, `${trimmed(A3)}/Annots []`)).toEqual([]);
    expect(faults({}, `${trimmed(A3)}/Annots [9 0 R]`)).toEqual([
      'verify-pdfx: page S1: it has links, which a print shop cannot print.',
    ]);
  });
});
