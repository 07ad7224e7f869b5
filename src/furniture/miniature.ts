// A small picture of a page: its shapes to scale, its text as bars.
import { box, MM_PER_PT, mixed } from '../geometry.ts';
import { line, rect } from '../layout/shapes.ts';
import type { Group, Item, Mark, Page, Stroke, TextItem } from '../scene.ts';

/** mm: a thinner line disappears on paper. */
const THIN = 0.08;
/** pt: smaller text is left out, because a bar for it would look like dust. */
const SMALL = 11;
/** The share of white in a code, whose modules are not seen one by one. */
const LIGHT = 0.47;
/** mm: a smaller circle is left out as well. */
const DUST = 0.25;

/** The page scaled to `width` mm with its top left corner at (x, y), framed by a hairline. */
export const miniature = (
  page: Page,
  x: number,
  y: number,
  width: number,
  frame: string,
): readonly Item[] => {
  const scale = width / page.width;
  const picture: Group = {
    kind: 'group',
    transform: [scale, 0, 0, scale, x, y],
    items: simplify(page.items, scale),
  };
  return [picture, rect(box(x, y, width, page.height * scale), { stroke: { colour: frame, width: 0.2 } })];
};

/** What is visible of items at a scale, in their own coordinates. */
const simplify = (items: readonly Item[], scale: number, into: Mark[] = []): Mark[] => {
  for (const item of items) {
    if (item.kind === 'element') simplify(item.items, scale, into);
    else {
      const mark = simple(item, scale);
      if (mark) into.push(mark);
    }
  }
  return into;
};

const simple = (mark: Mark, scale: number): Mark | undefined => {
  switch (mark.kind) {
    case 'text':
      return mark.size < SMALL || mark.turn !== undefined ? undefined : bar(mark);
    case 'rect':
      return thickened(mark, scale);
    case 'circle':
      return mark.r * scale < DUST ? undefined : thickened(mark, scale);
    case 'line':
      return mark.stroke.dash !== undefined || mark.stroke.width < 0.24
        ? undefined
        : line(mark.x1, mark.y1, mark.x2, mark.y2, visible(mark.stroke, scale));
    case 'path':
      return mark.fill === undefined ? undefined : { kind: 'path', fill: mark.fill, segments: mark.segments };
    case 'bitmap':
      return rect(box(mark.x, mark.y, mark.size, mark.size), { fill: mixed(mark.fill, '#ffffff', LIGHT) });
    case 'picture':
      return mark;
    case 'group':
      return { ...mark, items: simplify(mark.items, scale * mark.transform[0]) };
  }
};

const thickened = <M extends Extract<Mark, { kind: 'rect' | 'circle' }>>(mark: M, scale: number): M =>
  mark.stroke === undefined ? mark : { ...mark, stroke: visible(mark.stroke, scale) };

/** Wide enough to be visible at a scale, and without dashes. */
const visible = ({ colour, width }: Stroke, scale: number): Stroke => ({
  colour,
  width: Math.max(THIN / scale, width),
});

const bar = ({ x, y, width, size, fill }: TextItem): Mark => {
  const height = size * MM_PER_PT * 0.5;
  return rect(box(x, y - height, width, height), { fill });
};
