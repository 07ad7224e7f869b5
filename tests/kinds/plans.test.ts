// Whatever the plan: no problems, no text in another one or on a cut line, nothing nearer to the edge than a printer can print.
import { describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import type { Kit } from '../../src/kit/kit.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Page } from '../../src/scene.ts';
import { capBox, collisions, cutLinesOf, marginIn, struck } from '../support/room.ts';
import { seenIn } from '../support/scene.ts';
import { kitOf, layoutAll, openTheme, planOf, SMALL, SWEDISH } from '../support/workshop.ts';

const theme = openTheme();
const kit = kitOf(SWEDISH, 'sv');
const small = kitOf(SMALL, 'en');

const FIRST = ['Katarina', 'Bo', 'Ann-Sofie', 'Mohammed', 'Ida'];
const LAST = ['Sandström', 'Ek', 'Johansson', 'Öberg', 'Lindqvist', 'Hall', 'Bergström'];
/** Names as people have them: up to nineteen characters, no two the same. */
const people = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `${FIRST[i % 5]} ${LAST[i % 7]}${i < 35 ? '' : ` ${String.fromCharCode(65 + Math.floor(i / 35))}`}`,
  );

/** What a plan file says of the workshop, printed at the foot. */
const headed = (title: string, organisation: string, date: string): Plan => ({
  ...planOf(kit),
  title,
  organisation,
  date,
});

const PLANS: readonly (readonly [string, Kit, () => Plan])[] = [
  ['one principle', kit, () => planOf(kit, { only: '1' })],
  ['two principles', kit, () => planOf(kit, { only: '2,5' })],
  ['three principles', kit, () => planOf(kit, { only: '1,2,3' })],
  ['four principles, deep into one', kit, () => planOf(kit, { only: '1,2,3,4', deep: '3,' })],
  ['one person', kit, () => planOf(kit, { participants: '1' })],
  ['twenty-four people at six tables', kit, () => planOf(kit, { participants: '24', tables: '6' })],
  ['sixty people at twenty tables', kit, () => planOf(kit, { participants: '60', tables: '20' })],
  ['two hundred people at fifty tables', kit, () => planOf(kit, { participants: '200', tables: '50' })],
  ['fourteen names', kit, () => planOf(kit, {}, people(14))],
  ['thirty names', kit, () => planOf(kit, {}, people(30))],
  ['sixty names', kit, () => planOf(kit, {}, people(60))],
  ['two hundred names', kit, () => planOf(kit, {}, people(200))],
  ['thirty names at one table', kit, () => planOf(kit, { tables: '1' }, people(30))],
  ['sixty names at four tables', kit, () => planOf(kit, { tables: '4', deep: '5' }, people(60))],
  ['a title, a date and an organisation', kit, () => headed('Framtidsdagen', 'Region Skåne', '12 mars 2026')],
  [
    'a long title and a long organisation',
    kit,
    () =>
      headed(
        'Framtidsdagen för hela kommunen',
        'Myndigheten för samhällsskydd och beredskap',
        'torsdag 12 mars 2026',
      ),
  ],
  ['the small kit', small, () => planOf(small)],
  ['the small kit without its first part', small, () => planOf(small, { only: '2' })],
];

describe.each(PLANS)('with %s', (_, of, planned) => {
  test('everything fits, stands clear of the rest and keeps away from the edge', () => {
    const pages = layoutAll(of, planned(), theme);
    expect(pages.flatMap(crowded)).toEqual([]);
    expect(pages.flatMap(nearEdge).slice(0, 5)).toEqual([]);
  });
});

/** Texts that stand in another one or on a line, cut lines among them. */
const crowded = (page: Page): readonly string[] => {
  const seen = seenIn(page);
  return [...collisions(seen.texts), ...struck(seen)].map((what) => `${page.label}: ${what}`);
};

/** What comes nearer than 10 mm to the edge; cut lines may go on to 5, where printers stop. */
const nearEdge = (page: Page): readonly string[] => {
  const { texts, shapes, masks } = seenIn(page);
  const paper = box(0, 0, page.width, page.height);
  const cuts = new Set(page.cuts > 0 ? cutLinesOf(shapes) : []);
  const inner = [
    ...texts.map(capBox),
    ...masks,
    ...shapes.map((shape) => shape.box).filter((one) => !cuts.has(one)),
  ];
  const near = [
    ...inner.filter((one) => marginIn(one, paper) < 9.99),
    ...[...cuts].filter((one) => marginIn(one, paper) < 5),
  ];
  return near.map((one) => `${page.label}: ${JSON.stringify(one)}`);
};
