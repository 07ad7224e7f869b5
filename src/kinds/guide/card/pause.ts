// The break after a step, at the foot of its card.
import { corner } from '../../../furniture/block.ts';
import { element, ink, type LayoutContext, set } from '../../../furniture/context.ts';
import { minutesOf } from '../../../furniture/day.ts';
import { box } from '../../../geometry.ts';
import type { Step } from '../../../kit/kit.ts';
import { pen, rect } from '../../../layout/shapes.ts';
import { fillPlural } from '../../../plural.ts';
import { onOneLine, type Text } from '../../../text.ts';
import { ENDLESS, NOTHING, type SetPart } from '../points.ts';
import { guideMeasures } from '../text.ts';
import { CARD_GUTTER, CARD_SIDE, CARD_WHERE, type CardOf } from './sizes.ts';

/** mm: under the columns. */
const OVER_BREAK = 3.5;
/** mm: the frame of a break is at least so high, with so much around its text. */
const FRAME = { least: 11, air: 2.4, side: 4 } as const;

/** In a frame: what the break after a step is called, how long it is, and what to see to meanwhile. */
export const breakPart = (context: LayoutContext, { pause }: CardOf): SetPart => {
  if (pause === undefined) return NOTHING;
  const { colours } = context.theme.template;
  const { left, right, full } = guideMeasures(context);
  const column = (full - 2 * CARD_GUTTER) / 3;
  const name = set(context, 'axis', {
    text: pause.minutes === undefined ? pause.name : onOneLine(', ', pause.name, minutesText(context, pause)),
    width: column - FRAME.side,
    height: 14,
    maxLines: 2,
    where: CARD_WHERE,
  });
  const x = left + column + CARD_GUTTER + CARD_SIDE;
  const width = right - FRAME.side - x;
  const texts = [...pause.do, ...pause.say, ...pause.watch].map((text) =>
    set(context, 'guideDo', { text, width, height: ENDLESS, where: CARD_WHERE }, { hyphenate: true }),
  );
  const beside = texts.reduce((sum, block) => sum + block.height, 0);
  const height = Math.max(FRAME.least, Math.max(name.height, beside) + 2 * FRAME.air);
  return {
    height: OVER_BREAK + height,
    draw: (over) => {
      const top = over + OVER_BREAK;
      const middle = (inner: number): number => top + (height - inner) / 2;
      let y = middle(beside);
      return [
        rect(box(left, top, full, height), { stroke: pen(colours.soft, 0.3) }, corner(context, 2)),
        element('heading', ink(name, left + FRAME.side, middle(name.height), column, { fill: colours.ink }), {
          level: 2,
        }),
        ...texts.map((block) => {
          const at = y;
          y += block.height;
          return element('paragraph', ink(block, x, at, width, { fill: colours.ink }));
        }),
      ];
    },
  };
};

const minutesText = (context: LayoutContext, step: Step): Text =>
  fillPlural(context.kit.words.labels.minutes, 'n', minutesOf(context, step));
