// The tiles of a board: put together at their seams they are the board, and no seam goes through what is stuck or laid on it.
import { describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import { type Tile, tilesOf } from '../../src/page/tiles.ts';
import { boardArea, tilingOf } from '../../src/page/tiling.ts';
import type { Item, Page } from '../../src/scene.ts';
import { viewed } from '../../src/scene.ts';
import { page, text } from '../pdf/sample.ts';
import { printingOn } from '../support/papers.ts';

const MARGIN = 12;
const tiles = (on: Page, paper: string, boards: string, margin?: number): readonly Tile[] => {
  const tiling = tilingOf(on, MARGIN, printingOn(paper, boards, margin));
  if (!tiling) throw new Error(`no tiling on ${paper}`);
  return tilesOf(on, MARGIN, tiling);
};

/** x and y of a point of the board on a tile. */
const on = ({ view }: Tile, x: number, y: number): readonly [number, number] => {
  const at = viewed(box(x, y, 0, 0), view);
  return [at.x, at.y];
};
const showsPoint = (tile: Tile, x: number, y: number): boolean => {
  const [left, top] = on(tile, x, y);
  const { clip } = tile.view;
  return (
    left >= clip.x - 1e-6 &&
    left <= clip.x + clip.width + 1e-6 &&
    top >= clip.y - 1e-6 &&
    top <= clip.y + clip.height + 1e-6
  );
};
/** x of a seam on the board. */
const seamOf = ({ cutX = Number.NaN, view }: Tile): number => (cutX - view.x) / view.scale;

const CASES = [
  ['a4', 'a3', 6],
  ['a4', 'a3', 10],
  ['letter', 'a3', 6.35],
  ['a3', 'a2', 6],
  ['a3', 'a1', 6],
  ['a4', 'a1', 6],
] as const;

describe.each(CASES)('on %s, a board of %s with a white edge of %d mm', (paper, boards, margin) => {
  test.each([
    ['lying', 420, 297],
    ['standing', 297, 420],
  ])('%s is shown whole', (_, width, height) => {
    const board = page([], { width, height });
    const made = tiles(board, paper, boards, margin);
    const area = boardArea(board, MARGIN);
    for (let x = area.x; x <= area.x + area.width; x += 3)
      for (let y = area.y; y <= area.y + area.height; y += 3)
        expect(
          made.some((tile) => showsPoint(tile, x, y)),
          `${x}, ${y}`,
        ).toBe(true);
  });

  test('in Arabic begins at the right, and everything is where a mirror would show it', () => {
    const { sheet } = tilingOf(page([]), MARGIN, printingOn(paper, boards, margin)) ?? {};
    const width = sheet?.width ?? 0;
    const [latin, arabic] = ['sv', 'ar'].map((lang) => tiles(page([], { lang }), paper, boards, margin));
    arabic?.forEach((tile, k) => {
      const { view, cutX, strip, glue, n } = latin?.[k] ?? tile;
      expect(tile.n).toBe(n);
      expect(tile.view.clip.x).toBeCloseTo(width - view.clip.x - view.clip.width, 6);
      expect(tile.view.x).toBeCloseTo(width - view.x - view.of.width * view.scale, 6);
      expect(tile.strip.x).toBeCloseTo(width - strip.x - strip.width, 6);
      expect(tile.glue.map((b) => width - b.x - b.width)).toEqual(glue.map((b) => expect.closeTo(b.x, 6)));
      if (cutX !== undefined) expect(tile.cutX).toBeCloseTo(width - cutX, 6);
    });
    if (arabic?.length === 2) expect(arabic.map(({ side }) => side)).toEqual(['right', 'left']);
  });

  test('is shown at one scale, and nothing of it in the white edge', () => {
    const made = tiles(page([]), paper, boards, margin);
    expect(new Set(made.map(({ view }) => view.scale)).size).toBe(1);
    const { sheet } = tilingOf(page([]), MARGIN, printingOn(paper, boards, margin)) ?? {};
    for (const { view, strip, glue } of made)
      for (const part of [view.clip, strip, ...glue]) {
        expect(Math.min(part.x, part.y)).toBeGreaterThanOrEqual(margin - 0.5);
        expect(part.x + part.width).toBeLessThanOrEqual((sheet?.width ?? 0) - margin + 0.5);
        expect(part.y + part.height).toBeLessThanOrEqual((sheet?.height ?? 0) - margin + 0.5);
      }
  });

  test('goes on beyond every cut, so that an inexact one is not seen, and has grey to glue on the other sheet', () => {
    for (const tile of tiles(page([]), paper, boards, margin)) {
      const { clip } = tile.view;
      if (tile.cutX !== undefined) expect(clip.x + clip.width - tile.cutX).toBeCloseTo(1, 6);
      if (tile.cutY !== undefined) expect(clip.y + clip.height - tile.cutY).toBeCloseTo(1, 6);
      expect(tile.glue).toHaveLength(tile.under.length);
      for (const { width, height } of tile.glue) expect(Math.min(width, height)).toBeGreaterThanOrEqual(2);
    }
  });
});

test('laid with the cut of one sheet on the same place of the next, all sheets show the board in one place', () => {
  const [first, second] = tiles(page([]), 'a4', 'a3');
  if (!first || !second) throw new Error('two tiles');
  const seam = seamOf(first);
  const [there] = on(second, seam, 100);
  const shift = (first.cutX ?? 0) - there;
  for (const [x, y] of [
    [20, 20],
    [seam, 200],
    [400, 280],
  ] as const) {
    expect(on(second, x, y)[0] + shift).toBeCloseTo(on(first, x, y)[0], 6);
    expect(on(second, x, y)[1]).toBeCloseTo(on(first, x, y)[1], 6);
  }
});

describe('a seam', () => {
  const stroke = { colour: '#000000', width: 0.3 };
  const seamWith = (items: readonly Item[]): number => {
    const [first] = tiles(page(items), 'a4', 'a3');
    if (!first) throw new Error('no tile');
    return seamOf(first);
  };
  const middle = seamWith([]);

  test('is in the middle of what both sheets show if nothing is there', () => {
    expect(Math.abs(middle - 210)).toBeLessThan(1.5);
  });

  test('goes round places for dots', () => {
    const places = Array.from(
      { length: 40 },
      (_, i): Item => ({
        kind: 'circle',
        cx: 20 + i * 8.6,
        cy: 100,
        r: 3.5,
        stroke,
      }),
    );
    for (let by = 0; by < 9; by += 1) {
      const moved = places.map((one) => (one.kind === 'circle' ? { ...one, cx: one.cx + by } : one));
      const at = seamWith(moved);
      for (const one of moved)
        if (one.kind === 'circle') expect(Math.abs(one.cx - at)).toBeGreaterThanOrEqual(3.5);
    }
  });

  test('goes round the place of a card, of which there are only its corners', () => {
    const corner = (x: number, y: number, dx: number, dy: number): readonly Item[] => [
      { kind: 'line', x1: x, y1: y, x2: x + dx, y2: y, stroke },
      { kind: 'line', x1: x, y1: y, x2: x, y2: y + dy, stroke },
    ];
    const place = (x: number): readonly Item[] => [
      ...corner(x, 80, 3.2, 3.2),
      ...corner(x + 70, 80, -3.2, 3.2),
      ...corner(x, 125, 3.2, -3.2),
      ...corner(x + 70, 125, -3.2, -3.2),
    ];
    expect(seamWith(place(middle - 67))).toBeGreaterThan(middle + 3);
    expect(seamWith(place(middle - 3))).toBeLessThan(middle - 3);
  });

  test('rather crosses a line than words', () => {
    const words = text(middle - 30, 100, 'Ord ord ord', { width: 32 });
    expect(seamWith([words])).toBeGreaterThan(middle + 2);
    const rule: Item = { kind: 'line', x1: 12, y1: 150, x2: 408, y2: 150, stroke };
    expect(seamWith([rule])).toBeCloseTo(middle, 0);
  });
});

test('a strip with the label is beside the board where there is room, else along a seam, on what is cut off or glued', () => {
  const [first, second] = tiles(page([]), 'letter', 'a3');
  if (!first || !second) throw new Error('two tiles');
  expect(first.strip.x).toBeGreaterThan(first.view.clip.x + first.view.clip.width);
  expect(second.strip.x + second.strip.width).toBeLessThanOrEqual(second.view.clip.x);
  const [above] = tiles(page([]), 'a4', 'a3');
  expect(above && above.strip.y + above.strip.height).toBeLessThan(above ? on(above, 0, 12)[1] : 0);
});
