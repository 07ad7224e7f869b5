// Boxes in boxes: columns, rows and cells of a given size.
import { type Box, box } from '../geometry.ts';

/** `count` columns of equal width with `gutter` between them. */
export const columns = (b: Box, count: number, gutter: number): readonly Box[] => {
  const width = (b.width - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => box(b.x + i * (width + gutter), b.y, width, b.height));
};

/** `count` rows of equal height with `gap` between them. */
export const rows = (b: Box, count: number, gap = 0): readonly Box[] => {
  const height = (b.height - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => box(b.x, b.y + i * (height + gap), b.width, height));
};

/** The cell at `index` of a grid filled row by row. */
export const cell = (
  origin: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  across: number,
  index: number,
): Box =>
  box(
    origin.x + (index % across) * size.width,
    origin.y + Math.floor(index / across) * size.height,
    size.width,
    size.height,
  );

/** The part of a box below `height`. */
export const below = (b: Box, height: number): Box => box(b.x, b.y + height, b.width, b.height - height);

/** `items` in runs of at most `most`, as even as possible: 9 in runs of 7 is 5 and 4. */
export const evenly = <T>(items: readonly T[], most: number): readonly (readonly T[])[] => {
  const count = Math.max(1, Math.ceil(items.length / most));
  const base = Math.floor(items.length / count);
  const longer = items.length % count;
  let at = 0;
  return Array.from({ length: count }, (_, i) => {
    const part = items.slice(at, at + base + (i < longer ? 1 : 0));
    at += part.length;
    return part;
  });
};

/** `items` in runs of exactly `size`, the last one shorter. */
export const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
