// The day as it passes: which step is when, in the plan's number of tables and rounds.
import { assessed, type LayoutContext, takesPart } from '../../furniture/context.ts';
import type { Kit, ListItem, Step } from '../../kit/kit.ts';
import { itemsOf } from '../../kit/lists.ts';
import { fillPlural } from '../../plural.ts';
import { fill, type Text } from '../../text.ts';

/** A step at its time. */
export interface Turn {
  readonly step: Step;
  /** The item that it is about, of a step that is done once for each, if that is known beforehand. */
  readonly item?: ListItem | undefined;
  readonly minutes: number;
  /** Minutes from the start. */
  readonly from: number;
}

/** The steps that have minutes, in order; neighbours that are done once for each item of the same list take turns. */
export const dayOf = (context: LayoutContext, steps = context.kit.steps): readonly Turn[] => {
  let clock = 0;
  const timed = steps.filter(({ minutes }) => minutes !== undefined);
  return together(timed).flatMap((run) =>
    roundsOf(context, run[0]?.each).flatMap((item) =>
      run.map((step): Turn => {
        const from = clock;
        const minutes = minutesOf(context, step);
        clock += minutes;
        return { step, item, minutes, from };
      }),
    ),
  );
};

/** Steps alone, or with neighbours that are repeated for the same list. */
const together = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (step.each !== undefined && last?.[0]?.each === step.each) last.push(step);
    else runs.push([step]);
  }
  return runs;
};

/** One of nothing in particular for a step that is done once, and for each round of themes that are not chosen yet. */
const roundsOf = (context: LayoutContext, each: string | undefined): readonly (ListItem | undefined)[] => {
  if (each === undefined) return [undefined];
  const { kit, plan } = context;
  const deep = assessed(context);
  if (each === kit.themes)
    return plan.rounds < deep.length ? Array.from({ length: plan.rounds }, () => undefined) : deep;
  return itemsOf(kit, each).filter(
    (item) =>
      takesPart(context, item) &&
      (item.theme === undefined || deep.some(({ theme }) => theme === item.theme)),
  );
};

/** With several tables, a step may take longer. */
export const minutesOf = (
  { plan: { tables: there } }: LayoutContext,
  { minutes = 0, tables = 0, perTable = 0 }: Step,
): number => minutes + (there > 1 ? tables + perTable * (there - 1) : 0);

/** "1:05", an hour and five minutes from the start. */
export const clockOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** "35 min", "3 h", "1 h 45 min" */
export const durationOf = ({ words: { labels } }: Kit, minutes: number): Text => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return fillPlural(labels.minutes, 'n', minutes);
  const whole = fillPlural(labels.hours, 'n', hours);
  return rest === 0
    ? whole
    : fill(labels.duration, { hours: whole.words, minutes: fillPlural(labels.minutes, 'n', rest).words });
};
