// The frame of every board: head, instruction strip and foot.

import { type Box, box } from '../geometry.ts';
import type { Sheet } from '../kit/kit.ts';
import { contentBox } from '../page/format.ts';
import type { Item, Page } from '../scene.ts';
import type { LayoutContext } from './context.ts';
import { foot } from './foot.ts';
import { headBottom, sheetHead } from './head.ts';
import { instructionStrip, stripBottom } from './instructions.ts';
import { bodyBottom, type FrameOptions, pageOf } from './page.ts';

/** A whole page: head, instructions, body and foot; `body` is given the box that is free. */
export const framed = (
  context: LayoutContext,
  sheet: Sheet,
  options: FrameOptions,
  body: (free: Box) => readonly Item[],
): Page => {
  const head = sheetHead(context, sheet, options);
  return pageOf(context, sheet, options, [
    ...head.items,
    ...instructionStrip(context, sheet, head.bottom, options),
    ...body(bodyBox(context, sheet)),
    ...foot(context, sheet, options),
  ]);
};

/** The box between instructions and foot. */
export const bodyBox = (context: LayoutContext, sheet: Sheet): Box => {
  const { x, width } = contentBox(context.format);
  const top = stripBottom(context, sheet, headBottom(context));
  return box(x, top, width, bodyBottom(context) - top);
};
