// Time and order in rounds and at several tables: sheets, guide, hosts and summary say the same.
import { describe, expect, test } from 'vitest';
import { clockOf, plannedTime, roundsOf } from '../../src/furniture/day.ts';
import { asUsed } from '../../src/kit/length.ts';
import { type Asked, EDITION, gardenPages, openGarden, STRUCTURE, saidOn } from '../kit/garden.ts';
import { textsIn } from '../support/scene.ts';
import { clear, kitOf, planOf, SWEDISH } from '../support/workshop.ts';

const FIELD = 'areas: [notes], fields: { notes: { lines: 4 } }';
/** With something to write on in both steps of a round, for each bed and for all, and at the end. */
const kit = clear(
  openGarden(
    EDITION.replace(
      '  dots: { name',
      ['hole', 'row', 'heap', 'gate']
        .map((id) => `  ${id}: { name: The ${id}, title: The ${id} }\n`)
        .join('')
        .concat('  dots: { name'),
    ),
    STRUCTURE.replace(
      '  - { id: shelf',
      `  - { id: hole, kind: canvas, code: E, step: dig, each: beds, ${FIELD} }
  - { id: row, kind: canvas, code: F, step: plant, each: beds, ${FIELD} }
  - { id: heap, kind: canvas, code: M, step: plant, ${FIELD} }
  - { id: gate, kind: canvas, code: A, step: close, ${FIELD} }
  - { id: shelf`,
    ),
  ),
);

const next = (id: string, flags: Asked): readonly string[] =>
  gardenPages(id, flags, kit).map((page) => {
    const text = textsIn(page).find(({ text }) => text.startsWith('Next:'));
    return text?.source.words.replace('Next: ', '') ?? '';
  });

describe('where to go next', () => {
  test('is the next round until the last one, in the order of the plan', () => {
    expect(next('hole', { deep: '2' })).toEqual(['C1, F1 and M', 'C2, F2 and M']);
    expect(next('row', { deep: '2' })).toEqual(['E2', 'A, B and W']);
  });

  test('is the next step if there is one round', () => {
    expect(next('row', { deep: '1' })).toEqual(['A, B and W', 'A, B and W']);
    expect(next('row', { deep: 'light' })).toEqual(['A, B and W']);
  });

  test('is only what is printed of both', () => {
    const ends = 'guide,heap,shelf,promise,gate';
    expect(next('heap', { deep: '2', sheets: ends })).toEqual(['A, B and W']);
    expect(next('heap', { deep: '2', sheets: 'guide,heap,hole' })).toEqual(['E']);
  });

  test('is either on a sheet of all rounds, or where nobody knows yet what is chosen', () => {
    expect(next('heap', { deep: '2' })).toEqual(['another E, finally A, B and W']);
    expect(next('heap', { deep: '1' })).toEqual(['A, B and W']);
  });
});

describe('what is done once for each item of a list', () => {
  const codes = (flags: Asked): readonly (string | undefined)[] =>
    roundsOf({ kit, plan: planOf(kit, flags) }, 'questions').map((item) => item?.code);

  test('is done for those of the themes that are worked on', () => {
    expect(codes({ deep: '2' })).toEqual(['1A', '1B', '2A']);
    expect(codes({ only: 'light' })).toEqual(['2A']);
    expect(codes({ deep: 'light' })).toEqual(['2A']);
  });
});

describe('the time of a workshop', () => {
  const timeOf = (flags: Asked) => {
    const plan = planOf(kit, flags);
    return plannedTime({ kit: asUsed(kit, plan), plan });
  };

  test('is that of its length with one table and one round, and more with more of them', () => {
    expect(timeOf({})).toMatchObject({ minutes: 105, planned: 105, rounds: [] });
    expect(timeOf({})).not.toHaveProperty('tables');
    expect(timeOf({ deep: '2' })).toMatchObject({ minutes: 105, planned: 155, rounds: [2] });
    expect(timeOf({ tables: '3' })).toMatchObject({ minutes: 105, planned: 114, rounds: [], tables: 3 });
  });

  test('says how many themes there is time for, and what one more takes, with the breaks of the kit', () => {
    expect(timeOf({})?.deep).toEqual({
      list: 'beds',
      rounds: 1,
      of: 2,
      withBreaks: 105,
      more: 155,
      boards: [],
    });
    expect(timeOf({ deep: '1,' })?.deep).not.toHaveProperty('more');
    expect(timeOf({ sheets: 'gate' })).not.toHaveProperty('deep');
  });

  test('has the breaks that are usual in what rounds take, or those of the plan as far as it has room for them', () => {
    const swedish = kitOf(SWEDISH, 'sv');
    const of = (flags: Asked) => {
      const plan = planOf(swedish, { deep: '2', ...flags });
      return plannedTime({ kit: asUsed(swedish, plan), plan });
    };
    const short = { breaks: '4', sheets: 'guide,assessment' };
    const [usual, started, asked, many] = [{}, { start: '9' }, { breaks: '1' }, short].map(of);
    expect([usual?.planned, usual?.deep?.withBreaks]).toEqual([170, 180]);
    expect([started?.planned, started?.deep?.withBreaks]).toEqual([180, 180]);
    expect([asked?.planned, asked?.deep?.withBreaks]).toEqual([180, 180]);
    // There is one place between two steps.
    expect([many?.planned, many?.breaks, many?.deep?.withBreaks]).toEqual([80, [10], 80]);
  });

  test('is the same on sheets, in the guide and for hosts', () => {
    const flags = { deep: '1', tables: '3' };
    expect(saidOn(gardenPages('gate', flags, kit))).toContain('19 min');
    expect(saidOn(gardenPages('guide', flags, kit))).toMatch(/Go home 19 min/);
    expect(saidOn(gardenPages('guide', flags, kit))).toMatch(/1:54 Total 114/);
    expect(saidOn(gardenPages('host', flags, kit))).toContain('The garden · 1 hr 54 min');
  });
});

test.each([
  ['sv', '09.05', '00.35'],
  ['fi', '9.05', '0.35'],
  ['de', '09:05', '00:35'],
  ['et', '09:05', '00:35'],
  ['nl', '09.05', '00.35'],
  ['fr', '9\u202fh\u202f05', '0\u202fh\u202f35'],
  ['is', '09:05', '00:35'],
  ['el', '09:05', '00:35'],
])('the clock has the zero before nine that the language has: %s', (language, early, late) => {
  const written = kitOf(SWEDISH, language);
  const plan = planOf(written, { start: '9:05' });
  expect([0, 930].map((minutes) => clockOf({ kit: written, plan }, minutes))).toEqual([early, late]);
});

test.each(['ca', 'cs', 'es', 'hu', 'ja', 'sk'])(
  'and so it is in %s, which has no edition yet',
  (language) => {
    const english = kitOf(SWEDISH, 'en');
    const written = { ...english, edition: { ...english.edition, language } };
    expect(clockOf({ kit: written, plan: planOf(written, { start: '9:05' }) }, 0)).toMatch(/^9\D/);
  },
);
