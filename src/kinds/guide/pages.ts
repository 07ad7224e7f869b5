// The facilitator's pages: the cover, what to print, cut and bring, the cards of the steps, the sheets in order, links and colophon.
import type { LayoutContext } from '../../furniture/context.ts';
import type { Sheet } from '../../kit/kit.ts';
import { balanced, endOf, type FlowBlock, flow, heightOf, type Limits, startOf } from '../../layout/flow.ts';
import type { Item, Page } from '../../scene.ts';
import type { PrintedSheet } from '../kind.ts';
import { agenda } from './agenda.ts';
import { type DrawnCards, stepCards } from './card/pages.ts';
import { type ChapterOf, inTwoColumns, oneChapter } from './chapter.ts';
import type { Chapter, GuideTexts } from './chapters.ts';
import { colophon } from './colophon.ts';
import { cover } from './cover/cover.ts';
import { introduction } from './introduction.ts';
import { checkHeights, guideLimits, guidePage } from './page.ts';
import { printing } from './print-list.ts';
import { resources } from './resources.ts';
import { sheetMap } from './sheet-map.ts';
import { keptWithNext, points, withoutOrphans } from './text.ts';

export const guidePages = (
  context: LayoutContext,
  sheet: Sheet,
  rows: readonly PrintedSheet[],
  texts: GuideTexts,
): readonly Page[] => {
  const limits = guideLimits(context, sheet);
  const cards = stepCards(context, sheet, texts);
  const { before, after } = partsAround(context, rows, texts, limits, cards);
  checkHeights(context, [...before.blocks, ...after.blocks], limits.bottom - limits.top, { group: 'guide' });
  const start = flow(before.blocks, balanced(before.blocks, before.limits));
  const rest = flow(after.blocks, balanced(after.blocks, after.limits));
  const shared = after.shares ? (rest[0] ?? []) : [];
  const all: readonly (readonly Item[])[] = [
    cover(context, sheet),
    ...start,
    ...cards.map(({ items }, i) => (i === cards.length - 1 ? [...items, ...shared] : items)),
    ...rest.slice(after.shares ? 1 : 0),
  ];
  const isCard = (i: number): boolean => i > start.length && i <= start.length + cards.length;
  return all.map((items, i) =>
    guidePage(context, sheet, items, {
      n: i + 1,
      of: all.length,
      hosted: i > 0,
      ...(isCard(i) && { footless: true }),
    }),
  );
};

/** What is on pages of its own, or begins below the last card. */
interface Flowing {
  readonly blocks: readonly FlowBlock[];
  readonly limits: Limits;
  readonly shares: boolean;
}

interface Around {
  readonly before: Flowing;
  readonly after: Flowing;
}

/**
 * What is before the cards and after them: the sheets in order and how everyone can take part are where that costs the fewest
 * pages, and leaves the least of a page empty.
 */
const partsAround = (
  context: LayoutContext,
  rows: readonly PrintedSheet[],
  texts: GuideTexts,
  limits: ReturnType<Limits>,
  cards: readonly DrawnCards[],
): Around => {
  const intro = introduction(context, texts.intro);
  const whole = limits.bottom - limits.top;
  const printed = [
    ...intro,
    ...printing(context, texts.print, rows, { first: whole - heightOf(intro) - 8, page: whole }),
  ];
  const cut = chapters(context, [texts.cut]).flatMap((one) => oneChapter(context, one));
  const together = inTwoColumns(context, [
    chapters(context, [texts.bring, texts.room]),
    agenda(context, texts.agenda, texts.steps),
  ]);
  const map = sheetMap(context, texts.order, rows);
  const people = inTwoColumns(
    context,
    texts.everyone.map((one) => chapters(context, [one])),
  );
  const end = [
    ...resources(context, texts.resources),
    ...inTwoColumns(context, [chapters(context, [texts.after]), [colophon(context, texts.colophon)]]),
  ];
  const free = freeUnder(context, cards);
  const around = (first: readonly FlowBlock[], last: readonly FlowBlock[]): Around => {
    const start = [...printed, ...unbroken(printed, cut, [...together, ...first], () => limits), ...together];
    const blocks = [...last, ...end];
    const shares = free !== undefined && startOf(blocks) <= free.bottom - free.top;
    return {
      before: { blocks: [...start, ...first], limits: () => limits, shares: false },
      after: { blocks, limits: (page) => (shares && page === 0 ? free : limits), shares },
    };
  };
  const options = [
    around(people, map),
    around([], [...map, ...people]),
    around(map, people),
    around([...people, ...map], []),
  ];
  return options.reduce((a, b) => (costOf(b) < costOf(a) - 0.05 ? b : a));
};

/** Of the height of a page: no chapter leaves more of it empty to be whole. */
const MOST_EMPTY = 0.3;

/** A chapter on one page, where that costs none and leaves little of the page before it empty. */
const unbroken = (
  above: readonly FlowBlock[],
  chapter: readonly FlowBlock[],
  below: readonly FlowBlock[],
  limits: Limits,
): readonly FlowBlock[] => {
  const whole = [...keptWithNext(chapter.slice(0, -1), chapter.length), ...chapter.slice(-1)];
  const pagesWith = (one: readonly FlowBlock[]): number => endOf([...above, ...one, ...below], limits).pages;
  const { pages, y } = endOf(above, limits);
  const { top, bottom } = limits(pages - 1);
  return bottom - y <= (bottom - top) * MOST_EMPTY && pagesWith(whole) <= pagesWith(chapter)
    ? whole
    : chapter;
};

/** Pages, and the largest share of one that is empty. */
const costOf = ({ before, after }: Around): number => {
  const ends = [before, after].map(({ blocks, limits }) => ({ limits, ...endOf(blocks, limits) }));
  const empty = ends.map(({ limits, pages, y }) => {
    const { top, bottom } = limits(pages - 1);
    return (bottom - y) / (bottom - top);
  });
  const pages = ends.reduce((sum, one) => sum + one.pages, after.shares ? -1 : 0);
  return pages + Math.max(...empty);
};

/** mm: over what follows the last card on its page. */
const OVER = 13;

/** The room under the last card, which has no foot. */
const freeUnder = (
  { format }: LayoutContext,
  cards: readonly DrawnCards[],
): ReturnType<Limits> | undefined => {
  const end = cards.at(-1)?.end ?? format.height;
  const bottom = format.height - format.margins.bottom;
  return end + OVER < bottom ? { top: end + OVER, bottom } : undefined;
};

/** Those that say something. */
const chapters = (context: LayoutContext, some: readonly Chapter[]): readonly ChapterOf[] =>
  some.flatMap(({ title, points: texts }) =>
    texts.length === 0 ? [] : [{ title, blocks: (column) => withoutOrphans(points(context, texts, column)) }],
  );
