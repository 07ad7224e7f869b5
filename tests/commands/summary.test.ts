// What a build and a check say at their end, over all that a plan can bring about.
import { describe, expect, test } from 'vitest';
import type { FileFact } from '../../src/commands/answer-schema.ts';
import type { BuildFacts } from '../../src/commands/build-facts.ts';
import { builtText, checkedText, paperFacts, totals } from '../../src/commands/summary.ts';
import { warning } from '../../src/problem.ts';

type Edition = BuildFacts['editions'][number];
type Time = NonNullable<BuildFacts['time']>;

const paper = paperFacts([{ paper: 'A3', sheets: 2 }], 1);
const edition: Edition = {
  language: 'sv',
  ...paper,
  sheets: [
    {
      sheet: 'walls',
      name: 'Walls',
      label: 'W1–W2',
      file: 'kit.pdf',
      pages: 1,
      copies: 12,
      paper: 'A3',
      cuts: 0,
      shortCuts: 0,
    },
    {
      sheet: 'guide',
      name: 'Guide',
      label: 'G',
      file: 'guide.pdf',
      pages: 10,
      copies: 1,
      paper: 'A4',
      cuts: 0,
      shortCuts: 0,
    },
  ],
};
const facts: BuildFacts = {
  kit: 'small',
  title: 'Small',
  participants: 1,
  plan: null,
  ink: 'full',
  ...paper,
  editions: [edition],
  others: [],
};
const time: Time = { length: 'full', minutes: 105, planned: 105, rounds: [] };
const deep: NonNullable<Time['deep']> = { list: 'themes', rounds: 1, of: 5, withBreaks: 105, boards: [] };
const file = (name: string, rest: Partial<FileFact> = {}): FileFact =>
  ({ file: `out/${name}`, pages: 2, paper: 'A3', bytes: 20_480, ...rest }) as FileFact;

const built = (summary: Partial<BuildFacts>, rest: Partial<Parameters<typeof builtText>[0]> = {}): string =>
  builtText({
    summary: { ...facts, ...summary },
    files: [],
    cutFiles: [],
    problems: [],
    out: 'out',
    sameKit: '',
    ...rest,
  });
const checked = (summary: Partial<BuildFacts>, sameKit = ''): string =>
  checkedText({ summary: { ...facts, ...summary }, problems: [], sameKit });
/** The lines after the paper of a check, which are those of the plan. */
const plannedLines = (summary: Partial<BuildFacts>): readonly string[] =>
  checked(summary).trimEnd().split('\n').slice(5);
const timeLines = (rest: Partial<Time>): readonly string[] => plannedLines({ time: { ...time, ...rest } });

test('a check lists sheet by sheet what a build would print, in columns', () => {
  expect(checked({ plan: 'workshop.yaml' })).toBe(
    `No problems. A build would print Small (sv) for 1 participant:
  W1–W2  Walls    1 page  A3  12 copies  kit.pdf
  G      Guide  10 pages  A4     1 copy  guide.pdf
Plan: workshop.yaml.
To print and cut: 2 sheets of A3, 1 straight cut.
`,
  );
});

test('a check of several languages and brands names them at each sheet, and what each needs and all together', () => {
  const lean = { ...edition, sheets: edition.sheets.slice(1) };
  const both: readonly Edition[] = [
    { ...lean, brand: 'county' },
    { ...lean, language: 'en', ...paperFacts([{ paper: 'A3', sheets: 1 }], 0) },
  ];
  const brands = [
    {
      brand: 'county',
      name: 'County',
      file: 'brand.yaml',
      colours: [
        {
          name: 'ink',
          hex: '#1c2430',
          use: 'text',
          own: true,
          contrasts: [
            { with: 'white', ratio: 15.69, least: 4.5 },
            { with: 'theme 1', ratio: 5.19, least: 4.5 },
            { with: 'theme 2', ratio: 4.99, least: 4.5 },
          ],
        },
        { name: 'sand', hex: '#eeeeee', use: 'grounds', own: false, contrasts: [] },
      ],
      faces: [
        { role: 'heading' as const, family: 'Lora', weight: 600, file: 'fonts/Lora.ttf' },
        { role: 'text' as const, family: 'Noto Sans', weight: 90 },
      ],
    },
  ];
  expect(checked({ ...totals(both), editions: [...both], brands, ink: 'grey' })).toBe(
    `No problems. A build would print Small (sv, en) for 1 participant, in the brand of County, in grey:
  sv county  G  Guide  10 pages  A4  1 copy  guide.pdf
  en         G  Guide  10 pages  A4  1 copy  guide.pdf
Plan: none; there is no workshop.yaml here.
To print and cut: sv county 2 sheets of A3, 1 straight cut; en 1 sheet of A3, nothing to cut. Together: 3 sheets of A3, 1 straight cut.

Colours of County (brand.yaml), with their contrasts:
  ink   #1c2430  brand     text     white 15.6:1, themes 4.9:1 or more
  sand  #eeeeee  template  grounds

Fonts of County (brand.yaml):
  heading  Lora       600  fonts/Lora.ttf
  text     Noto Sans   90  template
`,
  );
});

test('a check with warnings has no errors', () => {
  const problems = [warning('w', 'W')];
  expect(checkedText({ summary: facts, problems, sameKit: '' })).toMatch(/^No errors\. A build/);
});

test('a build lists its files, what was beside them, and what to do next', () => {
  const files = [
    file('kit.pdf'),
    file('guide.pdf', { pages: 10, paper: 'A4' }),
    file('handouts.pdf', { pages: 1 }),
  ];
  const problems = [warning('w', 'W'), warning('w', 'W'), warning('v', 'V')];
  const cutFiles = [{ file: 'out/cards.svg' }, { file: 'out/dots.svg' }];
  expect(
    built({ participants: 12, ink: 'low', others: ['old.pdf', 'older.pdf'] }, { files, problems, cutFiles }),
  ).toBe(
    `Small (sv) for 12 participants, with little ink:
  out/kit.pdf        2 pages  A3  20 KB
  out/guide.pdf     10 pages  A4  20 KB
  out/handouts.pdf    1 page  A3  20 KB
Plan: none; there is no workshop.yaml here.
To print and cut: 2 sheets of A3, 1 straight cut.
For a cutting plotter: out/cards.svg, out/dots.svg.
2 warnings, above.
Other PDFs already in out/: old.pdf, older.pdf.

Next:
  1. Print in colour, on one side, at actual size (100 %): "fit to page" makes every sheet too small.
  2. Measure the ruler at the foot of the first page of out/kit.pdf: it must be 50 mm long.
  3. Read out/guide.pdf: what to print and cut, what to bring, how to lead each step.
`,
  );
});

describe('the next steps of a build', () => {
  const next = (files: readonly FileFact[], ink: BuildFacts['ink'] = 'full'): readonly string[] =>
    built({ ink }, { files }).split('Next:\n')[1]?.trimEnd().split('\n') ?? [];
  test('say black and white for one in grey', () => {
    expect(next([], 'grey')).toEqual([
      expect.stringMatching(/^ {2}1\. Print in black and white, on one side,/),
    ]);
  });
  test('measure a file with a ruler, whatever comes first', () => {
    expect(next([file('guide.pdf'), file('handouts.pdf'), file('kit.pdf')])[1]).toMatch(/of out\/kit\.pdf:/);
  });
  test('measure the file that there is', () => {
    expect(next([file('handouts.pdf')])[1]).toMatch(/of out\/handouts\.pdf:/);
  });
});

describe('the time of a plan', () => {
  const rest = [{ step: 'a', name: 'Tea', minutes: 15 }];
  test.each<readonly [what: string, time: Partial<Time>, lines: readonly string[]]>([
    ['is not mentioned where it is what the length says', {}, []],
    [
      'is explained by rounds and tables',
      { planned: 164, rounds: [4, 1], tables: 3 },
      ['full: 105 min; with 4 rounds and 1 round and 3 tables 164 min.'],
    ],
    [
      'is explained by steps that are left out, which are named',
      { planned: 90, without: [...rest, { step: 'b', name: 'Vote', minutes: 0 }] },
      [
        'full: 105 min; with fewer steps 90 min.',
        'Left out, because no sheet of it is printed: Tea (15 min), Vote.',
      ],
    ],
    [
      'is explained by breaks',
      { planned: 130, breaks: [10, 15] },
      ['full: 105 min; with breaks of 10 + 15 min 130 min.'],
    ],
    [
      'has no length where the kit has one only',
      { length: undefined, planned: 120, tables: 1 },
      ['Time: 105 min; with 1 table 120 min.'],
    ],
    ['has a beginning', { start: '09:00' }, ['It begins at 09:00.']],
    ['has a beginning and an end', { start: '09:00', end: '12:00' }, ['It begins at 09:00, until 12:00.']],
    ['says how many themes there is time for', { deep }, ['Time for 1 of 5 themes: 1 h 45 min.']],
    [
      'says so for all themes, with breaks',
      { planned: 120, tables: 2, deep: { ...deep, rounds: 5, withBreaks: 60 } },
      ['full: 105 min; with 2 tables 120 min.', 'Time for all 5 themes: 2 hours, with breaks 1 hour.'],
    ],
    [
      'does not count a single theme',
      { minutes: 40, planned: 40, deep: { ...deep, of: 1, withBreaks: 40 } },
      ['Time: 40 min.'],
    ],
    [
      'leaves to a warning whether there is time where it must be over',
      { start: '09:00', end: '12:00', deep },
      ['It begins at 09:00, until 12:00.', 'In depth, 1 of 5 themes: 1 h 45 min.'],
    ],
    [
      'says what one theme more takes',
      { deep: { ...deep, more: 185 } },
      ['Time for 1 of 5 themes: 1 h 45 min.', 'With 3 h 5 min you can go into 2 themes: --deep 2.'],
    ],
    [
      'says which boards one theme more needs',
      { deep: { ...deep, more: 180, boards: ['D', 'E'] } },
      [
        'Time for 1 of 5 themes: 1 h 45 min.',
        'With 3 hours you can go into 2 themes: --deep 2, or photograph D and E and clear it.',
      ],
    ],
  ])('%s', (_, given, lines) => {
    expect(timeLines(given)).toEqual(lines);
    const all = built({ time: { ...time, ...given } }).split('\n');
    expect(all.slice(3, 3 + lines.length)).toEqual(lines);
  });
});

describe('other paper and people', () => {
  const crowded = { sheet: 'vote', label: 'V', people: 12, places: 10 };
  test.each<readonly [what: string, summary: Partial<BuildFacts>, lines: readonly string[]]>([
    [
      'boards on another paper say on how many sheets, at which scale',
      { editions: [{ ...edition, boards: { paper: 'A4', scale: 0.966, sheets: 2 } }] },
      ['Boards: 2 sheets of A4 each, at 97 %.'],
    ],
    [
      'a list of names is shown by its first',
      {
        participants: 3,
        names: {
          from: 'names.txt',
          first: [{ name: 'Anna Berg', initials: 'AB' }],
          tables: 1,
          leftOut: ['an empty row'],
          assumed: ['a', 'b'],
        },
      },
      [
        '3 participants from names.txt at 1 table: Anna Berg AB, …',
        'Left out: an empty row.',
        'Taken for granted: a; b.',
      ],
    ],
    [
      'a vote with too many people for its places offers prints',
      { crowded: [{ ...crowded, prints: 2, copies: 2 }] },
      [
        'Up to 12 people vote on one V, and each question has 10 places for dots: print 2, with --copies vote=2; or strokes do, as the sheet says.',
      ],
    ],
    [
      'a vote at each table offers prints for each',
      { crowded: [{ ...crowded, prints: 2, copies: 6 }] },
      [
        'Up to 12 people vote on one V, and each question has 10 places for dots: print 2 for each table, with --copies vote=6; or strokes do, as the sheet says.',
      ],
    ],
    [
      'a vote that no prints help offers strokes',
      { crowded: [crowded] },
      [
        'Up to 12 people vote on one V, and each question has 10 places for dots: strokes do, as the sheet says.',
      ],
    ],
  ])('%s', (_, summary, lines) => {
    expect(plannedLines(summary)).toEqual(lines);
    expect(
      built(summary)
        .split('\n')
        .slice(3, 3 + lines.length),
    ).toEqual(lines);
  });
});

describe('a draft', () => {
  const missing = { file: 'sv/a.yaml', line: 1, key: 'a', why: 'missing' as const };
  const stale = { ...missing, key: 'b', why: 'stale' as const };
  const draft = (...standIns: NonNullable<Edition['standIns']>): string =>
    built({ editions: [{ ...edition, standIns }] }, { sameKit: ' --kit small' }).split('\n\n')[2] ?? '';
  test('says how many texts are not its own, by file, once for all brands', () => {
    const other = { ...stale, file: 'sv/b.yaml' };
    const standIns = [missing, stale, missing, other];
    const editions = [
      { ...edition, standIns },
      { ...edition, brand: 'county', standIns },
    ];
    expect(checked({ editions }, ' --kit small').split('\n\n')[1]).toBe(
      `DRAFT: 4 texts of "sv" are missing or stale; printed in the language they are translated from, and marked:
  sv/a.yaml: 2 missing, 1 stale
  sv/b.yaml: 1 stale
Run "kitpress translate status sv --kit small" to list them.
`,
    );
  });
  test('may lack one text only', () => {
    expect(draft(missing)).toBe(
      `DRAFT: 1 text of "sv" is missing or stale; printed in the language it is translated from, and marked:
  sv/a.yaml: 1 missing
Run "kitpress translate status sv --kit small" to list it.
`,
    );
  });
});
