// The first kit as a day: what a table needs in its hands for so many principles, and how long that takes.
import { describe, expect, test } from 'vitest';
import { plannedTime } from '../../../src/furniture/day.ts';
import { itemsUnder, themesOf } from '../../../src/kit/lists.ts';
import type { Page } from '../../../src/scene.ts';
import { isInBody } from '../../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn } from '../../support/scene.ts';
import { kitOf, openTheme, pagesWith, planOf, SWEDISH, used } from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const { colours, dots } = theme.template;

const asked = (deep: number, tables: number) => ({
  deep: String(deep),
  tables: String(tables),
  participants: String(tables * 8),
});

const shapesOn = (pages: readonly Page[]) => pages.flatMap((page) => seenIn(page).shapes.filter(isInBody));

const DAYS = [1, 2, 3, 5].flatMap((deep) => [1, 3, 12].map((tables) => [deep, tables] as const));

describe.each(DAYS)('%i principles at %i tables', (deep, tables) => {
  const flags = asked(deep, tables);
  const plan = planOf(kit, flags);

  test('have three triangles for each and two to spare, and two needles in the room', () => {
    const shapes = shapesOn(pagesWith(kit, theme, { ...flags, sheets: 'vote-dots' }));
    const triangles = shapes.filter(({ fill, points }) => fill === colours.triangle && points.length === 3);
    expect(triangles).toHaveLength(3 * deep * tables + 2);
    const needles = shapes.filter(
      ({ stroke, points, fill }) => stroke?.dotted === true && points.length === 4 && fill === undefined,
    );
    expect(needles).toHaveLength(2);
  });

  test('have a matrix for each of them and a sheet for what comes next', () => {
    expect(plan.copies.reflection).toBe(tables);
    const pages = pagesWith(kit, theme, flags).filter(({ sheet }) => sheet === 'matrix').length;
    expect(pages * (plan.copies.matrix ?? 0)).toBe(deep * tables);
  });

  test('take 40 minutes and 65 for each, and with several tables those of the vote and the reports', () => {
    const more = tables > 1 ? 5 + (tables - 1) : 0;
    const time = plannedTime({ kit: used(kit, plan), plan });
    expect(time?.planned).toBe(40 + 65 * deep + more);
    expect(time?.minutes).toBe(105);
  });
});

test('personal dots are those of the principles with the most questions', () => {
  const questions = themesOf(kit)
    .map((principle) => itemsUnder(principle, 'questions').length)
    .toSorted((a, b) => b - a);
  for (const deep of [1, 2, 3, 5]) {
    const most = questions.slice(0, deep).reduce((sum, count) => sum + count, 0);
    const [page] = pagesWith(kit, theme, { ...asked(deep, 1), sheets: 'personal-dots' });
    const strips = elementsIn(page?.items ?? [], 'list-item').filter((item) => saidBy([item]) !== '');
    const onStrip = page && strips[0] ? seenIn({ ...page, items: [strips[0]] }).shapes : [];
    const large = onStrip.filter(
      ({ fill, curved, box }) => curved && fill && dots.includes(fill) && box.width > 9,
    );
    expect(large).toHaveLength(most);
  }
});

describe('the matrix', () => {
  const [page] = pagesWith(kit, theme, { sheets: 'matrix,reflection' });
  if (!page) throw new Error('no matrix');

  test('has five places in each quadrant, the fifth over one card and under the next', () => {
    const marks = marksIn(page.items).flatMap((mark) =>
      mark.kind === 'line' && mark.y1 === mark.y2 && Math.abs(Math.abs(mark.x2 - mark.x1) - 3.2) < 1e-6
        ? [mark]
        : [],
    );
    // The fifth has marks at its upper corners alone.
    expect(marks).toHaveLength(4 * (4 * 4 + 2));
    const [left, right] = marks.slice(16, 18);
    expect((right?.x1 ?? 0) - (left?.x1 ?? 0)).toBeCloseTo(70);
    const [above, below] = [marks[4], marks[12]];
    expect(left?.x1).toBeCloseTo(above?.x1 ?? 0);
    expect((left?.y1 ?? 0) - (above?.y1 ?? 0)).toBeCloseTo((below?.y1 ?? 0) - (left?.y1 ?? 0));
    expect((left?.y1 ?? 0) - (above?.y1 ?? 0)).toBeGreaterThan(12);
  });

  test('has a line for the principle, since the prints are alike', () => {
    expect(saidBy(page.items)).toMatch(/30 min.* Princip /);
  });

  test('is one for each principle, with its number and name, once it is known which they are', () => {
    const pages = pagesWith(kit, theme, { deep: '2,4' }).filter(({ sheet }) => sheet === 'matrix');
    expect(pages.map(({ code, item }) => [code, item])).toEqual([
      ['M2', '2'],
      ['M4', '4'],
    ]);
    const [names] = [themesOf(kit).map(({ text }) => text.words)];
    expect(pages.map(({ items }) => saidBy(items).includes(names[1] ?? '?'))).toEqual([true, false]);
    expect(pages.flatMap(({ items }) => saidBy(items).match(/ Princip /) ?? [])).toEqual([]);
    expect(pagesWith(kit, theme, { deep: '2' }).filter(({ sheet }) => sheet === 'matrix')).toHaveLength(1);
    expect(pagesWith(kit, theme, { only: '2' }).find(({ sheet }) => sheet === 'matrix')?.code).toBe('M');
  });

  test('leads to the next principle as long as there is one, then to the reflection', () => {
    const next = (flags: object): string => {
      const pages = pagesWith(kit, theme, flags);
      return saidBy(pages.find(({ sheet }) => sheet === 'matrix')?.items ?? []).split('Sedan: ')[1] ?? '';
    };
    expect(next({})).toMatch(/^R/);
    expect(next({ deep: '2' })).toMatch(/^nästa W, sist R/);
    expect(next({ deep: '2,4' })).toMatch(/^nästa W, sist R/);
    const { sheets } = planOf(kit);
    const unvoted = sheets.filter((id) => id !== 'vote-sheet').join(',');
    expect(next({ deep: '2,4', sheets: unvoted })).toMatch(/^W4/);
  });
});
