// When a workshop begins, has its breaks and must be over.
import type { Breaks } from '../kit/breaks.ts';
import type { Problem } from '../problem.ts';
import { type Choices, wrong } from './choices.ts';
import { clockWords } from './clock.ts';

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
