// Pages as a print shop gets them: with bleed around them and, if it wants them, marks at their corners; and without links.
import { type Box, box } from '../geometry.ts';
import { line } from '../layout/shapes.ts';
import type { Press } from '../press.ts';
import type { Element, Item, Page } from '../scene.ts';
import { withBleed } from './bleed.ts';

/** What a press asks of pages. */
type Trimming = Pick<Press, 'bleed' | 'marks'>;

/** The page on larger paper, which is cut where the page ends. */
export const trimmed = (page: Page, { bleed, marks }: Trimming): Page => {
  const { width, height } = page;
  const trim = box(0, 0, width, height);
  const items = withBleed(page.items.map(withoutLinks), trim, bleed);
  return {
    ...page,
    bleed: around(trim, bleed),
    ...(marks && { media: around(trim, marks.offset + marks.length + MORE) }),
    items: marks ? [...items, cropMarks(trim, marks)] : items,
  };
};

/** mm: beyond the marks. */
const MORE = 1;

const around = ({ x, y, width, height }: Box, by: number): Box =>
  box(x - by, y - by, width + 2 * by, height + 2 * by);

const BLACK = '#000000';

/** Two at each corner, in line with the edges, none of them in the bleed. */
const cropMarks = (trim: Box, { offset, length, width }: NonNullable<Press['marks']>): Element => {
  const stroke = { colour: BLACK, width };
  const corners = [0, 1].flatMap((right) => [0, 1].map((down) => [right, down] as const));
  return {
    kind: 'element',
    role: 'artifact',
    items: corners.flatMap(([right, down]) => {
      const [x, y] = [right * trim.width, down * trim.height];
      const [out, away] = [right ? 1 : -1, down ? 1 : -1];
      const [near, far] = [offset, offset + length];
      return [
        line(x + out * near, y, x + out * far, y, stroke),
        line(x, y + away * near, x, y + away * far, stroke),
      ];
    }),
  };
};

/** PDF/X-4 has no annotations where it is printed (ISO 15930-7 6.17): what was a link is read as its words. */
const withoutLinks = (item: Item): Item => {
  if (item.kind !== 'element') return item;
  const items = item.items.map(withoutLinks);
  const unlinked = item.role === 'link' || items.some((inner, i) => inner !== item.items[i]);
  if (!unlinked) return item;
  if (item.role !== 'link') return { ...item, items };
  const { href: _href, ...rest } = item;
  return { ...rest, role: 'words', items };
};
