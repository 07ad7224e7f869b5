// Bleed: what reaches an edge that is cut goes on beyond it, and nothing else moves.
import { describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import { circle, dotted, line, pen, polygon, rect } from '../../src/layout/shapes.ts';
import { stripBleed, withBleed } from '../../src/page/bleed.ts';
import { trimmed } from '../../src/page/trimmed.ts';
import type { Element, Item } from '../../src/scene.ts';
import { votes } from '../pdf/sample.ts';

const CARD = box(10, 20, 70, 45);
const RED = { fill: '#aa0000' };

describe('an item at the edge', () => {
  test.each([
    ['a band from side to side', rect(box(10, 20, 70, 11), RED), rect(box(7, 17, 76, 14), RED)],
    ['a ground', rect(CARD, RED), rect(box(7, 17, 76, 51), RED)],
    [
      'a polygon',
      polygon(
        [
          [10, 20],
          [80, 20],
          [45, 40],
        ],
        RED,
      ),
      polygon(
        [
          [7, 17],
          [83, 17],
          [45, 40],
        ],
        RED,
      ),
    ],
    ['a line across', line(10, 31, 80, 31, pen('#aa0000')), line(7, 31, 83, 31, pen('#aa0000'))],
    ['a slit along the edge', line(80, 20, 80, 31, pen('#ffffff')), line(83, 17, 83, 31, pen('#ffffff'))],
  ])('goes on: %s', (_, item, beyond) => {
    expect(withBleed([item], CARD, 3)).toEqual([beyond]);
  });

  test.each([
    ['a line to cut along', line(10, 20, 80, 20, dotted('#000000'))],
    ['an outline to cut along', rect(CARD, { stroke: dotted('#000000') })],
    ['a rounded corner', rect(CARD, RED, 2)],
    ['what is inside', rect(box(14, 24, 20, 10), RED)],
    ['a dot', circle(45, 30, 8, RED)],
  ])('stays: %s', (_, item) => {
    const items: readonly Item[] = [item];
    expect(withBleed(items, CARD, 3)).toBe(items);
  });

  test('goes on only where no other piece is', () => {
    const sides = { left: true, right: false, top: false, bottom: false };
    expect(withBleed([rect(CARD, RED)], CARD, 3, sides)).toEqual([rect(box(7, 20, 73, 45), RED)]);
  });
});

test('a strip of triangles has its colour around it: of one, of two, of three', () => {
  const piece = { width: 20, height: 17, edge: '#f6c944' };
  const corners = (pieces: number) => {
    const mark = stripBleed({ x: 0, y: 0, pieces }, piece, 3);
    if (mark.kind !== 'path') throw new Error('a path');
    expect(mark.stroke).toEqual({ colour: '#f6c944', width: 6 });
    return mark.segments.flatMap(([letter, ...at]) => (letter === 'Z' ? [] : [at]));
  };
  expect(corners(1)).toEqual([
    [0, 17],
    [10, 0],
    [20, 17],
  ]);
  expect(corners(2)).toEqual([
    [0, 17],
    [10, 0],
    [30, 0],
    [20, 17],
  ]);
  expect(corners(3)).toEqual([
    [0, 17],
    [10, 0],
    [30, 0],
    [40, 17],
  ]);
});

describe('a page that is trimmed', () => {
  const page = { ...votes, items: [rect(box(0, 0, votes.width, 20), RED)] };

  test('has bleed around it, and no marks unless they are wanted', () => {
    const made = trimmed(page, { bleed: 3 });
    expect(made.bleed).toEqual(box(-3, -3, page.width + 6, page.height + 6));
    expect(made.media).toBeUndefined();
    expect(made.items).toEqual([rect(box(-3, -3, page.width + 6, 23), RED)]);
  });

  test('has two marks at each corner, in line with its edges and outside the bleed', () => {
    const made = trimmed(page, { bleed: 3, marks: { offset: 4, length: 5, width: 0.1 } });
    const marks = (made.items.at(-1) as Element).items.flatMap((item) =>
      item.kind === 'line' ? [item] : [],
    );
    expect(marks).toHaveLength(8);
    for (const { x1, y1, x2, y2 } of marks) {
      const level = y1 === y2;
      expect(level ? [0, page.height] : [0, page.width]).toContain(level ? y1 : x1);
      const away = [x1, x2].flatMap((x) => (level ? [Math.max(-x, x - page.width)] : []));
      const over = [y1, y2].flatMap((y) => (level ? [] : [Math.max(-y, y - page.height)]));
      expect([...away, ...over]).toEqual([4, 9]);
    }
    expect(made.media).toEqual(box(-10, -10, page.width + 20, page.height + 20));
  });
});
