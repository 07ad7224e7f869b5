// Backs of cards in the finished PDF, seen through the paper: behind every card its own back, whichever edge the sheet is turned over.
import { describe, expect, test } from 'vitest';
import { FLIPS, type Flip, USUAL_TURNING } from '../../src/backs.ts';
import type { Box } from '../../src/geometry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import {
  centre,
  holds,
  missesOf,
  type Point,
  type Sheet,
  sheetsIn,
  through,
  worst,
} from '../support/backs.ts';
import { printingOn } from '../support/papers.ts';
import { openPdf, pagesOf } from '../support/pdf.ts';
import { distinct } from '../support/room.ts';
import { ARABIC, buildAll, fileOf, kitOf, openTheme, planOf, SWEDISH, used } from '../support/workshop.ts';

const theme = openTheme();
const swedish = kitOf(SWEDISH, 'sv');

const withBacks = (plan: Plan, backs: Partial<Plan['backs']> = {}): Plan => ({
  ...plan,
  cutLines: 'lines',
  backs: { show: 'pattern', ...USUAL_TURNING, ...backs },
});

/** Cards of a kit with those backs, read once. */
const read = new Map<string, Promise<readonly Sheet[]>>();
const cardsWith = (
  kit: Kit,
  flags: { readonly sheets: string; readonly only?: string },
  paper: string,
  backs: Partial<Plan['backs']>,
): Promise<readonly Sheet[]> => {
  const key = JSON.stringify([kit.id, flags, paper, backs]);
  const plan = { ...planOf(kit, flags), printing: printingOn(paper, 'a3') };
  const sheets = read.get(key) ?? sheetsIn(buildAll(kit, withBacks(plan, backs), theme));
  read.set(key, sheets);
  return sheets;
};

// Two decks show that each has a pattern of its own; on other papers one deck shows where the backs lie.
const ON: readonly (readonly [name: string, kit: () => Kit, sheets: string, paper: string, only: string])[] =
  [
    ['on A3, left to right', () => swedish, 'action-cards', 'a3', '1,2'],
    ['on A4', () => swedish, 'action-cards', 'a4', '1'],
    ['on Tabloid', () => swedish, 'action-cards', 'tabloid', '1'],
    ['on Letter, which lies', () => swedish, 'action-cards', 'letter', '1'],
    ['right to left', () => kitOf(ARABIC, 'ar'), 'action-cards', 'a3', '1,2'],
    ['right to left, on A4', () => kitOf(ARABIC, 'ar'), 'action-cards', 'a4', '1,2'],
    [
      'of medium and large cards, forms, prompts and pairs',
      () => kitOf('content/coi-action-plan', 'sv'),
      'roles,solution,asks,dilemmas',
      'a3',
      '1,2',
    ],
    ['of the same on A4', () => kitOf('content/coi-action-plan', 'sv'), 'solution,need', 'a4', '1'],
  ];

describe.each(ON)('the backs %s', (_, kit, sheets, paper, only) => {
  const opened = kit();

  test.each(FLIPS)('lie behind their fronts within 0.1 mm, flipped on the %s edge', async (flip) => {
    const some = await cardsWith(opened, { sheets, only }, paper, { flip });
    expect(some.length).toBeGreaterThan(1);
    for (const sheet of some) {
      const misses = missesOf(sheet, flip);
      expect([sheet.label, misses.length > 0]).toEqual([sheet.label, true]);
      expect([sheet.label, worst(misses) < 0.1]).toEqual([sheet.label, true]);
    }
  });
});

/** Ids behind the cards of all decks. */
const idsOn = (paper: string, flip: Flip): Promise<readonly Sheet[]> =>
  cardsWith(swedish, { sheets: 'action-cards' }, paper, { show: 'ids', flip });

test.each(FLIPS)(
  'behind every card is the id of its own deck, upright for who turns it like a page, flipped on the %s edge',
  async (flip) => {
    for (const paper of ['a3', 'a4']) {
      const sheets = await idsOn(paper, flip);
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
      expect(sheets.length).toBe(paper === 'a3' ? 9 : 10);
    }
  },
);

test('what the printer misses by is taken off backs and their cut marks together', async () => {
  const first = { sheets: 'action-cards', only: '1' };
  const off = [2, -1.5] as const;
  // A test page stands on Letter, where cards lie, and the other way round on Tabloid: drivers turn what lies counter-clockwise.
  const seen = { a4: off, letter: [1.5, 2], tabloid: [-1.5, -2] } as const;
  for (const [paper, expected] of Object.entries(seen))
    for (const flip of FLIPS) {
      const right = await cardsWith(swedish, first, paper, { flip });
      const moved = await cardsWith(swedish, first, paper, { flip, off });
      expect(moved.length).toBe(right.length);
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
  for (const sheet of await cardsWith(swedish, { sheets: 'action-cards', only: '1' }, 'a3', {
    flip: 'long',
  })) {
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
  const last = (await cardsWith(swedish, { sheets: 'action-cards', only: '1' }, 'a4', { flip: 'long' })).at(
    -1,
  );
  if (!last) throw new Error('no sheets');
  const outside = last.back.shapes
    .filter(({ points }) => points.length > 2)
    .map(({ box }) => through(last, 'long', centre(box)));
  const right = Math.max(...last.cells.map(({ x, width }) => x + width));
  const left = Math.min(...last.cells.map(({ x }) => x));
  expect(outside.some(([x]) => x > right + 3)).toBe(true);
  expect(outside.some(([x]) => x < left - 3)).toBe(true);
  for (const sheet of await idsOn('a3', USUAL_TURNING.flip))
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
  const flags = { sheets: 'action-cards,vote-dots', only: '1,2' };
  const plan = withBacks(planOf(swedish, flags), { show: 'ids', flip: 'short' });
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
    const plain = buildAll(swedish, planOf(swedish, flags), theme);
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
