// The facilitator's pages: what to print, cut and bring, the agenda, each step, links and colophon.
import type { LayoutContext } from '../../furniture/context.ts';
import type { Sheet } from '../../kit/kit.ts';
import { balanced, type FlowBlock, flow, heightOf } from '../../layout/flow.ts';
import type { Page } from '../../scene.ts';
import type { PrintedSheet } from '../kind.ts';
import { agenda } from './agenda.ts';
import { beginning } from './beginning.ts';
import type { Chapter, GuideTexts } from './chapters.ts';
import { colophon } from './colophon.ts';
import { checkHeights, guideLimits, guidePage } from './page.ts';
import { printing } from './print-list.ts';
import { resources } from './resources.ts';
import { stepGuides } from './steps.ts';
import { points, section, titled, withoutOrphans } from './text.ts';

export const guidePages = (
  context: LayoutContext,
  sheet: Sheet,
  rows: readonly PrintedSheet[],
  texts: GuideTexts,
): readonly Page[] => {
  const limits = guideLimits(context, sheet);
  const begins = beginning(context, sheet, texts);
  const whole = limits.bottom - limits.top;
  const blocks = [
    ...begins,
    ...printing(context, texts.print, rows, { first: whole - heightOf(begins) - 8, page: whole }),
    ...chapter(context, texts.cut),
    ...chapter(context, texts.bring),
    ...chapter(context, texts.room),
    ...agenda(context, texts.agenda, texts.steps),
    ...stepGuides(context, texts),
    ...texts.everyone.flatMap((one) => chapter(context, one)),
    ...chapter(context, texts.after),
    ...resources(context, texts.resources),
    ...colophon(context, texts.colophon),
  ];
  checkHeights(context, blocks, whole, { group: 'guide' });
  const pages = flow(blocks, balanced(blocks, limits));
  return pages.map((items, i) =>
    guidePage(context, sheet, items, { n: i + 1, of: pages.length, hosted: i > 0 }),
  );
};

const chapter = (context: LayoutContext, { title, points: texts }: Chapter): readonly FlowBlock[] =>
  texts.length === 0 ? [] : titled(context, section(context, title), withoutOrphans(points(context, texts)));
