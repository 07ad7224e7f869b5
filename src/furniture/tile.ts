// A theme's tile: colour, number and symbol, so that the theme can be recognised in greyscale.

import { box, MM_PER_PT } from '../geometry.ts';
import type { ListItem } from '../kit/kit.ts';
import { rect } from '../layout/shapes.ts';
import type { Item, TextItem } from '../scene.ts';
import { blockPaint, corner, onBlock } from './block.ts';
import { type LayoutContext, lookOf, own } from './context.ts';
import { CORNER } from './head-picture.ts';
import { themeSign } from './theme-sign.ts';

/** Of a tile's side: what its number and symbol are from its edges. */
export const TILE_INSET = 0.14;

/**
 * A square tile of `size` mm with its top left corner at (x, y); the number at the top left, the symbol at the bottom right.
 * It belongs inside the heading after it, so that number and name are read aloud together.
 */
export const tile = (
  context: LayoutContext,
  item: ListItem,
  x: number,
  y: number,
  size: number,
): readonly Item[] => {
  const { colour, sign } = lookOf(context, item);
  const face = context.theme.faces.role('heading');
  const pt = size * 1.3;
  const cap = (face.capHeight / face.unitsPerEm) * pt * MM_PER_PT;
  const inset = size * TILE_INSET;
  const on = onBlock(context, colour);
  const number: TextItem = {
    kind: 'text',
    x: x + inset,
    y: y + inset + cap,
    // The space separates it from the name when it is read aloud.
    text: `${item.code} `,
    face: face.key,
    size: pt,
    fill: on,
    width: (face.width(item.code) / face.unitsPerEm) * pt * MM_PER_PT,
    source: own(context, item.code),
  };
  const signSize = size * 0.42;
  return [
    rect(box(x, y, size, size), blockPaint(context, colour), corner(context, size * CORNER)),
    number,
    ...themeSign(sign, x + size - inset - signSize / 2, y + size - inset - signSize / 2, signSize, on),
  ];
};
