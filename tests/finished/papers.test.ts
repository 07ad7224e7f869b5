// The first kit on every paper, read back from its PDFs: sheets of their size, rulers, cards and dots of theirs, and nothing for verify to find.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Box } from '../../src/geometry.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { verifyPdf } from '../../src/verify/verify.ts';
import type { Built } from '../../src/workshop/build.ts';
import { readMarks, type Seen } from '../support/operators.ts';
import { paperNamed, printingOn } from '../support/papers.ts';
import { labelsOf, openPdf, pagesOf, sizeOf } from '../support/pdf.ts';
import { cutLinesOf, distinct, shapeBox, steps } from '../support/room.ts';
import { change, changeStream, idOf, operate, type Patient, pagesIn } from '../support/surgery.ts';
import { buildAll, fileOf, kitOf, openTheme, planOf, SWEDISH, used } from '../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const plan = planOf(kit, { sheets: 'guide,vote-sheet,matrix,action-cards,vote-dots', only: '1,2' });

const CASES = [
  ['a4', 'a3', 'A4', 2],
  ['letter', 'a3', 'Letter', 2],
  ['tabloid', 'tabloid', 'Letter', 1],
  ['a2', 'a2', 'A4', 1],
  ['a1', 'a1', 'A4', 1],
  ['a3', 'a1', 'A4', 4],
] as const;

describe.each(CASES)('on %s, with boards of %s', (name, boards, handOut, sheets) => {
  const paper = paperNamed(name);
  let built: Built;
  let pages: readonly { readonly label: string; readonly pdf: PDFPageProxy; readonly seen: Seen }[] = [];
  beforeAll(async () => {
    built = buildAll(kit, { ...plan, printing: printingOn(name, boards) }, theme);
    const pdf = await openPdf(fileOf(built, 'kit.pdf'));
    const labels = await labelsOf(pdf);
    pages = await Promise.all(
      (await pagesOf(pdf)).map(async (one, i) => ({
        label: labels[i] ?? '',
        pdf: one,
        seen: await readMarks(one),
      })),
    );
  });
  const on = (label: RegExp): readonly Seen[] =>
    pages.filter((page) => label.test(page.label)).map(({ seen }) => seen);

  test('every sheet has the size of the paper, and guide and hand-outs theirs', () => {
    for (const { pdf } of pages) {
      const [short = 0, long = 0] = [...sizeOf(pdf)].toSorted((a, b) => a - b);
      expect([Math.abs(short - paper.width) < 0.1, Math.abs(long - paper.height) < 0.1]).toEqual([
        true,
        true,
      ]);
    }
    expect(built.files.map((file) => file.paper)).toEqual([paper.name, handOut]);
  });

  test(`a board takes ${sheets}, and all are counted`, () => {
    expect(on(/^M\b/)).toHaveLength(sheets);
    expect(built.summary.boards?.sheets ?? 1).toBe(sheets);
    const counted = built.summary.papers.reduce((sum, use) => sum + use.sheets, 0);
    expect(counted).toBe(built.files.reduce((sum, file) => sum + file.pages, 0));
  });

  test('every sheet has a ruler of 50 mm', () => {
    for (const { label, seen } of pages) {
      const lengths = seen.shapes
        .filter(({ points, curved }) => points.length === 2 && !curved)
        .map(({ box: { width, height } }) => Math.max(width, height));
      expect(
        lengths.some((length) => Math.abs(length - 50) < 0.05),
        label,
      ).toBe(true);
    }
  });

  test('cards are 70 × 45 mm, and dots 10 mm', () => {
    for (const { shapes } of on(/^C/)) {
      const lines = cutLinesOf(shapes);
      const [xs, ys] = [
        lines.filter(({ width }) => width < 0.01),
        lines.filter(({ height }) => height < 0.01),
      ];
      for (const step of steps(distinct(xs.map(({ x }) => x)))) expect(Math.abs(step - 70)).toBeLessThan(0.1);
      for (const step of steps(distinct(ys.map(({ y }) => y)))) expect(Math.abs(step - 45)).toBeLessThan(0.1);
    }
    const dots: readonly Box[] = on(/^D1/).flatMap(({ shapes }) =>
      shapes
        .filter(({ fill, curved }) => curved && fill !== undefined && theme.template.dots.includes(fill))
        .map(shapeBox)
        // Those of name badges are larger, those on tabs smaller.
        .filter(({ width }) => width > 9 && width < 12),
    );
    expect(dots.length).toBeGreaterThanOrEqual(60);
    for (const { width, height } of dots) {
      expect(Math.abs(width - 10)).toBeLessThan(0.1);
      expect(Math.abs(height - 10)).toBeLessThan(0.1);
    }
  });

  test('verify finds nothing', async () => {
    for (const { bytes, name: file } of built.files) {
      const { problems } = await verifyPdf(bytes, file, KINDS, () => ({
        kit: used(kit, plan),
        problems: [],
      }));
      expect(problems).toEqual([]);
    }
  });
});

describe('verify notices', () => {
  const tiled = (): Uint8Array => {
    const few = planOf(kit, { sheets: 'notes' });
    return fileOf(buildAll(kit, { ...few, printing: printingOn('a4', 'a3') }, theme), 'kit.pdf');
  };
  const found = async (cut: (patient: Patient) => void): Promise<readonly string[]> => {
    const few = planOf(kit, { sheets: 'notes' });
    const { problems } = await verifyPdf(operate(tiled(), cut), 'kit.pdf', KINDS, () => ({
      kit: used(kit, few),
      problems: [],
    }));
    return [...new Set(problems.map(({ code }) => code))];
  };
  const pageList = (patient: Patient): number => idOf(patient, /\/Type ?\/Pages\b/);
  const before = (patient: Patient, page = 0): number =>
    Number(/\/Contents \[(\d+) 0 R/.exec(patient.objects.get(pagesIn(patient)[page] ?? 0) ?? '')?.[1]);

  test('nothing in a file that is whole', async () => {
    expect(await found(() => {})).toEqual([]);
  });

  test('a sheet of a board that is missing', async () => {
    const codes = await found((patient) => {
      change(patient, pageList(patient), new RegExp(`${pagesIn(patient)[1]} 0 R ?`), '');
      change(patient, pageList(patient), '/Count 2', '/Count 1');
    });
    expect(codes).toContain('verify-page-missing');
  });

  test('a part of a board that no sheet shows', async () => {
    const codes = await found((patient) => {
      changeStream(patient, before(patient), /0\.97 0 0 0\.97 (\S+)/, '0.97 0 0 0.97 -900');
    });
    expect(codes).toContain('verify-tile');
  });

  test('sheets of another paper than the file is for', async () => {
    const codes = await found((patient) => {
      changeStream(patient, idOf(patient, /\/Type ?\/Metadata/), '>210 297 6', '>250 353 6');
      for (const page of pagesIn(patient)) {
        const box = Number(/\/MediaBox (\d+) 0 R/.exec(patient.objects.get(page) ?? '')?.[1]);
        patient.objects.set(box, '[0 0 612 1008]');
      }
    });
    expect(codes).toContain('verify-page-size');
  });
});
