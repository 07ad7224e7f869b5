// Questions to put dots on: columns by theme or by the list above, then whose dot is whose, and the sums.
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/scene.ts';
import { layLists, listsKit, listsPages, printLists, verifyLists } from '../kit/lists-kit.ts';
import { collisions, struck } from '../support/room.ts';
import { saying } from '../support/saying.ts';
import { elementsIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import { openTheme } from '../support/workshop.ts';

const theme = openTheme();

interface Trial {
  /** Questions of each parent. */
  readonly asked: readonly number[];
  readonly themes?: boolean;
  readonly dots?: boolean;
  /** Lines below the sheet in the edition. */
  readonly own?: string;
}

const kitWith = ({ asked, themes = true, dots = true, own = '' }: Trial) =>
  listsKit(
    `${themes ? 'themes: groups\n' : ''}lists:
  groups: {}
  questions: { of: groups }
sheets:
  - { id: vote, kind: vote, code: V, show: questions }
${dots ? '  - { id: dots, kind: dots, code: D, dots: { vote: 3 } }\n' : ''}`,
    `lists:
  groups:
${asked.map((_, i) => `    g${i}: Group ${i + 1}\n`).join('')}  questions:
${asked.map((count, i) => `    g${i}:\n${Array.from({ length: count }, (_, n) => `      ${n + 1}: What about number ${n + 1} of group ${i + 1}?\n`).join('')}`).join('')}sheets:
  vote:
    name: Vote
    title: What matters?
${own}${dots ? '  dots:\n    name: Dots\n    title: Dots\n' : ''}`,
  );

const pagesOf = (trial: Trial, flags = {}, names?: readonly string[]): readonly Page[] =>
  listsPages(kitWith(trial), theme, { flags: { sheets: 'vote', ...flags }, ...(names && { names }) });

const headings = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ items }) =>
    elementsIn(items, 'heading')
      .filter(({ level }) => level === 2)
      .map((heading) => saidBy([heading])),
  );
const rowsOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ items }) => elementsIn(items, 'list-item').map((item) => saidBy([item])));

describe('the questions', () => {
  test.each([
    [[1], 1],
    [[3, 4], 1],
    [[3, 4, 2, 5, 6], 2],
    [[1, 2, 3, 4, 5, 6, 1, 2], 3],
  ])('of themes with %j of them are all asked, with the legend, on %i pages', (asked, count) => {
    const pages = pagesOf({ asked });
    expect(pages).toHaveLength(count);
    expect(rowsOf(pages)).toEqual(
      asked.flatMap((many, i) =>
        Array.from(
          { length: many },
          (_, n) => `${i + 1}.${n + 1} What about number ${n + 1} of group ${i + 1}?`,
        ),
      ),
    );
    for (const page of pages) expect(collisions(seenIn(page).texts)).toEqual([]);
  });

  test('of a theme that has more than a column holds go on in the next, and over pages', () => {
    const pages = pagesOf({ asked: [40] });
    expect(rowsOf(pages)).toHaveLength(40);
    expect(headings(pages).slice(0, 2)).toEqual(['1 Group 1', '1 Group 1, cont.']);
    expect(pages.length).toBeGreaterThan(2);
  });

  test('are limited to the themes of the plan', () => {
    const pages = pagesOf({ asked: [2, 2, 2] }, { only: 'g1' });
    expect(rowsOf(pages)).toEqual([
      '2.1 What about number 1 of group 2?',
      '2.2 What about number 2 of group 2?',
    ]);
    expect(headings(pages)).not.toContain('1 Group 1');
  });

  test('of a parent that is no theme have an ink tile and a number with the code of the sheet', () => {
    const pages = pagesOf({ asked: [1, 2], themes: false });
    expect(rowsOf(pages)[2]).toBe('V2-2 What about number 2 of group 2?');
    expect(headings(pages)).toContain('2 Group 2');
  });

  test('have heads of one size, with a third line and 17 pt where a name takes it', () => {
    const long = 'We support and strengthen innovation throughout central and local government';
    const kit = saying(kitWith({ asked: [2, 2] }), 'lists.groups.g0', long);
    const lines = listsPages(kit, theme, { flags: { sheets: 'vote' } }).flatMap((page) =>
      textsIn(page).filter(({ source }) => source.key?.startsWith('lists.groups.')),
    );
    expect(lines.map(({ source }) => source.key)).toEqual([
      ...Array.from({ length: 3 }, () => 'lists.groups.g0'),
      'lists.groups.g1',
    ]);
    expect(lines.map(({ size }) => size)).toEqual([17, 17, 17, 17]);
  });

  test('of a list without a parent have no heads, and nothing to sum up', () => {
    const kit = listsKit(
      'lists:\n  things: {}\nsheets:\n  - { id: vote, kind: vote, code: V, show: things }\n',
      `lists:\n  things:\n${Array.from({ length: 9 }, (_, i) => `    t${i}: Thing ${i + 1}\n`).join('')}sheets:\n  vote:\n    name: Vote\n    title: What matters?\n`,
    );
    const pages = listsPages(kit, theme);
    expect(rowsOf(pages)[8]).toBe('V-9 Thing 9');
    expect(headings(pages)).toEqual([]);
  });

  test('can be the themes themselves, each with its tile', () => {
    const kit = listsKit(
      'themes: groups\nlists:\n  groups: {}\nsheets:\n  - { id: vote, kind: vote, code: V, show: groups }\n',
      'lists:\n  groups:\n    one: One\n    two: Two\nsheets:\n  vote:\n    name: Vote\n    title: What matters?\n',
    );
    expect(rowsOf(listsPages(kit, theme))).toEqual(['1 One', '2 Two']);
  });
});

describe('columns are closer together', () => {
  const pageCount = (asked: readonly number[], flags = {}, names?: readonly string[]): number =>
    pagesOf({ asked }, flags, names).length;

  test.each([
    ['three themes and the names are on one page', [3, 3, 3], 1],
    ['four as well', [3, 3, 3, 3], 1],
    ['five on two, as they are far apart', [3, 3, 3, 3, 3], 2],
    ['six on two', [3, 3, 3, 3, 3, 3], 2],
    ['seven on two', [3, 3, 3, 3, 3, 3, 3], 2],
    ['eight on three, as they are far apart', [3, 3, 3, 3, 3, 3, 3, 3], 3],
  ])('where that saves a page: %s', (_, asked, count) => {
    for (const participants of ['6', '12', '18']) {
      const pages = pagesOf({ asked }, { participants });
      expect(pages).toHaveLength(count);
      for (const page of pages) {
        const seen = seenIn(page);
        expect(collisions(seen.texts)).toEqual([]);
        expect(struck(seen)).toEqual([]);
      }
    }
  });

  test('not where each field would have too little room for dots', () => {
    expect(pageCount([3, 3, 3, 4])).toBe(1);
    expect(pageCount([3, 3, 3, 6])).toBe(2);
  });

  test('not where a name would have too little room', () => {
    const named = (name: string) => {
      const names = Array.from({ length: 18 }, (_, i) => `${String.fromCharCode(65 + i)} ${name}`);
      return pageCount([3, 3, 3, 3], {}, names);
    };
    expect(named('Ek')).toBe(1);
    expect(named('Konstantinopoulou-Papadopoulos Johansson')).toBe(2);
  });

  test('not where more than eighteen people are named, with two lines for those who come late', () => {
    expect(pageCount([3, 3, 3, 3], { participants: '18' })).toBe(1);
    expect(pageCount([3, 3, 3, 3], { participants: '19' })).toBe(2);
  });

  test('not on a page that has room for all of them', () => {
    const xs = pagesOf({ asked: [3, 3] }).flatMap((page) =>
      textsIn(page).flatMap(({ text, x }) => (text === '2.1' ? [x] : [])),
    );
    expect(xs).toEqual([12 + 128 + 6]);
  });

  test('and a finished file has all of their words', async () => {
    for (const asked of [
      [3, 3, 3, 3],
      [2, 2, 2, 2, 2, 2, 2],
    ]) {
      const kit = kitWith({ asked });
      expect(await verifyLists(printLists(kit, theme, { flags: {} }), kit)).toEqual([]);
    }
  });
});

test.each([
  ['table', 'Table 1 Date'],
  ['room', 'Group Date'],
])('the foot of a sheet for a %s says “%s”', (per, words) => {
  const kit = kitWith({ asked: [1, 1] });
  const sheets = kit.sheets.map((sheet) => ({ ...sheet, per: per as 'table' | 'room' }));
  const pages = listsPages({ ...kit, sheets }, theme, { flags: { sheets: 'vote', tables: '2' } });
  expect(saidBy(pages[0]?.items ?? [])).toContain(words);
});

describe('the columns beside the questions', () => {
  test('say what ships, or what the sheet says itself', () => {
    const said = (own?: string) => headings(pagesOf({ asked: [1, 1], ...(own && { own }) }));
    expect(said()).toEqual(['1 Group 1', '2 Group 2', 'Dots in each column', 'Whose dot is whose?']);
    expect(said('    legend: Who is who?\n    tally: Sums\n')).toEqual([
      '1 Group 1',
      '2 Group 2',
      'Sums',
      'Who is who?',
    ]);
  });

  test('name those whose names are known, in the last column of the page', () => {
    const [page] = pagesOf({ asked: [2] }, {}, ['Anna Lind', 'Bo Ek']);
    const texts = page ? textsIn(page) : [];
    const name = texts.find(({ text }) => text.startsWith('Anna'));
    expect(name?.x).toBeGreaterThan(276);
    expect(texts.map(({ text }) => text)).toContain('Notes');
  });

  test('take the columns that a page has to spare, with one fold for all names', () => {
    const kit = listsKit(
      'lists:\n  things: {}\nsheets:\n  - { id: vote, kind: vote, code: V, show: things }\n  - { id: dots, kind: dots, code: D, dots: { vote: 3 } }\n',
      'lists:\n  things:\n    t1: One\n    t2: Two\nsheets:\n  vote:\n    name: Vote\n    title: What matters?\n  dots:\n    name: Dots\n    title: Dots\n',
    );
    const pages = listsPages(kit, theme, { flags: { sheets: 'vote', participants: '50' } });
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect(headings(pages)).toEqual(['Whose dot is whose?', 'Whose dot is whose?']);
    const folds = page ? seenIn(page).shapes.filter(({ box }) => box.width === 0 && box.height > 100) : [];
    expect(folds).toHaveLength(1);
  });

  test('of more people than there is room for beside the sums are after them', () => {
    const pages = pagesOf({ asked: [2, 2] }, { participants: '90' });
    expect(pages.map((page) => headings([page]))).toEqual([
      ['1 Group 1', '2 Group 2', 'Dots in each column'],
      ['Whose dot is whose?', 'Whose dot is whose?', 'Whose dot is whose?'],
    ]);
  });

  test('without dots in the kit name nobody, and sum up below the fewest questions', () => {
    const pages = pagesOf({ asked: [5, 2, 6], dots: false });
    expect(pages).toHaveLength(1);
    expect(headings(pages)).not.toContain('Whose dot is whose?');
    expect(headings(pages).slice(-2)).toEqual(['Dots in each column', '3 Group 3']);
  });

  test('have a box for each of up to twenty-four heads, and more are a problem', () => {
    const sums = (count: number) => {
      const trial: Trial = { asked: Array.from({ length: count }, () => 1), themes: false };
      return layLists(kitWith(trial), theme, { flags: { sheets: 'vote' } });
    };
    for (const count of [1, 8, 9, 24]) {
      const result = sums(count);
      expect(result.problems, String(count)).toEqual([]);
      const pages = result.ok ? result.value.flatMap((one) => one.pages) : [];
      for (const page of pages) expect(collisions(seenIn(page).texts)).toEqual([]);
    }
    expect(sums(25).problems.map(({ code, key }) => [code, key])).toEqual([
      ['fit-too-many', 'lists.groups.g24'],
    ]);
  });
});

test('verify finds a question and a word of the legend that are missing', async () => {
  const trial: Trial = { asked: [2, 1] };
  const bytes = printLists(kitWith(trial), theme, { flags: { sheets: 'vote' } });
  expect(await verifyLists(bytes, kitWith(trial))).toEqual([]);
  const found = async (kit: ReturnType<typeof kitWith>) =>
    (await verifyLists(bytes, kit)).map(({ code, message }) => `${code} ${message}`).join('\n');
  expect(await found(kitWith({ asked: [3, 1] }))).toMatch(
    /verify-text-missing.*"What about number 3 of group 1\?"/,
  );
  expect(await found(kitWith({ ...trial, own: '    fold: Fold here.\n' }))).toMatch(
    /verify-text-missing.*"Fold here\."/,
  );
  expect(await found(kitWith({ ...trial, own: '    after: Begin at the top.\n' }))).toMatch(
    /verify-text-missing.*"Begin at the top\."/,
  );
});
