// The day as it passes: which step is when, in the plan's number of tables and rounds.

import { breaksOf, MEAL } from '../kit/breaks.ts';
import type { Kit, ListItem, Sheet, Step } from '../kit/kit.ts';
import { leftOutOf } from '../kit/length.ts';
import { itemsOf } from '../kit/lists.ts';
import { minutesFor, minutesWith, type Pace, paceOf, runsOf, withBreaks } from '../kit/rounds.ts';
import { clockWords } from '../plan/clock.ts';
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

/** The steps that have minutes, in order, with breaks; neighbours that are done once for each item of the same list take turns. */
export const dayOf = (context: InPlan, steps = context.kit.steps): readonly Turn[] => {
  let clock = 0;
  return rested(context, workOf(context, steps)).map((turn): Turn => {
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

const rested = ({ kit, plan }: InPlan, work: readonly Work[]): readonly Work[] => {
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
  /** Of a kit whose themes are worked on in rounds. */
  readonly deep?: DeepTime;
}

interface TimedTurn {
  readonly step: string;
  readonly item?: string;
  readonly at: string;
  readonly minutes: number;
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
  const { tables, start, end } = context.plan;
  const day = dayOf(context);
  const planned = sum(day.map(({ minutes }) => minutes));
  const own = new Set(steps.map(({ id }) => id));
  const without = leftOutOf(context.kit).map(({ id, name, minutes = 0 }) => ({
    step: id,
    name: name.words,
    minutes,
  }));
  const breaks = day.filter(({ step }) => !own.has(step.id)).map(({ minutes }) => minutes);
  return {
    minutes: sum([...steps, ...without].map(({ minutes = 0 }) => minutes)),
    planned,
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
    ...deepTime(context, planned),
  };
};

/** What its themes take each, and everything else; undefined if nothing is done for each of them. */
export const paceIn = (context: InPlan): Pace | undefined => {
  const { themes, steps } = context.kit;
  const all = steps.flatMap((step) =>
    step.each === themes ? [step] : roundsOf(context, step.each).map(() => step),
  );
  return paceOf(all, themes, context.plan.tables);
};

/** `planned`: minutes of the day as the guide has it, with the breaks that a plan with a start or breaks has. */
const deepTime = (context: InPlan, planned: number): Pick<PlannedTime, 'deep'> => {
  const { kit, plan } = context;
  const { themes: list } = kit;
  const { rounds, only, deep, sheets, start, breaks } = plan;
  const pace = paceIn(context);
  const inRounds = kit.sheets.filter(({ id, step }) => sheets.includes(id) && step?.each === list);
  if (!pace || list === undefined || rounds === 0 || inRounds.length === 0) return {};
  const needed = (many: number): number => withBreaks(minutesFor(pace, many), pace, plan);
  return {
    deep: {
      list,
      rounds,
      of: only.length,
      withBreaks: start === undefined && breaks === undefined ? needed(rounds) : planned,
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

/** A sheet of a step on which its minutes are not printed. */
export const untimed = <S extends Pick<Sheet, 'step'>>(sheet: S): S => {
  if (sheet.step === undefined) return sheet;
  const { minutes: _, ...step } = sheet.step;
  return { ...sheet, step };
};

/** "10.05", the time of day, or "1:05" from the start of a workshop whose plan has no times. */
export const clockOf = ({ kit, plan }: InPlan, minutes: number): string => {
  const [hours, rest] = hoursOf(minutes + (plan.start ?? 0));
  const two = (part: number): string => String(part).padStart(2, '0');
  return plan.start === undefined
    ? `${hours}:${two(rest)}`
    : fill(kit.words.labels.clock, {
        hours: ONE_FIGURE.has(kit.edition.language) ? String(hours % 24) : two(hours % 24),
        minutes: two(rest),
      }).words;
};

/** Languages that write nine o'clock with one figure (CLDR, short time format; French does before an "h": 9 h 05). */
const ONE_FIGURE: ReadonlySet<string> = new Set(['ca', 'cs', 'es', 'fi', 'fr', 'hu', 'ja', 'sk']);

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
