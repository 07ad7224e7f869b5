// The poster of a workshop: title and first list on a ground, further lists beside it; one list alone fills the page.
import { ground } from '../../furniture/block.ts';
import { element, fits, ink, type LayoutContext, set, takesPart } from '../../furniture/context.ts';
import { foot } from '../../furniture/foot.ts';
import { bodyBottom, onSheet, pageOf } from '../../furniture/page.ts';
import { type Box, box, inset } from '../../geometry.ts';
import { itemsOf } from '../../kit/lists.ts';
import { evenly } from '../../layout/grid.ts';
import { contentBox } from '../../page/format.ts';
import type { Item, Page } from '../../scene.ts';
import { goingOn } from './going.ts';
import type { PosterSheet } from './sheet.ts';
import { type WallList, wallList, wallLists } from './wall-list.ts';

/** Of the width. */
const PANEL = 0.56;
/** mm: between the panel and the lists beside it, and between two of these. */
const GAP = 12;
const INSET = 14;
/** mm: a heading, as a share of the height. */
const HEADING = 18;
const MOST_PAGES = 12;

export const wallPoster = (context: LayoutContext, sheet: PosterSheet): readonly Page[] => {
  const lists = sheet.show.map(
    (list): WallList => ({
      list,
      items: itemsOf(context.kit, list).filter((item) => takesPart(context, item)),
      head: sheet.texts.heads?.[list],
      where: onSheet(sheet),
    }),
  );
  const pages = isOnOne(context, sheet, lists) ? [lists] : lists.flatMap((one) => apart(context, sheet, one));
  return pages.map((shown, i) => posterPage(context, sheet, shown, { page: i + 1, pages: pages.length }));
};

const isOnOne = (context: LayoutContext, sheet: PosterSheet, lists: readonly WallList[]): boolean =>
  fits(context, (at) => posterPage(at, sheet, lists, { page: 1, pages: 1 }));

/** A list on as few pages of its own as it fits on. */
const apart = (
  context: LayoutContext,
  sheet: PosterSheet,
  one: WallList,
): readonly (readonly WallList[])[] => {
  const { items } = one;
  const onPages = (pages: number) =>
    evenly(items, Math.ceil(items.length / pages)).map((some) => [{ ...one, items: some }]);
  for (let pages = 1; pages <= Math.min(items.length, MOST_PAGES); pages += 1) {
    const tried = onPages(pages);
    if (tried.every((lists) => isOnOne(context, sheet, lists))) return tried;
  }
  return onPages(1);
};

const posterPage = (
  context: LayoutContext,
  sheet: PosterSheet,
  [first, ...others]: readonly WallList[],
  pages: { readonly page: number; readonly pages: number },
): Page => {
  const { x, y, width } = contentBox(context.format);
  const free = box(x, y, width, bodyBottom(context) - y);
  const boxes = boxesFor(free, others);
  return pageOf(context, sheet, pages, [
    ...titlePanel(context, sheet, first, others.length === 0, boxes.panel),
    ...wallLists(
      context,
      others.flatMap((shown, i) => {
        const b = boxes.others[i];
        return b === undefined ? [] : [{ shown, b }];
      }),
    ),
    ...foot(context, sheet, pages),
  ]);
};

/** The lists beside the panel share the height by their items; on upright paper they are below it. */
const boxesFor = (
  free: Box,
  others: readonly WallList[],
): { readonly panel: Box; readonly others: readonly Box[] } => {
  if (others.length === 0) return { panel: free, others: [] };
  const wide = free.width > free.height;
  const panel = wide ? { ...free, width: free.width * PANEL } : { ...free, height: free.height * 0.55 };
  const rest = wide
    ? box(panel.x + panel.width + GAP, free.y, free.width - panel.width - GAP, free.height)
    : box(free.x, panel.y + panel.height + GAP, free.width, free.height - panel.height - GAP);
  const count = others.reduce((sum, { items }) => sum + items.length, 0);
  const shared = rest.height - others.length * HEADING - (others.length - 1) * GAP;
  let top = rest.y;
  return {
    panel,
    others: others.map(({ items }) => {
      const height = HEADING + (shared * items.length) / Math.max(1, count);
      const b = { ...rest, y: top, height };
      top += height + GAP;
      return b;
    }),
  };
};

/** What the workshop is called, the title, the first list, and the instructions. */
const titlePanel = (
  context: LayoutContext,
  sheet: PosterSheet,
  list: WallList | undefined,
  alone: boolean,
  b: Box,
): readonly Item[] => {
  const { kit, theme } = context;
  const { ink: colour } = theme.template.colours;
  const text = inset(b, INSET, INSET - 2);
  const where = onSheet(sheet);
  const workshop = set(context, 'axis', {
    text: {
      ...kit.subtitle,
      words: `${kit.title.words} · ${kit.subtitle.words}`,
      parts: [kit.title, kit.subtitle],
    },
    width: text.width,
    height: 19,
    maxLines: 3,
    where,
  });
  const title = set(context, 'poster', {
    text: sheet.texts.title,
    width: text.width,
    height: 54,
    maxLines: 2,
    where,
  });
  const going = goingOn(context, sheet, text.width, where);
  const titleTop = text.y + workshop.height + 4;
  const top = titleTop + title.height + 8;
  return [
    ...ground(context, b, 3),
    element('paragraph', ink(workshop, text.x, text.y, text.width, { fill: colour })),
    element('heading', ink(title, text.x, titleTop, text.width, { fill: colour }), { level: 1 }),
    ...(list === undefined
      ? []
      : wallList(
          context,
          { ...list, quiet: true, alone },
          box(text.x, top, text.width, text.y + text.height - going.height - top),
        )),
    ...going.draw(text, colour),
  ];
};
