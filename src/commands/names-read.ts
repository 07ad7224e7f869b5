// How a list of names was read: the first of them, and what was left out or taken for granted, for a program and in words.
import type { ReadList } from '../plan/choices.ts';
import type { Participant } from '../plan/participants.ts';
import type { BuildFacts } from './build-facts.ts';
import { quantity } from './quantity.ts';

type NamesFacts = NonNullable<BuildFacts['names']>;

/** As many as show whether a list was read as it was meant. */
const SHOWN = 5;

export const namesFacts = (
  people: readonly Participant[],
  { file, tables, leftOut, assumed }: ReadList,
): NamesFacts => ({
  from: file,
  first: people.slice(0, SHOWN).map(({ name = '', initials = '', table }) => ({
    name,
    initials,
    ...(tables > 0 && { table }),
  })),
  ...(tables > 0 && { tables }),
  leftOut: [...leftOut],
  assumed: [...assumed],
});

/** `count` is what the names are of: "14 names", "14 participants from names.txt". */
export function namesLines(
  { first, tables = 0, leftOut, assumed }: NamesFacts,
  count: string,
  people: number,
): readonly string[] {
  const more = people > first.length ? ', …' : '.';
  const shown = first.map(({ name, initials }) => `${name} ${initials}`).join(', ');
  const seated = tables > 0 ? ` at ${quantity(tables, 'table')}` : '';
  return [
    `${count}${seated}: ${shown}${more}`,
    ...(leftOut.length > 0 ? [`Left out: ${leftOut.join(', ')}.`] : []),
    ...(assumed.length > 0 ? [`Taken for granted: ${assumed.join('; ')}.`] : []),
  ];
}
