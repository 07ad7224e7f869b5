// The scales of the first kit: siblings whatever the number of questions, each with a scale for everybody's dot.
import { describe, expect, test } from 'vitest';
import { itemsOf, withChanged } from '../../../src/kit/lists.ts';
import type { Page } from '../../../src/scene.ts';
import { distinct } from '../../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn, textsIn } from '../../support/scene.ts';
import { kitOf, openTheme, pagesWith, SMALL, SWEDISH } from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');
const theme = openTheme();
const pages = pagesWith(kit, theme, { sheets: 'assessment' });

const QUESTION = /^\d[A-Z] /;
const rowsOf = (page: Page) =>
  elementsIn(page.items, 'list-item').filter((item) => QUESTION.test(saidBy([item])));
const scalesOf = (page: Page) =>
  seenIn(page)
    .shapes.filter(({ box, curved }) => curved && box.width > 140 && box.height > 20 && box.height < 30)
    .map(({ box }) => box);
const sizesOf = (page: Page, key: RegExp) => [
  ...new Set(
    textsIn(page)
      .filter(({ source }) => key.test(source.key ?? ''))
      .map(({ size }) => size),
  ),
];

describe('the five assessment sheets', () => {
  test('ask 6, 6, 7, 4 and 7 questions, each after the code of its deck', () => {
    expect(pages.map(({ label }) => label)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
    expect(pages.map((page) => rowsOf(page).length)).toEqual([6, 6, 7, 4, 7]);
    const asked = pages.flatMap((page) =>
      rowsOf(page).map(
        (row) =>
          saidBy(elementsIn([row], 'label').slice(0, 1)) +
          saidBy(
            elementsIn([row], 'body').flatMap(({ items }) => items.filter(({ kind }) => kind === 'text')),
          ),
      ),
    );
    expect(asked).toEqual(itemsOf(kit, 'questions').map(({ code, text }) => code + text.words));
  });

  test('are siblings: the same scale in the same place, the same type for title and questions', () => {
    const scales = pages.flatMap(scalesOf);
    expect(distinct(scales.map(({ x }) => x))).toHaveLength(1);
    expect(distinct(scales.map(({ width }) => width))).toHaveLength(1);
    expect(distinct(scales.map(({ height }) => height))).toHaveLength(1);
    expect(distinct(pages.map((page) => scalesOf(page)[0]?.y ?? 0)).length).toBeLessThanOrEqual(2);
    for (const key of [/^lists\.questions\./, /^lists\.principles\./])
      expect([...new Set(pages.flatMap((page) => sizesOf(page, key)))]).toHaveLength(1);
  });

  test('spread their questions evenly over the sheet and rule the height that is left for notes', () => {
    for (const page of pages) {
      const gaps = distinct(scalesOf(page).map(({ y }) => y))
        .map((y, i, all) => y - (all[i - 1] ?? y))
        .slice(1);
      expect(distinct(gaps), page.label).toHaveLength(1);
    }
    const ends = pages.map((page) =>
      Math.max(
        ...seenIn(page).shapes.flatMap(({ box: { x, y, height } }) =>
          x < 321 && y < 271 ? [y + height] : [],
        ),
      ),
    );
    for (const end of ends) expect(Math.abs(end - 270)).toBeLessThanOrEqual(0.2);
    const ruled = pages.map(
      (page) =>
        marksIn(page.items).filter(
          (mark) =>
            mark.kind === 'line' &&
            mark.stroke.width === theme.template.shapes.writing &&
            Math.abs(mark.x2 - mark.x1) > 250,
        ).length,
    );
    expect(ruled[3]).toBeGreaterThan(ruled[0] ?? 0);
    expect(ruled[0]).toBeGreaterThanOrEqual(ruled[2] ?? 0);
  });

  test('give no and yes equal weight, as far from their end of the scale', () => {
    for (const page of pages) {
      const { shapes } = seenIn(page);
      for (const scale of scalesOf(page)) {
        const ends = shapes.filter(
          ({ box, curved }) =>
            curved &&
            box.width < 12 &&
            box.y > scale.y &&
            box.y + box.height < scale.y + scale.height &&
            box.x > scale.x &&
            box.x + box.width < scale.x + scale.width,
        );
        expect(ends.map(({ box }) => box.width)).toEqual([ends[0]?.box.width, ends[0]?.box.width]);
        const [no, yes] = ends.map(({ box }) => box);
        const after = (no?.x ?? 0) - scale.x;
        const before = scale.x + scale.width - (yes?.x ?? 0) - (yes?.width ?? 0);
        expect(after).toBeCloseTo(before, 3);
      }
    }
  });

  test('keep their place and size when the plan goes deep into one of them', () => {
    const [alone] = pagesWith(kit, theme, { sheets: 'assessment', deep: '4,' });
    const among = pages[3];
    expect(alone && scalesOf(alone)).toEqual(among && scalesOf(among));
    expect(alone && sizesOf(alone, /^lists\.questions\./)).toEqual(
      among && sizesOf(among, /^lists\.questions\./),
    );
  });
});

test('a sticky note of 76 mm fits into each box, between the marks of its corners', () => {
  for (const page of pages) {
    const boxes = seenIn(page).shapes.filter(
      ({ box, curved, stroke }) => curved && stroke && Math.abs(box.width - 80) < 0.1 && box.height > 90,
    );
    expect(boxes.map(({ box }) => [box.x, box.y, box.y + box.height].map(Math.round))).toEqual([
      [328, 68, 166],
      [328, 172, 270],
    ]);
    const marks = marksIn(page.items).filter(
      (mark) => mark.kind === 'line' && mark.stroke.width === 0.3 && mark.x1 > 328,
    );
    const ys = distinct(marks.flatMap((mark) => (mark.kind === 'line' ? [mark.y1] : [])));
    const xs = distinct(marks.flatMap((mark) => (mark.kind === 'line' ? [mark.x1] : [])));
    expect((xs.at(-1) ?? 0) - (xs[0] ?? 0)).toBeCloseTo(76, 3);
    for (const [i, y] of [0, 2].map((at) => [at, ys[at] ?? 0] as const))
      expect((ys[i + 1] ?? 0) - y).toBeCloseTo(76, 3);
  }
});

test('nine questions go to two pages, five and four', () => {
  const sheets = pagesWith(small, theme, { sheets: 'scores' });
  expect(sheets.map(({ label }) => label)).toEqual(['S1', 'S2 1/2', 'S2 2/2']);
  expect(sheets.map((page) => rowsOf(page).length)).toEqual([3, 5, 4]);
  expect(
    sheets
      .map((page) => elementsIn(page.items, 'heading').map((one) => saidBy([one])))
      .map(([title]) => title),
  ).toEqual(
    ['1 A door that is open', '2 A room that is cared for', '2 A room that is cared for'].map(
      (title) => `In the middle · Say how it really is ${title}`,
    ),
  );
});

test('a scale is heard as one, after what its ends mean has been heard once', () => {
  const alts = elementsIn(pages[0]?.items ?? [], 'figure').map(({ alt }) => alt?.words);
  expect(new Set(alts)).toEqual(new Set(['Skala från nej till ja']));
});

describe('more than seven questions', () => {
  const asking = (count: number) => {
    const more = withChanged(kit, 'principles', (item) => {
      const { theme } = item;
      const questions = itemsOf(kit, 'questions')
        .slice(0, count)
        .map((one) => ({ ...one, ...(theme !== undefined && { theme }) }));
      return item.id === '1' ? { ...item, items: { ...item.items, questions } } : item;
    });
    return pagesWith(more, theme, { sheets: 'assessment', only: '1' });
  };

  test('go over to a second sheet, evenly: eight are four and four', () => {
    expect(asking(7).map((page) => rowsOf(page).length)).toEqual([7]);
    expect(asking(8).map((page) => rowsOf(page).length)).toEqual([4, 4]);
    expect(asking(15).map((page) => rowsOf(page).length)).toEqual([5, 5, 5]);
  });
});
