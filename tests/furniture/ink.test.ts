// Sheets with less ink: no words on a pattern, no solid colour where ink is spared, and less ink on every sheet.
import { describe, expect, test } from 'vitest';
import { type Box, box, channels, MM_PER_PT } from '../../src/geometry.ts';
import type { Item, Mark, Page, TextItem } from '../../src/scene.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { inked } from '../../src/theme/inked.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { ARABIC, kitOf, openTheme, pagesWith, SWEDISH } from '../support/workshop.ts';

const theme = openTheme(await openShaper());
const KITS = [
  [SWEDISH, 'sv'],
  ['content/dialogue-meeting', 'nb'],
  ['content/dino-support', 'sv'],
  ['content/coi-action-plan', 'da'],
  ['tests/kits/options', 'en'],
  [ARABIC, 'ar'],
] as const;
const known = new Map<string, readonly Page[]>();
const laid = (folder: string, language: string, look: Theme): readonly Page[] => {
  const key = `${folder} ${look.template.shapes.grounds} ${look.template.colours.ink}`;
  const pages = known.get(key) ?? pagesWith(kitOf(folder, language), look, {});
  known.set(key, pages);
  return pages;
};

const capBox = ({ x, y, width, size, face: key }: TextItem): Box => {
  const face = theme.faces.byKey(key);
  const cap = (face.capHeight / face.unitsPerEm) * size * MM_PER_PT;
  return box(x, y - cap, width, cap);
};
const holds = (outer: Box, b: Box): boolean =>
  b.x >= outer.x - 0.01 &&
  b.y >= outer.y - 0.01 &&
  b.x + b.width <= outer.x + outer.width + 0.01 &&
  b.y + b.height <= outer.y + outer.height + 0.01;
const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const flat = (items: readonly Item[]): readonly Mark[] =>
  items.flatMap((item) => (item.kind === 'element' ? flat(item.items) : item));

/** The box of a shape filled with paper, which calms what is under it. */
const paperIn = (mark: Mark): readonly Box[] => {
  if ((mark.kind !== 'rect' && mark.kind !== 'path') || mark.fill !== '#ffffff') return [];
  if (mark.kind === 'rect') return [mark];
  const points = mark.segments.flatMap(([, ...numbers]) =>
    numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : [])),
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [box(left, top, Math.max(...xs) - left, Math.max(...ys) - top)];
};

/** Words over a pattern, without paper that was put between them. */
const onPatterns = ({
  items,
  label,
}: Page): { readonly patterns: number; readonly bad: readonly string[] } => {
  const marks = flat(items);
  const patterns = marks.flatMap((mark, i) =>
    mark.kind === 'group' && mark.clip?.outline ? [{ at: mark.clip, i }] : [],
  );
  const bad = marks.flatMap((mark, i) => {
    if (mark.kind !== 'text' || mark.text.trim() === '') return [];
    const words = capBox(mark);
    const under = patterns.filter((pattern) => pattern.i < i && meets(pattern.at, words));
    const calm = under.every((pattern) =>
      marks.slice(pattern.i, i).some((between) => paperIn(between).some((paper) => holds(paper, words))),
    );
    return calm ? [] : [`${label}: ${mark.text}`];
  });
  return { patterns: patterns.length, bad };
};

describe('in grey', () => {
  const grey = inked(theme, 'grey');

  test.each(KITS)('%s (%s) has no words on a pattern', (folder, language) => {
    const found = laid(folder, language, grey).map(onPatterns);
    expect(found.flatMap(({ bad }) => bad)).toEqual([]);
    expect(found.reduce((sum, { patterns }) => sum + patterns, 0)).toBeGreaterThan(0);
  });

  test('tiles of one theme share the marks of its pattern, which a PDF has once', () => {
    const marks = laid(SWEDISH, 'sv', grey).flatMap(({ items }) => flat(items));
    const patterns = marks.flatMap((mark) => (mark.kind === 'group' && mark.clip?.outline ? mark.items : []));
    const contents = new Set(patterns.map((one) => (one.kind === 'group' ? one.items : [])));
    expect(patterns.length).toBeGreaterThan(100);
    expect(contents.size).toBeLessThanOrEqual(12);
  });
});

/** mm² that a mark inks: by its own outline, whatever lies over it; texts are as heavy in all looks. */
const areaOf = (mark: Mark): number => {
  const filled = 'fill' in mark && mark.fill !== undefined ? ink(mark.fill) : 0;
  const pen =
    'stroke' in mark && mark.stroke
      ? mark.stroke.width * ink(mark.stroke.colour) * share(mark.stroke.dash)
      : 0;
  switch (mark.kind) {
    case 'rect':
      return filled * mark.width * mark.height + 2 * pen * (mark.width + mark.height);
    case 'circle':
      return filled * Math.PI * mark.r ** 2 + 2 * pen * Math.PI * mark.r;
    case 'line':
      return pen * Math.hypot(mark.x2 - mark.x1, mark.y2 - mark.y1);
    case 'path': {
      const points = mark.segments.flatMap(([, ...numbers]) => {
        const [x, y] = numbers.slice(-2);
        return x === undefined || y === undefined ? [] : [[x, y] as const];
      });
      const pairs = points.map(([x, y], i) => [[x, y], points[(i + 1) % points.length] ?? [x, y]] as const);
      const area = Math.abs(pairs.reduce((sum, [[a, b], [c, d]]) => sum + a * d - b * c, 0)) / 2;
      return filled * area + pen * pairs.reduce((sum, [[a, b], [c, d]]) => sum + Math.hypot(c - a, d - b), 0);
    }
    case 'group':
      return mark.items.reduce((sum, one) => sum + areaOf(one), 0) * mark.transform[0] ** 2;
    default:
      return 0;
  }
};
const share = (dash: readonly number[] | undefined): number =>
  dash?.[0] ? dash[0] / dash.reduce((sum, part) => sum + part, 0) : 1;
/** How much of red, green and blue a colour takes from white paper, 0–3. */
const ink = (colour: string): number => channels(colour).reduce((sum, part) => sum + 1 - part / 255, 0);
const inkOn = ({ items }: Page): number => flat(items).reduce((sum, mark) => sum + areaOf(mark), 0);

const inkBySheet = (pages: readonly Page[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const page of pages) sums.set(page.sheet, (sums.get(page.sheet) ?? 0) + inkOn(page));
  return sums;
};

/** mm²: the dot in the middle of a symbol is the largest thing that may be filled with a theme's colour. */
const SOLID = 60;

describe('with little ink', () => {
  const low = inked(theme, 'low');

  test.each(KITS)('%s (%s) fills nothing with the colour of a theme', (folder, language) => {
    const colours = new Set(theme.template.themes.map(({ colour }) => colour));
    const solid = laid(folder, language, low).flatMap(({ items, label }) =>
      flat(items)
        .filter((mark) => 'fill' in mark && colours.has(mark.fill ?? '') && mark.kind !== 'text')
        .filter((mark) => areaOf(mark) / ink('fill' in mark ? (mark.fill ?? '') : '') > SOLID)
        .map(({ kind }) => `${label}: ${kind}`),
    );
    expect(solid).toEqual([]);
  });

  test.each(KITS)('%s (%s) takes less on every sheet, all its pages together', (folder, language) => {
    const [full, less] = [theme, low].map((look) => inkBySheet(laid(folder, language, look)));
    const more = [...(less ?? [])].filter(([sheet, after]) => after >= (full?.get(sheet) ?? 0));
    expect(more).toEqual([]);
    expect(less?.size).toBeGreaterThan(3);
  });

  test('leaves a quarter of what cards have besides their words', () => {
    const [full = 0, less = 0] = [theme, low].map((look) =>
      inkBySheet(laid(SWEDISH, 'sv', look)).get('action-cards'),
    );
    expect(full).toBeGreaterThan(0);
    expect(less / full).toBeLessThan(0.25);
  });
});
