// What is on a name badge besides the dot: the place at a table, and the name in the largest type that holds it.
import { type Block, type LayoutContext, set, tryOut } from '../../furniture/context.ts';
import { setNames } from '../../furniture/names.ts';
import type { PaperPlace } from '../../place.ts';
import type { Seated } from '../../plan/seats.ts';
import { fill } from '../../text.ts';
import type { TypeStepName } from '../../theme/schema.ts';

export interface Badge {
  readonly person: Seated;
  readonly name?: Block | undefined;
  /** The place at a table, if there are several. */
  readonly seat?: Block | undefined;
}

/** The room on a badge; lengths in mm. */
export interface BadgeRoom {
  readonly seat: { readonly step: TypeStepName; readonly width: number; readonly height: number };
  /** Of names: how high, given what a seat takes, and their types, the largest first. */
  readonly name: {
    readonly steps: readonly TypeStepName[];
    readonly width: number;
    height(seat: Block | undefined): number;
  };
}

/** Names that fit a step have one size. */
export const saidOn = (
  context: LayoutContext,
  people: readonly Seated[],
  { seat, name }: BadgeRoom,
): readonly Badge[] => {
  const seats = people.map((person) =>
    context.plan.tables === 1
      ? undefined
      : set(context, seat.step, {
          text: fill(context.kit.words.labels.seat, { table: person.table, n: person.number }),
          width: seat.width,
          height: seat.height,
          maxLines: 1,
          where: where(person),
        }),
  );
  const height = name.height(seats.find((one) => one !== undefined));
  const inStep = (step: TypeStepName, some: readonly Seated[], at = context): readonly Block[] =>
    setNames(at, some, {
      step,
      tries: [
        [name.width, 1],
        [name.width, 2],
      ],
      height,
      together: step !== 'name',
      place: 'on the name badges',
      where,
    });
  const fitsIn = (step: TypeStepName, person: Seated): boolean => {
    const trial = tryOut(context);
    inStep(step, [person], trial);
    return trial.problems.length === 0;
  };
  const named = people.filter((person) => person.name !== undefined);
  const stepOf = new Map(
    named.map((person) => [person, name.steps.find((step) => fitsIn(step, person)) ?? 'name'] as const),
  );
  const names = new Map(
    name.steps.flatMap((step) => {
      const some = named.filter((person) => stepOf.get(person) === step);
      const blocks = inStep(step, some);
      return some.map((person, i) => [person, blocks[i]] as const);
    }),
  );
  return people.map((person, i) => ({ person, name: names.get(person), seat: seats[i] }));
};

const where = ({ number }: Pick<Seated, 'number'>): PaperPlace => ({
  group: 'participant-badge',
  item: String(number),
});
