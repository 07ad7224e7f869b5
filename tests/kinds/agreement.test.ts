// The other kits that ship, in rooms of four sizes and at each of their lengths: print list, packing list, agenda and answer say what is printed.
// What is printed follows from a table for each kit, written down here from the decisions on rooms and tables.
import { describe, expect, test } from 'vitest';
import { readFlags } from '../../src/plan/flags.ts';
import { resolvePlan } from '../../src/plan/plan.ts';
import type { Problem } from '../../src/problem.ts';
import type { Element, Item, Page, Role } from '../../src/scene.ts';
import { labelsOf, openPdf } from '../support/pdf.ts';
import { isInBody, shapeBox } from '../support/room.ts';
import { elementsIn, marksIn, seenIn } from '../support/scene.ts';
import { agenda, answered, dealt, packingLine, pointsIn, printed, printList, tell } from '../support/told.ts';
import { buildAll, clear, kitOf, openTheme, planOf } from '../support/workshop.ts';

const theme = openTheme();
const { dots: COLOURS, colours } = theme.template;

/** For whom a sheet is, and how often they have it; or for the room, a copy for so many people. */
type Printed =
  | { readonly table: number; readonly pages?: number; readonly cards?: number }
  | { readonly person: number; readonly cards?: true }
  | { readonly for: number; readonly pages?: number }
  | { readonly room: 1 };

interface Ship {
  readonly folder: string;
  readonly language: string;
  /** The word for a table, and for "and". */
  readonly words: readonly [string, string];
  readonly most: number;
  readonly sheets: Readonly<Record<string, Printed>>;
  /** Strips of each person with so many dots, and triangles of a table. */
  readonly dots: Readonly<Record<string, readonly number[]>>;
  readonly triangles: number;
  /** Codes of name badges and table signs. */
  readonly badges: string;
  readonly signs: string;
  readonly lengths: Readonly<
    Record<string, { readonly minutes: readonly number[]; readonly without: string }>
  >;
  /** Minutes at the end for each table but one. */
  readonly perTable: number;
}

const KITS: Readonly<Record<string, Ship>> = {
  'dialogue-meeting': {
    folder: 'content/dialogue-meeting',
    language: 'nb',
    words: ['Bord', 'og'],
    most: 1000,
    sheets: {
      G: { room: 1 },
      H: { table: 1 },
      A: { for: 25 },
      W: { person: 1, cards: true },
      K: { table: 1, cards: 36 + 4 },
      L: { table: 1 },
      R: { table: 1 },
      M: { table: 1, pages: 2 },
      I: { person: 1 },
      F: { table: 1 },
      O: { table: 1, cards: 6 + 14 },
      C: { person: 1, cards: true },
      S: { for: 25 },
      P: { table: 1 },
    },
    badges: 'D1',
    signs: 'D2',
    dots: {},
    triangles: 0,
    lengths: {
      full: { minutes: [10, 45, 20, 25, 15, 15, 15, 10, 15, 10], without: '' },
      short: { minutes: [3, 15, 12, 5, 7, 3], without: 'MIF' },
    },
    perTable: 1,
  },
  'dino-support': {
    folder: 'content/dino-support',
    language: 'sv',
    words: ['Bord', 'och'],
    most: 40,
    sheets: {
      G: { room: 1 },
      H: { table: 1 },
      A: { for: 25 },
      E: { table: 1, cards: 16 + 4 },
      V: { table: 1 },
      N: { person: 1 },
      S: { table: 1, pages: 6 },
      C: { table: 1, cards: 24 + 6 },
      T: { table: 1 },
      F: { table: 1 },
      B: { table: 1 },
      Q: { table: 1, cards: 12 + 8 },
      R: { table: 1 },
      L: { person: 1, cards: true },
      D: { room: 1 },
    },
    badges: 'D2',
    signs: 'D3',
    dots: { full: [24] },
    triangles: 3,
    lengths: {
      full: { minutes: [10, 25, 15, 35, 15, 30, 15, 25, 10], without: '' },
      short: { minutes: [3, 10, 8, 16, 8], without: 'SFBQD' },
    },
    perTable: 1,
  },
  'coi-action-plan': {
    folder: 'content/coi-action-plan',
    language: 'da',
    words: ['Bord', 'og'],
    most: 60,
    sheets: {
      G: { room: 1 },
      H: { table: 1 },
      A: { for: 25 },
      R: { table: 1, cards: 4 + 2 },
      F: { table: 1, cards: 16 + 4 },
      L: { person: 2, cards: true },
      B: { table: 1 },
      Q: { table: 1, cards: 16 + 4 },
      K: { table: 1 },
      S: { table: 1, pages: 2 },
      N: { person: 2, cards: true },
      M: { for: 15, pages: 2 },
      P: { table: 1, cards: 8 + 2 },
      C: { person: 2, cards: true },
      V: { table: 2 },
      D: { room: 1 },
    },
    badges: 'D2',
    signs: 'D3',
    dots: { full: [3, 8], short: [3] },
    triangles: 0,
    lengths: {
      full: { minutes: [10, 30, 40, 15, 15, 25, 15, 20, 10], without: '' },
      short: { minutes: [3, 12, 15, 12, 3], without: 'SNMP' },
    },
    perTable: 0,
  },
};

const PEOPLE = [6, 12, 30, 100];
const TABLES = [1, 3, 12];
const ROOMS = PEOPLE.flatMap((people) =>
  TABLES.filter((tables) => tables <= people).map((tables) => [people, tables] as const),
);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** One copy holds the cards of everybody; the other sheets are printed for each. */
const copiesOf = (sheet: Printed, people: number, tables: number): number => {
  if ('cards' in sheet || 'room' in sheet) return 1;
  if ('for' in sheet) return Math.ceil(people / sheet.for);
  return 'table' in sheet ? tables * sheet.table : people * sheet.person;
};

describe.each(Object.entries(KITS))('%s', (_, ship) => {
  const kit = kitOf(ship.folder, ship.language);
  // Each length with every number of people and with every number of tables.
  const lengths = Object.keys(ship.lengths);
  const cases = ROOMS.flatMap(([people, tables]) =>
    lengths
      .filter((_, i) => (PEOPLE.indexOf(people) + TABLES.indexOf(tables) + i) % lengths.length === 0)
      .map((length) => [people, tables, length] as const),
  );

  test.each(cases)('for %i people at %i tables, %s', (people, tables, length) => {
    const chosen = clear(readFlags({ participants: String(people), tables: String(tables), length }));
    const resolved = resolvePlan(chosen, kit);
    if (!resolved.ok) throw new Error(resolved.problems.map(({ message }) => message).join('\n'));
    expect(resolved.problems.map(({ code }: Problem) => code)).toEqual(
      people > ship.most ? ['plan-people'] : [],
    );
    const plan = resolved.value;
    const told = tell(kit, theme, plan);
    const { facts, guide, laid } = told;
    const { minutes, without } = ship.lengths[length] ?? expect.fail();
    // Name badges are below dots where these leave room; signs are for several tables.
    const isLarge = laid.some(({ sheet }) => sheet.code === ship.badges);
    const sheets: readonly (readonly [string, Printed])[] = [
      ...Object.entries(ship.sheets).filter(([code]) => !without.includes(code)),
      ...(isLarge ? [[ship.badges, { room: 1 }] as const] : []),
      ...(tables > 1 ? [[ship.signs, { table: 1 }] as const] : []),
    ];
    const pagesOf = (code: string) => laid.find(({ sheet }) => sheet.code === code)?.pages ?? [];

    // Sheet by sheet, and page by page.
    const list = printList(guide);
    expect(answered(facts)).toEqual(list);
    expect(laid.map(({ sheet: { code }, count: { copies } }) => [code, copies])).toEqual(
      sheets.map(([code, sheet]) => [code, copiesOf(sheet, people, tables)]),
    );
    const prints = printed(laid, plan);
    for (const [i, { pages, copies, cuts, sheet }] of list.entries()) {
      const [code = '', one] = sheets[i] ?? [];
      const own = prints.filter((print) => print.code === code);
      expect([sheet, own.length, sum(own.map((print) => print.cuts))]).toEqual([sheet, pages * copies, cuts]);
      if (one && !('cards' in one) && !/[GHD]/.test(code))
        expect([sheet, pages]).toEqual([sheet, 'pages' in one ? one.pages : 1]);
    }
    const paper = (size: string): number =>
      sum(list.filter((row) => row.paper === size).map((row) => row.pages * row.copies));
    expect(facts).toMatchObject({
      a3: paper('A3'),
      a4: paper('A4'),
      cuts: sum(list.map(({ cuts }) => cuts)),
    });
    expect(told.text).toContain(
      `To print and cut: ${paper('A3')} sheets of A3, ${paper('A4')} sheets of A4, ${facts.cuts} straight cuts`,
    );

    // Cards, dots and triangles.
    for (const [code, sheet] of sheets) {
      if (!('cards' in sheet)) continue;
      const wanted = 'person' in sheet ? people * sheet.person : tables * sheet.table * (sheet.cards ?? 0);
      const pages = pagesOf(code).map(cardsOn);
      const most = Math.max(...pages);
      // Blank ones fill the paper that is begun, for each table.
      expect(sum(pages), code).toBeGreaterThanOrEqual(wanted);
      expect(sum(pages) - wanted, code).toBeLessThan('person' in sheet ? most : tables * most);
    }
    const sets = ship.dots[length] ?? [];
    const shapes = pagesOf('D').flatMap((page) => seenIn(page).shapes.filter(isInBody));
    const dots = shapes.filter(
      (shape) =>
        shape.curved &&
        COLOURS.includes(shape.fill ?? '') &&
        shapeBox(shape).width > 9 &&
        shapeBox(shape).width < 11,
    );
    // At one table, strips to spare are numbered like the others.
    const late = tables === 1 ? Math.max(2, Math.ceil(people / 10)) : 0;
    expect(dots).toHaveLength((people + late) * sum(sets));
    const triangles = sets.length > 0 && ship.triangles > 0 ? ship.triangles * tables + 2 : 0;
    expect(
      shapes.filter(({ fill, points }) => fill === colours.triangle && points.length === 3),
    ).toHaveLength(triangles);

    // Table by table.
    const spares = dealt(tables > 1 ? Math.max(2, Math.ceil(people / 10)) : 0, tables);
    const [table, and] = ship.words;
    const lines = pointsIn(guide).flatMap((point) => packingLine(point, table, and) ?? []);
    const expected = (tables === 1 ? [] : dealt(people, tables)).map((here, i) => ({
      people: here,
      copies: Object.fromEntries(
        sheets.flatMap(([code, sheet]) => {
          if ('table' in sheet) return [[code, sheet.table]];
          return 'person' in sheet ? [[code, here * sheet.person]] : [];
        }),
      ),
      strips: here * sets.length,
      spare: (spares[i] ?? 0) * sets.length,
      badges: here,
      triangles: sets.length > 0 ? ship.triangles : 0,
    }));
    const labelOf = new Map(laid.map(({ sheet: { code }, count: { label } }) => [code, label]));
    const codeOf = new Map(laid.map(({ sheet: { id, code } }) => [id, code]));
    const packed = (facts.packing?.tables ?? []).flatMap((one) =>
      one.tables.map((number) => ({
        number,
        people: one.people,
        copies: Object.fromEntries(Object.entries(one.copies).map(([id, n]) => [codeOf.get(id), n])),
        strips: sum(Object.values(one.strips)),
        spare: sum(Object.values(one.spare)),
        badges: one.badges,
        triangles: one.triangles,
      })),
    );
    expect(packed.toSorted((a, b) => a.number - b.number)).toEqual(
      expected.map((one, i) => ({ number: i + 1, ...one })),
    );
    for (const [i, { people: here, copies, strips, spare }] of expected.entries()) {
      const things = lines.filter(({ tables: there }) => there.includes(i + 1)).flatMap((one) => one.things);
      expect(things).toEqual([
        expect.stringMatching(new RegExp(`^${here} `)),
        ...Object.entries(copies).map(([code, n]) => `${n === 1 ? '' : `${n} × `}${labelOf.get(code)}`),
        ...(strips > 0 ? [expect.stringMatching(new RegExp(`^${strips} .* D$`))] : []),
        ...(spare > 0 ? [expect.stringMatching(new RegExp(`^${spare} .* D$`))] : []),
        expect.stringMatching(new RegExp(`^${here} (namnlapp|navneskilt)`)),
        ...(triangles > 0 ? [expect.stringMatching(/^3 /)] : []),
      ]);
    }

    // The clock.
    const ending = tables > 1 ? ship.perTable * (tables - 1) : 0;
    const steps = minutes.map((one, i) => (i === minutes.length - 1 ? one + ending : one));
    expect(agenda(guide)).toEqual({ minutes: steps, total: sum(steps) });
    expect(facts.time).toMatchObject({ length, minutes: sum(minutes), planned: sum(steps) });
  });

  test.each(Object.keys(ship.lengths))(
    'has these pages in its files under these labels: %s',
    async (length) => {
      const plan = planOf(kit, { participants: '25', tables: '4', length });
      const built = buildAll(kit, plan, theme);
      const labels = await Promise.all(built.files.map(async ({ bytes }) => labelsOf(await openPdf(bytes))));
      const prints = printed(tell(kit, theme, plan).laid, plan).map(({ label }) => label);
      expect(labels.flat().toSorted()).toEqual(prints.toSorted());
      const onPaper = (size: string): number =>
        sum(built.files.filter(({ paper }) => paper === size).map(({ pages }) => pages));
      expect(built.summary.papers).toEqual(['A3', 'A4'].map((paper) => ({ paper, sheets: onPaper(paper) })));
    },
  );
});

/** mm from the left: what is nearer is the strip beside the cards. */
const STRIP = 55;

const cardsOn = ({ items }: Page): number =>
  elementsIn(items, 'section')
    .flatMap((section) => section.items.flatMap((item) => (isElement(item, 'list') ? item.items : [])))
    .filter(
      (item) =>
        isElement(item, 'list-item') &&
        marksIn([item]).every((mark) => mark.kind !== 'text' || mark.x > STRIP),
    ).length;

const isElement = (item: Item, role: Role): item is Element => item.kind === 'element' && item.role === role;
