// Who sits where: each participant at a table, numbered from 1 at each of them.
import type { Participant } from './participants.ts';

/** A participant at a table, from 1; the number is that of the seat there. */
export interface Seated extends Participant {
  readonly table: number;
}

/** The numbers of so many tables. */
export const tablesUpTo = (tables: number): readonly number[] =>
  Array.from({ length: tables }, (_, i) => i + 1);

/** Table after table. Those whose table is not in the list are dealt out: in order, so that tables differ by one at most. */
export const seated = (people: readonly Participant[], tables: number): readonly Seated[] => {
  const numbers = tablesUpTo(tables);
  const places = people.some(({ table }) => table !== undefined)
    ? besideOthers(people, tables)
    : numbers.flatMap((table) => Array.from({ length: shareOf(people.length, tables, table) }, () => table));
  return numbers.flatMap((table) =>
    people.filter((_, i) => places[i] === table).map((person, i) => ({ ...person, table, number: i + 1 })),
  );
};

/** So many things shared out: what is left over goes to the first tables, one each. */
export const shareOf = (things: number, tables: number, table: number): number =>
  Math.floor(things / tables) + (table <= things % tables ? 1 : 0);

/** The table of each: the one in the list, or else that with the fewest people. */
const besideOthers = (people: readonly Participant[], tables: number): readonly number[] => {
  const taken = tablesUpTo(tables).map((n) => people.filter(({ table }) => table === n).length);
  return people.map(({ table }) => {
    if (table !== undefined) return table;
    const free = taken.indexOf(Math.min(...taken));
    taken[free] = (taken[free] ?? 0) + 1;
    return free + 1;
  });
};

/** The last table in the list, if it has tables. */
export const lastTable = (people: readonly Participant[]): number | undefined => {
  const tables = people.flatMap(({ table }) => table ?? []);
  return tables.length === 0 ? undefined : Math.max(...tables);
};

/** Strips, and lines on lists, for people who come unannounced: one in ten, at least two. */
export const sparesFor = (people: number): number => Math.max(2, Math.ceil(people / 10));

/** Those who come unannounced to a table, with the numbers after those of the people there. */
export const latecomers = (people: readonly Seated[]): readonly Seated[] =>
  Array.from({ length: sparesFor(people.length) }, (_, i) => ({
    number: people.length + i + 1,
    table: people.at(-1)?.table ?? 1,
  }));
