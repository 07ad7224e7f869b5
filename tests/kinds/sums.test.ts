// The sums of the room: few tables have tall rows, so that their figures are read from everywhere.
import { expect, test } from 'vitest';
import { layLists, listsKit } from '../kit/lists-kit.ts';
import { seenIn } from '../support/scene.ts';
import { kitOf, openTheme, pagesWith, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();

/** Boxes for the totals are outlined in 0.9 mm. */
const isTotal = ({ stroke, fill }: ReturnType<typeof seenIn>['shapes'][number]): boolean =>
  stroke?.width === 0.9 && fill === undefined;

test.each([
  [2, 67, 270],
  [5, 33, 270],
  [10, 24, 270],
  [13, 24, 270],
])('%i tables have totals %i mm high at least, which end at %i mm', (tables, high, end) => {
  const flags = { sheets: 'sums', tables: String(tables), participants: String(tables * 8) };
  const pages = pagesWith(kitOf(SWEDISH, 'sv'), theme, flags);
  const totals = pages.flatMap((page) => seenIn(page).shapes.filter(isTotal));
  expect(totals).toHaveLength(5);
  for (const { box } of totals) {
    expect(box.height).toBeGreaterThanOrEqual(high - 0.01);
    expect(box.height).toBeLessThan(high + 2);
    expect(Math.abs(box.y + box.height - end)).toBeLessThan(2);
  }
});

test('more columns than there is room for are an error where the first of them is written', () => {
  const kit = (items: number) =>
    listsKit(
      'lists:\n  aims: {}\nsheets:\n  - { id: sums, kind: sums, code: V, show: aims }\n',
      `lists:\n  aims:\n${Array.from({ length: items }, (_, i) => `    a${i}: Aim ${i}\n`).join('')}sheets:\n  sums: { name: Sums, title: Sums }\n`,
    );
  const flags = { participants: '8', tables: '2' };
  expect(layLists(kit(8), theme, { flags }).problems).toEqual([]);
  expect(layLists(kit(9), theme, { flags }).problems).toMatchObject([
    {
      code: 'fit-too-many',
      message: 'There are 9 columns, and the sheet has room for 8.',
      hint: 'Leave some of them out, or join them.',
      key: 'lists.aims.a8',
    },
  ]);
});
