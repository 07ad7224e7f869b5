// A field of cells to put cards in, on one sheet or on two side by side.
import { element, type LayoutContext, shownItems } from '../../furniture/context.ts';
import { framesOf } from '../../furniture/each.ts';
import { foot } from '../../furniture/foot.ts';
import { headWithLines } from '../../furniture/instruction-lines.ts';
import { bodyBottom, type FrameOptions, pageOf } from '../../furniture/page.ts';
import { box } from '../../geometry.ts';
import { contentBox } from '../../page/format.ts';
import type { Page } from '../../scene.ts';
import { fieldPage } from './field.ts';
import type { FieldSheet } from './field-words.ts';
import { inWords } from './in-words.ts';
import type { Part } from './part.ts';
import { ENDS, type GridSheet } from './sheet.ts';
import { spread } from './spread.ts';
import { drawPart, partPicture } from './table.ts';

export const gridPages = (context: LayoutContext, sheet: GridSheet): readonly Page[] =>
  framesOf(context, sheet).flatMap((options) => pagesOf(context, sheet, options));

const pagesOf = (context: LayoutContext, sheet: GridSheet, options: FrameOptions): readonly Page[] => {
  if (isField(sheet)) return [fieldPage(context, sheet, options)];
  const { across, down, band, span } = sheet;
  const columns = across === ENDS ? [] : shownItems(context, across);
  const side = band === 'side';
  const whole: Part = {
    context,
    sheet,
    ...(options.item && { item: options.item }),
    columns,
    rows: down === undefined || down === ENDS ? [] : shownItems(context, down),
    side,
    across: Math.max(1, columns.length + (side ? 1 : 0)),
    first: true,
    last: true,
  };
  return span === 2 && whole.across > 1 ? spread(whole, options) : [onePage(whole, options)];
};

const isField = (sheet: GridSheet): sheet is FieldSheet => sheet.across === ENDS && sheet.down === ENDS;

/** mm: between head and body. */
const OVER = 7;

const onePage = (part: Part, options: FrameOptions): Page => {
  const { context, sheet } = part;
  const head = headWithLines(context, sheet, { ...options, picture: partPicture(part) });
  const { x, width } = contentBox(context.format);
  const top = head.bottom + OVER;
  const free = box(x, top, width, bodyBottom(context) - top);
  return pageOf(context, sheet, options, [
    ...head.items,
    element('figure', drawPart(part, free), { alt: inWords(context, sheet) }),
    ...foot(context, sheet, { ...options, worked: true }),
  ]);
};
