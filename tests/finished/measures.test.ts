// Sizes on paper, measured in the scene and again in the finished PDF: what is cut, stuck on and measured has its millimetres.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../src/geometry.ts';
import { type FinishedPage, finish, readAll } from '../support/finished.ts';
import type { Seen, SeenShape } from '../support/operators.ts';
import { readCode } from '../support/qr.ts';
import {
  capBox,
  centreOf,
  cutLinesOf,
  distinct,
  inkBox,
  marginIn,
  overlap,
  shapeBox,
  steps,
} from '../support/room.ts';
import { bitmapsIn, seenIn } from '../support/scene.ts';
import { casesAndTools, kitOf, openTheme, SWEDISH } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const { dots, colours } = theme.template;
let pages: readonly FinishedPage[] = [];

beforeAll(async () => {
  pages = await readAll(kit, theme, finish(kit, theme, { deep: '5' }));
});

/** Each within a tenth of a millimetre. */
const all = (values: readonly number[], millimetres: number): void => {
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expect(Math.abs(value - millimetres), `${value} mm`).toBeLessThanOrEqual(0.1);
};

const lengths = (shapes: readonly SeenShape[], filter: (box: Box) => boolean): readonly Box[] =>
  shapes
    .filter(({ points, curved }) => points.length === 2 && !curved)
    .map(({ box }) => box)
    .filter(filter);
const flat = ({ height }: Box): boolean => height < 0.01;
const upright = ({ width }: Box): boolean => width < 0.01;

/** Round things filled with the colour of a participant's dot, with their rings. */
const dotsOf = ({ shapes }: Seen): readonly Box[] =>
  shapes
    .filter(
      ({ fill, curved, points }) => curved && points.length >= 4 && fill !== undefined && dots.includes(fill),
    )
    .map(shapeBox);

describe.each([
  ['the scene', (page: FinishedPage): Seen => seenIn(page.scene)],
  ['the PDF', (page: FinishedPage): Seen => page.seen],
])('in %s', (_, seenOf) => {
  const on = (label: RegExp): readonly Seen[] => pages.filter((page) => label.test(page.label)).map(seenOf);

  test('cards are 70 × 45 mm, edge to edge, thirty on a full page', () => {
    const sheets = on(/^C/);
    expect(sheets).toHaveLength(10);
    for (const { shapes } of sheets) {
      const lines = cutLinesOf(shapes);
      const [xs, ys] = [lines.filter(upright).map(({ x }) => x), lines.filter(flat).map(({ y }) => y)];
      expect([xs.length, ys.length]).toEqual([distinct(xs).length, distinct(ys).length]);
      all(steps(distinct(xs)), 70);
      all(steps(distinct(ys)), 45);
    }
    const full = sheets.filter(({ shapes }) => cutLinesOf(shapes).length === 6 + 7);
    expect(full.length).toBeGreaterThanOrEqual(5);
  });

  test('a dot to stick on is 10 mm across in a square of 12', () => {
    const [vote, personal] = [on(/^D1/), on(/^D2/)].map((sheets) => sheets.flatMap(dotsOf));
    const large = (found: readonly Box[] = []) => found.filter(({ width }) => width > 9 && width < 11);
    expect([large(vote).length, large(personal).length]).toEqual([14 * 5, 14 * 30]);
    for (const found of [vote, personal]) {
      all(
        large(found).map(({ width }) => width),
        10,
      );
      all(
        large(found).map(({ height }) => height),
        10,
      );
    }
    const centres = large(personal).map(centreOf);
    const [xs, ys] = [distinct(centres.map(([x]) => x)), distinct(centres.map(([, y]) => y))];
    expect([xs.length, ys.length]).toEqual([30, 14]);
    all([...steps(xs), ...steps(ys)], 12);
  });

  test('a strip of personal dots is a tab of 36 mm and a square for each of the thirty questions', () => {
    const [sheet] = on(/^D2/);
    const row = dotsOf(sheet ?? { texts: [], shapes: [], masks: [], pictures: 0 }).filter(
      ({ width }) => width > 9,
    );
    const left = Math.min(...row.map(({ x }) => x)) - 1;
    all([left - 12], 36);
    all([Math.max(...row.map(({ x, width }) => x + width)) + 1], 12 + 396);
  });

  test('every scale is 144 × 24 mm, on all five assessment sheets', () => {
    const counts = on(/^S/).map(({ shapes }) => {
      const scales = shapes.filter(
        ({ curved, box: { width, height } }) =>
          curved && Math.abs(width - 144) <= 0.1 && Math.abs(height - 24) <= 0.1,
      );
      return scales.length;
    });
    expect(counts).toEqual([6, 6, 7, 4, 7]);
  });

  test('the boxes beside the scales are 80 mm wide, so that a sticky note of 76 mm fits', () => {
    for (const { shapes } of on(/^S/)) {
      const boxes = shapes.filter(
        ({ box, fill }) => fill === colours.paper && box.x > 320 && box.height > 60,
      );
      expect(boxes).toHaveLength(2);
      all(
        boxes.map(({ box }) => box.width),
        80,
      );
    }
  });

  test('a warning triangle has sides of 24 mm, and its bay too', () => {
    const side = ({ points: [a, b, c] }: SeenShape): readonly number[] =>
      a && b && c
        ? [
            Math.hypot(a[0] - b[0], a[1] - b[1]),
            Math.hypot(b[0] - c[0], b[1] - c[1]),
            Math.hypot(c[0] - a[0], c[1] - a[1]),
          ]
        : [];
    const triangles = (sheets: readonly Seen[]) =>
      sheets.flatMap(({ shapes }) =>
        shapes.filter(({ points, curved, box }) => points.length === 3 && !curved && box.width > 15),
      );
    const [loose, bays] = [triangles(on(/^D1/)), triangles(on(/^S/))];
    expect([loose.length, bays.length]).toEqual([17, 30]);
    all([...loose, ...bays].flatMap(side), 24);
  });

  test('the ruler is 50 mm long and ticked every 5, on every A3 sheet', () => {
    const sheets = pages.filter(({ file }) => file === 'kit.pdf').map(seenOf);
    for (const { shapes } of sheets) {
      const ticks = lengths(
        shapes,
        ({ width, height }) =>
          Math.abs(width + height - 2.6) < 0.05 ||
          Math.abs(width + height - 2.2) < 0.05 ||
          Math.abs(width + height - 1.4) < 0.05,
      );
      const rulers = lengths(
        shapes,
        ({ width, height }) => Math.abs(width + height - 50) <= 0.1 && width * height === 0,
      ).filter((ruler) => {
        const along = upright(ruler) ? (tick: Box) => tick.y : (tick: Box) => tick.x;
        const own = ticks.filter(
          (tick) =>
            overlap(
              {
                ...ruler,
                width: ruler.width + 3,
                height: ruler.height + 0.1,
                x: ruler.x - 0.1,
                y: ruler.y - 0.05,
              },
              { ...tick, width: tick.width + 0.1, height: tick.height + 0.1 },
            ) > 0,
        );
        return own.length >= 11 && steps(distinct(own.map(along))).every((step) => Math.abs(step - 5) <= 0.1);
      });
      expect(rulers).toHaveLength(1);
    }
  });

  test('a QR code is a square of 22 to 25 mm, one on each card that has a link', () => {
    const codes = on(/^C/).flatMap(({ masks }) => masks);
    expect(codes).toHaveLength(casesAndTools(kit).filter(({ links }) => links.length > 0).length);
    for (const { width, height } of codes) {
      expect(Math.abs(width - height)).toBeLessThan(0.01);
      expect(width).toBeGreaterThan(21.9);
      expect(width).toBeLessThan(25.1);
    }
  });

  test('the field of the matrix is 376 × 207 mm, and its quadrants are alike', () => {
    const [sheet] = on(/^M/);
    const quadrants = (sheet?.shapes ?? [])
      .map((shape) => shape.box)
      .filter(({ width, height }) => width > 150 && height > 90);
    expect(quadrants).toHaveLength(4);
    all(
      quadrants.map(({ width }) => width),
      186.5,
    );
    all(
      quadrants.map(({ height }) => height),
      102,
    );
    const [xs, ys] = [quadrants.map(({ x }) => x), quadrants.map(({ y }) => y)];
    all([Math.max(...xs) + 186.5 - Math.min(...xs)], 376);
    all([Math.max(...ys) + 102 - Math.min(...ys)], 207);
  });

  test('no word stands on a cut line', () => {
    const crossed = pages
      .filter(({ scene }) => scene.cuts > 0)
      .flatMap((page) => {
        const { texts, shapes } = seenOf(page);
        const lines = cutLinesOf(shapes);
        expect(lines.length, page.label).toBeGreaterThan(0);
        return texts
          .filter((text) => lines.some((line) => crosses(line, inkBox(text))))
          .map(({ text }) => `${page.label}: ${text}`);
      });
    expect(crossed).toEqual([]);
  });

  test('what stands on a card keeps 3.9 mm from where it is cut, and not even a descender comes nearer than 3.2', () => {
    const near = pages
      .filter(({ label }) => label.startsWith('C'))
      .flatMap((page) => {
        const seen = seenOf(page);
        const cells = cellsOf(cutLinesOf(seen.shapes));
        expect(cells.length).toBeGreaterThan(0);
        return thingsOn(seen).flatMap(({ what, body, ink }) => {
          const [x, y] = centreOf(body);
          const cell = cells.find(
            (one) => x > one.x && x < one.x + one.width && y > one.y && y < one.y + one.height,
          );
          if (cell === undefined || (marginIn(body, cell) >= 3.895 && marginIn(ink, cell) >= 3.2)) return [];
          return [`${page.label}: ${what}, ${marginIn(body, cell).toFixed(2)} mm`];
        });
      });
    expect(near).toEqual([]);
  });
});

interface Thing {
  readonly what: string;
  /** Capitals, and shapes without their strokes: what the eye takes for the edge. */
  readonly body: Box;
  readonly ink: Box;
}

/** Bands, grounds and white panels reach the edge, or come near it; symbols and lines to write on do not. */
const thingsOn = ({ texts, shapes, masks }: Seen): readonly Thing[] => [
  ...texts.map((text) => ({ what: text.text, body: capBox(text), ink: inkBox(text) })),
  ...shapes
    .filter(({ stroke, box }) => stroke !== undefined && box.width < 62.1 && box.height < 20 && box.width > 0)
    .map((shape) => ({ what: 'a shape', body: shape.box, ink: shapeBox(shape) })),
  ...masks.map((mask) => ({ what: 'a QR code', body: mask, ink: mask })),
];

const crosses = (line: Box, ink: Box): boolean =>
  overlap({ ...line, width: Math.max(line.width, 0.01), height: Math.max(line.height, 0.01) }, ink) > 0;

/** The boxes between cut lines that run all the way across and down. */
const cellsOf = (lines: readonly Box[]): readonly Box[] => {
  const xs = distinct(lines.filter(upright).map(({ x }) => x));
  const ys = distinct(lines.filter(flat).map(({ y }) => y));
  return ys.slice(1).flatMap((bottom, row) =>
    xs.slice(1).map((right, column) => {
      const [x, y] = [xs[column] ?? 0, ys[row] ?? 0];
      return { x, y, width: right - x, height: bottom - y };
    }),
  );
};

test('every QR code leads to the first link of its card', () => {
  const links = casesAndTools(kit).flatMap(({ links }) => links.slice(0, 1));
  const codes = pages.flatMap(({ scene }) => bitmapsIn(scene)).map(readCode);
  expect(codes.length).toBeGreaterThan(5);
  expect(codes).toEqual(links);
});
