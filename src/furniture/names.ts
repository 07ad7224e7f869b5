// Names where there is little room: smaller, then on more lines, then initial and surname, then the initials. None stops a build.
import type { PaperPlace } from '../place.ts';
import type { Participant } from '../plan/plan.ts';
import { type Problem, warning } from '../problem.ts';
import type { Slot } from '../text/slot.ts';
import type { TypeStepName } from '../theme/schema.ts';
import { type Block, type LayoutContext, own, plainName, setAll, tryOut } from './context.ts';

/** The code of the warning. */
export const SHORTENED = 'names-shortened';

/** mm, and the most lines. */
type Try = readonly [width: number, lines: number];

export interface NameRoom {
  readonly step: TypeStepName;
  /** Each before the next. A line ends at a blank or a hyphen of the name. */
  readonly tries: readonly [Try, ...Try[]];
  /** mm */
  readonly height: number;
  /** Whether all have one size. */
  readonly together: boolean;
  /** In words, "in the legend". */
  readonly place: string;
  readonly where: (person: Participant) => PaperPlace;
}

/** The name of each. Those that have to be shortened are one problem: names-shortened. */
export const setNames = (
  context: LayoutContext,
  people: readonly Participant[],
  room: NameRoom,
): readonly Block[] => {
  const setEach = (slots: readonly Slot[], at = context): readonly Block[] =>
    room.together ? setAll(at, room.step, slots) : slots.flatMap((slot) => setAll(at, room.step, [slot]));
  const whole = people.map((person) => slotFor(context, room, person));
  const trial = tryOut(context);
  setEach(whole, trial);
  // What is in order is set again, from memory, for those who notice it.
  if (trial.problems.length === 0) return setEach(whole);
  const slots = people.map((person) => slotThatFits(context, room, person));
  const short = people.flatMap((person, i) => {
    const words = slots[i]?.text.words ?? '';
    return words === plainName(person) ? [] : [`${cut(plainName(person))} (${cut(words)})`];
  });
  if (short.length > 0) context.problems.push(shortened(short, room));
  return setEach(slots);
};

const slotFor = (
  context: LayoutContext,
  { tries, height, where }: NameRoom,
  person: Participant,
  words = plainName(person),
  [width, maxLines] = tries[0],
): Slot => ({ text: own(context, words, person.from), width, height, maxLines, where: where(person) });

/** The whole name in the first way that holds it, or else what is left of it. */
const slotThatFits = (context: LayoutContext, room: NameRoom, person: Participant): Slot => {
  const { short, initials = String(person.number) } = person;
  const forms = [plainName(person), ...(short === undefined ? [] : [short])];
  const tries = forms.flatMap((words) => room.tries.map((one) => slotFor(context, room, person, words, one)));
  const found = tries.find((slot) => {
    const trial = tryOut(context);
    setAll(trial, room.step, [slot]);
    return trial.problems.length === 0;
  });
  return found ?? slotFor(context, room, person, initials);
};

const MOST_NAMED = 6;
const LONGEST_NAMED = 50;

const cut = (name: string): string => {
  const characters = [...name];
  return characters.length > LONGEST_NAMED ? `${characters.slice(0, LONGEST_NAMED - 1).join('')}…` : name;
};

const shortened = (short: readonly string[], { place }: NameRoom): Problem => {
  const more = short.length > MOST_NAMED ? ` and ${short.length - MOST_NAMED} more` : '';
  const which = `${short.slice(0, MOST_NAMED).join(', ')}${more}`;
  const message = `There is too little room ${place} for ${short.length === 1 ? 'a name' : `${short.length} names`}, printed shorter: ${which}.`;
  return warning(SHORTENED, message, {
    hint: 'If they should be printed otherwise, shorten them in the list.',
  });
};
