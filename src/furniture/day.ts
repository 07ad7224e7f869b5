// The day as it passes: which step is when, in the plan's number of tables and rounds.
import type { Kit, ListItem, Sheet, Step } from '../kit/kit.ts';
import { leftOutOf } from '../kit/length.ts';
import { itemsOf } from '../kit/lists.ts';
import { runsOf } from '../kit/rounds.ts';
import { clockWords } from '../plan/clock.ts';
import { fillPlural } from '../plural.ts';
import { fill, type Text } from '../text.ts';
import { breaksOf, MEAL } from './breaks.ts';
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

/** The steps that have minutes, in order, with breaks; neighbours that are done once for each item of the same list take turns. */
export const dayOf = (context: InPlan, steps = context.kit.steps): readonly Turn[] => {
  let clock = 0;
  return withBreaks(context, workOf(context, steps)).map((turn): Turn => {
    const from = clock;
    clock += turn.minutes;
    return { ...turn, from };
  });
};

type Work = Omit<Turn, 'from'>;

const workOf = (context: InPlan, steps: readonly Step[]): readonly Work[] =>
  runsOf(steps.filter(({ minutes }) => minutes !== undefined)).flatMap((run) =>
    roundsOf(context, run[0]?.each).flatMap((item) =>
      run.map((step) => ({ step, item, minutes: minutesOf(context, step) })),
    ),
  );

const withBreaks = ({ kit, plan }: InPlan, work: readonly Work[]): readonly Work[] => {
  const { start, breaks } = plan;
  const hasBreaks = work.some(({ step }) => step.isBreak);
  const all = breaksOf({ minutes: work.map(({ minutes }) => minutes), start, breaks, hasBreaks });
  return work.flatMap((turn, i) => {
    const pause = all.find(({ after }) => after === i + 1);
    return pause ? [turn, { step: breakStep(kit, i, pause.minutes), minutes: pause.minutes }] : [turn];
  });
};

/** A break of the plan is like one of the kit, and has nothing to do in it. */
const breakStep = ({ words }: Kit, i: number, minutes: number): Step => {
  const { lunch, pause } = words.guide.agenda;
  const name = minutes >= MEAL ? lunch : pause;
  return { id: `break-${i}`, name, label: name, isBreak: true, minutes, do: [], say: [], watch: [] };
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
  /** Steps that are left out because none of their sheets is printed. */
  readonly without?: readonly { readonly step: string; readonly name: string; readonly minutes: number }[];
  /** Minutes of each break that the plan adds to those of the kit. */
  readonly breaks?: readonly number[];
  /** "09:00", and when it must be over. */
  readonly start?: string;
  readonly end?: string;
  /** The agenda, if it has times of day. */
  readonly turns?: readonly TimedTurn[];
}

interface TimedTurn {
  readonly step: string;
  readonly item?: string;
  readonly at: string;
  readonly minutes: number;
}

/** Undefined in a kit that has no minutes. */
export const plannedTime = (context: InPlan): PlannedTime | undefined => {
  const steps = context.kit.steps.filter(({ minutes }) => minutes !== undefined);
  if (steps.length === 0) return undefined;
  const rounds = runsOf(steps).map((run) => roundsOf(context, run[0]?.each).length);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const { tables, start, end } = context.plan;
  const day = dayOf(context);
  const own = new Set(steps.map(({ id }) => id));
  const without = leftOutOf(context.kit).map(({ id, name, minutes = 0 }) => ({
    step: id,
    name: name.words,
    minutes,
  }));
  const breaks = day.filter(({ step }) => !own.has(step.id)).map(({ minutes }) => minutes);
  return {
    minutes: sum([...steps, ...without].map(({ minutes = 0 }) => minutes)),
    planned: sum(day.map(({ minutes }) => minutes)),
    rounds: rounds.filter((times) => times > 1),
    ...(steps.some((step) => minutesOf(context, step) !== step.minutes) && { tables }),
    ...(without.length > 0 && { without }),
    ...(breaks.length > 0 && { breaks }),
    ...(start !== undefined && {
      start: clockWords(start),
      ...(end !== undefined && { end: clockWords(end) }),
      turns: day.map(({ step, item, minutes, from }) => ({
        step: step.id,
        ...(item && { item: item.id }),
        at: clockWords(start + from),
        minutes,
      })),
    }),
  };
};

/** With several tables, a step may take longer. */
export const minutesOf = (
  { plan: { tables: there } }: Pick<InPlan, 'plan'>,
  { minutes = 0, tables = 0, perTable = 0 }: Step,
): number => minutes + (there > 1 ? tables + perTable * (there - 1) : 0);

/** Those of a sheet's step, if it has some; the guide has the same. */
export const shownMinutes = (
  context: Pick<InPlan, 'plan'>,
  { step }: Pick<Sheet, 'step'>,
): number | undefined => (step?.minutes === undefined ? undefined : minutesOf(context, step));

/** "10.05", the time of day, or "1:05" from the start of a workshop whose plan has no times. */
export const clockOf = ({ kit, plan }: InPlan, minutes: number): string => {
  const [hours, rest] = hoursOf(minutes + (plan.start ?? 0));
  const two = (part: number): string => String(part).padStart(2, '0');
  return plan.start === undefined
    ? `${hours}:${two(rest)}`
    : fill(kit.words.labels.clock, { hours: two(hours % 24), minutes: two(rest) }).words;
};

const hoursOf = (minutes: number): readonly [number, number] => [Math.floor(minutes / 60), minutes % 60];

/** "35 min", "3 h", "1 h 45 min" */
export const durationOf = ({ words: { labels } }: Kit, minutes: number): Text => {
  const [hours, rest] = hoursOf(minutes);
  if (hours === 0) return fillPlural(labels.minutes, 'n', minutes);
  const whole = fillPlural(labels.hours, 'n', hours);
  return rest === 0
    ? whole
    : fill(labels.duration, { hours: whole.words, minutes: fillPlural(labels.minutes, 'n', rest).words });
};
