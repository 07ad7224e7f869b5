// Chapters of the guide: a title with what is under it, in the text column or, where two are short, side by side.
import { element, ink, type LayoutContext } from '../../furniture/context.ts';
import { type FlowBlock, heightOf } from '../../layout/flow.ts';
import { line, pen } from '../../layout/shapes.ts';
import type { Item } from '../../scene.ts';
import type { Text } from '../../text.ts';
import { guideMeasures, joined, OVER_CHAPTER, RULE_OVER, section, type TextColumn, titled } from './text.ts';

/** Its blocks are as wide as their column. */
export interface ChapterOf {
  readonly title: Text;
  readonly blocks: (column?: TextColumn) => readonly FlowBlock[];
}

/** mm: between two chapters side by side, and under their headings. */
const GUTTER = 8;
const UNDER_TITLE = 1.2;
/** Of the height of a page: taller ones are one after the other, as they can be continued on the next page. */
const SHORT = 0.5;

export const oneChapter = (context: LayoutContext, { title, blocks }: ChapterOf): readonly FlowBlock[] =>
  titled(context, title, blocks());

/** In two columns, or if they are long or all in one, one after the other. */
export const inTwoColumns = (
  context: LayoutContext,
  all: readonly (readonly ChapterOf[])[],
): readonly FlowBlock[] => {
  const columns = all.filter(({ length }) => length > 0);
  const beside = columns.length < 2 ? undefined : sideBySide(context, columns);
  return beside !== undefined && beside.height <= context.format.height * SHORT
    ? [beside]
    : columns.flat().flatMap((one) => oneChapter(context, one));
};

const sideBySide = (context: LayoutContext, all: readonly (readonly ChapterOf[])[]): FlowBlock => {
  const { left, full } = guideMeasures(context);
  const width = (full - (all.length - 1) * GUTTER) / all.length;
  const columns = all.map((chapters, i) =>
    chapters.map((one) => underTitle(context, one, { x: left + i * (width + GUTTER), width })),
  );
  return {
    height: Math.max(...columns.map(heightOf)),
    before: OVER_CHAPTER,
    draw: (top) => columns.flatMap((column) => stacked(column, top)),
  };
};

/** The title is above the blocks, under a rule. */
const underTitle = (context: LayoutContext, { title, blocks }: ChapterOf, column: TextColumn): FlowBlock => {
  const { colours } = context.theme.template;
  const { x, width } = column;
  const heading = section(context, title, width);
  const content = blocks(column);
  const under = heading.height + UNDER_TITLE;
  return {
    height: under + heightOf(content),
    before: OVER_CHAPTER,
    draw: (top) => [
      line(x, top - RULE_OVER, x + width, top - RULE_OVER, pen(colours.ink, 0.35)),
      element('heading', ink(heading, x, top - 0.6, width, { fill: colours.ink }), { level: 2 }),
      ...joined(stacked(content, top + under)),
    ],
  };
};

/** One under the other. */
const stacked = (blocks: readonly FlowBlock[], top: number): readonly Item[] => {
  let y = top;
  return blocks.flatMap(({ height, before = 0, draw }, i) => {
    const at = y + (i === 0 ? 0 : before);
    y = at + height;
    return draw(at);
  });
};
