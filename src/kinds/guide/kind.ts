// The kind `guide`: what the facilitator or the host of a table reads.
import type { Kind } from '../kind.ts';
import { type GuideSheet, guideKeys } from './sheet.ts';

export const guideKind: Kind<GuideSheet> = {
  keys: guideKeys,
  texts: () => ({}),

  format: 'handOut',
  last: true,
  forFacilitator: (sheet) => 'for' in sheet && String(sheet.for) === 'facilitator',
  layout: () => [],
  expected: () => ({ always: [] }),
};
