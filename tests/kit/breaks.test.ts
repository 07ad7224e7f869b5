// When a day has its breaks.
import { describe, expect, test } from 'vitest';
import { breaksOf, type Working } from '../../src/kit/breaks.ts';

/** The first kit: focus, vote, so many rounds of assess and act, reflect. */
const rounds = (count: number): readonly number[] => [
  10,
  15,
  ...Array.from({ length: count }, () => [35, 30]).flat(),
  15,
];
const NINE = 9 * 60;
/** "10 at 10:30" */
const breaks = (working: Partial<Working>): readonly string[] => {
  const minutes = working.minutes ?? rounds(2);
  const found = breaksOf({ start: NINE, hasBreaks: false, ...working, minutes });
  return found.map(({ after, minutes: length }, i) => {
    const work = minutes.slice(0, after).reduce((sum, one) => sum + one, 0);
    const before = found.slice(0, i).reduce((sum, one) => sum + one.minutes, 0);
    const at = (working.start ?? NINE) + work + before;
    return `${length} at ${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
  });
};

describe('breaks', () => {
  test('are suggested by the length of the day: two and lunch over noon', () => {
    expect(breaks({ minutes: rounds(1) })).toEqual([]);
    expect(breaks({ minutes: rounds(2) })).toEqual(['10 at 10:30']);
    expect(breaks({ minutes: rounds(4) })).toEqual(['15 at 10:30', '45 at 11:50', '15 at 13:40']);
    expect(breaks({ minutes: rounds(3), start: 13 * 60 })).toEqual(['15 at 14:30', '15 at 15:50']);
  });

  test('are not suggested without times of day, nor where the kit has its own', () => {
    expect(breaksOf({ minutes: rounds(4), hasBreaks: false })).toEqual([]);
    expect(breaks({ minutes: rounds(4), hasBreaks: true })).toEqual([]);
  });

  test('are as many as the plan says, each at the end of another step', () => {
    expect(breaks({ minutes: rounds(4), breaks: 0 })).toEqual([]);
    expect(breaks({ minutes: rounds(1), breaks: 2 })).toEqual(['10 at 9:25', '10 at 10:10']);
    expect(breaks({ minutes: [10, 20], breaks: 3 })).toEqual(['10 at 9:10']);
    expect(breaks({ minutes: [], breaks: 3 })).toEqual([]);
  });

  test('are as near as possible to the times that the plan says', () => {
    const wanted = [{ at: 12 * 60, minutes: 45 }, { at: 10 * 60 }];
    expect(breaks({ minutes: rounds(4), breaks: wanted })).toEqual(['15 at 10:00', '45 at 11:50']);
  });
});
