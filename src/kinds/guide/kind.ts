// The kind `guide`: what the facilitator or the host of a table reads.
import type { Kind } from '../kind.ts';
import { guideTexts } from './chapters.ts';
import { facilitatorExpected } from './expected.ts';
import { guidePages } from './pages.ts';
import { type GuideKeys, type GuideSheet, guideKeys } from './sheet.ts';

export const guideKind: Kind<GuideSheet, GuideKeys> = {
  keys: guideKeys,
  texts: () => ({}),
  format: 'handOut',
  last: ({ for: reader }) => reader === 'facilitator',
  forFacilitator: ({ for: reader }) => reader === 'facilitator',
  layout: (context, sheet, printed) => guidePages(context, sheet, printed, guideTexts(context.kit, printed)),
  expected: (kit, sheet) => facilitatorExpected(kit, sheet),
};
