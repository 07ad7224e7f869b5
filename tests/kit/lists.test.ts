// The items of a kit's lists: found by list and parent, changed wherever they are.
import { describe, expect, test } from 'vitest';
import type { Kit, ListItem } from '../../src/kit/kit.ts';
import { eachOf, fieldOf, itemsOf, itemsUnder, themesOf, withChanged } from '../../src/kit/lists.ts';
import { kitOf, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const codesOf = (items: readonly ListItem[]): readonly string[] => items.map(({ code }) => code);

describe('the items of a list', () => {
  test('are in the order of their parents, however far up these are', () => {
    expect(codesOf(itemsOf(kit, 'purposes'))).toEqual(['1', '2', '3']);
    expect(codesOf(itemsOf(kit, 'questions')).slice(4, 8)).toEqual(['1E', '1F', '2A', '2B']);
    const actions = codesOf(itemsOf(kit, 'actions'));
    expect(actions).toHaveLength(131);
    expect([...new Set(actions.map((code) => code.slice(0, 2)))]).toEqual(codesOf(itemsOf(kit, 'questions')));
  });

  test('are under an item directly or through the lists between', () => {
    for (const theme of themesOf(kit))
      for (const list of ['why', 'dimensions', 'challenges', 'questions', 'actions', 'cases', 'tools'])
        expect(itemsUnder(theme, list)).toEqual(
          itemsOf(kit, list).filter((item) => item.theme === theme.index),
        );
  });

  test('have the sheets that there is one of for each, and no other', () => {
    const counts = kit.sheets.map((sheet) => [sheet.code, eachOf(kit, sheet).length]);
    expect(counts.filter(([, count]) => count !== 0)).toEqual([
      ['W', 5],
      ['S', 5],
      ['C', 5],
    ]);
  });

  test('of a list or field that the kit does not have are a bug of Kitpress', () => {
    expect(() => itemsOf(kit, 'constructor')).toThrow('no list "constructor"');
    const [level] = itemsOf(kit, 'levels');
    expect(() => level && fieldOf(level, 'deck')).toThrow('item 1 has no field "deck"');
  });
});

test('a kit without themes has none', () => {
  const { themes: _, ...plain }: Kit = kit;
  expect(themesOf(plain)).toEqual([]);
});

test.each(['levels', 'principles', 'questions', 'actions'])(
  'every item of the list %s can be changed, and nothing else is',
  (list) => {
    const changed = withChanged(kit, list, (item) => ({ ...item, code: `${item.code}!` }));
    expect(codesOf(itemsOf(changed, list))).toEqual(codesOf(itemsOf(kit, list)).map((code) => `${code}!`));
    expect(withChanged(changed, list, (item) => ({ ...item, code: item.code.slice(0, -1) }))).toEqual(kit);
    for (const other of Object.keys(kit.lists).filter((one) => one !== list))
      expect(codesOf(itemsOf(changed, other))).toEqual(codesOf(itemsOf(kit, other)));
  },
);
