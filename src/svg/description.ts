// What a page says, for those who do not see it drawn: its words in reading order, and in place of figures what they show.
import { contentsOf, type Item, type Page } from '../scene.ts';
import type { Text } from '../text.ts';

/** A line for each text; artifacts are left out. */
export const describe = (page: Page): string => {
  const texts = new Set(contentsOf([page]).flatMap((items) => textsIn(items)));
  return [...texts]
    .map(({ words }) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .join('\n');
};

/** A text of several lines is in it several times. */
const textsIn = (items: readonly Item[]): readonly Text[] =>
  items.flatMap((item) => {
    if (item.kind === 'text') return [item.source];
    if (item.kind !== 'element' || item.role === 'artifact') return [];
    return item.role === 'figure' ? (item.alt ?? []) : textsIn(item.items);
  });
