// The packing list of the guide: what lies ready at each of several tables, no more and no less than what is printed.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { asUsed } from '../../src/kit/length.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Page } from '../../src/scene.ts';
import { buildIssue } from '../../src/workshop/build.ts';
import { layout } from '../../src/workshop/layout.ts';
import { stockNamed } from '../support/labels.ts';
import { isInBody } from '../support/room.ts';
import { elementsIn, saidBy, seenIn } from '../support/scene.ts';
import { clear, DATE, kitOf, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const dialogue = kitOf('content/dialogue-meeting', 'nb');
const theme = openTheme();
const { dots: COLOURS, colours } = theme.template;

type Asked = Omit<Flags, 'kit'>;
const inputOf = (flags: Asked, some: Kit, names?: readonly string[]) => {
  const plan = planOf(some, flags, names);
  return { kit: asUsed(some, plan), kinds: KINDS, plan, theme };
};
const summaryOf = (flags: Asked, some = kit) =>
  clear(buildIssue({ ...inputOf(flags, some), kitName: some.id, date: DATE })).summary;
const packingOf = (flags: Asked, some = kit) => summaryOf(flags, some).packing ?? expect.fail('no packing');
const pagesOf = (flags: Asked, sheet: string, names?: readonly string[]): readonly Page[] =>
  clear(layout(inputOf(flags, kit, names))).flatMap((one) => (one.sheet.id === sheet ? one.pages : []));

/** The points of the room's chapter that name tables. */
const linesOf = (flags: Asked, names?: readonly string[]): readonly string[] =>
  pagesOf(flags, 'guide', names)
    .flatMap(({ items }) => elementsIn(items, 'body'))
    .map((body) => saidBy([body]).replaceAll('\u00a0', ' '))
    .filter((words) => /^Bord \d/.test(words));

const sumsOf = ({ tables, front }: ReturnType<typeof packingOf>) => {
  const sum = (count: (one: (typeof tables)[number]) => number): number =>
    tables.reduce((total, one) => total + one.tables.length * count(one), 0);
  return {
    people: sum(({ people }) => people),
    copies: (id: string) => sum(({ copies }) => copies[id] ?? 0),
    strips: (id: string) => sum(({ strips, spare }) => (strips[id] ?? 0) + (spare[id] ?? 0)),
    triangles: sum(({ triangles }) => triangles) + front.triangles,
    needles: sum(({ needles }) => needles) + front.needles,
  };
};

const shapesOn = (pages: readonly Page[]) => pages.flatMap((page) => seenIn(page).shapes.filter(isInBody));
/** By the tabs: a coloured dot before a name, or the white one of a strip to spare. */
const stripsOn = (pages: readonly Page[]): number =>
  shapesOn(pages).filter(
    ({ fill, curved, box: { width } }) =>
      curved && fill !== undefined && [...COLOURS, colours.paper].includes(fill) && width > 7 && width < 9,
  ).length;

describe.each([
  [24, 3],
  [100, 12],
])('%i people at %i tables', (people, tables) => {
  const flags = { participants: String(people), tables: String(tables) };
  const sums = sumsOf(packingOf(flags));

  test('are all there, and each table once', () => {
    expect(sums.people).toBe(people);
    const numbers = packingOf(flags).tables.flatMap((one) => one.tables);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: tables }, (_, i) => i + 1));
  });

  test('get every print for a table, and every strip, triangle and needle that is printed', () => {
    for (const { sheet, copies } of summaryOf(flags).sheets)
      if (['vote-sheet', 'matrix', 'reflection', 'tents'].includes(sheet))
        expect(sums.copies(sheet)).toBe(copies);
      else expect(sums.copies(sheet)).toBe(0);
    for (const id of ['vote-dots', 'personal-dots'])
      expect(sums.strips(id), id).toBe(stripsOn(pagesOf(flags, id)));
    const shapes = shapesOn(pagesOf(flags, 'vote-dots'));
    const triangles = shapes.filter(({ fill, points }) => fill === colours.triangle && points.length === 3);
    expect(sums.triangles).toBe(triangles.length);
    const needles = shapes.filter(
      ({ stroke, points, fill }) => stroke?.dotted === true && points.length === 4 && fill === undefined,
    );
    expect(sums.needles).toBe(needles.length);
  });
});

test('tables that get the same are one line', () => {
  expect(linesOf({ participants: '100', tables: '12' })).toEqual([
    'Bord 1–4: 9 personer, V, M, R, D4, 9 remsor D1, 9 remsor D2, 1 reservremsa D1, 1 reservremsa D2, 9 namnlappar och 3 trianglar.',
    'Bord 5–10: 8 personer, V, M, R, D4, 8 remsor D1, 8 remsor D2, 1 reservremsa D1, 1 reservremsa D2, 8 namnlappar och 3 trianglar.',
    'Bord 11–12: 8 personer, V, M, R, D4, 8 remsor D1, 8 remsor D2, 8 namnlappar och 3 trianglar.',
  ]);
});

test('dots on labels are packed for the people of a table and its share of those to spare', () => {
  const plan = planOf(kit, { participants: '16', tables: '2' });
  const labels = { dots: stockNamed('dots', 'herma-4385') };
  const labelled = { ...plan, labels };
  const laid = clear(layout({ kit: asUsed(kit, labelled), kinds: KINDS, plan: labelled, theme }));
  const said = (id: string): string =>
    laid
      .flatMap(({ sheet, pages }) => (sheet.id === id ? pages : []))
      .map(({ items }) => saidBy(items).replaceAll('\u00a0', ' '))
      .join(' ');
  expect(said('guide')).toContain('prickar på etiketter till 9 personer, 8 namnlappar');
  // What is left of the sheet of dots is called after what is done with it.
  expect(said('vote-dots')).not.toContain('Prickar, trianglar och nålar');
  expect(laid.find(({ sheet }) => sheet.id === 'vote-dots')?.pages[0]?.title.words).toContain('Klipp ut');
});

test('more principles give more triangles', () => {
  const { tables } = packingOf({ participants: '24', tables: '3', deep: '5' });
  expect(tables).toEqual([expect.objectContaining({ triangles: 15 })]);
});

test('every strip is counted where a person has several of a sheet', () => {
  const flags = { participants: '24', tables: '3' };
  const sheets = kit.sheets.map((sheet) =>
    sheet.id === 'vote-dots' ? { ...sheet, dots: { 'vote-sheet': 5, assessment: 20 } } : sheet,
  );
  const packing = packingOf(flags, { ...kit, sheets });
  expect(packing.tables).toEqual([
    expect.objectContaining({
      strips: { 'vote-dots': 16, 'personal-dots': 8 },
      spare: { 'vote-dots': 2, 'personal-dots': 1 },
    }),
  ]);
});

test('copies that the plan names are dealt out whole', () => {
  const packing = packingOf({ participants: '24', tables: '3', copies: 'matrix=7' });
  expect(packing.tables.map((one) => [one.tables, one.copies.matrix])).toEqual([
    [[1], 3],
    [[2, 3], 2],
  ]);
});

test('sets for a table and cards for its people are counted', () => {
  const flags = { participants: '25', tables: '4' };
  const sums = sumsOf(packingOf(flags, dialogue));
  const { sheets } = dialogue;
  const perPerson = sheets.filter(({ per }) => per === 'person');
  expect(perPerson.length).toBeGreaterThan(0);
  for (const { id, copies = 1 } of perPerson) expect(sums.copies(id), id).toBe(25 * Number(copies));
  for (const { id, copies = 1, per } of sheets)
    if (per === 'table') expect(sums.copies(id), id).toBe(4 * Number(copies));
});

test('first names of a table are a line, if they fit on one', () => {
  const short = ['Anna Berg', 'Bo Ek', 'Cia Dahl', 'Dag Alm', 'Eva Ros', 'Finn Sten'];
  const flags = { tables: '2' };
  expect(linesOf(flags, short).slice(-2)).toEqual([
    'Bord 1: Anna, Bo och Cia.',
    'Bord 2: Dag, Eva och Finn.',
  ]);
  const long = Array.from({ length: 24 }, (_, i) => `Alexandra${String.fromCharCode(97 + i)} Ek`);
  expect(linesOf(flags, long).every((one) => one.includes('personer'))).toBe(true);
});

test('one table has no such list', () => {
  const flags = { participants: '12', tables: '1' };
  expect(summaryOf(flags).packing).toBeUndefined();
  expect(linesOf(flags)).toEqual([]);
});
