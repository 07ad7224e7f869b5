// Fronts and backs of cards read from a finished PDF, and where a back lies when its front is looked through.
import { expect } from 'vitest';
import type { Flip } from '../../src/backs.ts';
import type { Box } from '../../src/geometry.ts';
import type { Built } from '../../src/workshop/build.ts';
import { readMarks, type Seen } from './operators.ts';
import { labelsOf, openPdf, pagesOf, sizeOf } from './pdf.ts';
import { distinct } from './room.ts';
import { fileOf } from './workshop.ts';

export type Point = readonly [number, number];

export interface Sheet {
  readonly label: string;
  readonly size: Point;
  readonly front: Seen;
  readonly back: Seen;
  /** Between the cuts of the front, as a plotter has them. */
  readonly cells: readonly Box[];
}

const cellsIn = (built: Built, label: string): readonly Box[] => {
  const [, code = '', n = '1'] = /^(\w+)(?: (\d+)\/)?/.exec(label) ?? [];
  const { bytes } = built.cutFiles.find(({ name }) => name === `cut/${code}-${n}.svg`) ?? {};
  const ends = [...new TextDecoder().decode(bytes).matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"/g)].map(
    (found) => found.slice(1).map(Number),
  );
  const xs = distinct(ends.flatMap(([x1, , x2]) => (x1 === x2 ? [x1 ?? 0] : [])));
  const ys = distinct(ends.flatMap(([, y1, , y2]) => (y1 === y2 ? [y1 ?? 0] : [])));
  return ys.slice(1).flatMap((bottom, row) =>
    xs.slice(1).map((right, column) => ({
      x: xs[column] ?? 0,
      y: ys[row] ?? 0,
      width: right - (xs[column] ?? 0),
      height: bottom - (ys[row] ?? 0),
    })),
  );
};

/** "C1 2/5" is neither the first sheet of its cards, which is full, nor the last, which may not be. */
const isAmong = (label: string): boolean => {
  const [, n = '1', all = '1'] = / (\d+)\/(\d+)/.exec(label) ?? [];
  return n !== '1' && n !== all;
};

/** Fronts and backs of cards.pdf, of all cards the first and the last sheet: those between are laid in the same way. */
export const sheetsIn = async (built: Built): Promise<readonly Sheet[]> => {
  const pdf = await openPdf(fileOf(built, 'cards.pdf'));
  const labels = await labelsOf(pdf);
  const pages = await pagesOf(pdf);
  expect(pages.length % 2).toBe(0);
  const all = pages.length / 2;
  return Promise.all(
    Array.from({ length: all }, (_, i) => i)
      .filter((i) => !isAmong(labels[2 * i] ?? ''))
      .map(async (i) => {
        const [front, back, label = ''] = [pages[2 * i], pages[2 * i + 1], labels[2 * i]];
        if (!front || !back) throw new Error('a front without a back');
        expect(labels[2 * i + 1]).toBe(`${label} [verso]`);
        expect(sizeOf(back)).toEqual(sizeOf(front));
        return {
          label,
          size: sizeOf(front) as unknown as Point,
          front: await readMarks(front),
          back: await readMarks(back, true),
          cells: cellsIn(built, label),
        };
      }),
  );
};

/** The point of the front that a point of the back lies behind: a sheet that stands is turned over its long edge like the page of a book. */
export const through = ({ size: [width, height] }: Sheet, flip: Flip, [x, y]: Point): Point =>
  height > width === (flip === 'long') ? [width - x, y] : [x, height - y];

const isUpsideDown = ({ size: [width, height] }: Sheet, flip: Flip): boolean =>
  width > height === (flip === 'long');

export const centre = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];
export const holds = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
  px > x && px < x + width && py > y && py < y + height;

const around = (points: readonly Point[]): Point => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
};

/** Of each card: where the middle of its back is, seen from the front, less that of the card. */
export const missesOf = (sheet: Sheet, flip: Flip, [right, down]: Point = [0, 0]): readonly Point[] => {
  // A printer that misses prints the back so far off.
  const seen = (point: Point): Point => {
    const [x, y] = through(sheet, flip, point);
    return [x + right, y + down];
  };
  const shapes = sheet.back.shapes.map((shape) => ({ shape, at: seen(centre(shape.box)) }));
  return sheet.cells
    .filter((cell) => sheet.front.texts.some(({ x, y }) => holds(cell, [x + 0.1, y - 1])))
    .map((cell) => {
      const marks = shapes.flatMap(({ shape, at }) => (holds(cell, at) ? [shape] : []));
      const texts = sheet.back.texts.filter(({ x, y }) => holds(cell, seen([x, y])));
      const middle =
        texts.length > 0 ? middleOf(sheet, flip, marks, texts) : around(marks.flatMap(cornersOf));
      const [x, y] = seen(middle);
      return [x - centre(cell)[0], y - centre(cell)[1]];
    });
};

const cornersOf = ({ box: { x, y, width, height } }: { readonly box: Box }): readonly Point[] => [
  [x, y],
  [x + width, y + height],
];

/** mm: the height of the symbol beside an id, which all but the linked rings and the half square are as wide as. */
const SIGN = 13;

/** Of a symbol with an id beside it, or of the id alone. */
const middleOf = (sheet: Sheet, flip: Flip, marks: Seen['shapes'], texts: Seen['texts']): Point => {
  const turned = isUpsideDown(sheet, flip) ? -1 : 1;
  const xs = texts.flatMap(({ x, width }) => [x, x + turned * width]);
  const [, y] =
    marks.length > 0
      ? around(marks.flatMap(cornersOf))
      : (([{ y: base, size } = { y: 0, size: 0 }]) => [0, base - (turned * 0.7 * size * 25.4) / 144])(texts);
  const [sign] = marks.length > 0 ? [around(marks.flatMap(cornersOf))[0]] : [];
  const all = sign === undefined ? xs : [...xs, sign - SIGN / 2, sign + SIGN / 2];
  return [(Math.min(...all) + Math.max(...all)) / 2, y ?? 0];
};

export const worst = (misses: readonly Point[]): number => Math.max(...misses.flat().map(Math.abs));
