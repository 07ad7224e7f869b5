// Backs in a plan: what is on them, and what its printer does to them: the edge that it turns sheets over, and how far it misses.
import * as z from 'zod';
import { BACK_NAMES, type Backs, FLIPS, type Turning, USUAL_TURNING } from '../backs.ts';
import type { Sheet } from '../kit/kit.ts';
import type { Problem } from '../problem.ts';
import { type Choices, narrowed, wrong } from './choices.ts';

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

/** What is on the backs of cards, and what the printer does to them. */
export interface PlannedBacks extends Turning {
  readonly show: Backs;
}

/** Nothing without backs: what a plan says of its printer stays true. */
export const backsIn = ({ backs, printer }: Choices): { readonly backs?: PlannedBacks } =>
  backs?.value ? { backs: { show: backs.value, ...(printer?.value ?? USUAL_TURNING) } } : {};

/** Only cards have backs. Where a flag names other sheets, none are printed, whatever the plan says. */
export function backsOfNone(
  { backs, sheets: named }: Choices,
  sheets: readonly Pick<Sheet, 'id' | 'hasBacks'>[],
  printed: readonly string[],
): readonly Problem[] {
  const cards = sheets.flatMap(({ id, hasBacks }) => (hasBacks ? [id] : []));
  if (!backs?.value || printed.length === 0 || cards.some((id) => printed.includes(id))) return [];
  if (narrowed(named, backs)) return [];
  const message = 'none of the sheets to print has cards, and nothing else has backs.';
  const hint = `Leave "backs" out${cards.length === 0 ? '' : `, or print cards as well: ${cards.join(', ')}`}.`;
  return [wrong(backs.from, 'backs', message, hint)];
}
