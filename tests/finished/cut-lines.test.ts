// Cut lines for a plotter, compared with the PDF that they belong to: each is where cards, dots and triangles end, and none is missing.
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/geometry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import type { Built } from '../../src/workshop/build.ts';
import { kitpress } from '../support/cli.ts';
import { bytesOf, pdfs, put } from '../support/folder.ts';
import { readMarks, type Seen } from '../support/operators.ts';
import { printingOn } from '../support/papers.ts';
import { labelsOf, openPdf, pagesOf, sizeOf } from '../support/pdf.ts';
import { cutLinesOf } from '../support/room.ts';
import { ARABIC, buildAll, fileOf, kitOf, openTheme, planOf, SWEDISH, used } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const plan = planOf(kit, { sheets: 'action-cards,vote-dots,personal-dots', only: '1,2', deep: '1,2' });

type Point = readonly [number, number];
type Line = readonly [Point, Point];

interface Drawing {
  readonly size: Point;
  readonly cuts: readonly Line[];
  readonly marks: readonly (readonly Point[])[];
}

const pointsIn = (d: string): readonly Point[] =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const drawingOf = (built: Built, name: string): Drawing => {
  const file = built.cutFiles.find((one) => one.name === name);
  const svg = new TextDecoder().decode(file?.bytes);
  const [, width, height, box] =
    /^<svg xmlns="[^"]+" width="([\d.]+)mm" height="([\d.]+)mm" viewBox="0 0 ([^"]+)">/.exec(svg) ?? [];
  // One unit of the drawing is a millimetre.
  expect(box).toBe(`${width} ${height}`);
  const [cut = '', rest = ''] = svg.split('</g>');
  const paths = (part: string) => [...part.matchAll(/ d="([^"]+)"/g)].map(([, d = '']) => pointsIn(d));
  return {
    size: [Number(width), Number(height)],
    cuts: paths(cut).map(([from = [0, 0], to = [0, 0]]): Line => [from, to]),
    marks: rest.includes('print-only-registration') ? paths(rest) : [],
  };
};

const pagesIn = async (built: Built) => {
  const pdf = await openPdf(fileOf(built, 'kit.pdf'));
  const labels = await labelsOf(pdf);
  const pages = await pagesOf(pdf);
  return Promise.all(
    pages.map(async (page, i) => {
      const [, code = '', n = '1'] = /^(\w+)(?: (\d+)\/)?/.exec(labels[i] ?? '') ?? [];
      return { name: `cut/${code}-${n}.svg`, seen: await readMarks(page), size: sizeOf(page) };
    }),
  );
};

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.1;
const same = ([x, y]: Point, [a, b]: Point): boolean => near(x, a) && near(y, b);

/** Straight lines of a page that are level or upright. */
const linesOf = ({ shapes }: Seen): readonly Box[] =>
  shapes
    .filter(({ points, stroke }) => points.length === 2 && stroke !== undefined)
    .map((shape) => shape.box)
    .filter(({ width, height }) => width < 0.01 || height < 0.01);

/** The cuts that are not drawn: an end of one is on a line in its direction, or at the corner of a triangle or rectangle. */
const notDrawn = (cuts: readonly Line[], seen: Seen): readonly Line[] => {
  const drawn = linesOf(seen);
  const triangles = seen.shapes.filter(({ points }) => points.length >= 3);
  const rectangles = seen.shapes.map(({ box: { x, y, width, height } }): readonly Point[] => [
    ...[x, x + width].flatMap((px) => [y, y + height].map((py): Point => [px, py])),
  ]);
  const corners = [...triangles.map(({ points }) => points), ...rectangles].flat();
  const isCorner = (end: Point): boolean => corners.some((corner) => same(corner, end));
  const isDrawn = ([from, to]: Line): boolean => {
    const level = near(from[1], to[1]);
    const upright = near(from[0], to[0]);
    if (!level && !upright)
      return triangles.some(({ points }) =>
        [from, to].every((end) => points.some((corner) => same(corner, end))),
      );
    const lines = drawn.filter(({ width, height }) => (level && height < 0.01) || (upright && width < 0.01));
    const isOn = ([px, py]: Point): boolean =>
      lines.some(
        ({ x, y, width, height }) =>
          px > x - 0.1 && px < x + width + 0.1 && py > y - 0.1 && py < y + height + 0.1,
      );
    return [from, to].every((end) => isOn(end) || isCorner(end));
  };
  return cuts.filter((cut) => !isDrawn(cut));
};

describe.each(['a3', 'a4', 'tabloid', 'letter'])('on %s', (paper) => {
  const built = buildAll(kit, { ...plan, cutLines: 'lines', printing: printingOn(paper, 'a3') }, theme);

  test('every sheet that is cut up has a file of its size, and every cut is at the edge of what is cut out', async () => {
    const pages = await pagesIn(built);
    const names = new Set(pages.map(({ name }) => name));
    expect(new Set(built.cutFiles.map(({ name }) => name))).toEqual(names);
    for (const { name, seen, size } of pages) {
      const { cuts, marks, ...drawing } = drawingOf(built, name);
      expect(same(drawing.size, size as Point)).toBe(true);
      expect(marks).toEqual([]);
      expect([name, ...notDrawn(cuts, seen)]).toEqual([name]);
      for (const line of cutLinesOf(seen.shapes))
        expect(
          cuts.some(([[x1, y1], [x2]]) =>
            line.width < 0.1 ? near(x1, x2) && near(line.x, x1) : near(line.y, y1),
          ),
        ).toBe(true);
    }
  });

  test('there are as many as the summary counts', () => {
    for (const { sheet, cuts, copies } of built.summary.sheets) {
      const { code } = kit.sheets.find(({ id }) => id === sheet) ?? {};
      const files = built.cutFiles.filter(({ name }) => new RegExp(`^cut/${code}\\d*-`).test(name));
      const own = files.reduce((sum, { name }) => sum + drawingOf(built, name).cuts.length, 0);
      expect([sheet, own * copies]).toEqual([sheet, cuts]);
    }
    expect(built.cutFiles.length).toBeGreaterThan(4);
  });
});

describe('with registration marks', () => {
  test.each(['a3', 'a4', 'tabloid', 'letter'])(
    'on %s they are printed where the file has them, and nothing is near',
    async (paper) => {
      const built = buildAll(kit, { ...plan, cutLines: 'marks', printing: printingOn(paper, 'a3') }, theme);
      for (const { name, seen } of await pagesIn(built)) {
        const { marks, cuts, size } = drawingOf(built, name);
        if (name.startsWith('cut/D')) {
          expect(marks).toEqual([]);
          continue;
        }
        const [square, right, below] = marks;
        expect(square).toEqual([
          [10, 10],
          [15, 10],
          [15, 15],
          [10, 15],
        ]);
        expect(right?.[0]?.[0]).toBeCloseTo(size[0] - 10, 2);
        expect(below?.[0]?.[1]).toBeCloseTo(size[1] - 10, 2);
        for (const mark of marks) {
          const printed = seen.shapes.filter(
            ({ fill, points }) =>
              fill === '#000000' && mark.every((end) => points.some((one) => same(one, end))),
          );
          expect([name, printed.length]).toEqual([name, 1]);
          const xs = mark.map(([x]) => x);
          const ys = mark.map(([, y]) => y);
          // Half a millimetre of white around the square, and around each arm of the corners.
          for (const { x, y } of seen.texts)
            expect(
              x > Math.min(...xs) && x < Math.max(...xs) && y > Math.min(...ys) && y < Math.max(...ys),
            ).toBe(false);
        }
        for (const [[x1, y1], [x2, y2]] of cuts) {
          const drawn = seen.shapes.some(
            ({ points: [from = [0, 0], to = [0, 0], ...more] }) =>
              more.length === 0 && same(from, [x1, y1]) && same(to, [x2, y2]),
          );
          expect([name, x1, y1, drawn]).toEqual([name, x1, y1, true]);
          // Plotters do not cut through what they find their place by.
          expect(Math.max(x1, x2) < size[0] - 11 || Math.min(y1, y2) > 11).toBe(true);
        }
      }
      const { problems } = await verifyPdf(fileOf(built, 'kit.pdf'), 'kit.pdf', KINDS, () => ({
        kit: used(kit, plan),
        problems: [],
      }));
      expect(problems).toEqual([]);
    },
  );

  test('of a mirrored sheet they are those of one that is turned by a quarter', () => {
    const arabic = kitOf(ARABIC, 'ar');
    const built = buildAll(
      arabic,
      { ...planOf(arabic, { sheets: 'action-cards' }), cutLines: 'marks' },
      theme,
    );
    const { size, marks, cuts } = drawingOf(built, 'cut/C1-1.svg');
    expect(size).toEqual([297, 420]);
    expect(marks[0]).toContainEqual([10, 10]);
    expect(Math.min(...cuts.map(([[x, y]]) => Math.min(x, y)))).toBeGreaterThan(11);
    const plain = buildAll(
      arabic,
      { ...planOf(arabic, { sheets: 'action-cards' }), cutLines: 'lines' },
      theme,
    );
    expect(drawingOf(plain, 'cut/C1-1.svg').size).toEqual([420, 297]);
  });
});

describe('a build', () => {
  const SHEETS = 'action-cards,vote-dots';

  test('writes none unless it is asked to', async () => {
    await kitpress(`build --sheets ${SHEETS}`);
    expect(pdfs('out/cut')).toEqual([]);
  });

  test('names them after the PDFs, and with several languages each has its own', async () => {
    const { exit, out } = await kitpress(`build --sheets ${SHEETS} --lang sv --cut-lines`);
    expect(exit).toBe(0);
    expect(out).toContain('For a cutting plotter: out/cut/C1-1.svg, ');
    expect(pdfs('out/cut')).toContain('D1-1.svg');
    const json = await kitpress(`build --sheets ${SHEETS} --lang sv,en --cut-lines marks --json`);
    const { files } = JSON.parse(json.out);
    expect(files).toContainEqual({
      file: 'out/en/cut/C1-1.svg',
      bytes: bytesOf('out/en/cut/C1-1.svg').length,
    });
  });

  test('takes them from a plan; a flag is stronger', async () => {
    put('workshop.yaml', `cutLines: marks\nsheets: [${SHEETS}]\n`);
    expect((await kitpress('build --out marks')).exit).toBe(0);
    expect(bytesOf('marks/cut/C1-1.svg').toString()).toContain('print-only-registration');
    expect((await kitpress('build --cut-lines --out lines')).exit).toBe(0);
    expect(bytesOf('lines/cut/C1-1.svg').toString()).not.toContain('print-only-registration');
    put('workshop.yaml', `cutLines: false\nsheets: [${SHEETS}]\n`);
    expect((await kitpress('build --out none')).exit).toBe(0);
    expect(pdfs('none/cut')).toEqual([]);
  });

  test('refuses other values', async () => {
    const { exit, err } = await kitpress('build --cut-lines ./my-kit');
    expect(exit).toBe(2);
    expect(err).toContain(
      '--cut-lines: "./my-kit" is no way to write cut lines. Say marks, or nothing after --cut-lines',
    );
    put('workshop.yaml', 'cutLines: yes please\n');
    const plan = await kitpress('check');
    expect(plan.exit).toBe(1);
    expect(plan.err).toContain('workshop.yaml:1:11');
  });
});
