// The sheets of scales: rows with a scale each, panels with one large scale each, or a table of boxes to tick.
import type { LayoutContext } from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { bodyBox, framed } from '../../furniture/frame.ts';
import { type FrameOptions, onSheet } from '../../furniture/page.ts';
import { type Box, box } from '../../geometry.ts';
import type { Item, Page } from '../../scene.ts';
import { BEFORE_BOXES, BOXES, beside, sideBySide, writtenBoxes } from './boxes.ts';
import { lanesFor } from './lane-texts.ts';
import { lanePages, lanes } from './lanes.ts';
import { isPanelled, panels, stopsHeight } from './panels.ts';
import { partsShown, type RowPart } from './parts.ts';
import type { ScalesSheet } from './sheet.ts';
import { tickHeight, tickPages, ticksFor } from './tick-sizes.ts';
import { ticks } from './ticks.ts';

/** mm: boxes are beside the scales on a paper that is wider than this, and below them on others. */
const WIDE = 300;
/** mm: boxes below the scales, with the space above them. */
const BELOW = { height: 48, gap: 6 };

/** mm: boxes beside the scales begin level with the words above these. */
const OVER_BOXES = 4.5;

/** Where rows and boxes are, in the body of a sheet. */
interface Places {
  readonly rows: Box;
  readonly boxes: readonly Box[];
}

/** A way to draw rows. */
interface Form {
  /** The rows of each page. */
  readonly pages: (parts: readonly RowPart[], height: number) => readonly (readonly RowPart[])[];
  readonly draw: (page: readonly RowPart[], rows: Box, options: FrameOptions) => readonly Item[];
  /** mm: what a page of rows takes if it does not fill its box. */
  readonly height?: (page: readonly RowPart[], most: number) => number;
}

export const scales = (context: LayoutContext, sheet: ScalesSheet): readonly Page[] => {
  const { rows } = placesIn(sheet, bodyBox(context, sheet));
  const form = formFor(context, sheet, rows);
  return framesOf(context, sheet).flatMap((options) => {
    const parts = partsShown(context, sheet, options.item);
    const pages = isPanelled(sheet, parts, rows.width) ? [parts] : form.pages(parts, rows.height);
    return pages.map((page, i) => {
      const shown = { ...options, worked: true, page: i + 1, pages: pages.length };
      return framed(context, sheet, shown, (free) =>
        onPage(context, sheet, { form, page, parts, free, shown }),
      );
    });
  });
};

interface OnPage {
  readonly form: Form;
  readonly page: readonly RowPart[];
  /** Of all pages of the sheet. */
  readonly parts: readonly RowPart[];
  readonly free: Box;
  readonly shown: FrameOptions;
}

const onPage = (
  context: LayoutContext,
  sheet: ScalesSheet,
  { form, page, parts, free, shown }: OnPage,
): readonly Item[] => {
  const { rows } = placesIn(sheet, free);
  const panelled = isPanelled(sheet, parts, rows.width);
  const taken = (!panelled && form.height?.(page, rows.height)) || rows.height;
  const places = placesIn(sheet, free, {
    taken,
    ...(panelled && { over: stopsHeight(context, sheet, rows.width) }),
  });
  const where = onSheet(sheet, shown.item);
  return [
    ...(panelled ? panels(context, sheet, page, places.rows) : form.draw(page, places.rows, shown)),
    ...writtenBoxes(context, sheet, places.boxes, where),
  ];
};

/** mm: `taken` by the rows, if boxes are below them; `over` the boxes beside them. */
const placesIn = (
  { boxes = [] }: ScalesSheet,
  free: Box,
  { taken, over = OVER_BOXES }: { readonly taken?: number; readonly over?: number } = {},
): Places => {
  const count = boxes.length;
  if (count === 0) return { rows: free, boxes: [] };
  if (free.width > WIDE) {
    const rows = box(free.x, free.y, free.width - BEFORE_BOXES - BOXES, free.height);
    const column = box(free.x + rows.width + BEFORE_BOXES, free.y + over, BOXES, free.height - over);
    return { rows, boxes: beside(count, column) };
  }
  const rows = box(free.x, free.y, free.width, taken ?? free.height - BELOW.height - BELOW.gap);
  const top = free.y + rows.height + BELOW.gap;
  return { rows, boxes: sideBySide(count, box(free.x, top, free.width, free.y + free.height - top)) };
};

const formFor = (context: LayoutContext, sheet: ScalesSheet, { width, height }: Box): Form => {
  if (sheet.mark === 'tick') {
    const table = ticksFor(context, sheet, width, height);
    return {
      pages: (parts, most) => tickPages(table, parts, most),
      draw: (page, rows) => ticks(table, page, rows),
      height: (page, most) => tickHeight(table, page, most),
    };
  }
  const at = lanesFor(context, sheet, width);
  return {
    pages: (parts, most) => lanePages(at, parts, most),
    draw: (page, rows, { item }) => lanes(at, page, rows, item),
  };
};
