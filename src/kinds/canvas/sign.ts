// The sheet's code in place of a tile, as on a road sign; large enough to be seen across the room.
import { block, corner } from '../../furniture/block.ts';
import { element, type LayoutContext, lookOf, own } from '../../furniture/context.ts';
import { type Box, type Colour, MM_PER_PT } from '../../geometry.ts';
import type { Item, TextItem } from '../../scene.ts';
import type { CanvasSheet } from './sheet.ts';

/** Of the side of the square: the letter in pt by mm, the width that a longer code has, and the corners. */
const LETTER = 66 / 26;
const WIDTH = 0.78;
const CORNER = 3 / 26;

export const roadSign = (context: LayoutContext, sheet: CanvasSheet, b: Box): readonly Item[] => {
  const face = context.theme.faces.role('heading');
  const advance = face.width(sheet.code) / face.unitsPerEm;
  const size = Math.min(LETTER * b.width, (WIDTH * b.width) / (advance * MM_PER_PT));
  const cap = (face.capHeight / face.unitsPerEm) * size * MM_PER_PT;
  const width = advance * size * MM_PER_PT;
  const letter = (fill: Colour): TextItem => ({
    kind: 'text',
    x: b.x + (b.width - width) / 2,
    y: b.y + (b.height + cap) / 2,
    text: sheet.code,
    face: face.key,
    size,
    fill,
    width,
    source: own(context, sheet.code),
  });
  const at = { ...b, radii: corner(context, CORNER * b.width) };
  return [
    element(
      'artifact',
      block(context, at, lookOf(context, sheet), (fill) => [letter(fill)]),
    ),
  ];
};
