// Whether there are people for every table, seats for everybody, and not more people than a kit is made for.
import type { Kit } from '../kit/kit.ts';
import { type Problem, warning } from '../problem.ts';
import { type Choices, wrong } from './choices.ts';
import type { Participant } from './participants.ts';
import { lastTable } from './seats.ts';

/** Tables without people, or people without a table. */
export function crowded(
  { tables, participants }: Choices,
  people: readonly Participant[],
): readonly Problem[] {
  if (!tables) return [];
  const last = lastTable(people) ?? 0;
  if (last > tables.value) {
    const many = `somebody in the list sits at table ${last}, and there are ${tables.value} tables.`;
    return [wrong(tables.from, 'tables', many, 'Write as many tables as the list has, or leave them out.')];
  }
  const { length } = people;
  if (tables.value <= length) return [];
  const message = `${tables.value} tables are too many for ${length === 1 ? 'one person' : `${length} people`}.`;
  const hint = participants
    ? 'Use fewer tables.'
    : 'Give the number of people with --participants, or use fewer tables.';
  return [wrong(tables.from, 'tables', message, hint)];
}

/** A warning: the sheets can be printed for more people than a workshop goes well with. */
export function overfull(
  { participants }: Choices,
  people: number,
  { people: meant }: Pick<Kit, 'people'>,
): readonly Problem[] {
  if (!meant || people <= meant.most) return [];
  const from = participants && 'source' in participants.from ? participants.from : undefined;
  return [
    warning('plan-people', `The workshop is made for at most ${meant.most} people, not for ${people}.`, {
      hint: 'Run it twice, or divide the people among several rooms.',
      ...from?.source.at(from.path),
    }),
  ];
}
