// Texts that are next to each other in one element: a space keeps their words apart when they are read aloud or copied.
import { expect, it } from 'vitest';
import type { Item, TextItem } from '../../src/scene.ts';
import { openShaper } from '../../src/text/shaper.ts';
import { ARABIC, kitOf, layoutAll, openTheme, planOf, SMALL, SWEDISH } from '../support/workshop.ts';

const theme = openTheme(await openShaper());

/** Neighbours of different sources that are read aloud as text; a figure is read as its alternative text. */
const neighbours = (items: readonly Item[]): readonly (readonly [TextItem, TextItem])[] => {
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  return [
    ...texts.flatMap((text, i) => {
      const next = texts[i + 1];
      return next && next.source !== text.source ? [[text, next] as const] : [];
    }),
    ...items.flatMap((item) =>
      item.kind === 'element' && !/artifact|figure/.test(item.role) ? neighbours(item.items) : [],
    ),
  ];
};

it.each([
  [SWEDISH, 'sv'],
  [SMALL, 'en'],
  [ARABIC, 'ar'],
] as const)('Texts of one element are words of their own in %s', (folder, language) => {
  const kit = kitOf(folder, language);
  const found = layoutAll(kit, planOf(kit, {}, ['Åsa Öberg', 'Bo Ek']), theme).flatMap(({ items }) =>
    neighbours(items),
  );
  expect(found.length).toBeGreaterThan(3);
  for (const [one, next] of found) {
    expect(one.text, `${one.source.words} and ${next.source.words}`).toMatch(/ $/);
    // Its glyphs are painted from left to right: the space after a text from right to left is at its left.
    if (one.glyphs) expect(one.glyphs[0]?.text).toBe(' ');
  }
});
