// The day as a line on the cover of the guide: how long each step takes, what it is called and which sheets it uses.
import { element, fits, ink, type LayoutContext, set } from '../../../furniture/context.ts';
import { dayOf } from '../../../furniture/day.ts';
import { chunks } from '../../../layout/grid.ts';
import type { Text } from '../../../text.ts';
import { NOTHING, type SetPart } from '../points.ts';
import { guideMeasures } from '../text.ts';
import { timeOf } from '../time.ts';
import { dayLine } from './line.ts';

/** Of a line; more steps take more lines, which are equally long. */
const MOST = 6;
/** mm: between what the line is and how long it takes, under both, and between two lines. */
const APART = 6;
const UNDER_HEAD = 3.5;
const BETWEEN = 6;
const WHERE = { group: 'guide' } as const;

/** Nothing in a kit that has no minutes. */
export const coverDay = (context: LayoutContext): SetPart => {
  const day = dayOf(context);
  const turns = day.filter(({ step }, i) => day.findIndex((one) => one.step.id === step.id) === i);
  const total = timeOf(context);
  if (turns.length === 0 || total === undefined) return NOTHING;
  const head = headPart(context, total);
  const perLine = Math.ceil(turns.length / Math.ceil(turns.length / MOST));
  const { left, full } = guideMeasures(context);
  const pitch = full / perLine;
  const places = { pitch, centre: (i: number) => left + (i + 0.5) * pitch };
  const lines = chunks(turns, perLine).map((some) => dayLine(context, some, places));
  return {
    height: head.height + UNDER_HEAD + lines.reduce((sum, { height }) => sum + height + BETWEEN, -BETWEEN),
    draw: (top) => {
      let y = top + head.height + UNDER_HEAD;
      return [
        ...head.draw(top),
        ...lines.flatMap(({ height, draw }) => {
          const at = y;
          y += height + BETWEEN;
          return draw(at);
        }),
      ];
    },
  };
};

/** What the line is, and at its end how long it takes; only that where it is long. */
const headPart = (context: LayoutContext, total: Text): SetPart => {
  const { left, full } = guideMeasures(context);
  const { ink: fill } = context.theme.template.colours;
  const slot = { width: full, height: 14, maxLines: 1, where: WHERE };
  const title = set(context, 'boxTitle', { ...slot, text: context.kit.words.guide.agenda.title });
  const beside = { ...slot, text: total, width: full - (title.lines[0]?.width ?? 0) - APART };
  const isShort = fits(context, (at) => set(at, 'boxTitle', beside));
  const time = set(context, 'boxTitle', isShort ? beside : { ...slot, text: total, maxLines: 2 });
  return {
    height: Math.max(title.height, time.height),
    draw: (top) => [
      ...(isShort ? [element('paragraph', ink(title, left, top, full, { fill }))] : []),
      element('paragraph', ink(time, left, top, full, { fill, align: isShort ? 'right' : 'left' })),
    ],
  };
};
