// The plan of a workshop against the clock: as many rounds as there is time for, and what would fit if there is too little.
import { paceIn, plannedTime } from '../furniture/day.ts';
import type { Kit } from '../kit/kit.ts';
import { asUsed } from '../kit/length.ts';
import { roundsIn } from '../kit/rounds.ts';
import type { Choices } from '../plan/choices.ts';
import { clockWords } from '../plan/clock.ts';
import { type Plan, resolvePlan } from '../plan/plan.ts';
import { ok, type Problem, type Result, warning } from '../problem.ts';

/** Problems: also a warning if the workshop goes on after its end. */
export const timedPlan = (choices: Choices, kit: Kit): Result<Plan> => {
  const resolved = resolvePlan(choices, kit);
  const { start, end } = choices;
  if (!resolved.ok || !start || !end) return resolved;
  const { value: plan } = resolved;
  const rounds = choices.deep ? undefined : roundsFor(kit, plan, plan.only.length);
  const timed =
    rounds === undefined
      ? resolved
      : resolvePlan({ ...choices, deep: { value: rounds, from: end.from } }, kit);
  return timed.ok ? ok(timed.value, [...timed.problems, ...overtime(choices, kit, timed.value)]) : timed;
};

/** Minutes that there are; undefined in a plan that lacks a start or an end. */
const roomIn = ({ start, end }: Plan): number | undefined =>
  start === undefined || end === undefined ? undefined : end - start;

/** The kit as the plan uses it. */
const inPlan = (kit: Kit, plan: Plan): Parameters<typeof paceIn>[0] => ({
  kit: kit.words ? asUsed(kit, plan) : kit,
  plan,
});

const minutesOf = (kit: Kit, plan: Plan): number | undefined => plannedTime(inPlan(kit, plan))?.planned;

const fits = (kit: Kit, plan: Plan): boolean => (minutesOf(kit, plan) ?? 0) <= (roomIn(plan) ?? 0);

const withRounds = (plan: Plan, rounds: number): Plan => ({ ...plan, deep: plan.only, rounds });

/** Of `most`, at least one; undefined in a kit that has no rounds. */
const roundsFor = (kit: Kit, plan: Plan, most: number): number | undefined => {
  const pace = paceIn(inPlan(kit, plan));
  return pace && roundsIn(roomIn(plan) ?? 0, pace, most, plan);
};

const overtime = ({ end }: Choices, kit: Kit, plan: Plan): readonly Problem[] => {
  const minutes = minutesOf(kit, plan);
  const room = roomIn(plan);
  if (!end || minutes === undefined || room === undefined || minutes <= room || plan.start === undefined)
    return [];
  const message = `The workshop takes ${minutes} min, ${minutes - room} min more than there are: it ends at ${clockWords(plan.start + minutes)}.`;
  const place = 'source' in end.from ? end.from.source.at(end.from.path) : {};
  return [
    warning('plan-time-short', message, { hint: hintOf(ways(kit, plan), minutes, plan.start), ...place }),
  ];
};

/** One change each that makes it fit. */
const ways = (kit: Kit, plan: Plan): readonly string[] => {
  const most = roundsFor(kit, plan, plan.rounds - 1);
  const rounds = most !== undefined && most > 0 && fits(kit, withRounds(plan, most)) ? most : undefined;
  const lengths = Object.keys(kit.lengths ?? {}).filter((length) => fits(kit, { ...plan, length }));
  const { breaks: there = [] } = plannedTime(inPlan(kit, plan)) ?? {};
  const counts = there.map((_, i) => there.length - 1 - i);
  const breaks = counts.find((count) => fits(kit, { ...plan, breaks: count }));
  return [
    ...(rounds === undefined
      ? []
      : [`${rounds === 1 ? 'one theme' : `${rounds} themes`} in depth (deep: ${rounds})`]),
    ...lengths.map((length) => `the length "${length}"`),
    ...(breaks === undefined
      ? []
      : [breaks === 0 ? 'no breaks (breaks: 0)' : `fewer breaks (breaks: ${breaks})`]),
  ];
};

const hintOf = (all: readonly string[], minutes: number, start: number): string =>
  all.length > 0
    ? `What fits: ${all.join('; or ')}.`
    : `Begin earlier, end at ${clockWords(start + minutes)}, or leave out steps with their sheets ("sheets").`;
