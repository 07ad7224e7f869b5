// What stands on every page is heard once: an organisation's logo is content where it comes first and furniture after that.
import type { Element, Item, Page } from '../scene.ts';

/** The pages of one document, as they are first printed, with every element that is marked `once` an artifact but where it comes first. */
export const readAloudOnce = (pages: readonly Page[]): readonly Page[] => {
  const heard = new Set<string>();
  return pages.map((page) => ({ ...page, items: page.items.map((item) => settled(item, heard)) }));
};

const settled = (item: Item, heard: Set<string>): Item => {
  if (item.kind !== 'element') return item;
  if (item.once !== true) return { ...item, items: item.items.map((inner) => settled(inner, heard)) };
  const name = item.alt?.words ?? wordsOf(item);
  if (heard.has(name)) return { kind: 'element', role: 'artifact', items: item.items };
  heard.add(name);
  return item;
};

const wordsOf = (element: Element): string =>
  element.items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
