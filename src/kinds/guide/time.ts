// How long the workshop takes, as the first page of the guide says it.
import { type LayoutContext, own } from '../../furniture/context.ts';
import { clockOf, dayOf, durationOf, paceIn } from '../../furniture/day.ts';
import { minutesFor } from '../../kit/rounds.ts';
import { fill, onOneLine, type Text } from '../../text.ts';

const BETWEEN = ' · ';

/** "1 h 45 min for one round · 1 h 5 min for each extra round", or that of the plan; undefined in a kit that has no minutes. */
export const timeOf = (context: LayoutContext): Text | undefined => {
  const { kit, plan } = context;
  const day = dayOf(context);
  if (day.length === 0) return undefined;
  const { first, more, withoutBreaks } = kit.words.guide.cover;
  const pace = paceIn(context);
  if (pace && isOpen(context)) {
    const [one, each] = [minutesFor(pace, 1), pace.round].map((minutes) => durationOf(kit, minutes).words);
    return onOneLine(BETWEEN, fill(first, { time: one ?? '' }), fill(more, { time: each ?? '' }));
  }
  const total = day.reduce((sum, { minutes }) => sum + minutes, 0);
  const time = durationOf(kit, total);
  const sum = day.some(({ step }) => step.isBreak) ? time : fill(withoutBreaks, { time: time.words });
  if (plan.start === undefined) return sum;
  return onOneLine(BETWEEN, own(context, `${clockOf(context, 0)}–${clockOf(context, total)}`), sum);
};

/** Whether the plan leaves it to the day how many rounds there are: it has themes for more than one, and no times. */
const isOpen = ({ plan: { rounds, deep, start, breaks } }: LayoutContext): boolean =>
  rounds === 1 && deep.length > 1 && start === undefined && breaks === undefined;
