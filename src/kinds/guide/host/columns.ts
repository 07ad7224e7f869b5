// The columns of the host's sheet, and the heads over them.
import { ground } from '../../../furniture/block.ts';
import { element, ink, type LayoutContext, set } from '../../../furniture/context.ts';
import { onSheet } from '../../../furniture/page.ts';
import { box } from '../../../geometry.ts';
import { circle } from '../../../layout/shapes.ts';
import { contentBox } from '../../../page/format.ts';
import type { Item } from '../../../scene.ts';
import type { Text } from '../../../text.ts';
import type { GuideSheet } from '../sheet.ts';

/** mm: the left column, the second one, and the share of the width for the third. */
const LEFT = 36;
const SECOND = 40;
const THIRD = 0.39;
const GUTTER = 5;

/** In mm from the left of the paper: left edges and widths. */
export const hostColumns = ({ format }: Pick<LayoutContext, 'format'>) => {
  const { x: left, width: full } = contentBox(format);
  const third = full * THIRD;
  return {
    left: { x: left, width: LEFT },
    second: { x: left + SECOND, width: full - SECOND - third - GUTTER },
    third: { x: left + full - third, width: third },
    right: left + full,
  };
};

/** mm: the ground of what to say reaches beyond its words. */
export const SAY = { side: 4, over: 2.5, under: 2.5 } as const;
/** mm: what to watch for is a little further in than the ground above it. */
export const WATCH = 4;
/** mm: the heads and the space under them. */
export const HOST_HEADS = 6;

/** What the columns hold; in the third one, what to say is on a ground and what to watch for has bullets. */
export const hostHeads = (context: LayoutContext, sheet: GuideSheet, top: number): readonly Item[] => {
  const { second, third } = hostColumns(context);
  const { soft } = context.theme.template.colours;
  const { headings } = context.kit.words.guide;
  const head = (text: Text, width: number) =>
    set(context, 'legend', { text, width, height: 5, maxLines: 1, where: onSheet(sheet) });
  const act = head(headings.do, second.width);
  const say = head(headings.say, third.width / 2);
  const wide = (say.lines[0]?.width ?? 0) + 2 * SAY.side;
  const watchX = third.x + wide + 3;
  const watch = head(headings.watch, third.width - wide - 3 - 4);
  return [
    element('paragraph', ink(act, second.x, top, second.width, { fill: soft })),
    ...ground(context, box(third.x, top - 0.4, wide, 4.8), 1),
    element('paragraph', ink(say, third.x + SAY.side, top, third.width, { fill: soft })),
    circle(watchX + 1, top + watch.leading / 2, 0.7, { fill: soft }),
    element('paragraph', ink(watch, watchX + 4, top, third.width, { fill: soft })),
  ];
};
