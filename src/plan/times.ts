// When a workshop begins, has its breaks and must be over.
import type { Breaks } from '../kit/breaks.ts';
import type { Problem } from '../problem.ts';
import type { Source } from '../yaml/read.ts';
import { type Choices, noClock, wrong } from './choices.ts';
import { clockWords, readClock } from './clock.ts';

/** Minutes after midnight. */
export interface Times {
  readonly start?: number;
  readonly end?: number;
  /** Undefined: as suggested, if it has a start. */
  readonly breaks?: Breaks;
}

export const timesOf = ({ start, end, breaks }: Choices): Times => ({
  ...(start && { start: start.value }),
  ...(end && { end: end.value }),
  ...(breaks && { breaks: breaks.value }),
});

export function wrongTimes({ start, end, breaks }: Choices): readonly Problem[] {
  if (!start) {
    const needs = end ?? (typeof breaks?.value === 'object' ? breaks : undefined);
    const hint = "Add when it begins, such as start: '09:00'.";
    return needs ? [wrong(needs.from, 'start', 'the workshop has no start.', hint)] : [];
  }
  if (!end || end.value > start.value) return [];
  const message = `the end, ${clockWords(end.value)}, is not after the start, ${clockWords(start.value)}.`;
  return [wrong(end.from, 'time', message, 'Write both in 24 hours, such as 13:00.')];
}

type Written = string | number;

interface WrittenTimes {
  readonly start?: Written | undefined;
  readonly end?: Written | undefined;
  readonly breaks?:
    | number
    | readonly { readonly at: Written; readonly minutes?: number | undefined }[]
    | undefined;
}

/** Times as a plan file has them, in minutes. */
export function timesWritten({ start, end, breaks }: WrittenTimes, source: Source) {
  const problems: Problem[] = [];
  const read = (said: string | number | undefined, ...path: readonly (string | number)[]) => {
    const time = said === undefined ? undefined : readClock(said);
    if (said !== undefined && time === undefined) problems.push(noClock({ source, path }, said));
    return time;
  };
  return {
    start: read(start, 'start'),
    end: read(end, 'end'),
    breaks:
      typeof breaks === 'object'
        ? breaks.map(({ at, minutes }, i) => ({ at: read(at, 'breaks', i, 'at') ?? 0, minutes }))
        : breaks,
    problems,
  };
}
