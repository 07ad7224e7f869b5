// A field at the right of the head, to write in what a sheet is about.
import type { Box } from '../geometry.ts';
import { line, pen } from '../layout/shapes.ts';
import type { Item } from '../scene.ts';
import type { Text } from '../text.ts';
import { type Block, element, ink, type LayoutContext, set } from './context.ts';
import { isNarrow } from './page.ts';

/** mm: the line, and its distance from the top of the head. */
const LINE = { wide: 96, narrow: 44 };
const DOWN = 18;

const lineOf = (context: LayoutContext): number => (isNarrow(context) ? LINE.narrow : LINE.wide);

const labelOfField = (context: LayoutContext, text: Text): Block =>
  set(context, 'label', { text, width: 60, height: 7, maxLines: 1, where: { group: 'subject-field' } });

/** mm: what it takes at the right of the title. */
export const subjectWidth = (context: LayoutContext, text: Text): number =>
  lineOf(context) + 3 + (labelOfField(context, text).lines[0]?.width ?? 0) + 6;

/** A label and a line to write on, at the right of the head. `content` is the area inside the margins. */
export const subjectField = (context: LayoutContext, text: Text, content: Box): readonly Item[] =>
  field(context, labelOfField(context, text), content, { length: lineOf(context), down: DOWN });

/** mm: a line for a number, what the clock takes above it, and the line's distance from the top of the head. */
const NUMBER = 22;
const CLOCK = 50;
const UNDER_CLOCK = 26;

/** The same for a number, where minutes and a clock leave no more room. */
export const subjectUnderClock = (context: LayoutContext, text: Text, content: Box): readonly Item[] => {
  const block = set(context, 'label', {
    text,
    width: CLOCK - NUMBER - 3,
    height: 7,
    maxLines: 1,
    where: { group: 'subject-field' },
  });
  return field(context, block, content, { length: NUMBER, down: UNDER_CLOCK });
};

const field = (
  context: LayoutContext,
  block: Block,
  content: Box,
  { length, down }: { readonly length: number; readonly down: number },
): readonly Item[] => {
  const { colours } = context.theme.template;
  const width = block.lines[0]?.width ?? 0;
  const y = content.y + down;
  const right = content.x + content.width;
  const left = right - length;
  return [
    element(
      'paragraph',
      ink(block, left - width - 3, y - (block.leading + block.cap) / 2, width, { fill: colours.ink }),
    ),
    line(left, y, right, y, pen(colours.ink)),
  ];
};
