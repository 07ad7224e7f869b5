// A page for a right-to-left language: everything is where a mirror would show it, and still readable.
import type { Box, Segment } from '../geometry.ts';
import type { Element, Group, Item, Mark, Page, TextItem } from '../scene.ts';

/** The page mirrored about its vertical axis. Texts, bitmaps and what must not be mirrored are moved only. */
export const mirrored = (page: Page): Page => ({
  ...page,
  ...(page.bleed && { bleed: mirrorBox(page.bleed, page.width) }),
  ...(page.media && { media: mirrorBox(page.media, page.width) }),
  ...(page.cutLines && {
    cutLines: page.cutLines.map((cut) => ({ ...cut, x1: page.width - cut.x1, x2: page.width - cut.x2 })),
  }),
  ...(page.marks && {
    marks: page.marks.map((corners) => corners.map(([x, y]) => [page.width - x, y] as const)),
  }),
  items: mirrorAll(page.items, page.width),
});

export const mirrorBox = (b: Box, width: number): Box => ({ ...b, x: width - b.x - b.width });

/** `width` is twice the x of the axis. */
const mirrorAll = (items: readonly Item[], width: number): readonly Item[] =>
  items.map((item) => (item.kind === 'element' ? mirrorElement(item, width) : mirrorMark(item, width)));

const mirrorElement = (element: Element, width: number): Element =>
  element.upright === undefined
    ? { ...element, items: mirrorAll(element.items, width) }
    : {
        ...element,
        upright: width - element.upright,
        // Mirrored about its own axis first: mirroring it again with the page restores it.
        items: mirrorAll(mirrorAll(element.items, 2 * element.upright), width),
      };

const mirrorMark = (mark: Mark, width: number): Mark => {
  switch (mark.kind) {
    case 'text':
      return mirrorText(mark, width);
    case 'rect':
      return { ...mark, x: width - mark.x - mark.width };
    case 'circle':
      return { ...mark, cx: width - mark.cx };
    case 'line':
      return { ...mark, x1: width - mark.x1, x2: width - mark.x2 };
    case 'path':
      return { ...mark, segments: mark.segments.map((segment) => mirrorSegment(segment, width)) };
    case 'bitmap':
      return { ...mark, x: width - mark.x - mark.size };
    case 'picture':
      return { ...mark, x: width - mark.x - mark.width };
    case 'group':
      return mirrorGroup(mark, width);
  }
};

/** Its content is mirrored about its own y axis, once for all groups that share it; the group is placed where the mirror shows it. */
const mirrorGroup = (group: Group, width: number): Group => {
  const [a, b, c, d, e, f] = group.transform;
  const { clip } = group;
  return {
    ...group,
    transform: [a, -b, -c, d, width - e, f],
    ...(clip && {
      clip: {
        ...mirrorBox(clip, 0),
        ...(clip.outline && { outline: clip.outline.map((segment) => mirrorSegment(segment, 0)) }),
      },
    }),
    items: mirrorContent(group.items),
  };
};

const MIRRORED = new WeakMap<readonly Mark[], readonly Mark[]>();

const mirrorContent = (items: readonly Mark[]): readonly Mark[] => {
  const known = MIRRORED.get(items) ?? items.map((mark) => mirrorMark(mark, 0));
  MIRRORED.set(items, known);
  return known;
};

/** A turned text turns the other way, its baseline still towards the middle of the page, and begins where it ended. */
const mirrorText = (text: TextItem, width: number): TextItem => {
  const { x, y, turn } = text;
  if (turn === undefined) return { ...text, x: width - x - text.width };
  return turn === 90
    ? { ...text, x: width - x, y: y - text.width, turn: -90 }
    : { ...text, x: width - x, y: y + text.width, turn: 90 };
};

const mirrorSegment = (segment: Segment, width: number): Segment => {
  switch (segment[0]) {
    case 'Z':
      return segment;
    case 'C': {
      const [letter, x1, y1, x2, y2, x, y] = segment;
      return [letter, width - x1, y1, width - x2, y2, width - x, y];
    }
    default:
      return [segment[0], width - segment[1], segment[2]];
  }
};
