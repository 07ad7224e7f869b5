// Times of day as people write them.
import { describe, expect, test } from 'vitest';
import { clockWords, readClock } from '../../src/plan/clock.ts';
import { readPlan } from '../../src/plan/file.ts';
import { readFlags } from '../../src/plan/flags.ts';

const words = (said: string | number): string | undefined => {
  const time = readClock(said);
  return time === undefined ? undefined : clockWords(time);
};

const plan = (text: string) => readPlan(new TextEncoder().encode(text), 'workshop.yaml');

describe('a time of day', () => {
  test.each([
    ['9', '09:00'],
    ['09:00', '09:00'],
    ['9.00', '09:00'],
    ['13:45', '13:45'],
    ['kl 9', '09:00'],
    ['kl. 9.30', '09:30'],
    ['Klo 9.30', '09:30'],
    ['9 Uhr', '09:00'],
    ['ab 9:15 Uhr', '09:15'],
    ['9h30', '09:30'],
    ['à 9 h 30', '09:30'],
    ['klukkan 9.30', '09:30'],
    ['9 am', '09:00'],
    ['1.30 p.m.', '13:30'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['الساعة 9:30', '09:30'],
    ['9 ص', '09:00'],
    ['1:30 م', '13:30'],
  ])('is read from "%s"', (said, time) => {
    expect(words(said)).toBe(time);
  });

  test.each([
    [9, '09:00'],
    [9.3, '09:30'],
    [9.05, '09:05'],
    [13.45, '13:45'],
  ])('is read from %d, which YAML makes of it', (said, time) => {
    expect(words(said)).toBe(time);
  });

  test.each(['', '24:00', '9:60', '13 pm', 'morgonen', '9-12', 9.5, 930, -1, 540])(
    'is not guessed from %j',
    (said) => {
      expect(readClock(said)).toBeUndefined();
    },
  );
});

describe('the times of a plan', () => {
  test('are the same without quotation marks', () => {
    for (const said of ['09:00', "'09:00'", '9', '9.00', 'kl 9']) {
      const read = plan(`start: ${said}\nend: 16:30\nbreaks: [{ at: 12:00, minutes: 45 }]`);
      expect(read).toMatchObject({
        ok: true,
        value: {
          start: { value: 540 },
          end: { value: 990 },
          breaks: { value: [{ at: 720, minutes: 45 }] },
        },
      });
    }
  });

  test('ask for quotation marks where they could be two', () => {
    const { problems } = plan("start: 9.5\nbreaks: [{ at: 'noon' }]");
    expect(problems.map(({ code, line, message, hint }) => [code, line, message, hint])).toEqual([
      [
        'plan-time',
        1,
        '9.5 is not a time of day.',
        "Write hours and minutes in quotation marks, such as '09:30'.",
      ],
      [
        'plan-time',
        2,
        '"noon" is not a time of day.',
        "Write hours and minutes in quotation marks, such as '09:30'.",
      ],
    ]);
  });

  test('are flags too', () => {
    expect(readFlags({ start: '9', end: '12:00', breaks: '0' })).toMatchObject({
      value: { start: { value: 540 }, end: { value: 720 }, breaks: { value: 0 } },
    });
    expect(readFlags({ start: 'nine', breaks: '-1' }).problems.map(({ code }) => code)).toEqual([
      'usage-time',
      'usage-breaks',
    ]);
  });
});
