// Boards on the paper that they are printed on: copies after one another, rulers at their true size, and nothing done where nothing need be. Their marks are compared with how they looked last: UPDATE_GOLDEN=1 npm test writes them anew.
import { describe, expect, test } from 'vitest';
import { leastOf, ontoPaper, type SetLine, sheetsFor, type TileWords } from '../../src/page/onto.ts';
import { tilesOf } from '../../src/page/tiles.ts';
import { tilingOf } from '../../src/page/tiling.ts';
import type { Group, Item, LineItem, Mark, Page } from '../../src/scene.ts';
import { writeSvg } from '../../src/svg/write.ts';
import { element, page, text } from '../pdf/sample.ts';
import { matchGolden } from '../support/golden.ts';
import { printingOn } from '../support/papers.ts';

const said = (words: string): SetLine => ({ items: [text(0, 0, words, { width: 20 })], width: 20 });
const WORDS: TileWords = {
  sheet: ({ label }, { n, total, side }) => said(`${label} ${n} of ${total}${side ? ` ${side}` : ''}`),
  glue: (on) => said(`under ${on}`),
  cut: () => said('cut'),
  ink: '#333333',
  pale: '#eeeeee',
};
const stroke = { colour: '#333333', width: 0.3 };
const RULER = element(
  'artifact',
  [
    { kind: 'line', x1: 150, y1: 285, x2: 200, y2: 285, stroke },
    ...[0, 25, 50].map(
      (at): Item => ({ kind: 'line', x1: 150 + at, y1: 285, x2: 150 + at, y2: 283, stroke }),
    ),
    text(150, 281, '50 mm', { width: 10 }),
  ],
  { trueSize: true },
);
const board = (label: string, rest: Partial<Page> = {}): Page =>
  page([element('artifact', [RULER]), element('paragraph', [text(20, 100, label)])], { label, ...rest });
const on = (paper: string, boards = 'a3') => ({ printing: printingOn(paper, boards), margin: 12 });

const flat = (items: readonly Item[]): readonly Mark[] =>
  items.flatMap((item): readonly Mark[] =>
    item.kind === 'element' || item.kind === 'group' ? flat(item.items) : [item],
  );
const groupsIn = (items: readonly Item[]): readonly Group[] =>
  items.flatMap((item): readonly Group[] => {
    if (item.kind === 'element') return groupsIn(item.items);
    return item.kind === 'group' ? [item, ...groupsIn(item.items)] : [];
  });
const levelLines = (items: readonly Item[]): readonly LineItem[] =>
  flat(items).flatMap((mark) => (mark.kind === 'line' && mark.y1 === mark.y2 ? [mark] : []));

test('on A3 they are printed as they are', () => {
  const printed = { pages: [board('S1')], order: [0, 0] };
  expect(ontoPaper(printed, on('a3'), WORDS)).toEqual(printed);
});

test('tiles of one follow one another, in each copy', () => {
  const { pages, order } = ontoPaper(
    { pages: [board('S1'), board('S2')], order: [0, 1, 0, 1] },
    on('a4'),
    WORDS,
  );
  expect(order.map((index) => pages[index]?.label)).toEqual(
    [1, 2].flatMap(() => ['S1 [1/2]', 'S1 [2/2]', 'S2 [1/2]', 'S2 [2/2]']),
  );
  expect(pages).toHaveLength(4);
  expect(pages[0]?.view?.of).toBe(pages[1]?.view?.of);
});

test('pages of pieces and hand-outs stay as they are laid out', () => {
  const cards = board('C1', { imposed: true });
  const kept = board('H', { width: 210, height: 297 });
  const { pages } = ontoPaper({ pages: [cards, kept], order: [0, 1] }, on('a3', 'a1'), WORDS);
  expect(pages).toEqual([cards, kept]);
});

test('so many sheets and cuts are counted', () => {
  const counted = (paper: string, boards: string): readonly number[] => {
    const sheets = sheetsFor(board('S1'), on(paper, boards));
    return [sheets.length, sheets.reduce((sum, { cuts }) => sum + cuts, 0)];
  };
  expect(counted('a3', 'a3')).toEqual([1, 0]);
  expect(counted('a4', 'a3')).toEqual([2, 1]);
  expect(counted('a3', 'a1')).toEqual([4, 4]);
  const { pages } = ontoPaper({ pages: [board('S1')], order: [0] }, on('a3', 'a1'), WORDS);
  expect(pages.reduce((sum, { cuts }) => sum + cuts, 0)).toBe(4);
});

describe('a ruler', () => {
  test('is not in what is scaled, and has its size on every tile', () => {
    const { pages } = ontoPaper({ pages: [board('S1')], order: [0] }, on('a4'), WORDS);
    for (const { items, view } of pages) {
      expect(levelLines(view?.of.items ?? [])).toEqual([]);
      expect(levelLines(items).map(({ x1, x2 }) => x2 - x1)).toEqual([50]);
      expect(flat(items).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).toContain('50 mm');
    }
  });

  test.each([
    ['sv', 150],
    ['ar', 200],
  ])('keeps the end that reading in %s begins at where a whole board is scaled', (lang, from) => {
    const { pages } = ontoPaper({ pages: [board('S1', { lang })], order: [0] }, on('a2', 'a2'), WORDS);
    const [only] = pages;
    const [element] = only?.items ?? [];
    const group = element?.kind === 'element' ? element.items[0] : undefined;
    if (group?.kind !== 'group' || !only?.view) throw new Error('no ruler');
    const [, , , , right, down] = group.transform;
    expect(group.transform.slice(0, 4)).toEqual([1, 0, 0, 1]);
    expect(from + right).toBeCloseTo(only.view.x + only.view.scale * from, 6);
    expect(285 + down).toBeCloseTo(only.view.y + only.view.scale * 285, 6);
  });
});

test.each([
  ['a4', 'a3', 'sv'],
  ['a4', 'a3', 'ar'],
  ['a3', 'a1', 'sv'],
  ['a2', 'a2', 'sv'],
])('on %s, the marks on a board of %s in %s look as they did', (paper, boards, lang) => {
  const { pages } = ontoPaper({ pages: [board('S1', { lang })], order: [0] }, on(paper, boards), WORDS);
  pages.forEach((sheet, i) => {
    matchGolden(`tiles/${boards}-on-${paper}-${lang}-${i + 1}.svg`, writeSvg(sheet));
  });
});

test('what has no room in the strip of a tile is left out', () => {
  const tiling = tilingOf(board('S1'), 12, printingOn('a4', 'a3'));
  const [tile] = tiling ? tilesOf(board('S1'), 12, tiling) : [];
  const { width = 0, height = 0 } = tile?.strip ?? {};
  /** Where "cut" begins in the strip. */
  const cutAt = (length: number): number | undefined => {
    const words = { ...WORDS, cut: () => ({ items: [text(0, 0, 'cut')], width: length }) };
    const { pages } = ontoPaper({ pages: [board('S1')], order: [0] }, on('a4'), words);
    return groupsIn(pages[0]?.items ?? []).find(({ items }) =>
      items.some((mark) => mark.kind === 'text' && mark.text === 'cut'),
    )?.transform[4];
  };
  const room = Math.max(width, height) - 2 - (cutAt(1) ?? 0);
  expect(room).toBeGreaterThan(20);
  expect([cutAt(room - 0.01), cutAt(room + 0.01)]).toEqual([cutAt(1), undefined]);
});

test('boards are as small as the smallest of them', () => {
  const boards = [0.7, 0.5, 0.6].map((scale) => ({ paper: 'A4', scale, sheets: 1 }));
  expect(leastOf(boards)).toBe(boards[1]);
  expect(leastOf([])).toBeUndefined();
});

const wordsOn = ({ items }: Page): readonly string[] =>
  flat(items).flatMap((mark) => (mark.kind === 'text' && mark.text !== '50 mm' ? [mark.text] : []));

test('every tile says which one it is, and what to do with it', () => {
  const { pages } = ontoPaper({ pages: [board('S1')], order: [0] }, on('a3', 'a1'), WORDS);
  expect(pages.map(wordsOn)).toEqual([
    ['S1 1 of 4', 'cut'],
    ['S1 2 of 4', 'under 1', 'cut'],
    ['S1 3 of 4', 'under 1', 'cut'],
    ['S1 4 of 4', 'under 3'],
  ]);
});

test('of two sheets, one is the left and one the right', () => {
  const { pages } = ontoPaper({ pages: [board('S1')], order: [0] }, on('a4'), WORDS);
  expect(pages.map(wordsOn)).toEqual([
    ['S1 1 of 2 left', 'cut'],
    ['S1 2 of 2 right', 'under 1'],
  ]);
});
