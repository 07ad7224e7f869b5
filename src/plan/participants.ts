// The participants, numbered or named.
import type { ListedName } from '../names/list.ts';
import type { TextPlace } from '../text.ts';
import type { Choices, ReadList } from './choices.ts';
import { shortName, uniqueInitials } from './initials.ts';

export interface Participant {
  /** From 1, in the order of the list; in a plan, at each table. */
  readonly number: number;
  /** Number of their table, if the list says it. */
  readonly table?: number;
  readonly name?: string;
  /** Unique in the workshop, at most three characters; printed on a named participant's dots. */
  readonly initials?: string;
  /** Initial and surname, where there is no room for the name: "M. Santos". */
  readonly short?: string;
  /** Where the name was written. */
  readonly from?: TextPlace;
}

export const USUAL_PARTICIPANTS = 12;

/** Participants without names: their numbers are enough. */
export const numbered = (count: number): readonly Participant[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1 }));

/** Named participants, each with unique initials. */
export function named(
  listed: readonly Pick<ListedName, 'name' | 'table' | 'from'>[],
): readonly Participant[] {
  const initials = uniqueInitials(listed.map(({ name }) => name));
  return listed.map(({ name, table, from }, index) => {
    const short = shortName(name);
    return {
      number: index + 1,
      name,
      initials: initials[index] ?? String(index + 1),
      ...(short !== undefined && { short }),
      ...(table !== undefined && { table }),
      ...(from && { from }),
    };
  });
}

/** Those that were chosen, or the usual number. */
export function participantsOf({ participants }: Choices): readonly Participant[] {
  const attendance = participants?.value ?? { count: USUAL_PARTICIPANTS };
  if ('count' in attendance) return numbered(attendance.count);
  if ('names' in attendance) return named(attendance.names);
  throw new Error(`the names in ${attendance.file} have not been read`);
}

/** What the summary says of the list that they were read from; `tables` are the numbers of those in the room. */
export const listOf = (
  { participants }: Choices,
  tables: readonly number[],
): { readonly list?: ReadList } => {
  const list = participants && 'names' in participants.value ? participants.value.list : undefined;
  if (!list) return {};
  const gaps = tables.some((number, i) => number !== i + 1);
  const numbers = tables.join(', ').replace(/, (?=\d+$)/, ' and ');
  const only = tables.length === 1 ? `there is only table ${numbers}` : `there are only tables ${numbers}`;
  return { list: gaps ? { ...list, assumed: [...list.assumed, only] } : list };
};
