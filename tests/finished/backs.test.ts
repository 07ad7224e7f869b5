// Backs of cards in the finished PDF, seen through the paper: behind every card its own back, whichever edge the sheet is turned over.
import { describe, expect, test } from 'vitest';
import { FLIPS, type Flip, USUAL_TURNING } from '../../src/backs.ts';
import type { Box } from '../../src/geometry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import type { Built } from '../../src/workshop/build.ts';
import { readMarks, type Seen } from '../support/operators.ts';
import { printingOn } from '../support/papers.ts';
import { labelsOf, openPdf, pagesOf, sizeOf } from '../support/pdf.ts';
import { distinct } from '../support/room.ts';
import { ARABIC, buildAll, fileOf, kitOf, openTheme, planOf, SWEDISH, used } from '../support/workshop.ts';

const theme = openTheme();
const swedish = kitOf(SWEDISH, 'sv');

type Point = readonly [number, number];

interface Sheet {
  readonly label: string;
  readonly size: Point;
  readonly front: Seen;
  readonly back: Seen;
  /** Between the cuts of the front, as a plotter has them. */
  readonly cells: readonly Box[];
}

const withBacks = (plan: Plan, backs: Partial<Plan['backs']> = {}): Plan => ({
  ...plan,
  cutLines: 'lines',
  backs: { show: 'pattern', ...USUAL_TURNING, ...backs },
});

const cellsIn = (built: Built, label: string): readonly Box[] => {
  const [, code = '', n = '1'] = /^(\w+)(?: (\d+)\/)?/.exec(label) ?? [];
  const { bytes } = built.cutFiles.find(({ name }) => name === `cut/${code}-${n}.svg`) ?? {};
  const ends = [...new TextDecoder().decode(bytes).matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"/g)].map(
    (found) => found.slice(1).map(Number),
  );
  const xs = distinct(ends.flatMap(([x1, , x2]) => (x1 === x2 ? [x1 ?? 0] : [])));
  const ys = distinct(ends.flatMap(([, y1, , y2]) => (y1 === y2 ? [y1 ?? 0] : [])));
  return ys.slice(1).flatMap((bottom, row) =>
    xs.slice(1).map((right, column) => ({
      x: xs[column] ?? 0,
      y: ys[row] ?? 0,
      width: right - (xs[column] ?? 0),
      height: bottom - (ys[row] ?? 0),
    })),
  );
};

/** Fronts and backs of cards.pdf, copies included. */
const sheetsIn = async (built: Built): Promise<readonly Sheet[]> => {
  const pdf = await openPdf(fileOf(built, 'cards.pdf'));
  const labels = await labelsOf(pdf);
  const pages = await pagesOf(pdf);
  expect(pages.length % 2).toBe(0);
  return Promise.all(
    Array.from({ length: pages.length / 2 }, async (_, i) => {
      const [front, back, label = ''] = [pages[2 * i], pages[2 * i + 1], labels[2 * i]];
      if (!front || !back) throw new Error('a front without a back');
      expect(labels[2 * i + 1]).toBe(`${label} [verso]`);
      expect(sizeOf(back)).toEqual(sizeOf(front));
      return {
        label,
        size: sizeOf(front) as unknown as Point,
        front: await readMarks(front),
        back: await readMarks(back, true),
        cells: cellsIn(built, label),
      };
    }),
  );
};

/** The point of the front that a point of the back lies behind: a sheet that stands is turned over its long edge like the page of a book. */
const through = ({ size: [width, height] }: Sheet, flip: Flip, [x, y]: Point): Point =>
  height > width === (flip === 'long') ? [width - x, y] : [x, height - y];

const isUpsideDown = ({ size: [width, height] }: Sheet, flip: Flip): boolean =>
  width > height === (flip === 'long');

const centre = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];
const holds = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
  px > x && px < x + width && py > y && py < y + height;

const around = (points: readonly Point[]): Point => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
};

/** Of each card: where the middle of its back is, seen from the front, less that of the card. */
const missesOf = (sheet: Sheet, flip: Flip, [right, down]: Point = [0, 0]): readonly Point[] => {
  // A printer that misses prints the back so far off.
  const seen = (point: Point): Point => {
    const [x, y] = through(sheet, flip, point);
    return [x + right, y + down];
  };
  const shapes = sheet.back.shapes.map((shape) => ({ shape, at: seen(centre(shape.box)) }));
  return sheet.cells
    .filter((cell) => sheet.front.texts.some(({ x, y }) => holds(cell, [x + 0.1, y - 1])))
    .map((cell) => {
      const marks = shapes.flatMap(({ shape, at }) => (holds(cell, at) ? [shape] : []));
      const texts = sheet.back.texts.filter(({ x, y }) => holds(cell, seen([x, y])));
      const middle =
        texts.length > 0 ? middleOf(sheet, flip, marks, texts) : around(marks.flatMap(cornersOf));
      const [x, y] = seen(middle);
      return [x - centre(cell)[0], y - centre(cell)[1]];
    });
};

const cornersOf = ({ box: { x, y, width, height } }: { readonly box: Box }): readonly Point[] => [
  [x, y],
  [x + width, y + height],
];

/** mm: the height of the symbol beside an id, which all but the linked rings and the half square are as wide as. */
const SIGN = 13;

/** Of a symbol with an id beside it, or of the id alone. */
const middleOf = (sheet: Sheet, flip: Flip, marks: Seen['shapes'], texts: Seen['texts']): Point => {
  const turned = isUpsideDown(sheet, flip) ? -1 : 1;
  const xs = texts.flatMap(({ x, width }) => [x, x + turned * width]);
  const [, y] =
    marks.length > 0
      ? around(marks.flatMap(cornersOf))
      : (([{ y: base, size } = { y: 0, size: 0 }]) => [0, base - (turned * 0.7 * size * 25.4) / 144])(texts);
  const [sign] = marks.length > 0 ? [around(marks.flatMap(cornersOf))[0]] : [];
  const all = sign === undefined ? xs : [...xs, sign - SIGN / 2, sign + SIGN / 2];
  return [(Math.min(...all) + Math.max(...all)) / 2, y ?? 0];
};

const worst = (misses: readonly Point[]): number => Math.max(...misses.flat().map(Math.abs));

const ON: readonly (readonly [name: string, kit: () => Kit, sheets: string, paper: string])[] = [
  ['on A3, left to right', () => swedish, 'action-cards', 'a3'],
  ['on A4', () => swedish, 'action-cards', 'a4'],
  ['on Tabloid', () => swedish, 'action-cards', 'tabloid'],
  ['on Letter, which lies', () => swedish, 'action-cards', 'letter'],
  ['right to left', () => kitOf(ARABIC, 'ar'), 'action-cards', 'a3'],
  ['right to left, on A4', () => kitOf(ARABIC, 'ar'), 'action-cards', 'a4'],
  [
    'of medium and large cards, forms, prompts and pairs',
    () => kitOf('content/coi-action-plan', 'sv'),
    'roles,solution,asks,dilemmas',
    'a3',
  ],
  ['of the same on A4', () => kitOf('content/coi-action-plan', 'sv'), 'solution,need', 'a4'],
];

describe.each(ON)('the backs %s', (_, kit, sheets, paper) => {
  const opened = kit();
  const plan = {
    ...planOf(opened, sheets ? { sheets, only: '1,2' } : {}),
    printing: printingOn(paper, 'a3'),
  };

  test.each(FLIPS)('lie behind their fronts within 0.1 mm, flipped on the %s edge', async (flip) => {
    const read = await sheetsIn(buildAll(opened, withBacks(plan, { flip }), theme));
    expect(read.length).toBeGreaterThan(1);
    for (const sheet of read) {
      const misses = missesOf(sheet, flip);
      expect([sheet.label, misses.length > 0]).toEqual([sheet.label, true]);
      expect([sheet.label, worst(misses) < 0.1]).toEqual([sheet.label, true]);
    }
  });
});

test.each(FLIPS)(
  'behind every card is the id of its own deck, upright for who turns it like a page, flipped on the %s edge',
  async (flip) => {
    const plan = planOf(swedish, { sheets: 'action-cards' });
    for (const printing of [printingOn('a3', 'a3'), printingOn('a4', 'a3')]) {
      const built = buildAll(swedish, withBacks({ ...plan, printing }, { show: 'ids', flip }), theme);
      const sheets = await sheetsIn(built);
      for (const sheet of sheets) {
        const isIn = (cell: Box, at: Point) => holds(cell, through(sheet, flip, at));
        for (const cell of sheet.cells) {
          const [code] = sheet.front.texts.filter(({ x, y }) => holds(cell, [x + 0.1, y - 1]));
          if (!code) continue;
          const ids = sheet.back.texts.filter(({ x, y }) => isIn(cell, [x, y]));
          expect([sheet.label, ids.map(({ text }) => text)]).toEqual([
            sheet.label,
            [code.text.trim().split('-')[0]],
          ]);
        }
        expect(worst(missesOf(sheet, flip))).toBeLessThan(0.35);
      }
      // White around them, whatever a printer misses by.
      expect(sheets.length).toBeGreaterThan(9);
    }
  },
);

test('what the printer misses by is taken off backs and their cut marks together', async () => {
  const plan = planOf(swedish, { sheets: 'action-cards', only: '1' });
  const off = [2, -1.5] as const;
  // A test page stands on Letter, where cards lie, and the other way round on Tabloid: drivers turn what lies counter-clockwise.
  const seen = { a4: off, letter: [1.5, 2], tabloid: [-1.5, -2] } as const;
  for (const [paper, expected] of Object.entries(seen))
    for (const flip of FLIPS) {
      const printing = printingOn(paper, 'a3');
      const right = await sheetsIn(buildAll(swedish, withBacks({ ...plan, printing }, { flip }), theme));
      const moved = await sheetsIn(buildAll(swedish, withBacks({ ...plan, printing }, { flip, off }), theme));
      for (const [i, sheet] of moved.entries()) {
        expect([paper, flip, worst(missesOf(sheet, flip, expected)) < 0.1]).toEqual([paper, flip, true]);
        const [ticks, before] = [ticksOf(sheet, flip), ticksOf(right[i] ?? sheet, flip)];
        expect(ticks.length).toBe(before.length);
        for (const [j, [x, y]] of ticks.entries()) {
          expect(x + expected[0]).toBeCloseTo(before[j]?.[0] ?? 0, 1);
          expect(y + expected[1]).toBeCloseTo(before[j]?.[1] ?? 0, 1);
        }
      }
    }
});

/** Marks of cuts, seen from the front: short lines outside the cards. */
const ticksOf = (sheet: Sheet, flip: Flip): readonly Point[] =>
  sheet.back.shapes
    .filter(({ points, box }) => points.length === 2 && Math.abs(box.width + box.height - 3) < 0.01)
    .map(({ box }) => through(sheet, flip, centre(box)));

test('cuts are marked on the back where they are on the front, outside the cards', async () => {
  const built = buildAll(swedish, withBacks(planOf(swedish, { sheets: 'action-cards', only: '1' })), theme);
  for (const sheet of await sheetsIn(built)) {
    const ticks = ticksOf(sheet, 'long');
    const xs = distinct(sheet.cells.flatMap(({ x, width }) => [x, x + width]));
    const ys = distinct(sheet.cells.flatMap(({ y, height }) => [y, y + height]));
    expect(ticks.length).toBe(2 * (xs.length + ys.length));
    for (const tick of ticks) {
      expect(sheet.cells.some((cell) => holds(cell, tick))).toBe(false);
      expect(xs.some((x) => Math.abs(x - tick[0]) < 0.1) || ys.some((y) => Math.abs(y - tick[1]) < 0.1)).toBe(
        true,
      );
    }
  }
});

test('a pattern goes on beyond the cards by more than a printer misses, and an id has white around it', async () => {
  const plan = planOf(swedish, { sheets: 'action-cards' });
  const last = (
    await sheetsIn(buildAll(swedish, withBacks({ ...plan, printing: printingOn('a4', 'a3') }), theme))
  ).at(-1);
  if (!last) throw new Error('no sheets');
  const outside = last.back.shapes
    .filter(({ points }) => points.length > 2)
    .map(({ box }) => through(last, 'long', centre(box)));
  const right = Math.max(...last.cells.map(({ x, width }) => x + width));
  const left = Math.min(...last.cells.map(({ x }) => x));
  expect(outside.some(([x]) => x > right + 3)).toBe(true);
  expect(outside.some(([x]) => x < left - 3)).toBe(true);
  const ids = await sheetsIn(buildAll(swedish, withBacks(plan, { show: 'ids' }), theme));
  for (const sheet of ids)
    for (const { box } of sheet.back.shapes.filter(({ points }) => points.length > 2)) {
      const cell = sheet.cells.find((one) => holds(one, through(sheet, 'long', centre(box))));
      if (!cell) throw new Error('a mark behind no card');
      const [x, y] = through(sheet, 'long', centre(box));
      expect(Math.min(x - box.width / 2 - cell.x, cell.x + cell.width - x - box.width / 2)).toBeGreaterThan(
        12,
      );
      expect(
        Math.min(y - box.height / 2 - cell.y, cell.y + cell.height - y - box.height / 2),
      ).toBeGreaterThan(12);
    }
});

describe('a file with backs', () => {
  const plan = withBacks(planOf(swedish, { sheets: 'action-cards,vote-dots' }), {
    show: 'ids',
    flip: 'short',
  });
  const built = buildAll(swedish, plan, theme);
  const verified = (bytes: Uint8Array) =>
    verifyPdf(bytes, 'cards.pdf', KINDS, () => ({ kit: used(swedish, plan), problems: [] }));

  test('is whole, tells the printer which edge to turn over, and is for cards alone', async () => {
    const bytes = fileOf(built, 'cards.pdf');
    expect((await verified(bytes)).problems).toEqual([]);
    const preferences = await (await openPdf(bytes)).getViewerPreferences();
    expect(preferences).toMatchObject({ Duplex: 'DuplexFlipShortEdge' });
    expect(built.files.map(({ name, flip }) => [name, flip])).toEqual([
      ['cards.pdf', 'short'],
      ['kit.pdf', undefined],
    ]);
  });

  test('counts sheets of paper, and cuts each once', () => {
    const plain = buildAll(swedish, planOf(swedish, { sheets: 'action-cards,vote-dots' }), theme);
    expect(built.summary.papers).toEqual(plain.summary.papers);
    expect(built.summary.cuts).toBe(plain.summary.cuts);
    expect(built.cutFiles.length).toBe(built.summary.sheets.reduce((sum, { pages }) => sum + pages, 0));
  });

  test('has no bookmark and no tag that leads to a back', async () => {
    const pdf = await openPdf(fileOf(built, 'cards.pdf'));
    const pages = await pagesOf(pdf);
    for (const [i, page] of pages.entries())
      expect((await page.getStructTree())?.children.length === 0).toBe(i % 2 === 1);
    expect(JSON.stringify(await pdf.getOutline())).not.toContain('verso');
  });
});
