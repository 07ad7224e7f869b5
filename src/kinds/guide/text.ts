// The running text of the guide: headings in the left column, text in the right one.

import { type Block, element, ink, type LayoutContext, set, tryOut } from '../../furniture/context.ts';
import type { Colour } from '../../geometry.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { circle, line, pen } from '../../layout/shapes.ts';
import { contentBox, overhang } from '../../page/format.ts';
import type { Element, Item } from '../../scene.ts';
import { fill, type Text } from '../../text.ts';

/** mm: width of the left column; the text beside it takes the rest, about 65 characters per line. */
export const HANG = 50;
/** mm: from a rule down to its heading. */
export const RULE_OVER = 3;
/** mm: over a chapter. */
export const OVER_CHAPTER = 7;
/** mm that a rule extends into the margin at the top of a page. */
const OVER = 1;

/** Where things are on a page, in mm from the left or the top of the paper. */
interface GuideMeasures {
  readonly left: number;
  readonly right: number;
  /** From margin to margin. */
  readonly full: number;
  /** The text column. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  /** Lower edge of the foot. */
  readonly bottom: number;
}

export const guideMeasures = ({ format }: Pick<LayoutContext, 'format'>): GuideMeasures => {
  const { x: left, y, width: full, height } = contentBox(format);
  return {
    left,
    right: left + full,
    full,
    x: left + HANG,
    width: full - HANG,
    top: y + RULE_OVER - overhang(format, 'top', OVER),
    bottom: y + height,
  };
};

/** mm: guide texts flow from page to page, so none is too long for its box. */
const ENDLESS = 1000;

/** Sets a text, by default in the width of the text column. */
export const setGuide = (
  context: LayoutContext,
  text: Text,
  width = guideMeasures(context).width,
  role?: 'strong',
): Block =>
  set(
    context,
    'guide',
    { text, width, height: ENDLESS, where: { group: 'guide' } },
    {
      hyphenate: width < 80,
      ...(role === undefined ? {} : { role }),
    },
  );

/** mm: where running text is; by default in the text column. */
export interface TextColumn {
  readonly x: number;
  readonly width: number;
}

export const paragraphs = (
  context: LayoutContext,
  texts: readonly Text[],
  { x, width }: TextColumn = guideMeasures(context),
): readonly FlowBlock[] =>
  texts.map((text) => {
    const block = setGuide(context, text, width);
    return {
      height: block.height,
      before: 2.2,
      draw: (top) => [
        element('paragraph', ink(block, x, top, width, { fill: context.theme.template.colours.ink })),
      ],
    };
  });

/** mm: from a bullet's left edge to its text. */
const BULLET = 5;

/** Whether a point takes no more than one line. */
export const isOneLine = (context: LayoutContext, text: Text): boolean => {
  const trial = tryOut(context);
  const block = setGuide(trial, text, guideMeasures(context).width - BULLET);
  return trial.problems.length === 0 && block.lines.length === 1;
};

/** A bulleted list. */
export const points = (
  context: LayoutContext,
  texts: readonly Text[],
  { x, width }: TextColumn = guideMeasures(context),
): readonly FlowBlock[] => {
  const { colours } = context.theme.template;
  return texts.map((text) => {
    const block = setGuide(context, text, width - BULLET);
    return {
      height: block.height,
      before: 0.8,
      draw: (top) => [
        element('list', [
          circle(x + 1, top + block.leading / 2, 0.8, { fill: colours.ink }),
          element('list-item', [element('body', ink(block, x + BULLET, top, width, { fill: colours.ink }))]),
        ]),
      ],
    };
  });
};

/** The last blocks stay on the page of what follows them. */
export const keptWithNext = (blocks: readonly FlowBlock[], last: number): readonly FlowBlock[] =>
  blocks.map((block, i) => (i >= blocks.length - last ? { ...block, keep: true } : block));

/** No block is alone at the foot or the top of a page: the first two stay together, and the last two. */
export const withoutOrphans = (blocks: readonly FlowBlock[]): readonly FlowBlock[] =>
  blocks.map((block, i) =>
    blocks.length > 1 && (i === 0 || i === blocks.length - 2) ? { ...block, keep: true } : block,
  );

/** Joins consecutive lists into one, and consecutive tables, so that each is read aloud as one. */
export const joined = (items: readonly Item[]): readonly Item[] => {
  const done: Item[] = [];
  for (const item of items) {
    const last = done.at(-1);
    if (goesOn(last) && goesOn(item) && last.role === item.role)
      done[done.length - 1] = element(item.role, [...last.items, ...item.items]);
    else done.push(item);
  }
  return done;
};

const goesOn = (item: Item | undefined): item is Element =>
  item?.kind === 'element' && (item.role === 'list' || item.role === 'table');

/** A heading in the left column, under a rule across both columns; the text that follows starts beside it. */
export const section = (context: LayoutContext, text: Text, width = HANG - 6): Block =>
  set(
    context,
    'guideSection',
    { text, width, height: ENDLESS, where: { group: 'guide' } },
    { balance: true },
  );

/** mm: under a heading across both columns. */
const UNDER_HEADING = 2;

/** The heading is across both columns, above the blocks, and all of it on one page if there is room. */
export const under = (
  context: LayoutContext,
  heading: Block,
  blocks: readonly FlowBlock[],
): readonly FlowBlock[] => {
  const { colours } = context.theme.template;
  const { left, full } = guideMeasures(context);
  const head: FlowBlock = {
    height: heading.height + UNDER_HEADING,
    before: OVER_CHAPTER,
    keep: true,
    draw: (top) => [
      ruleOver(context, top),
      element('heading', ink(heading, left, top - 0.6, full, { fill: colours.ink }), { level: 2 }),
    ],
  };
  return [
    head,
    ...keptWithNext(blocks.slice(0, -1), blocks.length),
    ...blocks.slice(-1).map((block) => ({ ...block, keep: false })),
  ];
};

/** The heading is beside the first blocks; the blocks within its height stay on its page. Its name is repeated where they go on on the next. */
export const titled = (
  context: LayoutContext,
  title: Text,
  blocks: readonly FlowBlock[],
  before = OVER_CHAPTER,
): readonly FlowBlock[] => {
  const { colours } = context.theme.template;
  const heading = section(context, title);
  const beside = (block: Block, top: number, colour: Colour): readonly Item[] =>
    ink(block, guideMeasures(context).left, top - 0.6, HANG - 6, { fill: colour });
  const head: FlowBlock = {
    height: 0,
    before,
    keep: true,
    draw: (top) => [
      ruleOver(context, top),
      element('heading', beside(heading, top, colours.ink), { level: 2 }),
    ],
  };
  const again = (top: number): readonly Item[] => {
    const words = fill(context.kit.words.labels.continued, { name: title.words });
    return [ruleOver(context, top), element('artifact', beside(section(context, words), top, colours.soft))];
  };
  let covered = 0;
  const kept = blocks.map((block, i) => {
    covered += block.height + (block.before ?? 0);
    const keep = block.keep === true || covered < heading.height;
    return i === 0 ? { ...block, before: 0, keep } : { ...block, keep, again };
  });
  const short = heading.height - covered;
  return [
    head,
    ...kept.slice(0, -1),
    ...kept.slice(-1).map((block) => ({ ...block, keep: false, height: block.height + Math.max(0, short) })),
  ];
};

const ruleOver = (context: LayoutContext, top: number): Item => {
  const { left, right } = guideMeasures(context);
  return line(left, top - RULE_OVER, right, top - RULE_OVER, pen(context.theme.template.colours.ink, 0.35));
};
