// A finished page as a screen needs it: drawn, and its texts in reading order with the places that they come from.
import { box } from '../geometry.ts';
import { contentsOf, type Item, type Page, type Role } from '../scene.ts';
import type { Text } from '../text.ts';
import type { Theme } from '../theme/theme.ts';
import type { PageText } from './shown.ts';

/** Draws the pages of a theme's faces as SVG, each text with its place in the YAML. */
export type DrawPage = (page: Page) => string;

export async function openScreen({ faces }: Theme): Promise<DrawPage> {
  await faces.loadPrograms('opened');
  const { openOutlines } = await import('../svg/outlines.ts');
  const outlines = openOutlines(faces.byKey);
  // On a screen there is no bleed.
  return (page) => outlines(page, { places: true, area: box(0, 0, page.width, page.height) });
}

/** What a text stands under. */
interface Around {
  readonly role: Role;
  readonly level?: number;
}

/** Every text once, in reading order. */
export function textsOn(page: Page): readonly PageText[] {
  const found = new Map<Text, PageText>();
  const look = (items: readonly Item[], around: Around): void => {
    for (const item of items) {
      if (item.kind === 'group') look(item.items, around);
      if (item.kind === 'text' && !found.has(item.source))
        found.set(item.source, pageText(item.source, around));
      if (item.kind !== 'element') continue;
      const { role, level, alt } = item;
      if (alt && role === 'figure') found.set(alt, pageText(alt, { role }));
      const hidden = around.role === 'artifact' || around.role === 'figure';
      look(item.items, hidden ? around : { role: named(role, around.role), ...(level && { level }) });
    }
  };
  for (const items of contentsOf([page])) look(items, { role: 'paragraph' });
  return [...found.values()].filter(({ words }) => words.trim() !== '');
}

/** Whether a page has the text at a place in the YAML. */
export const hasText = (page: Page | undefined, file: string, key: string): boolean => {
  const among = (items: readonly Item[]): boolean =>
    items.some((item) =>
      item.kind === 'text'
        ? item.source.file === file && item.source.key === key
        : (item.kind === 'element' || item.kind === 'group') && among(item.items),
    );
  return page !== undefined && contentsOf([page]).some(among);
};

/** The words in a figure are its own; a body is what its list item is, and so is a label of something else. */
const named = (role: Role, around: Role): Role => {
  if (role === 'figure') return 'artifact';
  if (role === 'label') return around === 'list-item' ? 'label' : around;
  return role === 'body' || role === 'link' ? around : role;
};

const pageText = ({ words, lang, file, key, line, column }: Text, around: Around): PageText => ({
  words,
  lang,
  ...around,
  ...(file !== undefined && { file }),
  ...(key !== undefined && { key }),
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});
