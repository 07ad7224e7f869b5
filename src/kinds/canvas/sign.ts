// The sheet's code in a large square, as on a road sign; large enough to be seen across the room.
import { blockPaint, corner, onBlock, stroke } from '../../furniture/block.ts';
import { element, type LayoutContext, lookOf, own } from '../../furniture/context.ts';
import { type Box, inset, MM_PER_PT } from '../../geometry.ts';
import { rect } from '../../layout/shapes.ts';
import type { Item, TextItem } from '../../scene.ts';
import type { CanvasSheet } from './sheet.ts';

/** mm: its side, beside the fields of a board. */
export const SIGN = 44;

export const roadSign = (context: LayoutContext, sheet: CanvasSheet, b: Box): readonly Item[] => {
  const { colour } = lookOf(context, sheet);
  const face = context.theme.faces.role('heading');
  const part = b.width / SIGN;
  const advance = face.width(sheet.code) / face.unitsPerEm;
  // A code of three characters is as wide as the square inside its border.
  const size = Math.min(96 * part, (b.width - 10 * part) / (advance * MM_PER_PT));
  const on = onBlock(context, colour);
  const cap = (face.capHeight / face.unitsPerEm) * size * MM_PER_PT;
  const width = advance * size * MM_PER_PT;
  const letter: TextItem = {
    kind: 'text',
    x: b.x + (b.width - width) / 2,
    y: b.y + (b.height + cap) / 2,
    text: sheet.code,
    face: face.key,
    size,
    fill: on,
    width,
    source: own(context, sheet.code),
  };
  return [
    element('artifact', [
      rect(b, blockPaint(context, colour), corner(context, 5 * part)),
      rect(
        inset(b, 2 * part),
        { stroke: stroke(context, on, 0.7 * Math.max(part, 0.7)) },
        corner(context, 3.6 * part),
      ),
      letter,
    ]),
  ];
};
