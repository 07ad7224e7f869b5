// Pages without <text>: the same paths whatever shows them, placed glyphs where HarfBuzz put them, and the words in a description.
import { Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { pixelsOf } from '../../src/image/svg/resvg.ts';
import type { Item } from '../../src/scene.ts';
import { openOutlines } from '../../src/svg/outlines.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { element, face, page, text } from '../pdf/sample.ts';
import { wasm } from '../support/image.ts';
import { ARABIC, kitOf, layoutAll, openTheme, planOf, SWEDISH } from '../support/workshop.ts';

beforeAll(() =>
  pixelsOf({ text: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', fonts: [] }, 1, wasm),
);
const theme = openTheme(await openShaper());
await theme.faces.loadPrograms('all');
const draw = openOutlines(face);
const onPage = (...items: readonly Item[]) => page(items, { width: 100, height: 50 });
const paths = (svg: string) => svg.split('\n').filter((line) => line.includes('scale('));

/** Where each contour of a drawing begins, from the start of its run in font units: x and y. */
const startsOf = (svg: string): readonly (readonly [x: number, y: number])[] =>
  [...svg.matchAll(/M(-?\d+)[ ,]?(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** Where a drawing has ink, in pixels of 0.1 mm; [left, top, right, bottom]. */
const inkOf = (svg: string): readonly number[] => {
  const image = new Resvg(svg, { background: 'white', fitTo: { mode: 'width', value: 1000 } }).render();
  const { width, height, pixels } = image;
  const dark = Array.from({ length: width * height }, (_, i) => i).filter(
    (i) => (pixels[4 * i] ?? 255) < 128,
  );
  const xs = dark.map((i) => i % width);
  const ys = dark.map((i) => Math.floor(i / width));
  const most = (all: readonly number[], pick: (a: number, b: number) => number) =>
    all.reduce((a, b) => pick(a, b), all[0] ?? 0);
  return [most(xs, Math.min), most(ys, Math.min), most(xs, Math.max), most(ys, Math.max)];
};

describe('a text', () => {
  test('is one path in font units, as large as the text is set', () => {
    const svg = draw(onPage(text(10, 30, 'HH', { size: 40 })));
    expect(svg).not.toMatch(/<text|class=|<style|<use/);
    expect(paths(svg).length).toBe(1);
    const [left = 0, top = 0, right = 0, bottom = 0] = inkOf(svg);
    const { capHeight, unitsPerEm, width } = face('atkinson-hyperlegible-next-400');
    const mm = (units: number) => (units * 40 * 25.4) / 72 / unitsPerEm;
    expect(Math.abs(bottom + 1 - 300)).toBeLessThanOrEqual(1);
    expect(Math.abs(bottom + 1 - top - 10 * mm(capHeight))).toBeLessThanOrEqual(2);
    expect(left).toBeGreaterThanOrEqual(100);
    expect(right).toBeLessThanOrEqual(100 + 10 * mm(width('HH')));
  });

  test('runs upwards where it is turned', () => {
    const [left = 0, top = 0, right = 0, bottom = 0] = inkOf(
      draw(onPage(text(50, 45, 'HHHH', { size: 20, turn: 90 }))),
    );
    expect(right).toBeLessThanOrEqual(500);
    expect(bottom).toBeLessThanOrEqual(450);
    expect(bottom - top).toBeGreaterThan(2 * (right - left));
  });

  test('of spaces is not drawn', () => {
    expect(paths(draw(onPage(text(10, 30, ' '))))).toEqual([]);
  });

  test('is closer where its face kerns', () => {
    const { advance, walk } = face('atkinson-hyperlegible-next-400');
    const walked: (readonly [id: number, kern: number])[] = [];
    walk('AV', (id, _, kern) => void walked.push([id, kern]));
    const [[id = 0, kern = 0] = []] = walked;
    expect(kern).toBeLessThan(-20);
    // The V begins as far from the start of the run as the A is wide, less what they share.
    const [[alone = 0] = []] = startsOf(draw(onPage(text(10, 30, 'V'))));
    const [, , [beside] = []] = startsOf(draw(onPage(text(10, 30, 'AV'))));
    expect(beside).toBe(alone + Math.round(advance(id) + kern));
  });

  test('has its glyphs where a shaper put them, in whole font units, y up', () => {
    const { walk } = face('atkinson-hyperlegible-next-400');
    let id = 0;
    walk('I', (glyph) => {
      id = glyph;
    });
    const glyphs = [
      { id, advance: 700.3, dx: 10.4, dy: 0, text: 'a' },
      { id, advance: 0, dx: -20.2, dy: 99.6, text: 'b' },
      { id, advance: 700, dx: 0, dy: 0, text: 'a' },
    ];
    const [[x = 0, y = 0] = []] = startsOf(draw(onPage(text(10, 30, 'I'))));
    expect(startsOf(draw(onPage(text(10, 30, 'aba', { glyphs }))))).toEqual([
      [x + 10, y],
      [x + 680, y + 100],
      [x + 700, y],
    ]);
  });

  test('is drawn where a shaper put its glyphs, from right to left and with marks', () => {
    const arabic = layoutAll(kitOf(ARABIC, 'ar'), planOf(kitOf(ARABIC, 'ar')), theme);
    const drawArabic = openOutlines(theme.faces.byKey);
    const [first] = arabic;
    if (!first) throw new Error('no page');
    const svg = drawArabic(first);
    expect(svg).toContain('xml:lang="ar"');
    expect(paths(svg).length).toBeGreaterThan(5);
    expect(svg).not.toContain('NaN');
  });
});

test('for the screen each run says where its text comes from, and looks the same', () => {
  const source = { words: 'HalloHallo', lang: 'sv', file: 'sv/kit.yaml', key: 'title', line: 3 };
  const shown = onPage(text(10, 30, 'HalloHallo', { source }));
  const from = ' data-file="sv/kit.yaml" data-key="title" data-line="3"';
  expect(draw(shown)).not.toContain('data-');
  expect(draw(shown, { places: true })).toContain(from);
  expect(draw(shown, { places: true }).replace(from, '')).toBe(draw(shown));
});

describe('what has no words left', () => {
  test('describes itself: texts once and in order, figures by what they show, no artifacts', () => {
    const source = { words: 'Two\nlines', lang: 'sv' };
    const shown = onPage(
      element('paragraph', [text(1, 9, 'Two', { source }), text(1, 19, 'lines', { source })]),
      element('artifact', [text(1, 29, 'page 1')]),
      element('figure', [text(1, 39, 'x')], { alt: { words: 'A <clock>', lang: 'en' } }),
    );
    const svg = draw(shown);
    expect(svg).toContain('<desc>Two lines\nA &lt;clock&gt;</desc>');
    expect(svg).toContain('<g><title>A &lt;clock&gt;</title>');
  });
});

describe('a part of a page', () => {
  test('is shown alone, with or without a ground', () => {
    const area = { x: 10, y: 5, width: 20, height: 10 };
    const svg = draw(onPage(), { area });
    expect(svg).toContain('width="20mm" height="10mm" viewBox="10 5 20 10"');
    expect(svg).toContain('<rect x="10" y="5" width="20" height="10" fill="#ffffff"/>');
    expect(draw(onPage(), { area, bare: true })).not.toContain('<rect');
  });
});

test('every sheet of the first kit is outlines alone, within the budget', () => {
  const kit = kitOf(SWEDISH, 'sv');
  const drawn = openOutlines(theme.faces.byKey);
  for (const one of layoutAll(kit, planOf(kit), theme)) {
    const svg = drawn(one);
    expect(svg, one.label).not.toMatch(/<text|<svg[^>]*>[\s\S]*<svg|class=|style=|NaN|undefined/);
    expect(svg.length, one.label).toBeLessThan(950_000);
  }
});
