// Sheets of scales: rows for dots, panels to write on, a table to tick; siblings whatever the number of rows.
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.ts';
import { usualFormats } from '../../src/page/format.ts';
import type { Flags } from '../../src/plan/flags.ts';
import type { Element, Page } from '../../src/scene.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import { buildIssue } from '../../src/workshop/build.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { layLists, listsPages, openLists } from '../kit/lists-kit.ts';
import { collisions, distinct, struck } from '../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import { clear, DATE, fileOf, openTheme, planOf } from '../support/workshop.ts';

const theme = openTheme();

/** A kit of one sheet of scales, as YAML without indentation. */
interface Small {
  readonly more?: string;
  readonly lists: string;
  readonly items: string;
  /** Keys of the sheet, and its texts besides name and title. */
  readonly keys: string;
  readonly texts?: string;
}

const indented = (yaml: string, by: number): string => yaml.trim().replaceAll(/^/gm, ' '.repeat(by));

const open = ({ more = '', lists, items, keys, texts = '' }: Small) =>
  openLists(
    `${more}
lists:
${indented(lists, 2)}
steps:
  - id: step
sheets:
  - id: sheet
    code: X
    step: step
${indented(keys, 4)}
`,
    `lists:
${indented(items, 2)}
steps:
  step:
    name: The step
sheets:
  sheet:
    name: Sheet
    title: The title
${indented(texts, 4)}
`,
  );

const pagesOfSmall = (small: Small, flags: Omit<Flags, 'kit'> = {}): readonly Page[] =>
  listsPages(clear(open(small)), theme, { flags });

const numbered = (count: number, words: string, by: string): string =>
  Array.from({ length: count }, (_, i) => `${by}${i + 1}: ${words}${i + 1}?`).join('\n');

const LEVELS = ['No', 'A little', 'On the way', 'Largely', 'Yes'];
const levels = (count: number): string =>
  `levels:\n${LEVELS.slice(0, count)
    .map((level) => `  - '${level}'`)
    .join('\n')}`;

/** Themes `a`, `b` … with so many rows each. */
const themed = (counts: readonly number[], keys: string, texts = levels(5)): Small => ({
  more: 'themes: themes',
  lists: `themes: ${counts.length}\nrows: { of: themes }`,
  items: [
    'themes:',
    ...counts.map((_, i) => `  ${letter(i)}: Theme ${letter(i).toUpperCase()}`),
    'rows:',
    ...counts.map((count, i) => `  ${letter(i)}:\n${numbered(count, `Do we see ${letter(i)}`, '    ')}`),
  ].join('\n'),
  keys: `kind: scales\nshow: rows\n${keys}`,
  texts,
});
const letter = (i: number): string => String.fromCharCode(97 + i);

/** Rows of no theme. */
const plain = (count: number, keys: string, texts = levels(5)): Small => ({
  lists: `rows: ${count}`,
  items: `rows:\n${numbered(count, 'Do we see ', '  ')}`,
  keys: `kind: scales\nshow: rows\n${keys}`,
  texts,
});

const DOTS = 'levels: 5\nmark: dot\nbay: triangle';
const EACH = `${DOTS}\neach: themes`;

const rowsOf = (page: Page): readonly Element[] => elementsIn(page.items, 'list-item').filter(hasFigure);
const hasFigure = ({ items }: Element): boolean => elementsIn(items, 'figure').length > 0;
const said = (page: Page): string => saidBy(page.items);
const figures = (page: Page): readonly (string | undefined)[] =>
  elementsIn(page.items, 'figure').map(({ alt }) => alt?.words);

describe('a sheet of scales for each theme', () => {
  const pages = pagesOfSmall(themed([4, 7], `${EACH}\nboxes: [reflection, parking]`));

  test('has a row for each item, with its code and its text', () => {
    expect(pages.map(({ label }) => label)).toEqual(['X1', 'X2']);
    expect(pages.map((page) => rowsOf(page).length)).toEqual([4, 7]);
    const [first] = pages.flatMap(rowsOf);
    expect(first && saidBy([first])).toContain('1.1 Do we see a1?');
  });

  test('names the fields of a lane once and numbers them in every row', () => {
    for (const page of pages) {
      expect(textsIn(page).filter(({ text }) => text.trim() === 'Largely')).toHaveLength(1);
      const numbers = rowsOf(page).map((row) => saidBy(elementsIn([row], 'figure')));
      expect(new Set(numbers)).toEqual(new Set(['1 2 3 4 5']));
    }
  });

  test('says each scale in words', () => {
    expect(new Set(pages.flatMap(figures))).toEqual(
      new Set(['Scale with the steps No, A little, On the way, Largely and Yes']),
    );
  });

  test('has the words of a box that ship, unless it says them itself', () => {
    const own = `${levels(5)}\nfields:\n  parking:\n    title: Later`;
    const [other] = pagesOfSmall(themed([2], `${EACH}\nboxes: [reflection, parking]`, own));
    expect(pages.every((page) => said(page).includes('What lies behind the dots?'))).toBe(true);
    expect(other && said(other)).toContain('Later');
    expect(other && said(other)).not.toContain('Parking');
  });

  test('has scales of the same size in the same place', () => {
    const lanes = pages.flatMap((page) =>
      seenIn(page)
        .shapes.filter(({ box, curved }) => curved && box.width > 140 && box.width < 230 && box.height > 20)
        .filter(({ box }) => box.height < 30)
        .map(({ box }) => box),
    );
    expect(lanes.length).toBe(11);
    expect(distinct(lanes.map(({ x }) => x))).toHaveLength(1);
    expect(distinct(lanes.map(({ width }) => width))).toHaveLength(1);
  });
});

describe('more rows than a page has room for', () => {
  test.each([
    [7, [7]],
    [8, [4, 4]],
    [9, [5, 4]],
    [15, [5, 5, 5]],
  ])('%i go over pages, evenly', (count, pages) => {
    expect(pagesOfSmall(themed([count], EACH)).map((page) => rowsOf(page).length)).toEqual(pages);
  });

  test('of several themes on one sheet stay with their theme', () => {
    const pages = pagesOfSmall(themed([3, 3, 3, 3], DOTS));
    expect(pages.map((page) => rowsOf(page).length)).toEqual([6, 6]);
    expect(pages.map((page) => elementsIn(page.items, 'heading').map((one) => saidBy([one])))).toEqual([
      ['The title', '1 Theme A', '2 Theme B'],
      ['The title', '3 Theme C', '4 Theme D'],
    ]);
  });
});

describe('a plan with some of the themes', () => {
  const only = (small: Small) => pagesOfSmall(small, { only: 'b' });

  test('prints the sheets of these', () => {
    expect(only(themed([2, 3], EACH)).map(({ label }) => label)).toEqual(['X2']);
  });

  test('prints their rows on a sheet for all', () => {
    const [page] = only(themed([2, 3], DOTS));
    expect(page && said(page)).toContain('Theme B');
    expect(page && said(page)).not.toContain('Theme A');
  });
});

test('rows of no theme have the code of the sheet before their number', () => {
  const [page] = pagesOfSmall(plain(2, DOTS));
  expect(page && rowsOf(page).map((row) => saidBy([row]).split(' ')[0])).toEqual(['X-1', 'X-2']);
});

describe('a line with two ends', () => {
  const small = plain(3, 'levels: 2\nmark: dot', `${levels(2)}\nends:\n  - low\n  - high`);

  test('is said with the short names of its ends', () => {
    const [page] = pagesOfSmall(small);
    expect(page && new Set(figures(page))).toEqual(new Set(['Scale from low to high']));
  });

  test('is said with the long names if there are no short ones', () => {
    const [page] = pagesOfSmall(plain(3, 'levels: 2\nmark: dot', levels(2)));
    expect(page && new Set(figures(page))).toEqual(new Set(['Scale from No to A little']));
  });
});

describe('scales to write on', () => {
  const panelled = (count: number, n: number) =>
    pagesOfSmall(
      plain(count, `levels: ${n}\nmark: pen\nboxes: [why]`, `${levels(n)}\nfields:\n  why:\n    title: Why?`),
    );

  test('are panels with their stops in line if there are few', () => {
    const [page] = panelled(2, 5);
    expect(page && elementsIn(page.items, 'heading').map((one) => saidBy([one]))).toEqual([
      'The title',
      'Do we see 1?',
      'Do we see 2?',
      'Why?',
    ]);
    const stops = page
      ? seenIn(page).shapes.filter(
          ({ curved, box }) => curved && box.y > 80 && Math.abs(box.width - 3.8) < 0.01,
        )
      : [];
    expect(stops).toHaveLength(10);
    expect(distinct(stops.map(({ box }) => box.x))).toHaveLength(5);
  });

  test('say which of their stops is today', () => {
    const [page] = pagesOfSmall(plain(2, 'levels: 4\nmark: pen\nnow: 2', levels(4)));
    const { ink } = theme.template.colours;
    const marks = marksIn(page?.items ?? []);
    const stops = marks.flatMap((one) => (one.kind === 'circle' && one.cy > 80 ? one : []));
    const today = stops.filter(({ fill }) => fill === ink);
    expect(distinct(stops.map(({ cx }) => cx))).toHaveLength(4);
    expect(today).toHaveLength(2);
    const [x] = distinct(today.map(({ cx }) => cx));
    expect(x).toBe(distinct(stops.map(({ cx }) => cx))[1]);
    // Its line goes through both panels, and no other is unbroken.
    const upright = marks.flatMap((one) =>
      one.kind === 'line' && one.x1 === one.x2 && one.y2 - one.y1 > 2 ? one : [],
    );
    expect(distinct(upright.filter(({ stroke }) => !stroke.dash).map(({ x1 }) => x1))).toEqual([x]);
  });

  test.each([1, 3])('fill a page if there are %i', (count) => {
    const pages = panelled(count, 2);
    expect(pages).toHaveLength(1);
    const [page] = pages;
    const bottom = Math.max(...(page ? seenIn(page).shapes : []).map(({ box }) => box.y + box.height));
    expect(bottom).toBeGreaterThan(270);
  });

  test('are rows if there are more', () => {
    const [page] = panelled(6, 4);
    expect(page && rowsOf(page)).toHaveLength(6);
  });
});

describe('scales with ends of their own', () => {
  const own = (keys: string, fields = '[low, high]', name = ''): Small => ({
    lists: `rows: { fields: ${fields}, count: 2 }`,
    items: `rows:\n${['1', '2'].map((id) => `  ${id}:\n    low: I know nobody ${id}.\n    high: I know everybody ${id}.${name}`).join('\n')}`,
    keys: `kind: scales\nshow: rows\nlevels: own\n${keys}`,
  });

  test.each(['mark: pen\nformat: A4', 'mark: dot\nbay: triangle'])('say both of them once: %s', (keys) => {
    const [page] = pagesOfSmall(own(keys));
    expect(page && said(page).match(/nobody 1/g)).toHaveLength(1);
    expect(page && figures(page)).toEqual([
      'Scale from I know nobody 1 to I know everybody 1',
      'Scale from I know nobody 2 to I know everybody 2',
    ]);
  });

  test('ask what else the item says', () => {
    const [page] = pagesOfSmall(own('mark: pen', '[name, low, high]', '\n    name: Neighbours'));
    expect(page && said(page)).toContain('Neighbours');
    const texts = page ? seenIn(page).texts : [];
    const faceOf = (words: string) => texts.find(({ text }) => text === words)?.font;
    expect(faceOf('Neighbours')).not.toBe(faceOf('I know nobody 1.'));
  });
});

describe('a table to tick', () => {
  const A4 = 'levels: 5\nmark: tick\nformat: A4\nper: person';
  const cells = (page: Page) => elementsIn(page.items, 'cell').filter(({ items }) => items.length > 0);
  const perRow = (page: Page) =>
    new Set(
      elementsIn(page.items, 'row').map(({ items }) => items.filter(({ kind }) => kind === 'element').length),
    );

  test('has all rows of six themes on one page, each with a box for each level', () => {
    const pages = pagesOfSmall(themed([4, 4, 4, 4, 4, 4], A4));
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect(page && cells(page)).toHaveLength(24 * 5);
    expect(page && perRow(page)).toEqual(new Set([6]));
    expect(page && said(page)).toContain('6 Theme F 1 Do we see f1?');
  });

  test('goes over pages, a theme with all of its rows', () => {
    const pages = pagesOfSmall(themed([7, 7, 7, 7, 7, 7, 7, 7], A4));
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.map((page) => cells(page).length % (7 * 5)))).toEqual(new Set([0]));
    expect(pages.reduce((sum, page) => sum + cells(page).length, 0)).toBe(56 * 5);
  });

  test('sets few rows larger than many', () => {
    const size = (count: number): number => {
      const [page] = pagesOfSmall(plain(count, A4));
      return (page && textsIn(page).find(({ text }) => text.startsWith('Do we see'))?.size) ?? 0;
    };
    expect(size(1)).toBeGreaterThan(size(20));
    expect(size(20)).toBeGreaterThanOrEqual(10.5);
  });
});

describe('every form', () => {
  const forms: readonly (readonly [string, Small])[] = [
    ['one row', themed([1], `${EACH}\nboxes: [reflection]`)],
    ['most rows', themed([7, 7, 7, 7, 7, 7, 7, 7], `${EACH}\nboxes: [reflection, parking]`)],
    ['rows of all themes', themed([5, 1, 9], DOTS)],
    ['one panel', plain(1, 'levels: 3\nmark: pen', levels(3))],
    ['panels', plain(3, 'levels: 5\nmark: pen\nboxes: [parking]')],
    ['rows to write on', plain(9, 'levels: 4\nmark: pen', levels(4))],
    ['one row to tick', plain(1, 'levels: 3\nmark: tick\nformat: A4', levels(3))],
    ['rows to tick', themed([9, 1, 20], 'levels: 5\nmark: tick\nformat: A4\nboxes: [reflection]')],
    ['rows to tick on a board', themed([9, 1, 20], 'levels: 5\nmark: tick\nboxes: [reflection, parking]')],
    ['dots on a hand-out', themed([3, 4], `${DOTS}\nformat: A4\nboxes: [reflection, parking]`)],
  ];

  test.each(forms)('has its texts apart: %s', (_, small) => {
    for (const page of pagesOfSmall(small)) {
      const seen = seenIn(page);
      expect(collisions(seen.texts), page.label).toEqual([]);
      expect(struck(seen), page.label).toEqual([]);
    }
  });

  test.each(forms)('fits inside narrow and wide margins: %s', (_, small) => {
    for (const margin of [10, 22])
      expect(layLists(clear(open(small)), theme, { formats: usualFormats(margin) }).problems).toEqual([]);
  });

  test.each(forms)('is what verify expects to find: %s', async (_, small) => {
    expect(await verified(small, small)).toEqual([]);
  });
});

/** What verify finds in the files of one kit that should be those of another. */
const verified = async (made: Small, meant: Small): Promise<readonly string[]> => {
  const kit = clear(open(made));
  const plan = planOf(kit);
  const built = clear(
    buildIssue({ kit, kinds: KINDS, plan, theme, kitName: kit.id, date: DATE, zlib: nodeZlib }),
  );
  const { name } = built.files[0] ?? { name: '' };
  const { problems } = await verifyPdf(fileOf(built, name), name, KINDS, () => ({
    kit: clear(open(meant)),
    problems: [],
  }));
  return problems.map(({ code, message }) => `${code} ${message}`);
};

test('verify misses a row, a level and a box that are not there', async () => {
  const small = themed([3], `${EACH}\nboxes: [reflection]`);
  const more = themed(
    [4],
    `${EACH}\nboxes: [reflection, parking]`,
    levels(5).replace('Largely', 'Very nearly'),
  );
  const found = (await verified(small, more)).join('\n');
  for (const words of ['Do we see a4?', 'Very nearly', 'Important, but not now.'])
    expect(found).toContain(words);
});

describe('the check says', () => {
  test.each([
    [
      'a list of other parents',
      {
        ...themed([2], EACH),
        lists: 'themes: 1\nrows: 2',
        items: 'themes:\n  a: A\nrows:\n  1: One\n  2: Two',
      },
      'content-kind-needs sheets.0.show: The list "rows" does not belong to "themes".',
    ],
    [
      'ends that the items do not have',
      plain(2, 'levels: own\nmark: pen', ''),
      'content-kind-needs sheets.0.levels: The items of "rows" have no field "low".',
    ],
    [
      'a triangle where nobody puts dots',
      plain(2, 'levels: 5\nmark: pen\nbay: triangle'),
      'content-kind-takes-no sheets.0.bay: Only scales for dots have a place for a triangle.',
    ],
    [
      'today on scales for dots',
      plain(2, 'levels: 5\nmark: dot\nnow: 2'),
      'content-kind-takes-no sheets.0.now: Only stops along an arrow have one that is today.',
    ],
    [
      'today where there is no stop',
      plain(2, 'levels: 4\nmark: pen\nnow: 5', levels(4)),
      'content-kind-needs sheets.0.now: There are 4 stops, and none with the number 5.',
    ],
    [
      'boxes to tick between two ends',
      plain(2, 'levels: own\nmark: tick', ''),
      'content-kind-takes-no sheets.0.mark: Scales with ends of their own have no boxes to tick.',
    ],
    [
      'a row that leaves translations no room',
      { ...plain(1, DOTS), items: `rows:\n  1: ${'Do we see it? '.repeat(6)}` },
      'text-too-long lists.rows.1: The text is 8 characters too long for a row of scales: the maximum is 75.',
    ],
  ] as const)('%s', (_, small: Small, problem) => {
    const { problems } = open(small);
    expect(problems.map(({ code, key, message }) => `${code} ${key}: ${message}`)).toContain(problem);
  });
});
