// Whether finished pages can be printed: how near words come to the edge, how small they are, the ruler, and the parts of a board.
import { describe, expect, test } from 'vitest';
import { backLabel } from '../../src/page-label.ts';
import { A4, type PrintedOn } from '../../src/paper.ts';
import { openFaults } from '../../src/verify/fault.ts';
import { checkPaper } from '../../src/verify/paper.ts';
import type { SeenLine, SeenPage, SeenText } from '../../src/verify/seen.ts';

const seen = (x: number, y: number, more: Partial<SeenText> = {}): SeenText =>
  ({ text: 'HH', x, y, width: 10, size: 10, turn: 0, marked: true, ...more }) as SeenText;

const pageOf = (texts: readonly SeenText[], more: Partial<SeenPage> = {}): SeenPage => ({
  ...{ label: 'G', width: 210, height: 297, texts, lines: [], blocks: [], mcids: new Set() },
  ...more,
});

const found = (pages: readonly SeenPage[], paper?: PrintedOn, labels?: string): readonly string[] => {
  const faults = openFaults('kit.pdf');
  checkPaper(pages, { paper, labels }, faults);
  return faults.found.map(({ code, message }) => `${code}: ${message}`);
};

const TYPE = 10 * 0.7 * (25.4 / 72);
const HANGING = 10 * 0.25 * (25.4 / 72);
/** Of a text in capitals, "HH", 10 mm long in 10 pt, whose edge is exactly so far from the edge of the paper. */
const beside = (mm: number): readonly (readonly [where: string, text: SeenText])[] => [
  ['left', seen(mm, 100)],
  ['top', seen(100, mm + TYPE)],
  ['right', seen(200 - mm, 100)],
  ['bottom', seen(100, 297 - mm)],
  ['bottom, with descenders,', seen(100, 297 - mm - HANGING, { text: 'Hg' })],
  ['left, upwards,', seen(mm + TYPE, 100, { turn: 90 })],
  ['top, upwards,', seen(100, mm + 10, { turn: 90 })],
  ['right, upwards,', seen(210 - mm, 100, { turn: 90 })],
  ['right, upwards with descenders,', seen(210 - mm - HANGING, 100, { turn: 90, text: 'Hg' })],
  ['left, downwards,', seen(mm, 100, { turn: -90 })],
  ['left, downwards with descenders,', seen(mm + HANGING, 100, { turn: -90, text: 'Hg' })],
  ['right, downwards,', seen(210 - mm - TYPE, 100, { turn: -90 })],
  ['bottom, downwards,', seen(100, 287 - mm, { turn: -90 })],
  ['left, upside down,', seen(mm + 10, 100, { turn: 180 })],
  ['top, upside down,', seen(100, mm, { turn: 180 })],
  ['top, upside down with descenders,', seen(100, mm + HANGING, { turn: 180, text: 'Hg' })],
  ['bottom, upside down,', seen(100, 297 - mm - TYPE, { turn: 180 })],
];

describe('a text', () => {
  test.each(beside(9.85))('at the %s is too near to the edge', (_, text) => {
    expect(found([pageOf([text])])).toEqual([
      expect.stringMatching(
        /^verify-margin: page G: "H[Hg]" is 9\.[89] mm from the edge, which is less than 10 mm\.$/,
      ),
    ]);
  });

  test.each(beside(9.91))('at the %s is as near as it may be', (_, text) => {
    expect(found([pageOf([text])])).toEqual([]);
  });

  test('of spaces is nowhere', () => {
    expect(found([pageOf([seen(0, 0, { text: '  ', size: 1, marked: false })])])).toEqual([]);
  });

  test('is at least 8 pt, and has a tag and characters that can be read', () => {
    expect(found([pageOf([seen(50, 50, { size: 8 }), seen(50, 60, { size: 7.995 })])])).toEqual([]);
    expect(
      found([
        pageOf([
          seen(50, 50, { size: 7.9 }),
          seen(50, 60, { marked: false, text: 'x'.repeat(50) }),
          seen(50, 70, { text: 'a\ufffd' }),
        ]),
      ]),
    ).toEqual([
      'verify-type-size: page G: "HH" is set in 7.9 pt, smaller than 8 pt.',
      `verify-tag: page G: "${'x'.repeat(40)}" has no tag.`,
      'verify-unreadable-text: page G: "a\ufffd" has characters that cannot be read as text.',
    ]);
  });
});

const line = (x1: number, y1: number, x2: number, y2: number): SeenLine => ({ x1, y1, x2, y2 }) as SeenLine;
/** A line with ticks, level or upright. */
const rulerOf = (length: number, apart = 5, count = 11, level = true): readonly SeenLine[] => {
  const turned = ([x1, y1, x2, y2]: readonly [number, number, number, number]): SeenLine =>
    level ? line(x1, y1, x2, y2) : line(y1, x1, y2, x2);
  return [
    turned([20, 250, 20 + length, 250]),
    ...Array.from({ length: count }, (_, i) => turned([20 + i * apart, 250, 20 + i * apart, 252])),
  ];
};
const onA3 = (lines: readonly SeenLine[], more: Partial<SeenPage> = {}): SeenPage =>
  pageOf([], { label: 'S1', width: 420, height: 297, lines, ...more });

describe('a sheet of A3', () => {
  test('has a ruler of 50 mm, level or upright', () => {
    expect(found([onA3(rulerOf(50))])).toEqual([]);
    expect(found([onA3(rulerOf(50, 5, 11, false))])).toEqual([]);
    expect(found([onA3(rulerOf(50.09, 5.009))])).toEqual([]);
    expect(found([onA3([...rulerOf(50), line(20, 250, 20, 252)])])).toEqual([]);
  });

  test.each<[string, readonly SeenLine[], RegExp]>([
    ['none', [], /it has no ruler of 50 mm/],
    ['only ticks', rulerOf(50).slice(1), /no ruler/],
    ['a line without ticks', rulerOf(50).slice(0, 1), /no ruler/],
    [
      'ticks elsewhere',
      [
        ...rulerOf(50).slice(0, 1),
        ...rulerOf(50)
          .slice(1)
          .map((one) => ({ ...one, y1: 251 })),
      ],
      /no ruler/,
    ],
    ['one of another length', rulerOf(49.8), /its ruler is 49\.8 mm long/],
    ['one that is scaled', rulerOf(48.5, 4.85), /its ruler is 48\.5 mm long/],
    ['one tick too few', rulerOf(50, 5, 10), /its ruler is 50\.0 mm long, or its ticks are not 5 mm apart/],
    ['ticks that are not 5 mm apart', rulerOf(50, 5.05), /or its ticks are not 5 mm apart/],
  ])('but not with %s', (_, lines, message) => {
    expect(found([onA3(lines)])).toEqual([expect.stringMatching(message)]);
  });

  test('needs none on its back or on labels, and smaller paper needs none', () => {
    expect(found([onA3([], { label: backLabel('C1') })])).toEqual([]);
    expect(found([onA3([])], undefined, 'Avery')).toEqual([]);
    expect(found([pageOf([])])).toEqual([]);
  });
});

describe('a board on several sheets', () => {
  const on = { ...A4, scale: 0.5, margin: 6 } as unknown as PrintedOn;
  const tile = (n: number, texts: readonly SeenText[]): SeenPage =>
    pageOf(texts, { label: `S1 [${n}/2]`, lines: rulerOf(50) });

  test('may have type as small as it is scaled', () => {
    const page = pageOf([seen(50, 50, { size: 4 })], { lines: rulerOf(50) });
    expect(found([page], on)).toEqual([]);
    expect(found([pageOf([seen(50, 50, { size: 3.9 })], { lines: rulerOf(50) })], on)).toEqual([
      'verify-type-size: page G: "HH" is set in 3.9 pt, smaller than 4 pt.',
    ]);
    expect(
      found([pageOf([seen(50, 50, { size: 7.9 })], { lines: rulerOf(50) })], { ...on, scale: 2 }),
    ).toHaveLength(1);
  });

  test('and come as near to the edge as the printer prints', () => {
    expect(found([pageOf([seen(6, 50)], { lines: rulerOf(50) })], on)).toEqual([]);
    expect(found([pageOf([seen(5.8, 50)], { lines: rulerOf(50) })], on)).toHaveLength(1);
  });

  const lost = (...places: readonly [SeenText, SeenText][]): readonly string[] =>
    found(
      [
        tile(
          1,
          places.map(([one]) => one),
        ),
        tile(
          2,
          places.map(([, other]) => other),
        ),
      ],
      on,
    );

  test('shows each text on one of them, the middle of it inside the edge that is not printed', () => {
    expect(lost([seen(50, 50), seen(-160, 50)], [seen(260, 80), seen(50, 80)])).toEqual([]);
    // Its middle is 5.95 mm from the edge.
    expect(lost([seen(0.95, 50), seen(-160, 50)])).toEqual([]);
    expect(lost([seen(-160, 50), seen(0.95, 50)])).toEqual([]);
    expect(
      lost(
        [seen(50, 50), seen(50, 50)],
        [seen(0.8, 50, { text: 'L'.repeat(50) }), seen(250, 50, { text: 'L'.repeat(50) })],
      ),
    ).toEqual([`verify-tile: page S1: "${'L'.repeat(40)}" is on none of its sheets.`]);
  });

  test('has no margins of its own for texts, nor parts that are spaces', () => {
    expect(lost([seen(1, 50), seen(50, 50)])).toEqual([]);
    expect(lost([seen(0.8, 50, { text: ' ' }), seen(250, 50, { text: ' ' })])).toEqual([]);
  });
});

test('copies of a page have the same words', () => {
  const copy = (words: string): SeenPage => pageOf([], { blocks: [{ words, artifact: false }] });
  expect(found([copy('One'), copy('One'), pageOf([], { label: 'H' })])).toEqual([]);
  expect(found([copy('One'), copy('Two')])).toEqual([
    'verify-copy: page G: its copies have different texts.',
  ]);
});
