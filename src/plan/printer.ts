// What a plan knows of its printer: which edge it turns sheets over, and how far it misses on their backs.
import * as z from 'zod';
import { BACK_NAMES, type Backs, FLIPS, type Turning, USUAL_TURNING } from '../backs.ts';
import type { Problem } from '../problem.ts';
import { wrong } from './choices.ts';

/** mm: as far as the test page measures. */
const missed = z.number().min(-6).max(6);

export const printerSchema = z.strictObject({
  flip: z.enum(FLIPS).optional(),
  /** mm to the right and down, seen from the front. */
  back: z.tuple([missed, missed]).optional(),
});

export const turningOf = ({ flip, back }: z.infer<typeof printerSchema>): Turning => ({
  flip: flip ?? USUAL_TURNING.flip,
  off: back ?? USUAL_TURNING.off,
});

/** The value of a flag. */
export function backsNamed(typed: string, flag: string, problems: Problem[]): Backs | undefined {
  const found = BACK_NAMES.find((name) => name === typed.trim());
  const hint = `Say ${BACK_NAMES.join(' or ')}, or nothing after ${flag}: a kit or plan is named before it.`;
  if (found === undefined)
    problems.push(wrong({ flag }, 'backs', `"${typed}" is nothing to print on backs.`, hint));
  return found;
}
