// The marks by which cutting plotters find a sheet, as Silhouette's eye looks for them: 10 mm from the edges, a square of 5 mm, arms of 20 mm.
import { expect, test } from 'vitest';
import { MARK_ROOM, markItems, registrationMarks } from '../../src/page/marks.ts';

const MARKS = registrationMarks({ width: 210, height: 297 });

test('are a square at the top left, and corners at the top right and bottom left', () => {
  const [square = [], ...corners] = MARKS;
  const boxOf = (points: typeof square): readonly number[] => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  };
  expect(boxOf(square)).toEqual([10, 10, 15, 15]);
  expect(corners.map(boxOf)).toEqual([
    [180, 10, 200, 30],
    [10, 267, 30, 287],
  ]);
  expect(MARKS.map(areaOf)).toEqual([25, 39, 39]);
});

/** Of a polygon whose sides do not cross: of two arms of 20 × 1 mm that share a square millimetre, 39. */
const areaOf = (points: (typeof MARKS)[number]): number =>
  Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );

test('have room under the square and over the lower corner', () => {
  expect(MARK_ROOM).toEqual({ top: 18, bottom: 32 });
});

test('are black, and no content', () => {
  const { role, items } = markItems(MARKS);
  expect(role).toBe('artifact');
  expect(items).toEqual(MARKS.map(() => expect.objectContaining({ kind: 'path', fill: '#000000' })));
});
