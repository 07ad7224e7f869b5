// A step on the host's sheet: when it is and what is used, then what to do, say and watch for.
import { corner, ground } from '../../../furniture/block.ts';
import { element, ink, type LayoutContext, own, set } from '../../../furniture/context.ts';
import { clockOf, type Turn } from '../../../furniture/day.ts';
import { onSheet } from '../../../furniture/page.ts';
import { box } from '../../../geometry.ts';
import type { Step } from '../../../kit/kit.ts';
import type { FlowBlock } from '../../../layout/flow.ts';
import { line, pen, rect } from '../../../layout/shapes.ts';
import { fillPlural } from '../../../plural.ts';
import type { Text } from '../../../text.ts';
import { ENDLESS, listPart, NOTHING, type SetPart, sayPart } from '../points.ts';
import type { GuideSheet } from '../sheet.ts';
import { hostColumns, SAY, WATCH } from './columns.ts';
import { timeAndName } from './when.ts';

/** mm: under the rule, and under the text. */
const OVER = 3;
const UNDER = 2;
/** mm: between two points. */
const POINT_GAP = 1;
/** mm: from what to say to what to watch for. */
const BETWEEN = 1.8;

export const hostStep = (
  context: LayoutContext,
  sheet: GuideSheet,
  step: Step,
  turns: readonly Turn[],
  small: boolean,
): FlowBlock => {
  const { left, second, third, right } = hostColumns(context);
  const when = timeAndName(context, sheet, step, turns);
  const set = { where: onSheet(sheet), small };
  const act = listPart(context, step.do, { ...second, ...set, numbered: true })(POINT_GAP);
  const say = sayBlock(context, step.say, { ...third, ...set });
  const watch = listPart(context, step.watch, { x: third.x + WATCH, width: third.width - WATCH, ...set })(
    POINT_GAP,
  );
  const lower = say.height > 0 && watch.height > 0 ? say.height + BETWEEN : say.height;
  return {
    height: OVER + Math.max(when.height, act.height, lower + watch.height) + UNDER,
    draw: (top) => [
      line(left.x, top, right, top, pen(context.theme.template.colours.ink, 0.5)),
      ...when.draw(top + OVER),
      ...act.draw(top + OVER),
      ...say.draw(top + OVER),
      ...watch.draw(top + OVER + lower),
    ],
  };
};

/** On a tint. */
const sayBlock = (
  context: LayoutContext,
  texts: readonly Text[],
  column: Parameters<typeof sayPart>[2],
): SetPart => {
  if (texts.length === 0) return NOTHING;
  const { x, width } = column;
  const words = sayPart(context, texts, { ...column, x: x + SAY.side, width: width - 2 * SAY.side })(
    POINT_GAP,
  );
  const height = SAY.over + words.height + SAY.under;
  return {
    height,
    draw: (top) => [...ground(context, box(x, top, width, height), 2), ...words.draw(top + SAY.over)],
  };
};

/** mm: the frame of a break is at least so high, with so much above and below its text, and space around it. */
const FRAME = { least: 14, air: 3, over: 1.5, under: 4 } as const;

/** In a frame without a rule: when it is, what it is called, and what to see to meanwhile. */
export const breakBlock = (
  context: LayoutContext,
  sheet: GuideSheet,
  step: Step,
  [turn]: readonly Turn[],
): FlowBlock => {
  const { soft, ink: fill } = context.theme.template.colours;
  const { left, second, third, right } = hostColumns(context);
  const where = onSheet(sheet);
  const one = { height: 8, maxLines: 1, where };
  const clock =
    turn &&
    set(context, 'guideSection', {
      ...one,
      text: own(context, clockOf(context, turn.from)),
      width: left.width,
    });
  const name = set(context, 'axis', {
    text: turn ? { ...step.name, words: `${step.name.words}, ${minutesIn(context, turn)}` } : step.name,
    width: second.width,
    height: 18,
    maxLines: 3,
    where,
  });
  const width = third.width - SAY.side;
  const texts = [...step.do, ...step.say, ...step.watch].map((text) =>
    set(context, 'guideDo', { text, width, height: ENDLESS, where }, { hyphenate: true }),
  );
  const beside = texts.reduce((sum, { height }) => sum + height + POINT_GAP, -POINT_GAP);
  const height = Math.max(FRAME.least, Math.max(name.height, beside) + 2 * FRAME.air);
  return {
    height: FRAME.over + height + FRAME.under,
    draw: (over) => {
      const top = over + FRAME.over;
      const middle = (inner: number): number => top + (height - inner) / 2;
      let y = middle(beside);
      return [
        rect(box(left.x, top, right - left.x, height), { stroke: pen(soft, 0.3) }, corner(context, 2)),
        element('heading', ink(name, second.x, middle(name.height), second.width, { fill }), { level: 2 }),
        ...(clock
          ? [element('paragraph', ink(clock, left.x + SAY.side, middle(clock.height), left.width, { fill }))]
          : []),
        ...texts.map((block) => {
          const at = y;
          y += block.height + POINT_GAP;
          return element('paragraph', ink(block, third.x, at, width, { fill }));
        }),
      ];
    },
  };
};

const minutesIn = ({ kit }: LayoutContext, { minutes }: Turn): string =>
  fillPlural(kit.words.labels.minutes, 'n', minutes).words;
