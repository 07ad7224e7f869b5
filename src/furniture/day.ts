// The day as it passes: which step is when, in the plan's number of tables and rounds.
import type { Kit, ListItem, Sheet, Step } from '../kit/kit.ts';
import { itemsOf } from '../kit/lists.ts';
import { minutesFor, minutesWith, paceOf, runsOf, withBreaks } from '../kit/rounds.ts';
import { fillPlural } from '../plural.ts';
import { fill, type Text } from '../text.ts';
import { assessed, type LayoutContext, takesPart } from './context.ts';

type InPlan = Pick<LayoutContext, 'kit' | 'plan'>;

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
export const dayOf = (context: InPlan, steps = context.kit.steps): readonly Turn[] => {
  let clock = 0;
  const timed = steps.filter(({ minutes }) => minutes !== undefined);
  return runsOf(timed).flatMap((run) =>
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

/** One of nothing in particular for a step that is done once, and for each round of themes that are not chosen yet. */
export const roundsOf = (context: InPlan, each: string | undefined): readonly (ListItem | undefined)[] => {
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

/** Of a length of the workshop as its kit has it, with every round once and one table, and of this workshop. */
export interface PlannedTime {
  readonly minutes: number;
  readonly planned: number;
  /** How often each group of steps is done that is done more than once. */
  readonly rounds: readonly number[];
  /** Undefined if it makes no difference how many there are. */
  readonly tables?: number;
  /** Of a kit whose themes are worked on in rounds. */
  readonly deep?: DeepTime;
}

/** Themes that there is time for, and what one more would take. */
interface DeepTime {
  /** The id of their list. */
  readonly list: string;
  readonly rounds: number;
  readonly of: number;
  /** Minutes with breaks. */
  readonly withBreaks: number;
  /** The same with one more round, if the plan has another theme for it. */
  readonly more?: number;
  /** Codes of the sheets that each round has its own print of. */
  readonly boards: readonly string[];
}

/** Undefined in a kit that has no minutes. */
export const plannedTime = (context: InPlan): PlannedTime | undefined => {
  const steps = context.kit.steps.filter(({ minutes }) => minutes !== undefined);
  if (steps.length === 0) return undefined;
  const rounds = runsOf(steps).map((run) => roundsOf(context, run[0]?.each).length);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const { tables } = context.plan;
  return {
    minutes: sum(steps.map(({ minutes = 0 }) => minutes)),
    planned: sum(dayOf(context).map(({ minutes }) => minutes)),
    rounds: rounds.filter((times) => times > 1),
    ...(steps.some((step) => minutesOf(context, step) !== step.minutes) && { tables }),
    ...deepTime(context, steps),
  };
};

const deepTime = (context: InPlan, steps: readonly Step[]): Pick<PlannedTime, 'deep'> => {
  const { kit, plan } = context;
  const { themes: list } = kit;
  const { rounds, only, deep, sheets } = plan;
  const pace = paceOf(steps, list, plan.tables);
  const inRounds = kit.sheets.filter(({ id, step }) => sheets.includes(id) && step?.each === list);
  if (!pace || list === undefined || rounds === 0 || inRounds.length === 0) return {};
  const needed = (many: number): number => withBreaks(minutesFor(pace, many), pace);
  return {
    deep: {
      list,
      rounds,
      of: only.length,
      withBreaks: needed(rounds),
      ...(rounds < deep.length && { more: needed(rounds + 1) }),
      boards: inRounds.filter(({ copies }) => copies === list).map(({ code }) => code),
    },
  };
};

export const minutesOf = ({ plan }: Pick<InPlan, 'plan'>, step: Step): number =>
  minutesWith(plan.tables, step);

/** Those of a sheet's step, if it has some, as in the guide; or those of them that the sheet takes. */
export const shownMinutes = (
  context: Pick<InPlan, 'plan'>,
  { step, minutes }: Pick<Sheet, 'step' | 'minutes'>,
): number | undefined => (step?.minutes === undefined ? undefined : (minutes ?? minutesOf(context, step)));

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
