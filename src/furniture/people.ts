// The participants as they can be printed: where no font has a name, the number stands in.
import type { Participant } from '../plan/plan.ts';
import type { Seated } from '../plan/seats.ts';
import { type Problem, warning } from '../problem.ts';
import { charactersIn, missingIn } from '../text/missing.ts';
import { type LayoutContext, typeOf } from './context.ts';

/** The plan's participants; those whose name or initials no font has are numbered, with a warning and a line to write on. */
export const peopleOf = (context: LayoutContext): readonly Seated[] =>
  context.plan.participants.map((person) => {
    const missing = missingFor(context, person);
    if (missing.length === 0) return person;
    context.problems.push(unprintable(person, missing));
    return { number: person.number, table: person.table };
  });

/** In the face of the legend, or in that of the dots. */
const missingFor = (context: LayoutContext, { name = '', initials = '' }: Participant): readonly string[] => {
  const { faces } = context.theme;
  const found = [
    ...missingIn(name, typeOf(context, 'name').face, faces),
    ...missingIn(initials, 'strong', faces),
  ];
  return [...new Set(found)];
};

const unprintable = ({ number, name, from }: Participant, missing: readonly string[]): Problem =>
  warning(
    'names-missing-glyph',
    `No font has ${charactersIn(missing)} for "${name}"; number ${number} is printed instead.`,
    { hint: 'Write the name beside the number by hand, or use other characters.', ...from },
  );
