// Tiles as they are drawn, laid over the sheet that they are parts of: the same picture in the same place. Needs poppler.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openShaper } from '../../src/text/shaper.ts';
import { printingOn } from '../support/papers.ts';
import { open, pagesIn, streamOf } from '../support/surgery.ts';
import { ARABIC, buildAll, fileOf, kitOf, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

const folder = mkdtempSync(join(tmpdir(), 'kitpress-assembled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

const DPI = 100;

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A page as greys, so many dots an inch. */
const draw = (bytes: Uint8Array, page: number, dpi: number): Drawn => {
  const file = join(folder, 'drawn.pdf');
  writeFileSync(file, bytes);
  spawnSync('pdftoppm', [
    '-gray',
    '-r',
    `${dpi}`,
    '-f',
    `${page}`,
    '-singlefile',
    file,
    join(folder, 'drawn'),
  ]);
  const picture = readFileSync(join(folder, 'drawn.pgm'));
  const [head = '', width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  return { width: Number(width), height: Number(height), grey: picture.subarray(head.length) };
};

/** What a tile does before it paints: the box that it shows, the scale, and how far the sheet is moved; in points. */
const shownBy = (bytes: Uint8Array, page: number): readonly number[] => {
  const patient = open(bytes);
  const body = patient.objects.get(pagesIn(patient)[page - 1] ?? 0) ?? '';
  const before = streamOf(patient, Number(/\/Contents \[(\d+) 0 R/.exec(body)?.[1]));
  return before.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
};

/** The mean difference of greys where the tile shows the sheet, if that lies `off` dots further right. */
const difference = (tile: Drawn, sheet: Drawn, shown: readonly number[], off: number): number => {
  const [left = 0, bottom = 0, width = 0, height = 0, , , , , x = 0, y = 0] = shown;
  const dots = (points: number): number => (points * DPI) / 72;
  const [sum, count] = [{ value: 0 }, { value: 0 }];
  // Not to the very edge, where a dot is half on it; and the foot has a ruler of its own size.
  for (let row = dots(bottom + 70); row < dots(bottom + height - 30); row += 1)
    for (let column = dots(left + 4); column < dots(left + width - 6); column += 1) {
      const [across, up] = [Math.round(column - dots(x)) + off, Math.round(row - dots(y))];
      if (across < 0 || across >= sheet.width || up < 0 || up >= sheet.height) continue;
      const one = tile.grey[(tile.height - 1 - Math.floor(row)) * tile.width + Math.floor(column)] ?? 0;
      const other = sheet.grey[(sheet.height - 1 - up) * sheet.width + across] ?? 0;
      sum.value += Math.abs(one - other);
      count.value += 1;
    }
  return sum.value / count.value;
};

describe.skipIf(!hasPoppler)('drawn by poppler', () => {
  test.each([
    ['a Swedish matrix on A4', SWEDISH, 'sv', 'matrix', 'a4', 'a3'],
    ['a Swedish vote on Letter', SWEDISH, 'sv', 'vote-sheet', 'letter', 'a3'],
    ['the same on four sheets of A3', SWEDISH, 'sv', 'vote-sheet', 'a3', 'a1'],
    ['an Arabic sheet on A4, mirrored', ARABIC, 'ar', 'assessment', 'a4', 'a3'],
  ])('%s is on its tiles what it is as a whole', async (_, path, language, sheets, paper, boards) => {
    const kit = kitOf(path, language);
    const plan = planOf(kit, { sheets });
    const theme = openTheme(await openShaper());
    const whole = fileOf(buildAll(kit, plan, theme), 'kit.pdf');
    const printing = printingOn(paper, boards);
    const built = buildAll(kit, { ...plan, printing }, theme);
    const tiled = fileOf(built, 'kit.pdf');
    const count = built.summary.boards?.sheets ?? 0;
    expect(count).toBeGreaterThan(1);
    for (let page = 1; page <= count; page += 1) {
      const shown = shownBy(tiled, page);
      const scale = shown[4] ?? 1;
      const [tile, sheet] = [draw(tiled, page, DPI), draw(whole, 1, DPI * scale)];
      // Both are drawn on whole dots, and may be one apart.
      const same = Math.min(...[-1, 0, 1].map((off) => difference(tile, sheet, shown, off)));
      expect(same).toBeLessThan(5);
      expect(difference(tile, sheet, shown, 6)).toBeGreaterThan(1.5 * same);
    }
  });
});
