// Boards in whatever margins a template or a paper gives them: inside them, clear of one another and at true size, or a problem.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, box } from '../../src/geometry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { a3Landscape, contentBox, type Format, usualFormats } from '../../src/page/format.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Page } from '../../src/scene.ts';
import { layout } from '../../src/workshop/layout.ts';
import { capBox, collisions, cutLinesOf, distinct, marginIn, steps, struck } from '../support/room.ts';
import { seenIn } from '../support/scene.ts';
import { kitOf, openTheme, planOf, SMALL, SWEDISH, used } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const finnish = kitOf(SWEDISH, 'fi');
const small = kitOf(SMALL, 'en');
const themes = { default: openTheme(), plain: openTheme(undefined, 'plain') };

const laid = (of: Kit, plan: Plan, format: Format, look: keyof typeof themes = 'default') => {
  const formats = { ...usualFormats(12), board: format };
  return layout({ kit: used(of, plan), kinds: KINDS, plan, theme: themes[look], formats });
};

const withMargins = (top: number, right: number, bottom: number, left: number): Format => ({
  ...a3Landscape(12),
  margins: { top, right, bottom, left },
});

/** Texts in one another or on a line. */
const crowded = (page: Page): readonly string[] => {
  const seen = seenIn(page);
  return [...collisions(seen.texts), ...struck(seen)].map((what) => `${page.label}: ${what}`);
};

/** mm: the points of arrows, the upper edge of letters with accents and half a stroke. */
const TOLERANCE = 2;

/** What is outside the margins. Cut lines run over them, and grids of pieces keep to the unprintable edge alone. */
const outside = (format: Format, page: Page): readonly string[] => {
  const seen = seenIn(page);
  const cuts = new Set(page.cuts > 0 ? cutLinesOf(seen.shapes) : []);
  const inks = [
    ...seen.texts.map((text) => ({ what: text.text, at: capBox(text) })),
    ...seen.masks.map((at) => ({ what: 'a code', at })),
    ...seen.shapes.map((shape) => ({ what: 'a shape', at: shape.box })).filter(({ at }) => !cuts.has(at)),
  ];
  const room: Box =
    page.cuts > 0 && seen.masks.length + page.cuts > 8
      ? box(format.edge, format.edge, format.width - 2 * format.edge, format.height - 2 * format.edge)
      : contentBox(format);
  return inks
    .filter(({ at }) => marginIn(at, room) < -TOLERANCE)
    .map(({ what, at }) => `${page.label}: ${what} ${JSON.stringify(at)}`);
};

const faults = (format: Format, result: ReturnType<typeof laid>): readonly string[] =>
  result.ok
    ? result.value
        .filter(({ sheet }) => !sheet.forFacilitator)
        .flatMap(({ pages }) => pages)
        .flatMap((page) => [...crowded(page), ...outside(format, page)])
    : [];

/** Distances between cut lines, once each: cards and dots have their true size on every paper. */
const pitches = (page: Page): readonly number[] => {
  const cuts = cutLinesOf(seenIn(page).shapes);
  const at = (of: (one: Box) => number, wanted: (one: Box) => boolean) =>
    distinct(cuts.filter(wanted).map(of));
  return distinct(
    [
      at(
        ({ x }) => x,
        ({ width }) => width < 0.1,
      ),
      at(
        ({ y }) => y,
        ({ height }) => height < 0.1,
      ),
    ].flatMap(steps),
  );
};

const KITS = { swedish: kit, finnish, small } as const;

test('boards stay inside any margins from 10 to 15 mm, clear of one another, or what does not fit is reported', () => {
  const margin = fc.double({ min: 10, max: 15, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(margin, margin, margin, margin),
      fc.constantFrom('swedish', 'finnish', 'small'),
      fc.constantFrom('default', 'plain'),
      fc.integer({ min: 1, max: 60 }),
      (margins, which, look, people) => {
        const of = KITS[which];
        const format = withMargins(...margins);
        const result = laid(of, planOf(of, { participants: String(people) }), format, look);
        expect(result.ok || result.problems.every(({ code }) => code.startsWith('fit-'))).toBe(true);
        // Table signs are no boards: they have margins of their own.
        const boards = result.ok
          ? { ...result, value: result.value.filter(({ sheet }) => sheet.kind !== 'tents') }
          : result;
        expect(faults(format, boards)).toEqual([]);
      },
    ),
    { numRuns: 12, seed: 20261126 },
  );
});

test.each([10, 12, 15, 20])('cards and dots keep their size with margins of %i mm', (margin) => {
  const plan = planOf(kit, { sheets: 'action-cards,vote-dots,personal-dots', participants: '9', deep: '5' });
  const result = laid(kit, plan, withMargins(margin, margin, margin, margin));
  const pages = result.ok ? result.value.flatMap((one) => one.pages) : [];
  const of = (code: string) => pages.filter(({ label }) => label.startsWith(code)).map(pitches);
  expect(new Set(of('C').map(String))).toEqual(new Set(['45,70']));
  expect(of('D1')[0]).toContain(12);
  // The pitch of strips, then the space above the dots to write on, and their strips.
  expect(new Set(of('D2').map(([first]) => first))).toEqual(new Set([12]));
});

test('pieces keep 10 mm clear of the edge where a template has narrower margins', () => {
  const plan = planOf(kit, { sheets: 'vote-dots,personal-dots', participants: '60' });
  const result = laid(kit, plan, withMargins(4, 4, 4, 4));
  const pages = result.ok ? result.value.flatMap((one) => one.pages) : [];
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const cuts = cutLinesOf(seenIn(page).shapes);
    // Each line runs 4 mm beyond what it cuts.
    const paper = box(0, 0, page.width, page.height);
    expect(Math.min(...cuts.map((cut) => marginIn(cut, paper)))).toBeGreaterThan(5.99);
  }
});

describe('margins far beyond those that ship', () => {
  test.each(['swedish', 'finnish', 'small'] as const)(
    'print right at 20 mm, or say what does not fit: %s',
    (which) => {
      for (const look of ['default', 'plain'] as const) {
        const format = withMargins(20, 20, 20, 20);
        const result = laid(KITS[which], planOf(KITS[which]), format, look);
        expect(faults(format, result)).toEqual([]);
      }
    },
  );

  test('leave too little room at 40 mm: each text or sheet that does not fit is named, and nothing is printed', () => {
    const { ok, problems } = laid(kit, planOf(kit), withMargins(40, 40, 40, 40));
    expect(ok).toBe(false);
    const texts = problems.filter(({ code, file, key }) => code === 'fit-too-long' && file && key);
    const sheets = problems.filter(({ code }) => code === 'fit-no-room').map(({ place }) => place?.sheet);
    expect(texts.map(({ key }) => key)).toEqual(['lists.levels.several.note']);
    expect(sheets).toEqual(['R', 'N']);
    expect(problems).toHaveLength(texts.length + sheets.length);
  });

  test('a small kit fits at 40 mm', () => {
    for (const look of ['default', 'plain'] as const) {
      const format = withMargins(40, 40, 40, 40);
      expect(faults(format, laid(small, planOf(small), format, look))).toEqual([]);
    }
  });

  test('a piece that is larger than the paper is reported by its size', () => {
    const tiny: Format = { ...a3Landscape(12), width: 120, height: 90 };
    const { problems } = laid(kit, planOf(kit, { sheets: 'action-cards' }), tiny);
    expect(problems.find(({ code }) => code === 'fit-piece-too-large')?.message).toBe(
      'A piece of 70 × 45 mm does not fit on sheet C, on A3.',
    );
  });
});
