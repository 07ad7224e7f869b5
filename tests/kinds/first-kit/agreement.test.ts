// For rooms of every size and any number of principles: pages, guide, packing list and answer say the same, and it is what the flow asks for.
// All numbers are worked out here from the flow: none of them comes from what is tested.
import { describe, expect, test } from 'vitest';
import { buildFacts } from '../../../src/commands/build-facts.ts';
import { checkNames } from '../../../src/names/check.ts';
import { sheetsOn } from '../../../src/paper.ts';
import type { Flags } from '../../../src/plan/flags.ts';
import { type Plan, resolvePlan } from '../../../src/plan/plan.ts';
import type { Laid } from '../../../src/workshop/layout.ts';
import { labelsOf, openPdf } from '../../support/pdf.ts';
import { isInBody, shapeBox } from '../../support/room.ts';
import { elementsIn, saidBy, seenIn } from '../../support/scene.ts';
import {
  agenda,
  answered,
  dealt,
  packingLine,
  pointsIn,
  printed,
  printList,
  type Told,
  tell,
} from '../../support/told.ts';
import { buildAll, clear, kitOf, openTheme, planOf, SWEDISH } from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const { dots: COLOURS, colours } = theme.template;

/** Of each principle, as the handbook has them. */
const QUESTIONS = [6, 6, 7, 4, 7];
const CHALLENGES = [6, 4, 4, 4, 5];
const ACTIONS = [28, 25, 22, 14, 42];

interface Room {
  readonly people: number;
  readonly tables: number;
  /** Principles that take part, the first so many. */
  readonly themes: number;
  /** Principles that a table works on. */
  readonly deep: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Several, and before the vote: each has a matrix of its own. */
const isKnown = ({ themes, deep }: Pick<Room, 'themes' | 'deep'>): boolean => deep > 1 && deep === themes;

/** "Rooms and tables" and "The first kit's flow", as numbers. */
const flowOf = ({ people, tables, themes, deep }: Room) => {
  const votes = themes > 1;
  const several = tables > 1;
  // 0.3 of the tables may want the same of five principles: one and a half times their share.
  const share = 1.5 / themes;
  const packs = Math.min(tables, Math.max(2, Math.ceil(Number((share * tables * deep).toFixed(6)))));
  const most = QUESTIONS.slice(0, themes).sort((a, b) => b - a);
  const [vote, reflect] = [15 + (several ? 5 : 0), 15 + (several ? tables - 1 : 0)];
  return {
    votes,
    copies: {
      G: 1,
      F: 1,
      ...(votes && { V: tables }),
      ...(votes && several && { T: 1 }),
      W: packs,
      S: packs,
      C: packs,
      // One of each principle where it is known which they are, otherwise as many prints of one.
      M: isKnown({ themes, deep }) ? tables : tables * deep,
      R: tables,
      N: 1,
      P: 1,
      D1: 1,
      D2: 1,
      D3: 1,
      ...(several && { D4: tables }),
    } as Readonly<Record<string, number>>,
    packs,
    voteDots: votes ? 5 : 0,
    ownDots: sum(most.slice(0, deep)),
    /** Of the principle that comes next, if there is time. */
    furtherDots: most[deep] ?? 0,
    // One in ten, at least two: blank for several tables, and numbered on from the others at one.
    spares: several ? Math.max(2, Math.ceil(people / 10)) : 0,
    late: several ? 0 : Math.max(2, Math.ceil(people / 10)),
    triangles: 3 * deep * tables + 2,
    needles: 2,
    cards: Array.from({ length: themes }, (_, i) => (ACTIONS[i] ?? 0) + 2 * (QUESTIONS[i] ?? 0)),
    fields: sum(CHALLENGES.slice(0, themes)),
    vote,
    reflect,
    minutes: [10, ...(votes ? [vote] : []), ...Array.from({ length: deep }, () => [35, 30]).flat(), reflect],
  };
};

const laidOf = ({ laid }: Told, code: string): Laid | undefined =>
  laid.find(({ sheet }) => sheet.code === code);
const pagesOf = (told: Told, code: string) => laidOf(told, code)?.pages ?? [];
const shapesOf = (told: Told, code: string) =>
  pagesOf(told, code).flatMap((page) => seenIn(page).shapes.filter(isInBody));
type Shape = ReturnType<typeof shapesOf>[number];

const isDot = ({ fill, curved }: Shape): boolean => curved && fill !== undefined && COLOURS.includes(fill);
const isBlank = ({ fill, curved }: Shape): boolean => curved && fill === colours.paper;
const sized =
  (from: number, to: number) =>
  (shape: Shape): boolean => {
    const { width } = shapeBox(shape);
    return width > from && width < to;
  };
/** A dot of 10 mm to set, and the smaller one on the tab of a strip. */
const [toSet, onTab, onBadge, onLarge] = [sized(9, 11), sized(7, 9), sized(12.9, 13.1), sized(15.5, 16.1)];

/** Strips of nobody in the last row of `strips` that lie side by side. */
const inLastRow = (strips: number, dots: number): number => {
  const across = Math.floor(396 / (36 + 12 * dots));
  return across > 1 ? (across - (strips % across)) % across : 0;
};

/** What is on the pages, counted. */
const counted = (told: Told, tables: number) => {
  const [d1, d2] = [shapesOf(told, 'D1'), shapesOf(told, 'D2')];
  const items = (code: string, which: RegExp): readonly string[] =>
    pagesOf(told, code).flatMap(({ items: all }) =>
      elementsIn(all, 'list-item')
        .map((item) => saidBy([item]))
        .filter((words) => which.test(words)),
    );
  return {
    voteDots: d1.filter((one) => isDot(one) && toSet(one)).length,
    ownDots: d2.filter((one) => isDot(one) && toSet(one)).length,
    strips: [d1, d2].map((shapes) => shapes.filter((one) => isDot(one) && onTab(one)).length),
    spares: [d1, d2].map((shapes) => shapes.filter((one) => isBlank(one) && onTab(one)).length),
    badges: [d1, d2].map((shapes) => shapes.filter((one) => isDot(one) && onBadge(one)).length),
    largeBadges: pagesOf(told, 'D3')
      .flatMap((page) => seenIn(page).shapes)
      .filter((one) => isDot(one) && onLarge(one)).length,
    signs: pagesOf(told, 'D4').length,
    triangles: d1.filter(({ fill, points }) => fill === colours.triangle && points.length === 3).length,
    needles: d1.filter(
      ({ stroke, points, fill }) => stroke?.dotted === true && points.length === 4 && fill === undefined,
    ).length,
    cards: pagesOf(told, 'W').map(
      ({ item }) => items('C', new RegExp(`^${item}[A-Z](-[1-9]| Fallstudie| Verktyg)`)).length,
    ),
    piles: new Set(items('C', /^\d[A-Z]-0/).map((words) => words.slice(0, 2))).size,
    assessed: items('S', /^\d[A-Z] /).length,
    fields: items('V', /^\d\.\d /).length / tables,
    places: shapesOf(told, 'V').filter((one) => isBlank(one) && toSet(one)).length / tables,
    rows: pagesOf(told, 'T').flatMap(({ items: all }) => elementsIn(all, 'row-header')).length,
    columns: pagesOf(told, 'T').flatMap(({ items: all }) => elementsIn(all, 'column-header')).length,
  };
};

const asked = ({ people, tables, themes, deep }: Room): Omit<Flags, 'kit'> => ({
  participants: String(people),
  tables: String(tables),
  ...(themes < 5 && { only: ['1', '2', '3', '4', '5'].slice(0, themes).join(',') }),
  ...(deep > 1 && { deep: String(deep) }),
});

const ROOMS = [1, 7, 12, 24, 60, 200].flatMap((people) =>
  [1, 3, 12].filter((tables) => tables <= people).map((tables) => [people, tables] as const),
);
/** So many of five principles in depth; so many that take part; and so many that take part, all of them in depth. */
const CHOICES = [
  ...[1, 2, 3, 5].map((deep) => [5, deep] as const),
  ...[1, 2, 3].map((themes) => [themes, 1] as const),
  ...[2, 3].map((themes) => [themes, themes] as const),
];

/** Of the choices, those that are tried in a room: each with every number of people, and with every number of tables. */
const triedIn = (people: number, tables: number) => {
  const numbers = [...new Set(ROOMS.map(([one]) => one))];
  const rooms = ROOMS.filter(([one]) => one === people);
  const turn = numbers.indexOf(people) + rooms.findIndex(([, one]) => one === tables);
  return CHOICES.filter((_, i) => i % rooms.length === turn % rooms.length);
};

test('every choice is tried with every number of people and with every number of tables', () => {
  const tried = ROOMS.flatMap(([people, tables]) =>
    triedIn(people, tables).flatMap((choice) => [`${people} people ${choice}`, `${tables} tables ${choice}`]),
  );
  const [peoples, tables] = [0, 1].map((at) => new Set(ROOMS.map((room) => room[at])).size);
  expect(new Set(tried).size).toBe(((peoples ?? 0) + (tables ?? 0)) * CHOICES.length);
});

// Most numbers follow from a choice with the people or with the tables; of what follows from all three, as where the badges go, every way is met.
describe.each(ROOMS)('%i people at %i tables', (people, tables) => {
  test.each(triedIn(people, tables))('with %i principles, %i of them in depth', (themes, deep) => {
    const room: Room = { people, tables, themes, deep };
    const flow = flowOf(room);
    const plan = planOf(kit, asked(room));
    const told = tell(kit, theme, plan);
    const { facts, guide, laid, text } = told;
    const points = pointsIn(guide);
    const list = printList(guide);

    // The print list, sheet by sheet.
    // Name badges are on a sheet of their own only where no sheet of dots has room for all of them.
    const codes = Object.keys(flow.copies).filter((code) => code !== 'D3' || laidOf(told, code));
    const labels = codes.map((code) =>
      /[WSC]/.test(code) || (code === 'M' && isKnown(room))
        ? themes === 1
          ? `${code}1`
          : `${code}1–${code}${themes}`
        : code,
    );
    expect(list.map(({ sheet, copies }) => [sheet.split(' ')[0], copies])).toEqual(
      codes.map((code, i) => [labels[i], flow.copies[code]]),
    );
    expect(answered(facts)).toEqual(list);
    const pages = Object.fromEntries(list.map((row, i) => [codes[i], row.pages]));
    expect(pages).toMatchObject({
      F: 1,
      W: themes,
      S: themes,
      M: isKnown(room) ? deep : 1,
      R: 1,
      N: 1,
      P: 1,
    });
    if (flow.copies.T) expect(pages.T).toBe(1);

    // Page by page.
    const prints = printed(laid, plan);
    const of = (code: string) => prints.filter((print) => print.code === code);
    expect(codes.map((code) => [code, of(code).length, sum(of(code).map((print) => print.cuts))])).toEqual(
      list.map((row, i) => [codes[i], row.pages * row.copies, row.cuts]),
    );
    const paper = (size: string): number =>
      sum(list.filter((row) => row.paper === size).map((row) => row.pages * row.copies));
    const cuts = sum(list.map((row) => row.cuts));
    const [a3, a4] = [paper('A3'), paper('A4')];
    expect(prints).toHaveLength(a3 + a4);
    expect(facts).toMatchObject({ a3, a4, cuts, participants: people });
    expect(text).toContain(`To print and cut: ${a3} sheets of A3, ${a4} sheets of A4, ${cuts} straight cuts`);
    expect(guideSays(told)).toContain(`Sammanlagt ${a3} ark A3, ${a4} ark A4 och ${cuts} raka snitt`);

    // What is on the pages.
    const dotted = people + flow.late;
    const isFurther = saidBy(pagesOf(told, 'D2').flatMap(({ items }) => items)).includes('en omgång till');
    const fillers = inLastRow(dotted, flow.ownDots) + (isFurther ? inLastRow(dotted, flow.furtherDots) : 0);
    const { badges, ...others } = counted(told, tables);
    const isLarge = codes.includes('D3');
    const small = people + Math.min(flow.late, (4 - (people % 4)) % 4);
    expect([...badges].sort()).toEqual(isLarge ? [0, 0] : [0, small].sort());
    expect(others).toEqual({
      voteDots: flow.voteDots * (people + flow.late),
      ownDots: flow.ownDots * (people + flow.late),
      strips: [flow.votes ? dotted : 0, (isFurther ? 2 : 1) * dotted],
      spares:
        tables === 1
          ? [flow.votes ? inLastRow(dotted, 5) : 0, fillers]
          : [flow.votes ? flow.spares : 0, flow.spares],
      largeBadges: isLarge ? people + Math.min(flow.late, (20 - (people % 20)) % 20) : 0,
      signs: tables > 1 ? tables : 0,
      triangles: flow.triangles,
      needles: flow.needles,
      cards: flow.cards,
      piles: sum(QUESTIONS.slice(0, themes)),
      assessed: sum(QUESTIONS.slice(0, themes)),
      fields: flow.votes ? flow.fields : 0,
      places: flow.votes ? 10 * flow.fields : 0,
      rows: flow.copies.T ? tables + 1 : 0,
      columns: flow.copies.T ? themes + 1 : 0,
    });

    // What lies where: every sheet but the guide in one place.
    const placed = points.filter((line) =>
      /^(Häng upp|Lägg på|Ha framme|Till var och en|Bord \d)/.test(line),
    );
    const found = labels.slice(1).map((label) => {
      const named = new RegExp(`(?<![\\p{L}–])${label}(?![\\p{L}\\d–])`, 'u');
      return placed.filter((line) => !/^Bord/.test(line) && named.test(line)).length;
    });
    const isStrip = (code: string): boolean => /^D[123]/.test(code);
    expect(found).toEqual(codes.slice(1).map((code) => (tables > 1 && isStrip(code) ? 0 : 1)));
    const packs = placed.find((line) => line.startsWith('Lägg på ett eget bord'));
    expect(packs?.match(/\d+(?= av varje)/)?.[0]).toBe(tables > 1 ? String(flow.packs) : undefined);
    expect(packingSaid(points)).toEqual(packingOf(room, flow));
    expect(packingAnswered(told)).toEqual(packingOf(room, flow));

    // The clock.
    const total = sum(flow.minutes);
    expect(agenda(guide)).toEqual({ minutes: flow.minutes, total });
    expect(facts.time).toMatchObject({ minutes: 105, planned: total });
    const perStep = guide
      .flatMap(({ items }) => elementsIn(items, 'paragraph').map((one) => saidBy([one])))
      .flatMap((words) => /^(\d+)\s?min$/.exec(words)?.[1] ?? []);
    const steps = [10, ...(flow.votes ? [flow.vote] : []), 35, 30, flow.reflect];
    expect(perStep.map(Number)).toEqual(steps);
    const onSheets = { F: 10, ...(flow.votes && { V: flow.vote }), W: 2, S: 35, M: 30, R: flow.reflect };
    for (const [code, minutes] of Object.entries(onSheets))
      expect([code, saidBy(pagesOf(told, code)[0]?.items ?? [])]).toEqual([
        code,
        expect.stringMatching(new RegExp(`(^|\\D)${minutes}\\smin`)),
      ]);
    expect(text).toContain(`${hours(total)}`);
    expect(buildFacts.parse(facts)).toEqual(facts);
  });
});

const guideSays = ({ guide }: Told): string =>
  guide.map(({ items }) => saidBy(items).replaceAll('\u00a0', ' ')).join(' ');

const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const many = `${whole} ${whole === 1 ? 'hour' : 'hours'}`;
  return rest === 0 ? many : `${whole} h ${rest} min`;
};

/** By table: people, prints by code, strips and those to spare, and triangles. */
type Packed = Readonly<Record<string, number>>;

const packingOf = (room: Room, flow: ReturnType<typeof flowOf>): readonly Packed[] => {
  const { people, tables, deep } = room;
  if (tables === 1) return [];
  const [seats, spares] = [dealt(people, tables), dealt(flow.spares, tables)];
  return seats.map((here, i) =>
    present({
      people: here,
      V: flow.votes ? 1 : 0,
      M: isKnown(room) ? 1 : deep,
      R: 1,
      D4: 1,
      'strips D1': flow.votes ? here : 0,
      'strips D2': here,
      'spare D1': flow.votes ? (spares[i] ?? 0) : 0,
      'spare D2': spares[i] ?? 0,
      badges: here,
      triangles: 3 * deep,
    }),
  );
};

const present = (counts: Packed): Packed =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^person(er)?$/, 'people'],
  [/^remsa |^remsor /, 'strips '],
  [/^reservremsa |^reservremsor /, 'spare '],
  [/^namnlapp(ar)?$/, 'badges'],
  [/^triang(el|lar)$/, 'triangles'],
  [/^× /, ''],
];

const packingSaid = (points: readonly string[]): readonly Packed[] => {
  const found: Packed[] = [];
  for (const point of points) {
    const line = packingLine(point, 'Bord', 'och');
    if (!line) continue;
    const things = line.things.map((thing): readonly [string, number] => {
      const [, count = '1', what = ''] = /^(?:(\d+) )?(.*)$/.exec(thing) ?? [];
      return [
        WORDS.reduce((name, [word, short]) => name.replace(word, short), what.replace(/^M1–M\d$/, 'M')),
        Number(count),
      ];
    });
    for (const table of line.tables) found[table - 1] = Object.fromEntries(things);
  }
  return found;
};

const packingAnswered = ({ facts, laid }: Told): readonly Packed[] => {
  const found: Packed[] = [];
  const codes = new Map(laid.map(({ sheet: { id, code } }) => [id, code]));
  const named = (counts: Packed, before: string): Packed =>
    Object.fromEntries(Object.entries(counts).map(([id, count]) => [`${before}${codes.get(id)}`, count]));
  for (const { tables, people, copies, strips, spare, badges, triangles, needles } of facts.packing?.tables ??
    []) {
    const all = present({
      people,
      ...named(copies, ''),
      ...named(strips, 'strips '),
      ...named(spare, 'spare '),
      badges,
      triangles,
      needles,
    });
    for (const table of tables) found[table - 1] = all;
  }
  return found;
};

/** Three tables of forty, five and fifteen people, as a list may have them. */
const unlike = (): Plan => {
  const people = Array.from({ length: 60 }, (_, i) => ({
    name: `Namn${i} Efternamn${i}`,
    table: i < 40 ? 1 : i < 45 ? 2 : 3,
    place: () => ({}),
  }));
  const names = clear(checkNames(people, () => ({})));
  return clear(resolvePlan({ participants: { value: { names }, from: { flag: '--participants' } } }, kit));
};

test('tables of very unlike size have the pages they need, and all that are printed are counted', () => {
  const plan = unlike();
  const { laid, guide, facts } = tell(kit, theme, plan);
  const row = printList(guide).find(({ sheet }) => sheet.startsWith('V '));
  const prints = printed(laid, plan).filter(({ code }) => code === 'V');
  expect(prints.length).toBe((row?.pages ?? 0) * (row?.copies ?? 0));
  expect(answered(facts)).toEqual(printList(guide));
  expect(facts.packing?.tables.map(({ people, copies }) => [people, copies['vote-sheet']])).toEqual([
    [40, 1],
    [5, 1],
    [15, 1],
  ]);
});

// Every choice once, with every number of people and of tables among them: each file is written in the same way.
test.each(CHOICES.map((choice, i) => [...(ROOMS[(2 * i) % ROOMS.length] ?? [0, 0]), ...choice] as const))(
  'the files for %i people at %i tables, %i principles and %i in depth have these pages under these labels',
  async (people, tables, themes, deep) => {
    const plan = planOf(kit, asked({ people, tables, themes, deep }));
    const built = buildAll(kit, plan, theme);
    const labels = await Promise.all(built.files.map(async ({ bytes }) => labelsOf(await openPdf(bytes))));
    const { laid } = tell(kit, theme, plan);
    const sorted = (all: readonly string[]) => all.toSorted();
    expect(sorted(labels.flat())).toEqual(sorted(printed(laid, plan).map(({ label }) => label)));
    expect(built.files.map(({ name, pages }) => [name, pages])).toEqual([
      ['kit.pdf', sheetsOn(built.summary.papers, 'A3')],
      ...(tables > 1 ? [['handouts.pdf', tables]] : []),
      ['guide.pdf', sheetsOn(built.summary.papers, 'A4') - (tables > 1 ? tables : 0)],
    ]);
  },
);
