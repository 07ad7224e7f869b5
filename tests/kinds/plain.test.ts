// The quiet template: the same sheets with larger type and less ink, whole in every edition that ships.
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/scene.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { BRANDS, brandTheme } from '../support/brands.ts';
import { collisions, struck } from '../support/room.ts';
import { marksIn, seenIn, textsIn } from '../support/scene.ts';
import { ARABIC, kitOf, layoutAll, openTheme, planOf, SMALL, SWEDISH } from '../support/workshop.ts';

const plain = openTheme(await openShaper(), 'plain');
const usual = openTheme();
const kit = kitOf(SWEDISH, 'sv');

const crowded = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) => {
    const seen = seenIn(page);
    return [...collisions(seen.texts), ...struck(seen)].map((what) => `${page.label}: ${what}`);
  });

describe('everything fits and stands clear of the rest', () => {
  test.each([
    ...['sv', 'en', 'nb', 'da', 'fi', 'de'].map((lang) => [SWEDISH, lang] as const),
    [SMALL, 'en'],
    [ARABIC, 'ar'],
  ] as const)('in %s, %s', (folder, lang) => {
    const of = kitOf(folder, lang);
    expect(crowded(layoutAll(of, planOf(of), plain))).toEqual([]);
  });

  test.each(BRANDS)('with the brand of %s over it', async (name) => {
    expect(crowded(layoutAll(kit, planOf(kit), await brandTheme(name, 'sv', 'plain')))).toEqual([]);
  });

  test('with sixty people at twenty tables', () => {
    expect(crowded(layoutAll(kit, planOf(kit, { participants: '60', tables: '20' }), plain))).toEqual([]);
  });
});

describe('against the default template', () => {
  const [quiet, loud] = [plain, usual].map((theme) => layoutAll(kit, planOf(kit), theme));

  test('type is larger', () => {
    const average = (pages: readonly Page[] = []): number => {
      const texts = pages.filter(({ height }) => height < 400).flatMap(textsIn);
      const letters = texts.reduce((sum, { text }) => sum + text.length, 0);
      return texts.reduce((sum, { text, size }) => sum + size * text.length, 0) / letters;
    };
    expect(average(quiet) / average(loud)).toBeGreaterThan(1.05);
  });

  test('a third of the filled ground is left, or less', () => {
    expect(filled(quiet) / filled(loud)).toBeLessThan(0.33);
  });
});

/** mm² of boxes and discs in a colour, by how dark it is. */
const filled = (pages: readonly Page[] = []): number =>
  pages
    .flatMap(({ items }) => marksIn(items))
    .reduce((sum, mark) => {
      if (mark.kind === 'rect') return sum + mark.width * mark.height * darkness(mark.fill);
      return mark.kind === 'circle' ? sum + Math.PI * mark.r ** 2 * darkness(mark.fill) : sum;
    }, 0);

const darkness = (fill: string | undefined): number =>
  fill === undefined
    ? 0
    : [1, 3, 5].reduce((sum, at) => sum + 255 - Number.parseInt(fill.slice(at, at + 2), 16), 0) / 765;
