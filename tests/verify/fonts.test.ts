// The fonts of a file: embedded, with their tables, and with a glyph for every character that their codes stand for.
import { describe, expect, test } from 'vitest';
import { checkFonts } from '../../src/verify/fonts.ts';
import { unpainted } from '../../src/verify/glyphs.ts';
import { latin1 } from '../support/objects.ts';
import { bytesOf } from '../support/surgery.ts';
import { fileWith, pageWith, said, type Written } from './file.ts';

const word = (value: number): string => latin1(Uint8Array.of(value >> 8, value & 255));
const long = (value: number): string => word(value >>> 16) + word(value & 0xffff);

/** A program whose glyphs begin at these places of its outlines, in long or short form. */
const programOf = (
  places: readonly number[],
  isLong = true,
  outlines = 8,
  rename?: readonly [string, string],
): string => {
  const head = `${'\0'.repeat(50)}${word(isLong ? 1 : 0)}\0\0`;
  const loca = places.map((place) => (isLong ? long(place) : word(place / 2))).join('');
  const tables = { glyf: '#'.repeat(outlines), head, hhea: 'hhea', hmtx: 'hmtx', loca, maxp: 'maxp' };
  let at = 12 + 16 * Object.keys(tables).length;
  let entries = '';
  for (const [name, table] of Object.entries(tables)) {
    entries += `${rename?.[0] === name ? rename[1] : name}sums${long(at)}${long(table.length)}`;
    at += table.length;
  }
  return `${long(0x10000)}${word(Object.keys(tables).length)}\0\0\0\0\0\0${entries}${Object.values(tables).join('')}`;
};

const cmapOf = (...pairs: readonly string[]): string => `1 beginbfchar\n${pairs.join('\n')}\nendbfchar`;
const A = '<0001> <0041>';
const PROGRAM = programOf([0, 0, 4, 8]);

interface Font {
  readonly font?: string;
  readonly inner?: string;
  readonly program?: string;
  readonly length?: number;
  readonly cmap?: string;
  readonly map?: string;
  readonly page?: string;
}
const faults = ({
  font = '/BaseFont /ABCDEF+Test /DescendantFonts [2 0 R] /ToUnicode 4 0 R',
  inner = '/FontDescriptor <</FontFile2 3 0 R>>',
  program = PROGRAM,
  length = program.length,
  cmap = cmapOf(A),
  map,
  page = '/Resources <</Font <</F1 1 0 R>>>>',
}: Font = {}): readonly string[] => {
  const objects: readonly Written[] = [
    `<<${font}>>`,
    `<<${inner}${map === undefined ? '' : '/CIDToGIDMap 5 0 R'}>>`,
    [`<</Length1 ${length}>>`, program],
    ['<<>>', cmap],
    ['<<>>', map ?? ''],
  ];
  return said((found) => checkFonts(fileWith(objects), [pageWith(page)], found));
};

const BROKEN = ['verify-font-program: The program of ABCDEF+Test is broken.'];
const NOT_EMBEDDED = 'verify-font-embedded: ABCDEF+Test is not embedded in the file.';
const NOT_MAPPED = 'verify-font-unicode: ABCDEF+Test does not map its glyphs to characters.';
const lacks = (what: string) => [`verify-font-glyph: ABCDEF+Test does not have the glyphs of ${what}.`];

describe('a page', () => {
  test('has fonts, and those that it names', () => {
    const none = ['verify-font: page S1: it has no fonts.'];
    expect([faults({ page: '' }), faults({ page: '/Resources <<>>' })]).toEqual([none, none]);
    expect(faults({ page: '/Resources <</Font <</F1 9 0 R>>>>' })).toEqual([
      'verify-font: page S1: one of its fonts is missing.',
    ]);
    expect(faults({ page: '/Resources <</Font <</F1 1 0 R /F2 1 0 R>>>>' })).toEqual([]);
    expect(faults({ page: '/Resources <</Font <</F1 1 0 R /F2 (F2)>>>>' })).toHaveLength(1);
  });
});

describe('a font', () => {
  test('is embedded, and maps its glyphs to characters', () => {
    expect(faults()).toEqual([]);
    expect(faults({ font: '/DescendantFonts [2 0 R] /ToUnicode 4 0 R', inner: '' })).toEqual([
      'verify-font-embedded: a font without a name is not embedded in the file.',
    ]);
    expect(faults({ inner: '/FontDescriptor <<>>' })).toEqual([NOT_EMBEDDED]);
    expect(faults({ font: '/BaseFont /ABCDEF+Test' })).toEqual([NOT_MAPPED, NOT_EMBEDDED]);
    expect(
      faults({ font: '/BaseFont /ABCDEF+Test /ToUnicode 4 0 R /FontDescriptor <</FontFile2 3 0 R>>' }),
    ).toEqual([]);
    for (const cmap of ['', '<01> <0041>', '<0001> <41>', '<000g> <0041>', '<0001><0041>'])
      expect(faults({ cmap: cmapOf(cmap) })).toEqual([NOT_MAPPED]);
    expect(faults({ cmap: cmapOf('<00AB> <004A>'), map: '\0\x01'.repeat(172) })).toEqual([]);
  });

  test('has a program as long as it says, from its beginning', () => {
    for (const by of [-1, 1]) expect(faults({ length: PROGRAM.length + by })).toEqual(BROKEN);
    expect(faults({ program: PROGRAM.slice(0, -1) })).toEqual(BROKEN);
    expect(faults({ program: `true${PROGRAM.slice(4)}` })).toEqual([]);
    for (const first of ['OTTO', 'ttcf', '\0\x02\0\0'])
      expect(faults({ program: first + PROGRAM.slice(4) })).toEqual(BROKEN);
    expect([
      faults({ program: '' }),
      faults({ program: PROGRAM.slice(0, 11) }),
      faults({ program: PROGRAM.slice(0, 107) }),
    ]).toEqual(Array(3).fill(BROKEN));
  });

  test.each(['glyf', 'loca', 'head', 'hhea', 'hmtx', 'maxp'])('has its table %s', (name) => {
    expect(faults({ program: programOf([0, 0, 4, 8], true, 8, [name, 'none']) })).toEqual(BROKEN);
  });

  test('has the glyph of each character: one that is not the first, with an outline in its table', () => {
    expect(faults({ cmap: cmapOf(A, '<0002> <0042>') })).toEqual([]);
    expect(faults({ cmap: cmapOf(A, '<0003> <00430044>', '<0000> <0045>') })).toEqual(lacks('"CD", "E"'));
    expect(faults({ program: programOf([0, 0, 0, 8]) })).toEqual(lacks('"A"'));
    expect(faults({ program: programOf([0, 4, 4, 8], false), cmap: cmapOf('<0002> <0042>') })).toEqual([]);
    expect(faults({ cmap: cmapOf('<0002> <0042>'), map: '\0\0\0\0\0\x01' })).toEqual([]);
    expect(faults({ cmap: cmapOf(A), map: '\0\x01\0\0' })).toEqual(lacks('"A"'));
    expect(faults({ cmap: cmapOf(A), map: '\0\x01\x01\x01' })).toEqual(lacks('"A"'));
    expect(faults({ cmap: cmapOf(A), map: '\0\x01' })).toEqual(lacks('"A"'));
  });
});

describe('an outline', () => {
  const missing = (program: string, ...pairs: readonly string[]): readonly string[] =>
    unpainted(bytesOf(program), undefined, cmapOf(...pairs));

  test.each([true, false])('is there if it ends after it begins, within the table; long %s', (isLong) => {
    const all = [1, 2, 3, 4, 5].map((code) => `<000${code}> <004${code}>`);
    // A to E: of two bytes, of none, up to the end, beyond it, and without an end.
    expect(missing(programOf([0, 2, 4, 4, 8, 10], isLong), ...all)).toEqual(['B', 'D', 'E']);
    expect(missing(programOf([0, 4, 2, 8], isLong), A)).toEqual(['A']);
  });

  test('is not asked for where a character is painted without ink', () => {
    const blanks = ['0020', '00a0', '00ad', '200b', '2028', '2800', '3000', 'feff', '00200009'];
    expect(missing(PROGRAM, ...blanks.map((code) => `<0009> <${code}>`))).toEqual([]);
    expect(missing(PROGRAM, '<0009> <00200041>', '<0009> <2801>', '<0009> <d83dde00>')).toEqual([
      ' A',
      '\u2801',
      '😀',
    ]);
  });

  test('is asked for in each block of codes', () => {
    const blocks = `${cmapOf(A)}\n${cmapOf('<0009> <0042>')} <0009> <0043>`;
    expect(unpainted(bytesOf(PROGRAM), undefined, blocks)).toEqual(['B']);
  });
});
