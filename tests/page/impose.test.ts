// Imposition: how many pieces go on a paper, where they lie, what is cut and what is left for the strip.
import { describe, expect, test } from 'vitest';
import { type Box, box } from '../../src/geometry.ts';
import { a3Landscape, type Format, turned, upright } from '../../src/page/format.ts';
import { hasRoomFor, impose, tooLarge } from '../../src/page/impose.ts';
import { A4 } from '../../src/paper.ts';
import type { FramedSheet, ImposedPage, Lot, Piece, StripSheet } from '../../src/piece.ts';
import type { Item, LineItem, Page } from '../../src/scene.ts';
import { page } from '../pdf/sample.ts';
import { paperNamed } from '../support/papers.ts';

const CARD = { width: 70, height: 45 };
const A3_LANDSCAPE = a3Landscape(12);
const A4_UPRIGHT = upright(A4, 12);
const LETTER = upright(paperNamed('letter'), 12);
const TABLOID = upright(paperNamed('tabloid'), 12);
const paper = (width: number, height: number): Format => ({
  ...A3_LANDSCAPE,
  width,
  height,
});

/** Pieces that draw their box, red where they are turned. */
const piecesOf = (count: number, size: { width: number; height: number }): readonly Piece[] =>
  Array.from({ length: count }, () => ({
    ...size,
    draw: (at: Box, isTurned: boolean) => [
      { kind: 'rect', ...at, fill: isTurned ? '#ff0000' : '#ffffff' } as const,
    ],
  }));
const lot = (pieces: readonly Piece[], rest: Partial<Lot> = {}): Lot => ({
  pieces,
  cut: 'grid',
  draw: (block) => [...block.cutLines, ...block.pieces],
  ...rest,
});
/** What a sheet was asked to make pages of, page by page. */
interface Asked extends ImposedPage {
  readonly strip?: Box;
}
const stripSheet = (lots: readonly Lot[], asked: Asked[] = []): StripSheet => ({
  bands: [lots],
  cutColour: '#000000',
  strip: { width: 39, gap: 7 },
  page: (imposed, strip) => {
    asked.push({ ...imposed, strip });
    return page(imposed.draw(), { cuts: imposed.cuts });
  },
});
const framedSheet = (bands: readonly (readonly Lot[])[], asked: Asked[] = []): FramedSheet => ({
  bands,
  gap: 9,
  cutColour: '#000000',
  body: box(12, 60, 396, 214),
  page: (imposed) => {
    asked.push(imposed);
    return page(imposed.draw(), { cuts: imposed.cuts });
  },
});
const boxesOn = ({ items }: Page): readonly Box[] =>
  items.flatMap((item: Item) => (item.kind === 'rect' ? [item] : []));
const linesOn = ({ items }: Page): readonly LineItem[] =>
  items.flatMap((item: Item) => (item.kind === 'line' ? [item] : []));

test('a piece that begins a row leaves the rest of the row before it empty', () => {
  const pieces = piecesOf(9, CARD).map((piece, i) =>
    i === 4 || i === 5 ? { ...piece, begins: true as const } : piece,
  );
  const asked: Asked[] = [];
  const [first] = impose([stripSheet([lot(pieces)], asked)], A3_LANDSCAPE);
  const ys = first ? boxesOn(first).map(({ y }) => y) : [];
  expect([...new Set(ys)].map((y) => ys.filter((one) => one === y).length)).toEqual([4, 1, 4]);
  expect(asked[0]?.pieces).toHaveLength(9);
  expect(asked[0]?.cuts).toBe(4 + 6);
});

test.each([
  ['three times six cards on one paper', 3, 6, [4, 2, 4, 4, 4]],
  ['three times fourteen on three', 3, 14, [4, 4, 4, 2, 4, 4, 4, 2, 4, 4, 4, 2]],
  [
    'three times twenty-one on four',
    3,
    21,
    [...Array(5).fill(4), 1, ...Array(5).fill(4), 1, ...Array(5).fill(4), 1],
  ],
  ['four times nineteen on four', 4, 19, [4, 4, 4, 4, 3, 4, 4, 4, 4, 3, 4, 4, 4, 4, 3, 4, 4, 4, 4, 3]],
  ['three times thirteen on two, none of them with a row of its own', 3, 13, [...Array(9).fill(4), 3]],
] as const)('a row begins early only where that costs no paper: %s', (_, tables, cards, rows) => {
  const m = { width: 87, height: 54 };
  const pieces = piecesOf(tables * cards, m).map((piece, i) =>
    i > 0 && i % cards === 0 ? { ...piece, begins: true as const } : piece,
  );
  const pages = impose([stripSheet([lot(pieces)])], A3_LANDSCAPE);
  expect(pages).toHaveLength(Math.ceil((tables * cards) / 20));
  const ys = pages.map((one) => boxesOn(one).map(({ y }) => y));
  expect(ys.flatMap((all) => [...new Set(all)].map((y) => all.filter((one) => one === y).length))).toEqual(
    rows,
  );
});

test.each([
  ['two times twenty on two papers of thirty', 2, 20, [20, 20]],
  ['three times twenty on two, which have no room to spare', 3, 20, [30, 30]],
  ['three times six on one', 3, 6, [18]],
  ['three times fourteen on two, as far as there is room', 3, 14, [28, 14]],
  ['four times fourteen on two', 4, 14, [28, 28]],
  ['two times forty on three', 2, 40, [30, 10 + 20, 20]],
])('what belongs together is on one paper where that costs none: %s', (_, tables, cards, counts) => {
  const pieces = piecesOf(tables * cards, CARD).map((piece, i) =>
    i > 0 && i % cards === 0 ? { ...piece, begins: true as const } : piece,
  );
  const asked: Asked[] = [];
  impose([stripSheet([lot(pieces, { whole: true })], asked)], A3_LANDSCAPE);
  expect(asked.map((one) => one.pieces.length)).toEqual(counts);
  // Nothing is cut where no card is.
  if (counts[0] === cards) expect(asked[0]?.cuts).toBe(6 + cards / 5 + 1);
});

describe('cards beside a strip', () => {
  test.each<[Format, readonly [across: number, down: number, way: 'landscape' | 'upright']]>([
    [A3_LANDSCAPE, [5, 6, 'landscape']],
    [turned(A3_LANDSCAPE), [5, 6, 'landscape']],
    [A4_UPRIGHT, [2, 6, 'upright']],
    [turned(A4_UPRIGHT), [2, 6, 'upright']],
    [LETTER, [3, 4, 'landscape']],
    [TABLOID, [3, 9, 'upright']],
    [paper(594, 420), [5, 12, 'upright']],
    [paper(841, 594), [11, 12, 'landscape']],
  ])('as many as $width × $height mm hold, the way up that holds more', (format, [across, down, way]) => {
    const [first] = impose([stripSheet([lot(piecesOf(across * down, CARD))])], format);
    const boxes = first ? boxesOn(first) : [];
    expect(new Set(boxes.map(({ x }) => x.toFixed(3))).size).toBe(across);
    expect(new Set(boxes.map(({ y }) => y.toFixed(3))).size).toBe(down);
    expect(first && (first.width > first.height ? 'landscape' : 'upright')).toBe(way);
    expect(impose([stripSheet([lot(piecesOf(across * down + 1, CARD))])], format)).toHaveLength(2);
  });

  test.each([A3_LANDSCAPE, A4_UPRIGHT, LETTER, TABLOID])(
    'have their true size on $name and keep out of what printers leave white',
    (format) => {
      const [first] = impose([stripSheet([lot(piecesOf(40, CARD))])], format);
      for (const { x, y, width, height } of first ? boxesOn(first) : []) {
        expect([width, height]).toEqual([70, 45]);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(10);
        expect(x + width).toBeLessThanOrEqual((first?.width ?? 0) - 10);
        expect(y + height).toBeLessThanOrEqual((first?.height ?? 0) - 10);
      }
    },
  );

  test('of another size fill the same paper otherwise: twelve of 60 × 40 on A4', () => {
    const size = { width: 60, height: 40 };
    expect(impose([stripSheet([lot(piecesOf(12, size))])], A4_UPRIGHT)).toHaveLength(1);
    expect(impose([stripSheet([lot(piecesOf(13, size))])], A4_UPRIGHT)).toHaveLength(2);
  });

  test('lie edge to edge in rows, from the corner where A3 has always had them', () => {
    const [first] = impose([stripSheet([lot(piecesOf(7, CARD))])], A3_LANDSCAPE);
    expect(first && boxesOn(first).map(({ x, y }) => [x, y])).toEqual([
      ...[58, 128, 198, 268, 338].map((x) => [x, 13.5]),
      ...[58, 128].map((x) => [x, 58.5]),
    ]);
  });

  test('leave a strip as wide as it asks for, clear of the pieces', () => {
    const asked: Asked[] = [];
    impose([stripSheet([lot(piecesOf(1, CARD))], asked)], A3_LANDSCAPE);
    impose([stripSheet([lot(piecesOf(1, CARD))], asked)], A4_UPRIGHT);
    expect(asked.map(({ strip }) => strip)).toEqual([box(12, 12, 39, 273), box(12, 12, 39, 273)]);
  });

  test('are told to the strip page by page, spares with them where places are left over', () => {
    const asked: Asked[] = [];
    const [pieces, spares] = [piecesOf(58, CARD), piecesOf(4, CARD)];
    impose([stripSheet([lot(pieces, { spares })], asked)], A3_LANDSCAPE);
    expect(asked.map((one) => [one.page, one.pages])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(asked.flatMap((one) => one.pieces)).toEqual([...pieces, ...spares.slice(0, 2)]);
    expect(asked[1]?.pieces.at(-1)).toBe(spares[1]);
  });

  test('of several tables, each whole on a page, have spares on every page', () => {
    const asked: Asked[] = [];
    const [pieces, spares] = [piecesOf(40, CARD), piecesOf(24, CARD)];
    const tables = pieces.map((piece, i) => (i === 20 ? { ...piece, begins: true as const } : piece));
    impose([stripSheet([lot(tables, { spares, whole: true })], asked)], A3_LANDSCAPE);
    expect(asked.map((one) => one.pieces)).toEqual([
      [...tables.slice(0, 20), ...spares.slice(0, 10)],
      [...tables.slice(20), ...spares.slice(10, 20)],
    ]);
  });

  test('are cut along every line there is, once each, with an end for the guillotine to find', () => {
    const pages = impose([stripSheet([lot(piecesOf(37, CARD))])], A3_LANDSCAPE);
    expect(pages.map(({ cuts }) => cuts)).toEqual([6 + 7, 6 + 3]);
    expect(pages.map((one) => linesOn(one).length)).toEqual([13, 9]);
    const [across] = pages[0] ? linesOn(pages[0]).filter(({ y1, y2 }) => y1 === y2) : [];
    expect([across?.x1, across?.x2]).toEqual([54, 412]);
  });
});

describe('pieces in a frame', () => {
  const dots = { width: 96, height: 12 };
  const needle = { width: 18, height: 38 };
  const triangle = { width: 24, height: 24 * Math.sqrt(0.75) };

  test('fill the body under their heading, row by row', () => {
    const asked: Asked[] = [];
    const sheet = framedSheet([[lot(piecesOf(65, dots), { heading: 14 })]], asked);
    const [first] = impose([sheet], A3_LANDSCAPE);
    expect(asked.map(({ pieces }) => pieces.length)).toEqual([64, 1]);
    expect(first && boxesOn(first)[4]).toMatchObject({ x: 12, y: 60 + 14 + 12 });
  });

  test('that are a row each are cut along the rows alone', () => {
    const short = piecesOf(2, { width: 48, height: 12 });
    const [first] = impose(
      [framedSheet([[lot([...piecesOf(1, dots), ...short], { cut: 'rows' })]])],
      A3_LANDSCAPE,
    );
    expect(first?.cuts).toBe(4);
    expect(first && linesOn(first).map(({ x1, x2, y1 }) => [x1, x2, y1])).toEqual(
      [60, 72, 84, 96].map((y) => [8, 112, y]),
    );
    expect(first && boxesOn(first).map(({ width }) => width)).toEqual([96, 48, 48]);
  });

  test('go under others where all of them have room there, and on a page of their own where not', () => {
    const bands = (rows: number) => [
      [lot(piecesOf(4 * rows, dots), { heading: 14 })],
      [lot(piecesOf(2, needle), { heading: 14 })],
    ];
    const [together, ...none] = impose([framedSheet(bands(11))], A3_LANDSCAPE);
    expect(none).toEqual([]);
    expect(together && boxesOn(together).at(-1)).toMatchObject({ y: 60 + 14 + 132 + 9 + 14 });
    expect(impose([framedSheet(bands(12))], A3_LANDSCAPE)).toHaveLength(2);
  });

  test('that are printed only if there is room are left out where there is none, whole or row by row', () => {
    const band = (rows: number, rest: Partial<Lot> = {}) => [lot(piecesOf(4 * rows, dots), rest)];
    const asked: Asked[] = [];
    // 214 mm: ten rows, then 9 mm, and room for seven more.
    impose([framedSheet([band(10), band(8, { ifRoom: 'whole' })], asked)], A3_LANDSCAPE);
    impose([framedSheet([band(10), band(7, { ifRoom: 'whole' })], asked)], A3_LANDSCAPE);
    impose([framedSheet([band(10), band(8, { ifRoom: 'rows' })], asked)], A3_LANDSCAPE);
    impose([framedSheet([band(17), band(1, { ifRoom: 'rows' })], asked)], A3_LANDSCAPE);
    // Its heading alone has no room.
    impose([framedSheet([band(17), band(3, { ifRoom: 'rows', heading: 14 })], asked)], A3_LANDSCAPE);
    expect(asked.map(({ page: n, pieces }) => [n, pieces.length / 4])).toEqual([
      [1, 10],
      [1, 17],
      [1, 17],
      [1, 17],
      [1, 17],
    ]);
    expect(impose([framedSheet([band(1, { ifRoom: 'rows' })])], A3_LANDSCAPE)).toEqual([]);
  });

  test('beside others take no more height than they', () => {
    const band = [
      lot(piecesOf(2, needle), { span: [0, 0.3], heading: 14 }),
      lot(piecesOf(9, dots), { span: [0.4, 0.7], heading: 14, ifRoom: 'rows' }),
    ];
    const [first] = impose([framedSheet([band])], A3_LANDSCAPE);
    expect(first && boxesOn(first)).toHaveLength(2 + 3);
  });

  test('fill the last row with what belongs to nobody', () => {
    const spares = piecesOf(4, dots);
    const asked: Asked[] = [];
    impose([framedSheet([[lot(piecesOf(6, dots), { spares, sparesIn: 'row' })]], asked)], A3_LANDSCAPE);
    impose([framedSheet([[lot(piecesOf(8, dots), { spares, sparesIn: 'row' })]], asked)], A3_LANDSCAPE);
    expect(asked.map(({ pieces }) => pieces.length)).toEqual([8, 8]);
  });

  test('stand so far apart that the last ends with the body, if that is not too far', () => {
    const sheet = (rows: number) => {
      const bands = [rows, 1].map((one) => [lot(piecesOf(4 * one, dots))]);
      return { ...framedSheet(bands), stretch: 15 };
    };
    const last = (rows: number) => {
      const [first] = impose([sheet(rows)], A3_LANDSCAPE);
      return first ? boxesOn(first).at(-1)?.y : undefined;
    };
    expect(last(15)).toBeCloseTo(60 + 214 - 12, 6);
    expect(last(14)).toBeCloseTo(60 + 14 * 12 + 9 + 5, 6);
  });

  test('have room on pages that are begun, or not', () => {
    const more = (rows: number) => lot(piecesOf(4 * rows, dots));
    const sheet = framedSheet([[more(10)]]);
    expect([7, 8].map((rows) => hasRoomFor(more(rows), sheet, A3_LANDSCAPE))).toEqual([true, false]);
  });

  test('that are triangles share their slanting edges, every other one turned', () => {
    const [first] = impose(
      [framedSheet([[lot(piecesOf(33, triangle), { cut: 'triangles' })]])],
      A3_LANDSCAPE,
    );
    const boxes = first ? boxesOn(first) : [];
    expect(boxes.slice(0, 3).map(({ x }) => x)).toEqual([12, 24, 36]);
    expect(boxes.map((one) => ('fill' in one ? one.fill : '')).slice(0, 3)).toEqual([
      '#ffffff',
      '#ff0000',
      '#ffffff',
    ]);
    // 32 in 396 mm: half a side each and half a side more.
    expect(boxes[31]?.x).toBe(12 + 31 * 12);
    expect(boxes[32]).toMatchObject({ x: 12, fill: '#ffffff' });
    expect(first?.cuts).toBe(2 * 2 + 33 + 1);
    const level = first?.cutLines?.filter(({ y1, y2 }) => y1 === y2) ?? [];
    // As long as the longer of the rows that they are between.
    expect(level.map(({ x1, x2 }) => [x1, x2])).toEqual([
      [12, 408],
      [12, 408],
      [12, 36],
    ]);
  });

  test('side by side have a part of the width each and share their upper cut', () => {
    const band = [
      lot(piecesOf(3, triangle), { cut: 'triangles', span: [0, 0.74] }),
      lot(piecesOf(6, needle), { span: [0.76, 1] }),
    ];
    const [first] = impose([framedSheet([band])], A3_LANDSCAPE);
    const needles = first ? boxesOn(first).slice(3) : [];
    expect(needles[0]?.x).toBeCloseTo(12 + 0.76 * 396, 6);
    expect(needles[5]).toMatchObject({ y: 60 + 38 });
    expect(first?.cuts).toBe(2 + 3 + 1 + (3 + 6) - 1);
  });
});

describe('a piece that is too large for the paper', () => {
  const wide = piecesOf(2, { width: 400, height: 300 });
  test('is drawn all the same, alone on its page', () => {
    for (const sheet of [stripSheet([lot(wide)]), framedSheet([[lot(wide)]])])
      expect(impose([sheet], A3_LANDSCAPE).map((one) => boxesOn(one).length)).toEqual([1, 1]);
  });

  test('is found, in the room beside a strip, or of its part of a frame under a heading', () => {
    const first = (sheet: Page | StripSheet | FramedSheet): Piece | undefined =>
      tooLarge([page([]), sheet], A3_LANDSCAPE);
    const sized = (width: number, height: number) => piecesOf(2, { width, height });
    const fitting = [...sized(354, 277), ...sized(355, 20)];
    expect(first(stripSheet([lot(fitting)]))).toBe(fitting[2]);
    expect(first(stripSheet([lot(sized(354, 277))]))).toBeUndefined();
    expect(first(stripSheet([lot(sized(20, 277.1))]))).toBeDefined();
    const half = (width: number, height: number) =>
      first(framedSheet([[lot(sized(width, height), { span: [0.5, 1], heading: 14 })]]));
    expect([half(198, 200), half(198.1, 20), half(20, 200.1)].map((one) => one !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
    expect(first(page([]))).toBeUndefined();
  });
});

test('bands beside a strip follow one another without a gap', () => {
  const bands = [4, 2].map((count) => [lot(piecesOf(count, CARD))]);
  const [first, ...none] = impose([{ ...stripSheet([]), bands }], A3_LANDSCAPE);
  const ys = new Set(first ? boxesOn(first).map(({ y }) => y) : []);
  const [top = 0, next = 0, ...rest] = [...ys];
  expect([next - top, rest, none]).toEqual([CARD.height, [], []]);
});

test.each([
  ['that are a little wider than the margins leave keep the strip as near', 279.5, 57.75],
  ['that fill the paper between its margins keep the strip as near', 280, 58],
  ['that leave a little room end at the margins', 283.9, 61.9],
  ['that leave as much as strip and pieces may be apart end there, too', 284, 62],
  ['that leave more are in the middle with their strip', 284.5, 60.25],
])('pieces %s', (_, width, x) => {
  const [first] = impose([stripSheet([lot(piecesOf(9, CARD))])], paper(width, 200));
  expect(first && boxesOn(first)[0]?.x).toBeCloseTo(x, 9);
});

test('a sheet without pieces has no pages, and a page that is one already stays', () => {
  const ready = page([]);
  expect(impose([stripSheet([lot([])]), framedSheet([[lot([])]]), ready], A3_LANDSCAPE)).toEqual([ready]);
});
