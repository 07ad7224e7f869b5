// The kind `guide`: what the facilitator or the host of a table reads.
import type { Kind } from '../kind.ts';
import { type GuideKeys, type GuideSheet, guideKeys } from './sheet.ts';

export const guideKind: Kind<GuideSheet, GuideKeys> = {
  keys: guideKeys,
  texts: () => ({}),

  format: 'handOut',
  last: true,
  forFacilitator: ({ for: reader }) => reader === 'facilitator',
  layout: () => [],
  expected: () => ({ always: [] }),
};
