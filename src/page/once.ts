// Elements on every page are read aloud once: an organisation's logo is content at its first occurrence, and an artifact after that.
import type { Element, Item, Page } from '../scene.ts';

/** The pages of a document, in the order in which they are first printed; every further occurrence of an element marked `once` is an artifact. */
export const readAloudOnce = (pages: readonly Page[]): readonly Page[] => {
  const read = new Set<string>();
  return pages.map((page) => ({ ...page, items: page.items.map((item) => settled(item, read)) }));
};

const settled = (item: Item, read: Set<string>): Item => {
  if (item.kind !== 'element') return item;
  if (item.once !== true) return { ...item, items: item.items.map((inner) => settled(inner, read)) };
  const name = item.alt?.words ?? wordsOf(item);
  if (read.has(name)) return { kind: 'element', role: 'artifact', items: item.items };
  read.add(name);
  return item;
};

const wordsOf = (element: Element): string =>
  element.items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
