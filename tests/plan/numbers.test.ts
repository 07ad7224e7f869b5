// Initials, numbers of tables, packs and shares, and labels that suit or do not: many of each, compared with what they were last.
import { expect, test } from 'vitest';
import { LONGEST } from '../../src/plan/file.ts';
import { shortName, uniqueInitials } from '../../src/plan/initials.ts';
import { labelsSchema, stockOf } from '../../src/plan/labels.ts';
import { packsFor } from '../../src/plan/packs.ts';
import { tablesFor } from '../../src/plan/plan.ts';
import { shareOf, sparesFor, tablesUpTo } from '../../src/plan/seats.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { matchGolden } from '../support/golden.ts';
import { LABELS } from '../support/labels.ts';

const NAMES = [
  ['Anna Lind', 'Anders Lund', 'Anna Lindh', 'Bo Ek'],
  Array.from({ length: 14 }, () => 'Anna Lind'),
  Array.from({ length: 105 }, () => 'Bo'),
  [
    'BERG Anna',
    'Dr. Eva Ek',
    'Prof. Dr. Å Ö',
    'King Martin Jr.',
    'Martin King, Jr.',
    'JP Lind',
    'd’Arc Jeanne',
    'K. af Geijerstam',
  ],
  [
    'Carl von der Heide',
    'Ann-Sofi al-Hassan',
    'el-Amin Omar',
    'Bo Ek (Malmö)',
    'محمد الحسن',
    'Άννα Ώμου',
    'ßan ŉan',
    '李小龍',
    '김 민수',
  ],
  ['Bo', 'Bo', 'Bosse', 'B', '1', '☺', 'Dr.', 'Herr', 'Ph.D MBA Jr'],
];

test('names have the same initials and short forms as before', () => {
  const parts = NAMES.map((names) => {
    const initials = uniqueInitials(names);
    expect(new Set(initials).size).toBe(names.length);
    return names.map((name, i) => `${name}: ${initials[i]}, ${shortName(name) ?? 'none'}\n`).join('');
  });
  matchGolden('plans/initials.txt', parts.join('\n'));
});

test('tables, packs and shares are as many as before', () => {
  const upTo = (most: number) => tablesUpTo(most);
  const seats = [
    { least: 3, best: 5, most: 7 },
    { least: 3, best: 4, most: 4 },
    { least: 3, best: 6, most: 10 },
  ];
  const parts = [
    ...seats.map(
      (each) =>
        `tables of ${each.best}–${each.most}: ${upTo(60)
          .map((people) => tablesFor(people, each))
          .join(' ')}`,
    ),
    ...upTo(6).map(
      (themes) =>
        `packs of ${themes}: ${upTo(30)
          .map((tables) => [1, 2].map((rounds) => packsFor(tables, rounds, themes)).join('/'))
          .join(' ')}`,
    ),
    ...upTo(5).map((tables) => {
      const seating = { tables, tableNumbers: upTo(tables) };
      return `shares of ${tables}: ${upTo(12)
        .map((things) =>
          upTo(tables)
            .map((table) => shareOf(things, seating, table))
            .join('+'),
        )
        .join(' ')}`;
    }),
    `spares: ${upTo(60).map(sparesFor).join(' ')}`,
    `longest: ${Object.values(LONGEST).join(' ')}`,
  ];
  matchGolden('plans/numbers.txt', `${parts.join('\n')}\n`);
});

/** Labels of one format that is right but for what is given. */
const formatWith = (more: object): object => ({
  labels: {
    own: {
      ...{
        name: 'Own',
        shape: 'round',
        size: [20, 20],
        paper: 'a4',
        across: 8,
        down: 10,
        first: [10, 10],
        pitch: [22, 22],
      },
      ...more,
    },
  },
});

test('labels that do not fit their paper, their dots or their badges are told as before', () => {
  const formats: readonly object[] = [
    {},
    ...[8, 9, 10].map((across) => ({ across })),
    ...[12, 13, 14].map((down) => ({ down })),
    { pitch: [19.9, 20] },
    { pitch: [20, 19] },
    { first: [20, 79.01], across: 1 },
    { paper: 'a5', across: 7 },
    { paper: 'a5', across: 5, down: 9 },
    { paper: 'a5-landscape', across: 9, down: 6 },
    { paper: 'a5-landscape', across: 8, down: 6 },
    { paper: 'letter', down: 12 },
    { paper: 'letter', down: 13 },
  ];
  const checked = formats.map((format) => {
    const { error } = labelsSchema.safeParse(formatWith(format));
    return `${JSON.stringify(format)}: ${error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ') ?? 'fits'}`;
  });
  const { source } = readYaml(new TextEncoder().encode('labels: { format: Own, from: 15 }'), 'plan.yaml');
  if (!source) throw new Error('no source');
  const stocks = (['dots', 'badges'] as const).flatMap((what) =>
    [
      [9, 9],
      [8.9, 9],
      [9, 8.9],
      [40, 40],
      [40.1, 12],
      [60, 25],
      [59, 25],
      [60, 24],
    ].flatMap((size) =>
      [1, 14, 15].map((from) => {
        const { labels } = labelsSchema.parse(
          formatWith({ size, across: 2, down: 7, pitch: [61, 41], first: [0, 0] }),
        );
        const value = { format: 'Own ', from, shift: [1, 2] as const };
        const found = stockOf(what, { value, from: { source, path: ['labels'] } }, { ...labels, ...LABELS });
        return `${what} ${size.join(' × ')} from ${from}: ${JSON.stringify(found)}`;
      }),
    ),
  );
  matchGolden('plans/labels.txt', `${[...checked, ...stocks].join('\n')}\n`);
});
