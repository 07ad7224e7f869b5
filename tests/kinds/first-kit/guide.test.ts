// The guide of the first kit: eight pages that a facilitator reads the day before, with times for the principles of this plan.
import { describe, expect, test } from 'vitest';
import { printing } from '../../../src/kinds/guide/print-list.ts';
import { usualFormats } from '../../../src/page/format.ts';
import type { Flags } from '../../../src/plan/flags.ts';
import type { Page, RectItem } from '../../../src/scene.ts';
import { contextFor } from '../../../src/workshop/layout.ts';
import { plainly } from '../../support/edition.ts';
import { elementsIn, saidBy } from '../../support/scene.ts';
import {
  casesAndTools,
  kitOf,
  openTheme,
  pagesWith,
  planOf,
  SMALL,
  SWEDISH,
  used,
} from '../../support/workshop.ts';

const kit = kitOf(SWEDISH, 'sv');
const theme = openTheme();
const guide = (flags: Omit<Flags, 'kit'> = {}): readonly Page[] =>
  pagesWith(kit, theme, flags).filter(({ sheet }) => sheet === 'guide');
const pages = guide();

const tables = (some: readonly Page[]) => some.flatMap(({ items }) => elementsIn(items, 'table'));
const rowsOf = (some: readonly Page[], first: string): readonly (readonly string[])[] => {
  const rows = tables(some).map(({ items }) =>
    elementsIn(items, 'row').map((row) => row.items.map((cell) => saidBy([cell]))),
  );
  return rows.find(([head]) => head?.[0] === first) ?? [];
};

describe('the guide', () => {
  test('is eight pages of A4', () => {
    expect(pages).toHaveLength(8);
    for (const { width, height } of pages) expect([width, height]).toEqual([210, 297]);
  });

  test('times the steps one after the other, with one round of assessment and actions', () => {
    const rows = rowsOf(pages, 'När');
    expect(rows).toHaveLength(1 + 2 + 2 + 1 + 1);
    expect(rows[1]).toEqual(['0:00–0:10', 'Innan ni börjar · Välj nivå', '10']);
    expect(rows[3]?.slice(0, 1)).toEqual(['0:25–1:00']);
    expect(rows.at(-1)).toEqual([expect.stringMatching(/^1:45/), 'Sammanlagt, utan pauser', '105']);
  });

  test('takes principle after principle, each assessed and then acted on', () => {
    const rows = rowsOf(guide({ deep: '3,5' }), 'När');
    const what = rows.map(([, step]) => step?.split(' · '));
    expect(what.slice(3, 7).map((parts) => [parts?.[0], parts?.[1]?.[0]])).toEqual([
      ['Steg 2', '3'],
      ['Steg 3', '3'],
      ['Steg 2', '5'],
      ['Steg 3', '5'],
    ]);
    expect(rows.at(-1)?.at(-1)).toBe('170');
  });

  test('leaves out the times of principles that are not assessed', () => {
    const rows = rowsOf(guide({ deep: '2,' }), 'När');
    expect(rows).toHaveLength(1 + 2 + 2 + 1 + 1);
    expect(rows[3]?.[1]).toContain('2 Uppmuntra och rusta alla chefer och medarbetare');
    expect(rows.at(-1)?.at(-1)).toBe('105');
  });

  test('says what to do, what to say and what to watch for in each step', () => {
    const headings = pages.flatMap(({ items }) =>
      elementsIn(items, 'heading').map((one) => plainly(saidBy([one]))),
    );
    for (const { label, name } of kit.steps) expect(headings).toContain(`${label.words} ${name.words}`);
    for (const heading of ['Gör', 'Säg', 'Tänk på'])
      expect(headings.filter((one) => one === heading)).toHaveLength(5);
  });

  test('prints every link in full and makes it one that can be followed', () => {
    const links = pages.flatMap(({ items }) => elementsIn(items, 'link'));
    expect(links.map(({ href }) => href)).toEqual(casesAndTools(kit).flatMap(({ links }) => links));
    for (const link of links) expect(saidBy([link]).replace(/ /g, '')).toBe(link.href);
  });

  test('shows every other sheet in order, on a scale of one to ten', () => {
    const [map] = pages.filter((page) => saidBy(page.items).includes('Bladen i ordning'));
    const frames = (map?.items ?? [])
      .flatMap((item) => (item.kind === 'element' ? item.items : []))
      .filter(
        (item): item is RectItem =>
          item.kind === 'rect' && item.fill === undefined && item.stroke?.width === 0.2,
      );
    // Name badges are on the sheet of vote dots.
    expect(frames).toHaveLength(planOf(kit).sheets.length - 2);
    for (const { width, height } of frames) {
      expect(width).toBeCloseTo(42);
      expect(height).toBeCloseTo(29.7);
    }
  });

  test('admits that no native speaker has read the edition', () => {
    expect(plainly(saidBy(pages.flatMap(({ items }) => items)))).toContain(
      'Ingen med svenska som modersmål har granskat den här utgåvan.',
    );
  });

  test('of a small workshop has its own words and nothing of cases and links', () => {
    const small = kitOf(SMALL, 'en');
    const own = pagesWith(small, theme, {}).filter(({ sheet }) => sheet === 'handbook');
    const said = plainly(saidBy(own.flatMap(({ items }) => items)));
    expect(said).toContain('How to host the evening');
    expect(said).toContain('To begin with Take a look around');
    expect(said).not.toContain('Read more');
    expect(own.flatMap(({ items }) => elementsIn(items, 'link'))).toEqual([]);
  });
});

describe('the print list', () => {
  const plan = planOf(kit);
  const context = { ...contextFor({ kit: used(kit, plan), plan, theme }), format: usualFormats(12).handOut };
  const rows = Array.from({ length: 30 }, (_, i) => ({
    sheet: `sheet-${i}`,
    name: `Sheet ${i}`,
    label: `X${i}`,
    file: 'kit.pdf',
    pages: 1,
    copies: 1,
    paper: 'A3' as const,
    cuts: 0,
    shortCuts: 0,
  }));
  const { print } = kit.words?.guide ?? expect.fail('no words');
  const texts = { ...print, settings: [print.settings.paper, print.settings.scale] };
  const partsIn = (first: number, count = rows.length) => {
    const blocks = printing(context, texts, rows.slice(0, count), { first, page: 200 });
    return blocks.flatMap((block) =>
      elementsIn(block.draw(0), 'table').map((table) => ({
        height: block.height,
        rows: elementsIn(table.items, 'row').map(({ items }) => elementsIn(items, 'column-header').length),
      })),
    );
  };

  test('that does not fit on a page goes on under heads of its own', () => {
    const parts = partsIn(120);
    expect(parts.map(({ rows }) => rows[0])).toEqual(parts.map(() => 6));
    expect(parts.reduce((sum, { rows }) => sum + rows.length - 1, 0)).toBe(30);
    expect(Math.min(...parts.map(({ rows }) => rows.length - 1))).toBeGreaterThanOrEqual(4);
    for (const { height } of parts) expect(height).toBeLessThanOrEqual(200);
  });

  test('leaves at least four rows for the next page, or begins there', () => {
    expect(partsIn(90, 9).map(({ rows }) => rows.length - 1)).toEqual([9]);
    expect(partsIn(72, 9).map(({ rows }) => rows.length - 1)).toEqual([5, 4]);
    expect(partsIn(40, 9).map(({ rows }) => rows.length - 1)).toEqual([9]);
  });
});
