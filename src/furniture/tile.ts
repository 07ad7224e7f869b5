// A theme's tile: colour, number and symbol, so that the theme can be recognised in greyscale.

import { box, type Colour, MM_PER_PT } from '../geometry.ts';
import type { ListItem } from '../kit/kit.ts';
import type { Item, TextItem } from '../scene.ts';
import { block, corner, quartered } from './block.ts';
import { type LayoutContext, lookOf, own } from './context.ts';
import { CORNER } from './head-picture.ts';
import { themeSign } from './theme-sign.ts';

/** Of a tile's side: what its number and symbol are from its edges. */
export const TILE_INSET = 0.14;
/** Of the side of a tile: the number in pt by mm, and the symbol; in grey they have a quarter each. */
const WHOLE = { number: 1.3, sign: 0.42, inset: TILE_INSET };
const QUARTER = { number: 1.2, sign: 0.34 };

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
  const look = lookOf(context, item);
  const b = box(x, y, size, size);
  const radii = corner(context, size * CORNER);
  if (look.treatment !== undefined && look.treatment.form !== 'frame') {
    const number = numberOf(context, item, size * QUARTER.number, look.colour);
    const [cap, quarter] = [capOf(context, number), size / 4];
    return [
      ...quartered(context, b, radii, look.treatment),
      { ...number, x: x + quarter - number.width / 2, y: y + quarter + cap / 2 },
      ...themeSign(look.sign, x + 3 * quarter, y + 3 * quarter, size * QUARTER.sign, look.colour),
    ];
  }
  const inset = size * WHOLE.inset;
  const side = size * WHOLE.sign;
  return block(context, { ...b, radii }, look, (fill) => {
    const number = numberOf(context, item, size * WHOLE.number, fill);
    return [
      { ...number, x: x + inset, y: y + inset + capOf(context, number) },
      ...themeSign(look.sign, x + size - inset - side / 2, y + size - inset - side / 2, side, fill),
    ];
  });
};

/** At the origin. */
const numberOf = (context: LayoutContext, { code }: ListItem, size: number, fill: Colour): TextItem => {
  const face = context.theme.faces.role('heading');
  return {
    kind: 'text',
    x: 0,
    y: 0,
    // The space separates it from the name when it is read aloud.
    text: `${code} `,
    face: face.key,
    size,
    fill,
    width: (face.width(code) / face.unitsPerEm) * size * MM_PER_PT,
    source: own(context, code),
  };
};

/** mm: the height of its capitals. */
const capOf = (context: LayoutContext, { size }: TextItem): number => {
  const face = context.theme.faces.role('heading');
  return (face.capHeight / face.unitsPerEm) * size * MM_PER_PT;
};
