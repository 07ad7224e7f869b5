// The guide of a kit in the form before lists, in the words of its edition.
import type { LayoutContext } from '../../furniture/context.ts';
import type { Kit } from '../../kit/kit.ts';
import type { GuideFile } from '../../kit/schema.ts';
import type { Page } from '../../scene.ts';
import type { Texts } from '../../text.ts';
import type { GuideTexts } from '../guide/chapters.ts';
import { guidePages } from '../guide/pages.ts';
import type { PrintedSheet } from '../kind.ts';
import type { OldGuideSheet } from './texts.ts';

export const oldGuide = (
  context: LayoutContext,
  sheet: OldGuideSheet,
  rows: readonly PrintedSheet[],
): readonly Page[] => {
  const { kit } = context;
  return kit.guide === undefined ? [] : guidePages(context, sheet, rows, textsOf(kit, kit.guide));
};

const textsOf = (kit: Kit, guide: Texts<GuideFile>): GuideTexts => ({
  ...guide,
  steps: kit.steps.map((step) => ({ ...step, ...guide.steps[step.id] })),
  more: [],
  resources: {
    ...guide.resources,
    cardsOf: (list) => ({ code: '', head: list === 'cases' ? guide.resources.case : guide.resources.tool }),
  },
});
