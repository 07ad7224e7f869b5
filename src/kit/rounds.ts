// Which steps are done together: neighbours that are done once for each item of the same list make a round.
import { breakMinutes, type Resting } from './breaks.ts';
import type { Step } from './kit.ts';

/** What a step needs to say about its time. */
export type StepTime = Pick<Step, 'each' | 'minutes' | 'tables' | 'perTable' | 'isBreak'>;

/** Steps alone, or with neighbours that are repeated for the same list. */
export const runsOf = <S extends Pick<Step, 'each'>>(steps: readonly S[]): readonly (readonly S[])[] => {
  const runs: S[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (step.each !== undefined && last?.[0]?.each === step.each) last.push(step);
    else runs.push([step]);
  }
  return runs;
};

/** With several tables, a step may take longer. */
export const minutesWith = (
  there: number,
  { minutes = 0, tables = 0, perTable = 0 }: Pick<StepTime, 'minutes' | 'tables' | 'perTable'>,
): number => minutes + (there > 1 ? tables + perTable * (there - 1) : 0);

/** What is done once for each theme, and what is done once; in minutes. */
export interface Pace {
  readonly once: number;
  readonly round: number;
  /** The kit has breaks of its own. */
  readonly rested: boolean;
}

/** `themes` is the list of the themes; without steps that are done for each of them, there is no round. */
export const paceOf = (
  steps: readonly StepTime[],
  themes: string | undefined,
  tables: number,
): Pace | undefined => {
  const sum = (some: readonly StepTime[]): number =>
    some.reduce((all, step) => all + minutesWith(tables, step), 0);
  const inRound = (step: StepTime): boolean => themes !== undefined && step.each === themes;
  const round = sum(steps.filter(inRound));
  if (round === 0) return undefined;
  return {
    once: sum(steps.filter((step) => !inRound(step))),
    round,
    rested: steps.some(({ isBreak }) => isBreak),
  };
};

export const minutesFor = ({ once, round }: Pace, rounds: number): number => once + rounds * round;

/** When a workshop begins, in minutes after midnight, and the breaks that its plan has. */
export type Rest = Pick<Resting, 'start' | 'breaks'>;

/** A workshop whose time is not known begins in the morning. */
const NINE = 9 * 60;

/** Minutes that so much work takes with its breaks. */
export const withBreaks = (
  work: number,
  { rested }: Pick<Pace, 'rested'>,
  { start = NINE, breaks }: Rest = {},
): number => work + breakMinutes(work, { start, breaks, hasBreaks: rested });

/** How many rounds there is time for, of `most`; one in any case. */
export const roundsIn = (minutes: number, pace: Pace, most: number, rest?: Rest): number => {
  const fits = (rounds: number): boolean => withBreaks(minutesFor(pace, rounds), pace, rest) <= minutes;
  let rounds = Math.min(1, most);
  while (rounds < most && fits(rounds + 1)) rounds += 1;
  return rounds;
};
