// Who sits where: each participant at a table, numbered from 1 at each of them.
import type { Participant } from './participants.ts';

/** A participant at a table, from 1; the number is that of the seat there. */
export interface Seated extends Participant {
  readonly table: number;
}

/** The numbers of so many tables. */
export const tablesUpTo = (tables: number): readonly number[] =>
  Array.from({ length: tables }, (_, i) => i + 1);

/** The tables that the list has somebody at, in their order; none if it says nothing of tables. */
export const tablesListed = (people: readonly Participant[]): readonly number[] =>
  [...new Set(people.flatMap(({ table }) => table ?? []))].sort((a, b) => a - b);

/** The tables of a room: how many, and their numbers, which have gaps where a list has. */
export interface Seating {
  readonly tables: number;
  readonly tableNumbers: readonly number[];
}

/** Table after table. Those whose table is not in the list are dealt out: in order, so that tables differ by one at most. */
export const seated = (people: readonly Participant[], numbers: readonly number[]): readonly Seated[] => {
  const room = { tables: numbers.length, tableNumbers: numbers };
  const places = people.some(({ table }) => table !== undefined)
    ? besideOthers(people, numbers)
    : numbers.flatMap((table) => Array.from({ length: shareOf(people.length, room, table) }, () => table));
  return numbers.flatMap((table) =>
    people.filter((_, i) => places[i] === table).map((person, i) => ({ ...person, table, number: i + 1 })),
  );
};

/** So many things shared out: what is left over goes to the first tables, one each. */
export const shareOf = (things: number, { tables, tableNumbers }: Seating, table: number): number =>
  Math.floor(things / tables) + (tableNumbers.indexOf(table) < things % tables ? 1 : 0);

/** The table of each: the one in the list, or else that with the fewest people. */
const besideOthers = (people: readonly Participant[], numbers: readonly number[]): readonly number[] => {
  const taken = numbers.map((n) => people.filter(({ table }) => table === n).length);
  return people.map(({ table }) => {
    if (table !== undefined) return table;
    const free = taken.indexOf(Math.min(...taken));
    taken[free] = (taken[free] ?? 0) + 1;
    return numbers[free] ?? 1;
  });
};

/** The last table in the list, if it has tables. */
export const lastTable = (people: readonly Participant[]): number | undefined => tablesListed(people).at(-1);

/** Strips, and lines on lists, for people who come unannounced: one in ten, at least two. */
export const sparesFor = (people: number): number => Math.max(2, Math.ceil(people / 10));

/** Those who come unannounced to a table, with the numbers after those of the people there. */
export const latecomers = (people: readonly Seated[]): readonly Seated[] =>
  Array.from({ length: sparesFor(people.length) }, (_, i) => ({
    number: people.length + i + 1,
    table: people.at(-1)?.table ?? 1,
  }));
