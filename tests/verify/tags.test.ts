// The tags of a file: from the root to each mark on its pages, and from each page back to them.
import { describe, expect, test } from 'vitest';
import type { SeenPage } from '../../src/verify/seen.ts';
import { checkLinks, checkTags } from '../../src/verify/tags.ts';
import { fileWith, pageWith, said } from './file.ts';

const seenWith = (...mcids: readonly number[]): SeenPage => ({
  ...{ label: 'S1', width: 9, height: 9, texts: [], lines: [], blocks: [] },
  mcids: new Set(mcids),
});

const CATALOG = '<</StructTreeRoot 2 0 R /MarkInfo <</Marked true>>>>';
const ROOT = '<</K 3 0 R /ParentTree <</Nums [0 [4 0 R 5 0 R] 1 7 0 R]>>>>';
const TOP = '<</S /Document /P 2 0 R /K [4 0 R 5 0 R 6 0 R]>>';
const HEADING = '<</S /H1 /P 3 0 R /Pg 10 0 R /K 0>>';
const PARAGRAPH = '<</S /P /P 3 0 R /Pg 10 0 R /K [1]>>';
/** Its picture is on another page. */
const FIGURE = '<</S /Figure /Alt (A tree) /P 3 0 R /Pg 10 0 R /K [<</Type /OBJR>> 8 0 R]>>';
const PARENTS = '[8 0 R]';
const INNER = '<</S /Span /P 6 0 R /Pg 11 0 R /K [0]>>';
const ALL = [CATALOG, ROOT, TOP, HEADING, PARAGRAPH, FIGURE, PARENTS, INNER];

const PAGES = [
  pageWith('/StructParents 0', 'S1', 10),
  pageWith('/StructParents 1', 'S2', 11),
  pageWith('/StructParents 0', 'S1', 12),
];
const SEEN = [seenWith(0, 1), seenWith(0), seenWith(0, 1)];

const faults = (
  change: Readonly<Record<number, string>> = {},
  pages = PAGES,
  seen: readonly SeenPage[] = SEEN,
): readonly string[] => {
  const objects = ALL.map((one, i) => change[i + 1] ?? one);
  return said((found) => checkTags(fileWith(objects, '<</Root 1 0 R>>'), pages, seen, found));
};

const noType = (id: number) => `verify-tag: A tag (object ${id}) is not of a standard type.`;
const noParent = (id: number) => `verify-tag: A tag (object ${id}) does not name its parent.`;
const broken = (id: number) => `verify-tag: A tag (object ${id}) is broken.`;
const untagged = (label: string) => `verify-tag: page ${label}: a text or picture on it has no tag.`;
const lost = (label: string) => `verify-tag: page ${label}: its tags are missing.`;
const TWICE = 'verify-tag: A text has two tags.';

describe('the tags of a file', () => {
  test('reach each mark of its pages, and copies of these', () => {
    expect(faults()).toEqual([]);
    expect(faults({ 2: ROOT.replace('/K 3 0 R', '/K [3 0 R]') })).toEqual([]);
  });

  test.each([
    'Document Part Sect Div P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody Link Span Caption Quote Note',
  ])('are of standard types: %s', (types) => {
    for (const type of types.split(' ')) {
      expect(faults({ 5: PARAGRAPH.replace('/S /P', `/S /${type}`) })).toEqual([]);
      expect(faults({ 5: PARAGRAPH.replace('/S /P', `/S /${type}x`) })).toEqual([noType(5)]);
      expect(faults({ 5: PARAGRAPH.replace('/S /P', `/S /x${type}`) })).toEqual([noType(5)]);
    }
    expect(faults({ 5: PARAGRAPH.replace('/S /P', '/S /H7') })).toEqual([noType(5)]);
  });

  test.each<[string, Readonly<Record<number, string>>, readonly string[]]>([
    ['no type', { 4: HEADING.replace('/S /H1', '') }, [noType(4)]],
    ['another parent', { 4: HEADING.replace('/P 3 0 R', '/P 2 0 R') }, [noParent(4)]],
    ['no parent', { 8: INNER.replace('/P 6 0 R', '/P 6') }, [noParent(8)]],
    ['a parent above the top', { 3: TOP.replace('/P 2 0 R', '/P 1 0 R') }, [noParent(3)]],
    [
      'no description of a picture',
      { 6: FIGURE.replace('(A tree)', '( )') },
      ['verify-figure: A picture (object 6) has no description.'],
    ],
    [
      'a picture without Alt',
      { 6: FIGURE.replace('/Alt (A tree)', '') },
      ['verify-figure: A picture (object 6) has no description.'],
    ],
    ['a tag that is in two places', { 3: TOP.replace('5 0 R', '5 0 R 5 0 R') }, [broken(5)]],
    ['a tag that is none', { 8: '(Span)' }, [broken(8), untagged('S2')]],
    ['a tag in itself', { 5: PARAGRAPH.replace('[1]', '[1 5 0 R]') }, [broken(5)]],
    ['a tag left out', { 3: TOP.replace(' 5 0 R', '') }, [untagged('S1')]],
    ['a tag of nothing', { 5: PARAGRAPH.replace('/K [1]', '') }, [untagged('S1')]],
    ['a text with two tags', { 5: PARAGRAPH.replace('[1]', '[1 0]') }, [TWICE, untagged('S1')]],
    ['a tag of another page', { 5: PARAGRAPH.replace('10 0 R', '12 0 R') }, [untagged('S1')]],
    [
      'a page that its tag does not name',
      { 8: INNER.replace('/Pg 11 0 R', '') },
      [TWICE, untagged('S1'), untagged('S2')],
    ],
    ['nothing at the root', { 2: ROOT.replace('/K 3 0 R', '') }, [untagged('S1'), untagged('S2')]],
    ['no way back', { 2: ROOT.replace(/\/ParentTree.*/, '>>') }, [lost('S1'), lost('S2')]],
    ['no way back to one page', { 7: '(none)' }, [lost('S2')]],
    ['a way back without its key', { 2: ROOT.replace(' 1 7 0 R', ' (1) 7 0 R') }, [lost('S2')]],
    ['a way back that ends early', { 2: ROOT.replace(' 7 0 R', '') }, [lost('S2')]],
    ['a way back to other tags', { 7: '[4 0 R]' }, [untagged('S2')]],
    ['a way back to a number', { 7: '[8]' }, [untagged('S2')]],
    ['a way back that is shorter', { 7: '[]' }, [untagged('S2')]],
    [
      'no word of tags',
      { 1: '<</StructTreeRoot 2 0 R>>' },
      ['verify-untagged: The file does not declare that it is tagged.'],
    ],
    ['no tags', { 1: '<</MarkInfo <</Marked true>>>>' }, ['verify-untagged: The file has no tags.']],
    [
      'neither',
      { 1: '<</MarkInfo <</Marked /true>> /StructTreeRoot 9 0 R>>' },
      [
        'verify-untagged: The file does not declare that it is tagged.',
        'verify-untagged: The file has no tags.',
      ],
    ],
  ])('are found out with %s', (_, change, found) => {
    expect(faults(change)).toEqual(found);
  });

  test('are asked for where a page has marks', () => {
    const bare = [pageWith('', 'S1', 10), pageWith('/StructParents 9', 'S2', 11)];
    expect(faults({}, bare)).toEqual([lost('S1'), lost('S2')]);
    expect(faults({}, bare, [seenWith(), seenWith()])).toEqual([]);
    expect(faults({}, bare, [])).toEqual([]);
    expect(faults({}, PAGES, [seenWith(0, 2)])).toEqual([untagged('S1')]);
  });
});

describe('a link', () => {
  const link = (entries: string): readonly string[] =>
    said((found) => checkLinks(fileWith([`<<${entries}>>`]), [pageWith('/Annots [1 0 R]')], found));
  const NONE = ['verify-link: page S1: a link on it has no tag or no description.'];

  test('has a description, and a way to its tag', () => {
    expect(link('/Type /Annot /Contents (A page) /StructParent 0')).toEqual([]);
    expect(link('/Type /Annot /Contents (A page)')).toEqual(NONE);
    expect(link('/Type /Annot /Contents (A page) /StructParent (0)')).toEqual(NONE);
    expect(link('/Type /Annot /Contents ( ) /StructParent 0')).toEqual(NONE);
    expect(link('/Type /Annot /StructParent 0')).toEqual(NONE);
    expect(link('/Type /Other /Contents (A page) /StructParent 0')).toEqual(NONE);
  });

  test('that is not there is none, and a page may have no links', () => {
    expect(said((found) => checkLinks(fileWith([]), [pageWith('/Annots [7 0 R]')], found))).toEqual(NONE);
    expect(said((found) => checkLinks(fileWith([]), [pageWith(''), pageWith('/Annots []')], found))).toEqual(
      [],
    );
  });
});
