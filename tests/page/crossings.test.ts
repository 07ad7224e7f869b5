// What a seam goes around: how bad it is to cut through each thing on a board, and where that is.
import { expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import { type Obstacle, obstaclesOn } from '../../src/page/crossings.ts';
import type { Item, LineItem, Mark } from '../../src/scene.ts';
import { element, page, text } from '../pdf/sample.ts';

const found = (...items: readonly Item[]): readonly Obstacle[] => obstaclesOn(page(items));
const stroke = { colour: '#000000', width: 0.3 };
const rect = (width: number, height: number): Mark => ({ kind: 'rect', ...box(10, 20, width, height) });
const line = (x1: number, y1: number, x2: number, y2: number): LineItem => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke,
});
/** Of 72 pt, so that an em is 25.4 mm. */
const word = (turn?: 90 | -90): Mark => text(100, 200, 'A', { size: 72, width: 30, ...(turn && { turn }) });
const [ABOVE, BELOW] = [0.75 * 25.4, 0.25 * 25.4];
const picture = { kind: 'picture', ...box(1, 2, 30, 40), picture: {} } as unknown as Mark;

test.each<readonly [what: string, mark: Mark, weight: number, place: readonly number[]]>([
  ['a word', word(), 40, [100, 200 - ABOVE, 30, 25.4]],
  ['a word from the bottom up', word(90), 40, [100 - ABOVE, 170, 25.4, 30]],
  ['a word from the top down', word(-90), 40, [100 - BELOW, 200, 25.4, 30]],
  ['a QR code', { kind: 'bitmap', x: 5, y: 6, size: 30 } as unknown as Mark, 400, [5, 6, 30, 30]],
  ['a picture', picture, 30, [1, 2, 30, 40]],
  ['a place for a dot', rect(26, 13.1), 800, [10, 20, 26, 13.1]],
  ['a low box', rect(26, 13), 12, [10, 20, 26, 13]],
  ['a box that is too large for a dot', rect(26.1, 26.1), 12, [10, 20, 26.1, 26.1]],
  ['a box', rect(100, 100), 12, [10, 20, 100, 100]],
  ['a ground', rect(5, 100.1), 1, [10, 20, 5, 100.1]],
  ['a disc', { kind: 'circle', cx: 50, cy: 60, r: 9 }, 800, [41, 51, 18, 18]],
  ['a line', line(30, 8, 10, 4), 0.5, [10, 4, 20, 4]],
  [
    'a shape, by the points of its outline',
    {
      kind: 'path',
      segments: [['M', 10, 20], ['L', 12, 60], ['C', 20, 70, 30, 5, 25, 40], ['Z']],
    },
    12,
    [10, 5, 20, 65],
  ],
])('%s', (_, mark, weight, [x = 0, y = 0, width = 0, height = 0]) => {
  const [one, ...others] = found(element('section', [element('paragraph', [mark as Item])]));
  expect(others).toEqual([]);
  expect(one?.weight).toBe(weight);
  expect(one?.place).toMatchObject({
    x: expect.closeTo(x, 9),
    y: expect.closeTo(y, 9),
    width: expect.closeTo(width, 9),
    height: expect.closeTo(height, 9),
  });
});

test('a group is one thing, where its transform puts it', () => {
  const transform = [0, 2, -1, 0, 100, 50] as const;
  const items = [rect(4, 4), line(30, 40, 34, 41)];
  expect(found({ kind: 'group', transform, items })).toEqual([{ place: box(59, 70, 21, 48), weight: 30 }]);
  const clip = box(1, 2, 3, 4);
  expect(found({ kind: 'group', transform, items, clip })).toEqual([
    { place: expect.objectContaining(box(94, 52, 4, 6)), weight: 30 },
  ]);
  expect(found({ kind: 'group', transform, items: [] })).toEqual([]);
});

test('a place for a card is what the marks at its corners are around', () => {
  const [left, right, top, bottom, arm] = [10, 80, 20, 65, 4];
  const corners = [top, bottom].flatMap((y) => [
    line(left, y, left + arm, y),
    line(right, y, right - arm, y),
  ]);
  const sides = [left, right].flatMap((x) => [line(x, top, x, top + arm), line(x, bottom, x, bottom - arm)]);
  const cards = (...lines: readonly LineItem[]): readonly Obstacle[] =>
    found(...lines).filter(({ weight }) => weight > 800);
  expect(cards(...corners, ...sides)).toEqual([
    { place: box(left, top, right - left, 0), weight: 2000 },
    { place: box(left, bottom, right - left, 0), weight: 2000 },
    { place: box(left, top, 0, bottom - top), weight: 2000 },
    { place: box(right, top, 0, bottom - top), weight: 2000 },
  ]);
});

test.each([
  ['of the shortest arms', 2, 40, true],
  ['of arms that are too short', 1.9, 40, false],
  ['of the longest arms', 5, 40, true],
  ['of arms that are too long', 5.1, 40, false],
  ['that is too narrow for a card', 3, 39.9, false],
  ['of the widest card', 3, 150, true],
  ['that is wider than a card', 3, 150.1, false],
])('a place %s is seen or not', (_, arm, width, seen) => {
  const marks = [line(0, 20, arm, 20), line(width, 20, width - arm, 20)];
  expect(found(...marks).some(({ weight }) => weight === 2000)).toBe(seen);
});

test('marks that do not face each other are no place for a card, and the nearest that does ends it', () => {
  const places = (...lines: readonly LineItem[]) =>
    found(...lines).flatMap(({ place, weight }) => (weight === 2000 ? [place] : []));
  const begins = line(10, 20, 14, 20);
  expect(places(begins, line(80, 21, 76, 21))).toEqual([]);
  expect(places(begins, line(76, 20, 80, 20))).toEqual([]);
  expect(places(line(14, 20, 10, 20), line(80, 20, 76, 20))).toEqual([]);
  expect(places(begins, line(120, 20, 116, 20), line(80, 20, 76, 20))).toEqual([box(10, 20, 70, 0)]);
});
