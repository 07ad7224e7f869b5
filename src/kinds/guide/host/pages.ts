// The pages of a table's host: the day to scale, then each step with what to do, say and watch for.
import { element, type LayoutContext } from '../../../furniture/context.ts';
import { dayOf, type Turn } from '../../../furniture/day.ts';
import { onSheet } from '../../../furniture/page.ts';
import type { Step } from '../../../kit/kit.ts';
import { type FlowBlock, flow } from '../../../layout/flow.ts';
import { contentBox } from '../../../page/format.ts';
import type { Page } from '../../../scene.ts';
import { checkHeights, guideLimits, guidePage } from '../page.ts';
import { plannedSteps } from '../planned-steps.ts';
import type { GuideSheet } from '../sheet.ts';
import { HOST_HEADS, hostHeads } from './columns.ts';
import { hostHead } from './head.ts';
import { breakBlock, hostStep } from './step.ts';

/** mm: the height of a step where there is room; lower if that saves a page. */
const STEP = 50;

export const hostPages = (context: LayoutContext, sheet: GuideSheet): readonly Page[] => {
  const { y: top } = contentBox(context.format);
  const { bottom } = guideLimits(context, sheet);
  const day = dayOf(context);
  const head = hostHead(context, sheet, day);
  const blocksIn = (small: boolean): readonly HostBlock[] =>
    stepsOf(context, day).map((step): HostBlock => {
      const turns = day.filter((turn) => turn.step.id === step.id);
      return step.isBreak
        ? { ...breakBlock(context, sheet, step, turns), fixed: true }
        : hostStep(context, sheet, step, turns, small);
    });
  // The heads of the columns are over the first step of every page.
  const limits = (page: number) => ({ top: page === 0 ? top : top + HOST_HEADS, bottom });
  const pagesOf = (blocks: readonly FlowBlock[]) => flow([head, ...blocks], limits);
  const count = (blocks: readonly FlowBlock[]): number => pagesOf(blocks.map(undrawn)).length;
  const [usual, small] = [blocksIn(false), blocksIn(true)];
  const steps = count(small) < count(usual) ? small : usual;
  checkHeights(context, [head, ...steps], bottom - top - HOST_HEADS, onSheet(sheet));
  const pages = pagesOf(stretched(steps, count));
  return pages.map((items, i) => {
    const heads = i === 0 ? [] : [element('artifact', hostHeads(context, sheet, top))];
    return guidePage(context, sheet, [...heads, ...items], { n: i + 1, of: pages.length, hosted: true });
  });
};

/** The kit's, and after each the breaks that the plan adds to it. */
const stepsOf = (context: LayoutContext, day: readonly Turn[]): readonly Step[] => {
  const steps = plannedSteps(context);
  const own = new Set(steps.map(({ id }) => id));
  const added = (id: string): readonly Step[] =>
    day.flatMap(({ step }, i) => (!own.has(step.id) && day[i - 1]?.step.id === id ? [step] : []));
  return steps.flatMap((step) => [step, ...added(step.id)]);
};

/** A break is as high as it must be. */
type HostBlock = FlowBlock & { readonly fixed?: true };

const undrawn = (block: FlowBlock): FlowBlock => ({ ...block, draw: () => [] });

/** Steps as high as possible on as few pages as possible: they are spread over the pages. */
const stretched = (
  steps: readonly HostBlock[],
  pagesOf: (steps: readonly FlowBlock[]) => number,
): readonly FlowBlock[] => {
  const fewest = pagesOf(steps);
  for (let least = STEP; least > 0; least -= 1) {
    const higher = steps.map((step) =>
      step.fixed ? step : { ...step, height: Math.max(step.height, least) },
    );
    if (pagesOf(higher) === fewest) return higher;
  }
  return steps;
};
