// Grids: a field between arrows, or columns and rows of lists with cells that take cards, on one sheet or on two.
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/geometry.ts';
import { a3Landscape, usualFormats } from '../../src/page/format.ts';
import type { Page } from '../../src/scene.ts';
import { listsPages, printLists, verifyLists } from '../kit/lists-kit.ts';
import {
  fitOfSmall,
  layOut,
  openSmall,
  pagesOfSmall,
  problemsOfSmall,
  type SmallKit,
} from '../kit/one-sheet.ts';
import { collisions, distinct, overlap, steps, struck } from '../support/room.ts';
import { elementsIn, marksIn, saidBy, seenIn, textsIn } from '../support/scene.ts';
import { clear, openTheme } from '../support/workshop.ts';

const theme = openTheme();
const plain = openTheme(undefined, 'plain');

const names = (list: string, count: number): string =>
  [`${list}:`, ...Array.from({ length: count }, (_, i) => `  ${i + 1}: ${list} ${i + 1}`)].join('\n');
const SIZES = { one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, twelve: 12 };
type List = keyof typeof SIZES;
type Axis = List | 'ends';

interface Grid {
  readonly across: Axis;
  readonly down?: Axis;
  readonly more?: string;
  readonly texts?: string;
}

/** A grid with the lists that it shows; axes have names. */
const grid = ({ across, down, more = 'takes: s', texts = '' }: Grid): SmallKit => {
  const lists = [...new Set([across, down])].filter(
    (axis): axis is List => axis !== undefined && axis !== 'ends',
  );
  const axis = (key: string, of: Axis | undefined): string => {
    if (of === undefined || (key === 'across' && down === undefined)) return '';
    const ends = of === 'ends' ? `\n  low: ${key} low\n  high: ${key} high` : '';
    return `${key}:\n  name: ${key} name${ends}\n`;
  };
  return {
    ...(lists.length > 0 && {
      lists: lists.map((list) => `${list}: ${SIZES[list]}`).join('\n'),
      items: lists.map((list) => names(list, SIZES[list])).join('\n'),
    }),
    keys: `kind: grid\nacross: ${across}${down ? `\ndown: ${down}` : ''}\n${more}`,
    texts: `${axis('across', across)}${axis('down', down)}${texts}`,
  };
};

const TABLE: Grid = { across: 'three', down: 'two' };
const WIDE: Grid = {
  across: 'five',
  down: 'three',
  more: 'takes: m\nband: side\nspan: 2',
  texts: 'band: Everywhere',
};

const pages = (of: Grid, look = theme): readonly Page[] => pagesOfSmall(grid(of), look);
const pageOf = (of: Grid): Page => {
  const [page] = pages(of);
  if (!page) throw new Error('no page');
  return page;
};

/** The grounds of cells, those of a band included. */
const cellsOn = (page: Page): readonly Box[] =>
  marksIn(page.items).flatMap((mark) =>
    mark.kind === 'rect' && mark.width > 40 && mark.height > 40 ? [mark] : [],
  );
const altOf = (page: Page): string =>
  elementsIn(page.items, 'figure')
    .map(({ alt }) => alt?.words ?? '')
    .join(' ');
const textOn = (page: Page, words: string) => textsIn(page).filter(({ text }) => text.trim() === words);

describe('columns and rows', () => {
  test('have a cell of the same size for each of both, and their names outside the cells', () => {
    const page = pageOf(TABLE);
    const cells = cellsOn(page);
    expect(cells).toHaveLength(6);
    expect(distinct(cells.map(({ width }) => width))).toHaveLength(1);
    expect(distinct(cells.map(({ height }) => height))).toHaveLength(1);
    for (const name of ['three 1', 'three 3', 'two 1', 'two 2', 'across name', 'down name']) {
      const [text] = textOn(page, name);
      expect(text, name).toBeDefined();
      for (const cell of cells)
        expect(
          text && overlap({ x: text.x, y: text.y - 3, width: text.width, height: 3 }, cell),
        ).toBeLessThanOrEqual(0);
    }
  });

  test('are read aloud in the words of the edition', () => {
    expect(altOf(pageOf(TABLE))).toBe(
      'Columns from left to right: three 1, three 2 and three 3. Rows from top to bottom: two 1 and two 2.',
    );
    expect(altOf(pageOf({ across: 'two' }))).toBe('Columns from left to right: two 1 and two 2.');
  });

  test('may have a band below them all or beside them', () => {
    const bottom = pageOf({ ...TABLE, more: 'takes: s\nband: bottom', texts: 'band: Everywhere' });
    expect(altOf(bottom)).toMatch(/two 2\. At the bottom: Everywhere\.$/);
    const lowest = Math.max(...cellsOn(bottom).map(({ y }) => y));
    expect(textOn(bottom, 'Everywhere')[0]?.y).toBeGreaterThan(lowest - 20);
    const side = pageOf({ ...TABLE, more: 'takes: s\nband: side', texts: 'band: Everywhere' });
    expect(altOf(side)).toMatch(/two 2\. Far right: Everywhere\.$/);
    expect(textOn(side, 'Everywhere')[0]?.x).toBeGreaterThan(textOn(side, 'three 3')[0]?.x ?? Number.NaN);
  });

  test('have the names of rows beside them where cards have no room below the names', () => {
    const [first] = cellsOn(pageOf({ across: 'three', down: 'two' }));
    const page = pageOf({ across: 'three', down: 'four' });
    const [beside] = cellsOn(page);
    expect(first?.x).toBeCloseTo(12);
    expect(beside?.x).toBeGreaterThan(50);
    expect(textOn(page, 'four 1')[0]?.x).toBeCloseTo(12);
  });

  test('have the tile of a theme before its name, with a number that can be read', () => {
    const [page] = pagesOfSmall({ ...grid(TABLE), more: 'themes: two' }, theme);
    const numbers = page ? [...textOn(page, '1'), ...textOn(page, '2')] : [];
    expect(numbers).toHaveLength(2);
    for (const { size } of numbers) expect(size).toBeGreaterThanOrEqual(8);
    expect(page && collisions(seenIn(page).texts)).toEqual([]);
  });

  test('with cells that take no card are a problem that says how small they are', () => {
    expect(fitOfSmall(grid({ across: 'three', down: 'seven' }), theme)).toEqual([
      expect.stringMatching(
        /^fit-card: A cell of \d+ × \d+ mm on sheet X is too small for a card of 70 × 45 mm\.$/,
      ),
    ]);
    expect(fitOfSmall(grid({ across: 'twelve' }), theme)).toContainEqual(expect.stringMatching(/^fit-card/));
  });

  test('mark as many whole cards as a cell has room for', () => {
    const marks = (of: Grid) =>
      marksIn(pageOf(of).items).filter(
        (mark) =>
          mark.kind === 'line' &&
          Math.abs(Math.abs(mark.x2 - mark.x1) + Math.abs(mark.y2 - mark.y1) - 3.2) < 0.01,
      ).length / 8;
    expect(marks({ across: 'three' })).toBe(12);
    expect(marks(TABLE)).toBe(6);
    expect(marks({ across: 'one', down: 'one', more: 'takes: m' })).toBe(12);
  });
});

describe('arrows', () => {
  test('on both axes make one field with four quadrants that may have names', () => {
    const cells = 'cells:\n  - North-west\n  - North-east\n  - South-west\n  - South-east';
    const named = pageOf({ across: 'ends', down: 'ends', more: 'takes: s\ncells: true', texts: cells });
    expect(altOf(named)).toBe(
      'From bottom to top: down name (down low – down high). From left to right: across name (across low – across high). ' +
        'Top left: North-west. Top right: North-east. Bottom left: South-west. Bottom right: South-east.',
    );
    const [west, east] = [textOn(named, 'South-west')[0], textOn(named, 'North-east')[0]];
    expect(west && east && west.x < east.x && west.y > east.y).toBe(true);
    expect(altOf(pageOf({ across: 'ends', down: 'ends' }))).toMatch(/across high\)\.$/);
  });

  test('make room for twenty cards of which every band is seen, the fifth of each quadrant over the others', () => {
    const cells = 'cells:\n  - One\n  - Two\n  - Three\n  - Four';
    const card = { width: 70, height: 45 };
    const band = 12;
    for (const look of [theme, plain])
      for (const page of pages(
        { across: 'ends', down: 'ends', more: 'takes: s\ncells: true', texts: cells },
        look,
      )) {
        // Where a mark goes right and another down from the same point is the corner of a card, and cards are put on from the top down.
        const marks = marksIn(page.items).filter((mark) => mark.kind === 'line');
        const from = marks.filter(
          ({ x1, y1, x2, y2 }) => y1 === y2 && Math.abs(x2 - x1 - 3.2) < 1e-6 && x2 > x1,
        );
        const cards = from
          .filter(({ x1, y1 }) => marks.some((one) => one.x1 === x1 && one.y1 === y1 && one.y2 > y1))
          .map(({ x1, y1 }) => ({ x: x1, y: y1, ...card }))
          .sort((a, b) => a.y - b.y);
        expect(cards).toHaveLength(20);
        cards.forEach(({ x, y, width }, i) => {
          for (const later of cards.slice(i + 1))
            expect(overlap({ x, y, width, height: band }, later)).toBeLessThanOrEqual(0);
        });
        const quadrants = cellsOn(page);
        expect(quadrants).toHaveLength(4);
        for (const quadrant of quadrants)
          expect(
            cards.filter(
              ({ x, y }) =>
                x > quadrant.x &&
                y > quadrant.y &&
                x + card.width < quadrant.x + quadrant.width &&
                y + card.height < quadrant.y + quadrant.height,
            ),
          ).toHaveLength(5);
      }
  });

  test('keep their words clear of the names of the lower quadrants, on the smallest paper too', () => {
    const axis = (key: string, low: string) => `${key}:\n  name: ${key} name\n  low: ${low}\n  high: ${low}`;
    for (const format of ['A3', 'A4'])
      for (const low of ['a little', 'hardly anything at all', 'very much more than can be said'])
        for (const name of ['Later', 'Wait for better times']) {
          const cells = `cells:\n${`  - ${name}\n`.repeat(4)}`;
          const kit = clear(
            openSmall({
              keys: `kind: grid\nacross: ends\ndown: ends\ntakes: s\ncells: true\nformat: ${format}`,
              texts: [axis('across', low), axis('down', 'little'), cells].join('\n'),
            }),
          );
          const laid = layOut(kit, theme);
          const figures = laid.ok ? laid.value.flatMap(({ items }) => elementsIn(items, 'figure')) : [];
          for (const page of laid.ok ? laid.value : [])
            expect(collisions(seenIn({ ...page, items: figures }).texts)).toEqual([]);
          expect(laid.problems.filter(({ code }) => !code.startsWith('fit-'))).toEqual([]);
          if (format === 'A3') expect(laid.ok).toBe(true);
        }
  });

  test('have long words at their ends on two lines before the names of quadrants are set in lower type', () => {
    const name = 'Wait until better times come';
    const low = 'very much more than can be said now';
    const axis = `across:\n  name: across name\n  low: ${low}\n  high: ${low}`;
    const texts = `${axis}\ndown:\n  name: down name\n  low: little\n  high: much\ncells:\n${`  - ${name}\n`.repeat(4)}`;
    const keys = 'kind: grid\nacross: ends\ndown: ends\ntakes: s\ncells: true';
    const all = pagesOfSmall({ keys, texts }, theme).flatMap(textsIn);
    const sizes = all.filter(({ source }) => source.words === name).map(({ size }) => size);
    expect(distinct(sizes)).toEqual([23]);
    expect(all.filter(({ source }) => source.words === low)).toHaveLength(4);
  });

  test('may cross a list: rows with one arrow below them, columns with one beside them', () => {
    const lanes = pageOf({ across: 'ends', down: 'three' });
    expect(altOf(lanes)).toBe(
      'Rows from top to bottom: three 1, three 2 and three 3. From left to right: across name (across low – across high).',
    );
    expect(cellsOn(lanes)).toHaveLength(3);
    expect(textOn(lanes, 'across high')[0]?.y).toBeGreaterThan(
      Math.max(...cellsOn(lanes).map(({ y }) => y + 30)),
    );
    const upwards = pageOf({ across: 'three', down: 'ends' });
    expect(altOf(upwards)).toBe(
      'Columns from left to right: three 1, three 2 and three 3. From bottom to top: down name (down low – down high).',
    );
    expect(textOn(upwards, 'down name')[0]?.turn).toBe(90);
  });
});

describe('two sheets side by side', () => {
  test('are upright A3, labelled as parts of one sheet, and say so in the foot', () => {
    const both = pages(WIDE);
    expect(both.map(({ label, width, height }) => [label, width, height])).toEqual([
      ['X 1/2', 297, 420],
      ['X 2/2', 297, 420],
    ]);
    both.forEach((page, i) => {
      expect(saidBy(page.items)).toContain(`Sheet Sheet ${i + 1} of 2`);
      expect(textOn(page, 'tape here')).toHaveLength(2);
      expect(textOn(page, 'X')).toHaveLength(1);
    });
  });

  test('have the title on the first, instructions and time on the second', () => {
    const [left, right] = pages(WIDE);
    expect(left && textOn(left, 'The title')).toHaveLength(1);
    expect(right && textOn(right, 'The title')).toHaveLength(0);
  });

  test('have their seam between two columns, and nothing near it', () => {
    const [left, right] = pages(WIDE);
    for (const [page, seam] of [
      [left, 297],
      [right, 0],
    ] as const)
      for (const { box } of page ? seenIn(page).shapes : [])
        expect(Math.min(Math.abs(box.x - seam), Math.abs(box.x + box.width - seam))).toBeGreaterThan(9);
    for (const page of [left, right])
      for (const cell of page ? cellsOn(page) : []) expect(cell.width).toBeGreaterThanOrEqual(87);
  });

  test.each([
    ['five', 'side', 3, 3],
    ['three', undefined, 2, 1],
    ['five', undefined, 3, 2],
    ['two', undefined, 1, 1],
    ['one', 'side', 1, 1],
  ] as const)('leave whole columns on both, all of one width: %s, band %s', (across, band, left, right) => {
    const more = `takes: s\nspan: 2${band ? `\nband: ${band}` : ''}`;
    const both = pages({ across, down: 'two', more, ...(band && { texts: 'band: Everywhere' }) });
    const columns = both.map((page) => cellsOn(page).filter(({ height }) => height < 300));
    expect(columns.map((cells) => distinct(cells.map(({ x }) => x)).length)).toEqual([left, right]);
    // Those of a band have a rim around them.
    const widths = distinct(columns.flat().map(({ width }) => width));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(2.5);
  });

  test('name their rows twice, and read aloud only what is on them', () => {
    const [left, right] = pages(WIDE);
    for (const page of [left, right]) expect(page && textOn(page, 'three 2')).toHaveLength(1);
    expect(left && altOf(left)).toContain('Columns from left to right: five 1, five 2 and five 3.');
    expect(left && altOf(left)).not.toContain('Everywhere');
    expect(right && altOf(right)).toMatch(
      /^Columns from left to right: five 4 and five 5\..*Far right: Everywhere\.$/,
    );
  });

  test('have rows that meet at the seam', () => {
    const [left, right] = pages(WIDE).map((page) =>
      distinct(
        cellsOn(page)
          .filter(({ height }) => height < 200)
          .map(({ y }) => y),
      ),
    );
    expect(left).toEqual(right);
    expect(distinct(steps(left ?? []))).toHaveLength(1);
  });
});

describe('every grid', () => {
  const all: readonly Grid[] = [
    TABLE,
    WIDE,
    { across: 'one', down: 'one', more: 'takes: m' },
    { across: 'five', more: 'takes: s\nband: bottom', texts: 'band: Everywhere' },
    { across: 'five', down: 'two', more: 'takes: s\nband: bottom', texts: 'band: Everywhere' },
    { across: 'two', down: 'five', more: 'takes: s\nspan: 2\nband: bottom', texts: 'band: Everywhere' },
    { across: 'ends', down: 'three' },
    { across: 'five', down: 'ends' },
    { across: 'ends', down: 'ends' },
  ];

  test.each(all.map((one) => [`${one.across} × ${one.down} ${one.more ?? ''}`, one] as const))(
    'keeps its texts clear of each other and of lines, in both looks: %s',
    (_, of) => {
      for (const look of [theme, plain])
        for (const page of pages(of, look)) {
          const seen = seenIn(page);
          expect([...collisions(seen.texts), ...struck(seen)]).toEqual([]);
        }
    },
  );

  test('makes room for instructions of two lines, and for more than three', () => {
    const sentence = 'Put each card where somebody has to take it further, and do that aloud.';
    for (const of of [TABLE, WIDE, { across: 'ends', down: 'ends' }] as const) {
      const small = grid(of);
      const texts = `${small.texts?.trim()}\ninstructions:\n${`  - ${sentence}\n`.repeat(6)}`;
      const kit = clear(openSmall({ ...small, texts }));
      for (const words of [sentence, `${sentence} ${sentence}`]) {
        const sheets = kit.sheets.map((sheet) => ({
          ...sheet,
          instructions: sheet.instructions.map(({ text, sign }) => ({ sign, text: { ...text, words } })),
        }));
        for (const page of listsPages({ ...kit, sheets }, theme)) {
          const seen = seenIn(page);
          expect([...collisions(seen.texts), ...struck(seen)]).toEqual([]);
        }
      }
    }
  });

  test('stays inside other margins, or says what does not fit', () => {
    for (const margin of [10, 15, 20])
      for (const of of all) {
        const formats = { ...usualFormats(12), board: a3Landscape(margin) };
        for (const problem of fitOfSmall(grid(of), theme, formats)) expect(problem).toMatch(/^fit-/);
      }
  });
});

describe('the check of a grid', () => {
  const named = 'cells:\n  - One\n  - Two\n  - Three\n  - Four';

  test.each([
    [
      { ...TABLE, more: 'takes: s\ncells: true', texts: named },
      'cells',
      'Cells have names only between two arrows.',
    ],
    [
      { across: 'three', down: 'ends', more: 'takes: s\nband: side', texts: 'band: All' },
      'band',
      'A band cannot be beside an arrow.',
    ],
    ...(
      [
        ['ends', 'two'],
        ['three', 'ends'],
      ] as const
    ).flatMap(([across, down]) => [
      [
        { across, down, more: 'takes: s\ncells: true' },
        'cells',
        'Cells have names only between two arrows.',
      ] as const,
      [
        { across, down, more: 'takes: s\nsubject: true' },
        'subject',
        'There is room to write a subject only beside a field between two arrows.',
      ] as const,
    ]),
    [
      { across: 'one', down: 'two', more: 'takes: s\nspan: 2' },
      'span',
      'Two sheets side by side need two columns at least: the seam is between columns.',
    ],
    [
      { across: 'ends', down: 'two', more: 'takes: s\nspan: 2' },
      'span',
      'Two sheets side by side need two columns at least: the seam is between columns.',
    ],
  ] as const)('names keys that do not go together: %s', (of, key, message) => {
    expect(problemsOfSmall(grid(of))).toEqual([`content-grid sheets.0.${key}: ${message}`]);
  });

  test('asks an arrow across for rows', () => {
    const across = 'across:\n  name: How\n  low: little\n  high: much';
    expect(problemsOfSmall({ keys: 'kind: grid\nacross: ends\ntakes: s', texts: across })).toEqual([
      'content-grid sheets.0.across: An arrow across needs rows, or an arrow upwards.',
    ]);
  });
});

test('verify misses a text of the edition that is not on the sheets', async () => {
  const bytes = printLists(clear(openSmall(grid(WIDE))), theme);
  const faultsAgainst = async (other: SmallKit): Promise<readonly string[]> =>
    (await verifyLists(bytes, clear(openSmall(other)))).map(({ message }) => message);
  expect(await faultsAgainst(grid(WIDE))).toEqual([]);
  const changed = { ...grid(WIDE), texts: `${grid(WIDE).texts?.replace('Everywhere', 'Something else')}` };
  expect(await faultsAgainst(changed)).toEqual([expect.stringContaining('"Something else"')]);
});
