// Logos side by side: equal areas, clear space and least widths kept, or it is told which have no room.
import { describe, expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import { type LineUpItem, lineUp } from '../../src/layout/line-up.ts';

const ROOM = box(12, 275, 62, 10);
const logo = (aspect: number, clear = 0.25, least = 0): LineUpItem => ({ aspect, clear, least });
const areas = (items: readonly LineUpItem[], room = ROOM, area = 60) =>
  lineUp(items, room, area).boxes.map(({ width, height }) => width * height);

describe('things in a row', () => {
  test('are equal in area, whatever their shape, as far as the room is high', () => {
    for (const found of areas([logo(4.5), logo(3), logo(1)])) expect(found).toBeCloseTo(60, 5);
    const [tall] = lineUp([logo(1 / 3)], ROOM, 60).boxes;
    expect(tall?.height).toBeCloseTo(8, 5);
  });

  test('shrink together where the room is too narrow, and stay inside it', () => {
    const { boxes, crowded } = lineUp([logo(6), logo(4), logo(2)], ROOM, 200);
    expect(crowded).toEqual([]);
    const last = boxes[2] ?? ROOM;
    expect(last.x + last.width).toBeLessThanOrEqual(ROOM.x + ROOM.width + 0.001);
    expect((boxes[0]?.width ?? 0) / (boxes[1]?.width ?? 1)).toBeCloseTo(Math.sqrt(6 / 4), 3);
  });

  test('have their middles on one line and keep the larger clear space of two neighbours, and that over them', () => {
    const [a = ROOM, b = ROOM] = lineUp([logo(2, 0.5), logo(1, 0.1)], ROOM, 60).boxes;
    expect(a.y + a.height / 2).toBeCloseTo(b.y + b.height / 2, 5);
    expect(b.x - a.x - a.width).toBeGreaterThanOrEqual(0.5 * a.height - 0.001);
    for (const [{ y, height }, clear] of [
      [a, 0.5],
      [b, 0.1],
    ] as const) {
      expect(y - ROOM.y).toBeGreaterThanOrEqual(clear * height - 0.001);
      expect(y + height).toBeLessThanOrEqual(ROOM.y + ROOM.height + 0.001);
    }
  });

  test('are never narrower than they may be: the others give way', () => {
    const { boxes, crowded } = lineUp([logo(3, 0, 27), logo(3)], ROOM, 300);
    expect(crowded).toEqual([]);
    expect(boxes[0]?.width).toBeGreaterThanOrEqual(27);
  });

  test('are told where there is no room for a least width, across or upwards', () => {
    expect(lineUp([logo(3, 0, 70)], ROOM, 200).crowded).toEqual([0]);
    expect(lineUp([logo(0.5, 0, 8)], ROOM, 200).crowded).toEqual([0]);
  });

  test('are told, and stand all the same, where they are hard to see and nobody said how small they may be', () => {
    const flat = lineUp([logo(30)], ROOM, 200);
    expect(flat).toMatchObject({ crowded: [], small: [0] });
    expect(flat.boxes[0]?.width).toBeCloseTo(62, 3);
    expect(lineUp([logo(0.1)], ROOM, 200)).toMatchObject({ crowded: [], small: [0] });
    expect(lineUp([logo(3), logo(1)], ROOM, 200)).toMatchObject({ crowded: [], small: [] });
  });

  test('are no specks: so many that none could be seen have no room', () => {
    const { crowded } = lineUp(
      Array.from({ length: 17 }, () => logo(1)),
      ROOM,
      200,
    );
    expect(crowded).toHaveLength(17);
  });

  test('of words alone are told where they are too wide', () => {
    const words: LineUpItem = { aspect: 4, clear: 0, least: 40, fixed: true };
    expect(lineUp([words, words], ROOM, 200).crowded).toEqual([0, 1]);
    expect(lineUp([words], ROOM, 200).crowded).toEqual([]);
  });

  test('leave words as they are set', () => {
    const words: LineUpItem = { aspect: 4, clear: 0, least: 30, fixed: true };
    const { boxes } = lineUp([words, logo(4)], ROOM, 200);
    expect(boxes[0]?.width).toBe(30);
    expect((boxes[1]?.x ?? 0) + (boxes[1]?.width ?? 0)).toBeLessThanOrEqual(ROOM.x + ROOM.width + 0.001);
  });
});
