// The paper of the first kit counted for rooms of every size: dots, triangles, needles, strips to spare, lines of legends, cards and sheets.
import { describe, expect, test } from 'vitest';
import type { Page } from '../../../src/scene.ts';
import { isInBody, shapeBox } from '../../support/room.ts';
import { elementsIn, seenIn } from '../../support/scene.ts';
import { kitOf, layoutAll, openTheme, planOf, SWEDISH } from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const { dots: COLOURS, colours } = theme.template;

/** People, tables, copies of the pack of each principle, principles a table works on, and spare strips. */
const ROOMS = [
  [1, 1, 1, 1, 2],
  [7, 1, 1, 1, 2],
  [7, 3, 2, 1, 2],
  [12, 1, 1, 1, 2],
  [12, 3, 2, 1, 2],
  [12, 12, 4, 1, 2],
  [24, 1, 1, 1, 3],
  [24, 3, 2, 1, 3],
  [24, 12, 4, 1, 3],
  [60, 1, 1, 1, 6],
  [60, 3, 2, 1, 6],
  [60, 12, 4, 1, 6],
  [100, 1, 1, 1, 10],
  [100, 3, 2, 1, 10],
  [100, 12, 4, 1, 10],
  [200, 1, 1, 1, 20],
  [200, 3, 2, 1, 20],
  [200, 12, 4, 1, 20],
] as const;

describe.each(ROOMS)('%i people at %i tables', (people, tables, packs, rounds, spare) => {
  const plan = planOf(kit, { participants: String(people), tables: String(tables) });
  const only = (id: string): readonly Page[] => layoutAll(kit, { ...plan, sheets: [id] }, theme);

  test('have five dots each, never multiplied by the tables, and strips to spare', () => {
    const shapes = shapesOn(only('vote-dots'));
    const wide = (shape: (typeof shapes)[number]) => shapeBox(shape).width;
    const dots = shapes.filter((shape) => isDot(shape) && wide(shape) > 9 && wide(shape) < 11);
    // With one table, those to spare have numbers like all others.
    expect(dots).toHaveLength(5 * (tables === 1 ? people + spare : people));
    const blanks = shapes.filter(
      ({ fill, curved, box: { width } }) => curved && fill === colours.paper && width > 7 && width < 9,
    );
    // With one table, the last row of four is filled with those of nobody.
    expect(blanks).toHaveLength(tables === 1 ? (4 - ((people + spare) % 4)) % 4 : spare);
    expect(plan.copies['vote-dots']).toBe(1);
  });

  test('have three triangles a table and principle and two more, and a needle and one more', () => {
    const shapes = shapesOn(only('vote-dots'));
    const triangles = shapes.filter(({ fill, points }) => fill === colours.triangle && points.length === 3);
    expect(triangles).toHaveLength(3 * rounds * tables + 2);
    const needles = shapes.filter(
      ({ stroke, points, fill }) => stroke?.dotted === true && points.length === 4 && fill === undefined,
    );
    expect(needles).toHaveLength(2);
  });

  test('have everybody in one legend, with free lines at each table: one in ten, at least two', () => {
    const vote = only('vote-sheet');
    const lines = vote.flatMap(({ items }) => elementsIn(items, 'row-header')).length;
    const at = Array.from(
      { length: tables },
      (_, i) => plan.participants.filter(({ table }) => table === i + 1).length,
    );
    const free = at.map((some) => Math.max(2, Math.ceil(some / 10)));
    expect(lines).toBe(people + free.reduce((sum, n) => sum + n, 0));
    const numbers = vote.map(({ table }) => table);
    expect([...new Set(numbers)]).toHaveLength(tables);
  });

  test('have what lies on a table for each, the packs that tables may want, and the room’s sheets once', () => {
    const { copies } = plan;
    expect([copies['vote-sheet'], copies.reflection]).toEqual([tables, tables]);
    expect([copies.principle, copies.assessment, copies['action-cards']]).toEqual([packs, packs, packs]);
    expect([copies['focus-board'], copies.guide]).toEqual([1, 1]);
    expect(copies.sums).toBe(tables === 1 ? undefined : 1);
  });

  test('have a row for each table where the room adds up', () => {
    if (tables === 1) return expect(plan.sheets).not.toContain('sums');
    const pages = only('sums');
    expect(pages).toHaveLength(1);
    const rows = pages.flatMap(({ items }) => elementsIn(items, 'row-header'));
    expect(rows).toHaveLength(tables + 1);
  });

  test('have the same cards in each pack', () => {
    const cards = only('action-cards').flatMap(({ items }) => elementsIn(items, 'list-item'));
    const one = layoutAll(
      kit,
      { ...planOf(kit, { participants: '12' }), sheets: ['action-cards'] },
      theme,
    ).flatMap(({ items }) => elementsIn(items, 'list-item'));
    expect(cards).toHaveLength(one.length);
  });
});

const shapesOn = (pages: readonly Page[]) => pages.flatMap((page) => seenIn(page).shapes.filter(isInBody));
const isDot = ({ fill, curved }: ReturnType<typeof shapesOn>[number]): boolean =>
  curved && fill !== undefined && COLOURS.includes(fill);

test.each([
  [1, 3],
  [1, 12],
  [7, 12],
])('%i people have no use for %i tables', (people, tables) => {
  expect(() => planOf(kit, { participants: String(people), tables: String(tables) })).toThrow();
});
