// The bookmarks of the guide: its headings, wherever they are on a page.
import { MM_PER_PT } from '../../geometry.ts';
import type { Bookmark, Element, Item, TextItem } from '../../scene.ts';

/** In reading order. */
export const bookmarksOf = (items: readonly Item[]): readonly Bookmark[] =>
  items.flatMap((item) => {
    if (item.kind !== 'element') return [];
    return item.role === 'heading' ? bookmark(item) : bookmarksOf(item.items);
  });

const bookmark = ({ level = 1, items }: Element): readonly Bookmark[] => {
  const lines = items.filter((item): item is TextItem => item.kind === 'text');
  const [first] = lines;
  if (first === undefined) return [];
  const y = Math.min(...lines.map((line) => line.y - line.size * MM_PER_PT));
  const parts = new Set(lines.map(({ source }) => source));
  return [{ title: [...parts].map(({ words }) => words).join(': '), level, y }];
};
