// Which steps are done together: neighbours that are done once for each item of the same list make a round.
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

/** Minutes: a break after so much work, how long it is, and lunch in a day of more work than that. */
const REST = { after: 90, break: 10, day: 240, lunch: 45 } as const;

/** Minutes that so much work takes with breaks and lunch: 105 take 115, 300 take 375. */
export const withBreaks = (work: number, { rested }: Pick<Pace, 'rested'>): number => {
  if (rested) return work;
  const breaks = Math.floor(Math.max(0, work - 1) / REST.after) * REST.break;
  return work + breaks + (work > REST.day ? REST.lunch : 0);
};

export const minutesFor = ({ once, round }: Pace, rounds: number): number => once + rounds * round;

/** How many rounds there is time for, of `most`; one in any case. */
export const roundsIn = (minutes: number, pace: Pace, most: number): number => {
  const fits = (rounds: number): boolean => withBreaks(minutesFor(pace, rounds), pace) <= minutes;
  let rounds = Math.min(1, most);
  while (rounds < most && fits(rounds + 1)) rounds += 1;
  return rounds;
};
