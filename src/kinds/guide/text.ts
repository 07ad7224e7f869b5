// Running text of the guide: headings hang in the left column, text runs in the right one.

import { type Block, element, ink, type LayoutContext, set } from '../../furniture/context.ts';
import type { FlowBlock } from '../../layout/flow.ts';
import { circle, line, pen } from '../../layout/shapes.ts';
import type { Element, Item } from '../../scene.ts';
import type { Text } from '../../text.ts';

export const MARGIN = 14;
/** The left column of headings, and the text beside it: about 65 characters. */
export const HANG = 50;
export const TEXT_WIDTH = 210 - 2 * MARGIN - HANG;
const X = MARGIN + HANG;
/** Guide texts flow from page to page, so none is ever too long for its box. */
const ENDLESS = 1000;

/** Text set in the width of the text column. */
export const setGuide = (context: LayoutContext, text: Text, width = TEXT_WIDTH, role?: 'strong'): Block =>
  set(
    context,
    'guide',
    text,
    { width, height: ENDLESS },
    { group: 'guide' },
    {
      hyphenate: width < 80,
      ...(role === undefined ? {} : { role }),
    },
  );

export const paragraphs = (context: LayoutContext, copies: readonly Text[]): readonly FlowBlock[] =>
  copies.map((text) => {
    const block = setGuide(context, text);
    return {
      height: block.height,
      before: 2.2,
      draw: (top) => [
        element('paragraph', ink(block, X, top, TEXT_WIDTH, { fill: context.theme.template.colours.ink })),
      ],
    };
  });

/** A list, each point with a small disc before it. */
export const points = (context: LayoutContext, copies: readonly Text[]): readonly FlowBlock[] => {
  const { colours } = context.theme.template;
  return copies.map((text) => {
    const block = setGuide(context, text, TEXT_WIDTH - 5);
    return {
      height: block.height,
      before: 1,
      draw: (top) => [
        element('list', [
          circle(X + 1, top + block.leading / 2, 0.8, { fill: colours.ink }),
          element('list-item', [element('body', ink(block, X + 5, top, TEXT_WIDTH, { fill: colours.ink }))]),
        ]),
      ],
    };
  });
};

/** Points that follow one another on a page are one list to somebody who hears it, and rows one table. */
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

/** A heading in the left column under a rule over both; what follows starts beside it. */
export const section = (context: LayoutContext, text: Text): Block =>
  set(
    context,
    'guideSection',
    text,
    { width: HANG - 6, height: ENDLESS },
    { group: 'guide' },
    { balance: true },
  );

/** The heading hangs beside the first blocks, which are kept with it as far as it is tall. */
export const titled = (
  context: LayoutContext,
  heading: Block,
  blocks: readonly FlowBlock[],
  before = 8,
): readonly FlowBlock[] => {
  const { colours } = context.theme.template;
  const head: FlowBlock = {
    height: 0,
    before,
    keep: true,
    draw: (top) => [
      line(MARGIN, top - 3, 210 - MARGIN, top - 3, pen(colours.ink, 0.35)),
      element('heading', ink(heading, MARGIN, top - 0.6, HANG - 6, { fill: colours.ink }), { level: 2 }),
    ],
  };
  let covered = 0;
  const kept = blocks.map((block, i) => {
    covered += block.height + (block.before ?? 0);
    const keep = block.keep === true || covered < heading.height;
    return i === 0 ? { ...block, before: 0, keep } : { ...block, keep };
  });
  const short = heading.height - covered;
  return [
    head,
    ...kept.slice(0, -1),
    ...kept.slice(-1).map((block) => ({ ...block, keep: false, height: block.height + Math.max(0, short) })),
  ];
};
