// The participants as they can be printed: where no font has a name, the number stands in.
import type { Participant } from '../plan/plan.ts';
import type { Seated } from '../plan/seats.ts';
import { type Problem, warning } from '../problem.ts';
import { charactersIn, missingIn } from '../text/missing.ts';
import { type LayoutContext, typeOf } from './context.ts';

/** The plan's participants; those whose name or initials no font has are numbered, with a warning, and without a name there is a line to write on. */
export const peopleOf = (context: LayoutContext): readonly Seated[] =>
  context.plan.participants.map((person) => {
    const { faces } = context.theme;
    const inName = missingIn(person.name ?? '', typeOf(context, 'name').face, faces);
    const missing = [...new Set([...inName, ...missingIn(person.initials ?? '', 'strong', faces)])];
    if (missing.length === 0) return person;
    context.problems.push(unprintable(person, missing, inName.length > 0));
    const { initials: _, ...named } = person;
    return inName.length > 0 ? { number: person.number, table: person.table } : named;
  });

const unprintable = (
  { number, name, from }: Participant,
  missing: readonly string[],
  nameless: boolean,
): Problem =>
  warning(
    'names-missing-glyph',
    `No font has ${charactersIn(missing)} for ${nameless ? '' : 'the initials of '}"${name}"; number ${number} is printed instead.`,
    {
      hint: nameless
        ? 'Write the name beside the number by hand, or use other characters.'
        : 'Use other characters if they should have initials.',
      ...from,
    },
  );
