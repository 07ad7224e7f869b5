// What lies ready at each of several tables: prints, strips of dots, badges and cards for its people, triangles and needles.
import type { LayoutContext } from '../../furniture/context.ts';
import type { Sheet } from '../../kit/kit.ts';
import { holdsAll, printsOf } from '../../plan/copies.ts';
import { shareOf, sparesFor } from '../../plan/seats.ts';
import { badgesOf } from '../badges/sheet.ts';
import { allEntriesOf, amountOf, countOf, type DotsEntry, entriesOf, isOnceInRoom } from '../dots/entries.ts';
import { isDots } from '../dots/sheet.ts';
import type { PrintedSheet } from '../kind.ts';

export interface Packing {
  /** Tables that get the same are one entry. */
  readonly tables: readonly TablePacking[];
  /** Those to spare, and those for the whole room. */
  readonly front: Pieces;
}

interface Pieces {
  readonly triangles: number;
  readonly needles: number;
}

/** What each of these tables gets, by the ids of sheets. */
export interface TablePacking extends Pieces {
  readonly tables: readonly number[];
  readonly people: number;
  /** Prints, and sets of cards. */
  readonly copies: Readonly<Record<string, number>>;
  /** Of dots: those of its people, and its share of those to spare. */
  readonly strips: Readonly<Record<string, number>>;
  readonly spare: Readonly<Record<string, number>>;
  /** Whose dots on labels it gets: of its people, and its share of those to spare. */
  readonly labelled: number;
  /** One for each of its people. */
  readonly badges: number;
}

/** Of several tables. */
export const packingOf = (
  context: LayoutContext,
  printed: readonly Pick<PrintedSheet, 'sheet' | 'strips'>[],
): Packing | undefined => {
  const { tables, tableNumbers } = context.plan;
  if (tables === 1) return undefined;
  const found = new Map<string, TablePacking>();
  for (const table of tableNumbers) {
    const content = contentOf(context, printed, table);
    const key = JSON.stringify(content);
    found.set(key, { ...content, tables: [...(found.get(key)?.tables ?? []), table] });
  }
  const each = piecesAtTable(context);
  const all = piecesOf(context, (entry) => countOf(context, entry));
  return {
    tables: [...found.values()],
    front: {
      triangles: all.triangles - tables * each.triangles,
      needles: all.needles - tables * each.needles,
    },
  };
};

const contentOf = (
  context: LayoutContext,
  printed: readonly Pick<PrintedSheet, 'sheet' | 'strips'>[],
  table: number,
): Omit<TablePacking, 'tables'> => {
  const { plan } = context;
  const people = plan.participants.filter((person) => person.table === table).length;
  const spares = shareOf(sparesFor(plan.participants.length), plan, table);
  const strips = (each: number): TablePacking['strips'] =>
    counted(printed.map(({ sheet, strips: n = 0 }) => [sheet, n * each * (plan.copies[sheet] ?? 0)]));
  return {
    people,
    copies: counted(
      handedOut(context).map((sheet) => [sheet.id, copiesAt(context, sheet, { table, people })]),
    ),
    strips: strips(people),
    spare: strips(spares),
    labelled: hasLabels(context) ? people + spares : 0,
    badges: people * badgesEach(context),
    ...piecesAtTable(context),
  };
};

const counted = (counts: readonly (readonly [string, number])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(counts.filter(([, n]) => n > 0));

/** The sheets that are printed for others than the facilitator. */
export const handedOut = ({ kit, plan }: LayoutContext): readonly Sheet[] =>
  kit.sheets.filter(({ id, forFacilitator }) => plan.sheets.includes(id) && !forFacilitator);

/** Whether dots are printed, and on labels. */
const hasLabels = (context: LayoutContext): boolean =>
  (context.kit.onLabels?.includes('dots') ?? false) &&
  handedOut(context)
    .filter(isDots)
    .some((sheet) => allEntriesOf(context.kit, sheet, 'dots').length > 0);

/** All triangles and needles that are printed, each entry counted in this way. */
const piecesOf = (context: LayoutContext, count: (entry: DotsEntry) => number): Pieces => {
  const sum = (thing: 'triangles' | 'needles'): number =>
    handedOut(context)
      .filter(isDots)
      .flatMap((sheet) =>
        entriesOf(context.kit, sheet, thing).map(
          (entry) => count(entry) * (context.plan.copies[sheet.id] ?? 0),
        ),
      )
      .reduce((total, n) => total + n, 0);
  return { triangles: sum('triangles'), needles: sum('needles') };
};

const badgesEach = (context: LayoutContext): number => {
  const badges = badgesOf(context);
  return badges === undefined ? 0 : (context.plan.copies[badges.id] ?? 0);
};

const piecesAtTable = (context: LayoutContext): Pieces =>
  piecesOf(context, (entry) => (isOnceInRoom(entry) ? 0 : amountOf(context, entry)));

/** All copies are dealt out: as many to each table or person as there are enough of, and the rest to the first tables. */
const copiesAt = (
  { kit, plan }: LayoutContext,
  sheet: Sheet,
  { table, people }: { readonly table: number; readonly people: number },
): number => {
  const copies = plan.copies[sheet.id] ?? 0;
  const units = { table: 1, person: people, pack: 0, room: 0 }[sheet.per ?? 'room'];
  if (units === 0) return 0;
  if (holdsAll(sheet)) return units * printsOf(sheet, kit, plan) * copies;
  const all = sheet.per === 'person' ? plan.participants.length : plan.tables;
  return units * Math.floor(copies / all) + shareOf(copies % all, plan, table);
};
