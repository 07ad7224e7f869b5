// How many rounds fit into a day.
import { expect, test } from 'vitest';
import { minutesFor, paceOf, roundsIn, type StepTime, withBreaks } from '../../src/kit/rounds.ts';

/** The first kit's steps. */
const STEPS: readonly StepTime[] = [
  { minutes: 10 },
  { minutes: 15, tables: 5 },
  { minutes: 35, each: 'principles' },
  { minutes: 30, each: 'principles' },
  { minutes: 15, perTable: 1 },
];

const pace = (tables = 1, steps = STEPS) => {
  const found = paceOf(steps, 'principles', tables);
  if (!found) throw new Error('no rounds');
  return found;
};

test('a round is what is done for each theme, and several tables take longer once', () => {
  expect(pace()).toEqual({ once: 40, round: 65, rested: false });
  expect(pace(12)).toEqual({ once: 40 + 5 + 11, round: 65, rested: false });
  expect([1, 2, 3, 4, 5].map((rounds) => minutesFor(pace(), rounds))).toEqual([105, 170, 235, 300, 365]);
  expect(paceOf([{ minutes: 10 }, { minutes: 35, each: 'hours' }], 'principles', 1)).toBeUndefined();
});

test('work takes its breaks: one from two hours on, two and lunch in a day from nine', () => {
  expect([105, 119, 120, 170, 200, 201, 235].map((work) => withBreaks(work, pace()))).toEqual([
    105, 119, 130, 180, 210, 231, 265,
  ]);
  expect([300, 365].map((work) => withBreaks(work, pace()))).toEqual([375, 440]);
  expect(withBreaks(300, { rested: true })).toBe(300);
});

test('the breaks are those of the plan, and lunch depends on when it begins', () => {
  expect(withBreaks(300, pace(), { start: 13 * 60 })).toBe(330);
  expect(withBreaks(105, pace(), { breaks: 2 })).toBe(125);
  expect(withBreaks(300, pace(), { breaks: 0 })).toBe(300);
  expect(withBreaks(300, { rested: true }, { breaks: [{ at: 600, minutes: 20 }, { at: 720 }] })).toBe(335);
  expect(roundsIn(170, pace(), 5, { breaks: 0 })).toBe(2);
});

test.each([
  [60, 1, 1],
  [120, 1, 1],
  [179, 1, 1],
  [180, 1, 2],
  [240, 1, 2],
  [264, 1, 2],
  [265, 1, 3],
  [420, 1, 4],
  [440, 1, 5],
  [900, 1, 5],
  [180, 12, 1],
])('%i minutes at %i tables have room for %i of five', (minutes, tables, rounds) => {
  expect(roundsIn(minutes, pace(tables), 5)).toBe(rounds);
});

test('no more rounds fit than there are themes', () => {
  expect(roundsIn(900, pace(), 2)).toBe(2);
  expect(roundsIn(900, pace(), 0)).toBe(0);
});
