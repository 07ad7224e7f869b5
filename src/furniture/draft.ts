// Pages of a draft: DRAFT in the margin, and a broken line under every text that is taken from the source edition.

import { MM_PER_PT } from '../geometry.ts';
import { line } from '../layout/shapes.ts';
import type { Item, Page, Stroke, TextItem } from '../scene.ts';
import { plain } from '../text.ts';
import { element, ink, type LayoutContext, set } from './context.ts';

/** mm: the edge that printers leave white (verify checks that no type is in it). */
const EDGE = 10;
/** Distance of the mark below the baseline, divided by the type size: below most descenders. */
const UNDER = 0.24;

/** The page with its marks, all of them artifacts: in a screen reader the language changes instead. */
export const draftPage = (context: LayoutContext, page: Page): Page => {
  const marks = draftMarks(page.items);
  return { ...page, items: [...page.items, element('artifact', [...stamp(context, page), ...marks])] };
};

/** What is under texts from another edition. */
export const draftMarks = (items: readonly Item[]): readonly Item[] =>
  textsOf(items).flatMap((text) => mark(text));

const textsOf = (items: readonly Item[]): readonly TextItem[] =>
  items.flatMap((item) =>
    item.kind === 'element'
      ? textsOf(item.items)
      : item.kind === 'text' && item.source.fallback !== undefined
        ? [item]
        : [],
  );

/** Dashes under a missing text, dots under a stale one, in the colour of the text, to be visible on any ground. */
const mark = ({ x, y, width, size, fill, turn, source }: TextItem): readonly Item[] => {
  if (width === 0) return [];
  const under = UNDER * size * MM_PER_PT;
  const stroke: Stroke =
    source.fallback === 'missing'
      ? { colour: fill, width: 0.35, dash: [1.6, 0.9] }
      : { colour: fill, width: 0.5, dash: [0, 1.1], cap: 'round' };
  return turn === 90
    ? [line(x + under, y, x + under, y - width, stroke)]
    : [line(x, y + under, x + width, y + under, stroke)];
};

/** The places of the word, as parts of the width: away from heads, clocks and the cuts between cards. */
const STAMPS = [0.25, 0.5, 0.75];

/** The word in the upper margin, as tall as the margin allows. */
const stamp = (context: LayoutContext, { width }: Page): readonly Item[] => {
  const room = 30;
  const word = set(
    context,
    'furniture',
    { text: plain('DRAFT', 'en'), width: room, height: 8, maxLines: 1, where: { group: 'draft-margin' } },
    { role: 'strong' },
  );
  // The tops of capitals touch the unprintable edge.
  const top = EDGE + word.cap - (word.leading + word.cap) / 2;
  return STAMPS.flatMap((part) =>
    ink(word, width * part - room / 2, top, room, {
      fill: context.theme.template.colours.ink,
      align: 'centre',
    }),
  );
};
