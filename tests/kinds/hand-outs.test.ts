// Whatever the paper and its margins: the guide and the proof are inside them with nothing over anything else, or a problem says why not.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, box } from '../../src/geometry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kit } from '../../src/kit/kit.ts';
import { contentBox, type Format, type Formats, upright, usualFormats } from '../../src/page/format.ts';
import { A4 } from '../../src/paper.ts';
import type { Page } from '../../src/scene.ts';
import { openShaper } from '../../src/text/shaper.ts';
import type { Unit } from '../../src/translation/unit.ts';
import { layout } from '../../src/workshop/layout.ts';
import { textsOf } from '../../src/workshop/places.ts';
import { type ProofInput, proof, proofPages } from '../../src/workshop/proof.ts';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { LETTER } from '../support/papers.ts';
import { capBox, collisions, marginIn, struck } from '../support/room.ts';
import { seenIn } from '../support/scene.ts';
import { ARABIC, clear, DATE, kitOf, openTheme, planOf, SMALL, SWEDISH, used } from '../support/workshop.ts';

const theme = openTheme();
const swedish = kitOf(SWEDISH, 'sv');
const finnish = kitOf(SWEDISH, 'fi');
const KITS: readonly Kit[] = [swedish, finnish, kitOf(SMALL, 'en')];

const margin = fc.integer({ min: 10, max: 25 });
const formats = fc
  .record({
    paper: fc.constantFrom(A4, LETTER),
    margins: fc.record({ top: margin, right: margin, bottom: margin, left: margin }),
  })
  .map(({ paper, margins }): Format => ({ ...upright(paper, 10), margins }));

/** The least and the most room on both papers, and a side for a punch. */
const EXAMPLES: [Format][] = [
  [upright(A4, 10)],
  [upright(A4, 25)],
  [upright(LETTER, 10)],
  [upright(LETTER, 25)],
  [{ ...upright(LETTER, 10), margins: { top: 12, right: 10, bottom: 18, left: 25 } }],
];
const RUNS = { numRuns: 8, seed: 20_260_312, examples: EXAMPLES };

const formatsFor = (handOut: Format): Formats => ({
  ...usualFormats(theme.template.page.margin),
  handOut,
});

/** Inside the margins, with so many mm over them, but no nearer to the edge than printers reach. */
const around = (format: Format, over: number): Box => {
  const { x, y, width, height } = contentBox(format);
  const { top, right, bottom, left } = format.margins;
  const on = (side: number): number => Math.min(over, side - format.edge);
  return box(x - on(left), y - on(top), width + on(left) + on(right), height + on(top) + on(bottom));
};

/** What is wrong on a page: texts outside `inner`, texts and shapes outside `outer`, texts in one another or struck through. */
const wrongOn = (page: Page, inner: Box, outer: Box): readonly string[] => {
  const seen = seenIn(page);
  return [
    ...seen.texts
      .filter((text) => marginIn(capBox(text), inner) < -0.01)
      .map(({ text }) => `outside: ${text}`),
    ...[...seen.texts.map(capBox), ...seen.shapes.map((shape) => shape.box), ...seen.masks]
      .filter((one) => marginIn(one, outer) < -0.01)
      .map((one) => `outside: ${JSON.stringify(one)}`),
    ...collisions(seen.texts),
    ...struck(seen).map((text) => `struck: ${text}`),
  ].map((what) => `${page.label}: ${what}`);
};

/** The pages of the guide on a paper, or none where something does not fit. */
const guideOn = (kit: Kit, format: Format): readonly Page[] => {
  const laid = layout({
    kit: used(kit, planOf(kit)),
    kinds: KINDS,
    plan: planOf(kit),
    theme,
    formats: formatsFor(format),
  });
  if (!laid.ok) {
    expect(laid.problems.map(({ code }) => code)).toContainEqual(expect.stringMatching(/^fit-/));
    return [];
  }
  return laid.value.flatMap(({ sheet, pages }) => (sheet.forFacilitator ? pages : []));
};

/** A translation of which every seventh text is missing, so that there are rows on a tint. */
const proofInput = (kit: Kit, format: Format): ProofInput => {
  const texts = textsOf(kit);
  const units = [...textsOf(swedish)].flatMap(([key, source], i): readonly Unit[] => {
    const text = texts.get(key);
    if (text === undefined) return [];
    const unit = { file: '', key, source };
    return [
      i % 7 === 0 ? { ...unit, state: 'missing' } : { ...unit, text, from: source, state: 'translated' },
    ];
  });
  return {
    kinds: KINDS,
    kit: used(kit, planOf(kit)),
    plan: planOf(kit),
    theme,
    formats: formatsFor(format),
    units,
    language: kit.edition,
    from: swedish.edition,
    date: DATE,
  };
};

describe('on A4 and Letter with margins of 10 to 25 mm on each side', () => {
  test('the guide is inside the margins with nothing over anything else', () => {
    const seen = { pages: 0, editions: 0 };
    fc.assert(
      fc.property(formats, (format) => {
        for (const kit of KITS) {
          const pages = guideOn(kit, format);
          seen.pages += pages.length;
          seen.editions += pages.length > 0 ? 1 : 0;
          // A rule over the heading at the top of a page runs 1 mm into the margin, a principle's sign 0.2.
          expect(pages.flatMap((page) => wrongOn(page, contentBox(format), around(format, 1)))).toEqual([]);
          expect(pages.filter(({ width }) => width !== format.width)).toEqual([]);
        }
      }),
      RUNS,
    );
    // None of these editions is too long for any of the papers.
    expect(seen.editions).toBe(RUNS.numRuns * KITS.length);
    expect(seen.pages).toBeGreaterThan(seen.editions);
  });

  test('the proof is inside the margins but for tints and foot, with nothing over anything else', () => {
    for (const [format] of EXAMPLES.slice(-2)) {
      const pages = proofPages(proofInput(finnish, format));
      expect(pages.length).toBeGreaterThan(10);
      // Tints of marked rows and the foot run 2 mm into the margins.
      const outer = around(format, 2);
      expect(pages.flatMap((page) => wrongOn(page, outer, outer)).slice(0, 5)).toEqual([]);
    }
  });
});

test('a page from right to left keeps the margins where they are', async () => {
  const arabic = kitOf(ARABIC, 'ar');
  const shaped = openTheme(await openShaper());
  const handOut: Format = { ...upright(A4, 10), margins: { top: 10, right: 25, bottom: 10, left: 12 } };
  const laid = layout({
    kit: used(arabic, planOf(arabic)),
    kinds: KINDS,
    plan: planOf(arabic),
    theme: shaped,
    formats: formatsFor(handOut),
  });
  const pages = clear(laid).flatMap(({ sheet, pages: all }) => (sheet.forFacilitator ? all : []));
  expect(pages.length).toBeGreaterThan(0);
  // The head of the last column of the print list may run 2.5 mm over.
  const outer = around(handOut, 2.5);
  expect(pages.flatMap((page) => wrongOn(page, outer, outer))).toEqual([]);
});

test('a text of the guide that no page has room for is reported with its file and key', () => {
  const words = swedish.words ?? expect.fail('no words');
  const first = words.guide.cut.cards;
  const long = { ...first, words: `${first.words} `.repeat(60).trim() };
  const guide = { ...words.guide, cut: { ...words.guide.cut, cards: long } };
  const kit: Kit = { ...swedish, words: { ...words, guide } };
  const { problems } = layout({
    kit: used(kit, planOf(kit)),
    kinds: KINDS,
    plan: planOf(kit),
    theme,
    formats: formatsFor(upright(LETTER, 25)),
  });
  expect(problems.map(({ code, file, key }) => [code, file, key])).toEqual([
    ['fit-too-long', first.file, first.key],
  ]);
  expect(problems[0]?.message).toMatch(/[0-9]+ mm taller than a page/);
});

test('a text that is too long for a page of the proof is reported', () => {
  const format = upright(A4, 14);
  const [key, words] = [...textsOf(swedish)].find(([, text]) => text.length > 60) ?? [];
  if (key === undefined || words === undefined) throw new Error('the kit has no long text');
  const unit: Unit = {
    file: '',
    key,
    source: `${words} `.repeat(60),
    text: words,
    from: words,
    state: 'translated',
  };
  const made = proof({ ...proofInput(finnish, format), units: [unit] }, nodeZlib);
  expect(made.problems.map(({ code, key }) => [code, key])).toEqual([['fit-too-long', key]]);
});
