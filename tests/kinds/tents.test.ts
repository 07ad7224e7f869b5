// Table signs: A4, folded in the middle, with the number of the table to be read from both sides.
import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/plan/flags.ts';
import type { Group, Item, Page } from '../../src/scene.ts';
import { listsKit, listsPages, openLists } from '../kit/lists-kit.ts';
import { elementsIn, saidBy, seenIn } from '../support/scene.ts';
import { openTheme } from '../support/workshop.ts';

const theme = openTheme();
const { dots: COLOURS } = theme.template;

const STRUCTURE = `lists:
  needs: 4
steps:
  - id: vote
sheets:
  - { id: needs, kind: scales, code: N, step: vote, show: needs, levels: 3, mark: dot }
  - { id: tents, kind: tents, code: T }
`;
const EDITION = `lists:
  needs: { 1: Water, 2: Bread, 3: Light, 4: Warmth }
steps:
  vote: { name: Vote }
sheets:
  needs: { name: Needs, title: Needs, levels: [No, Hardly, Yes] }
`;
const kit = listsKit(STRUCTURE, EDITION);

const pagesOf = (flags: Omit<Flags, 'kit'>, names?: readonly string[]): readonly Page[] =>
  listsPages(kit, theme, { flags, ...(names && { names }) }).filter(({ sheet }) => sheet === 'tents');

const groupsIn = (items: readonly Item[]): readonly Group[] =>
  items.flatMap((item) =>
    item.kind === 'element' ? groupsIn(item.items) : item.kind === 'group' ? [item] : [],
  );

test('are one for each table, with its number, and none for a single table unless it is asked for', () => {
  const labels = (flags: Omit<Flags, 'kit'>) => pagesOf(flags).map(({ label }) => label);
  expect(labels({ participants: '9', tables: '3' })).toEqual(['T · Table 1', 'T · Table 2', 'T · Table 3']);
  expect(labels({ participants: '9', tables: '1' })).toEqual([]);
  expect(labels({ participants: '9', tables: '1', sheets: 'tents' })).toEqual(['T']);
});

describe('on A4', () => {
  const pages = pagesOf({ participants: '26', tables: '2' });
  const [page] = pages;
  if (!page) throw new Error('there is no page');
  const seen = seenIn(page);
  const inHalf = (upper: boolean) =>
    seen.texts.filter(({ y, size }) => y < page.height / 2 === upper && size > 9);

  test('lie across the paper', () => {
    expect([page.width, page.height]).toEqual([297, 210]);
    expect(page.cuts).toBe(0);
  });

  test('say the same on both halves, one of them upside down about the middle of the fold', () => {
    const [group] = groupsIn(page.items);
    expect(group?.transform).toEqual([-1, 0, 0, -1, 297, 210]);
    const [upper, lower] = [inHalf(true), inHalf(false)];
    expect(upper.map(({ text }) => text).toSorted()).toEqual(lower.map(({ text }) => text).toSorted());
    const numeral = lower.find(({ text, size }) => text === '1' && size > 100);
    const turned = upper.find(({ text, size }) => text === '1' && size > 100);
    expect((numeral?.x ?? 0) + (numeral?.width ?? 0) + (turned?.x ?? 0)).toBeCloseTo(297, 6);
  });

  test('have a dashed fold across the middle', () => {
    const folds = seen.shapes.filter(({ box }) => box.height < 0.5 && box.width > 250);
    expect(folds.map(({ box }) => box.y + box.height / 2)).toEqual([105]);
  });

  test('are read aloud once', () => {
    const artifacts = new Set(elementsIn(page.items, 'artifact').flatMap(({ items }) => items));
    expect(groupsIn(page.items).every((group) => artifacts.has(group))).toBe(true);
    expect(elementsIn(page.items, 'heading').map((one) => saidBy([one]))).toEqual(['Table 1', 'Trial']);
  });

  test('have a number of 218 pt, as large at all tables, and the dots of everybody at the table', () => {
    const sizes = pages.map((one) => Math.max(...seenIn(one).texts.map(({ size }) => size)));
    expect(sizes).toEqual([218, 218]);
    const dots = seen.shapes.filter(
      ({ fill, curved }) => curved && fill !== undefined && COLOURS.includes(fill),
    );
    expect(dots).toHaveLength(2 * 13);
    for (const { box } of dots) expect([box.x > 11.9, box.x + box.width < 285.1]).toEqual([true, true]);
  });

  test('keep all words 12 mm from the edges and the fold', () => {
    for (const { x, y, width } of seen.texts) {
      expect(x).toBeGreaterThan(11.9);
      expect(x + width).toBeLessThan(297 - 11.9);
      expect(y < 105 ? y < 105 - 11.9 : y > 105 + 11.9).toBe(true);
    }
  });
});

test('have two numerals in one size where there are ten tables and more', () => {
  const pages = pagesOf({ participants: '40', tables: '12' });
  const sizes = pages.map((one) => Math.max(...seenIn(one).texts.map(({ size }) => size)));
  expect(new Set(sizes).size).toBe(1);
  expect(sizes[0]).toBeGreaterThan(180);
});

test('have the initials of a list on the dots, and no dots of more people than there is room for', () => {
  const [page] = pagesOf({ tables: '2' }, ['Bo Ek', 'Ada Li', 'Eve Oy']);
  expect(saidBy(page?.items ?? [])).toMatch(/BE AL/);
  const [crowded] = pagesOf({ participants: '60', tables: '1', sheets: 'tents' });
  const fills = seenIn(crowded as Page).shapes.map(({ fill }) => fill);
  expect(fills.filter((fill) => fill !== undefined && COLOURS.includes(fill))).toEqual([]);
});

test('the check says that there are no signs for the items of a list', () => {
  const { problems } = openLists(STRUCTURE.replace('kind: tents,', 'kind: tents, each: needs,'), EDITION);
  expect(problems.map(({ code, key }) => `${code} ${key}`)).toContain('content-kind-takes-no sheets.1.each');
});
