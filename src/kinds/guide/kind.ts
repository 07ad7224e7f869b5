// The kind `guide`: what the facilitator or the host of a table reads.
import { error } from '../../problem.ts';
import type { Kind } from '../kind.ts';
import { guideTexts } from './chapters.ts';
import { facilitatorExpected, hostExpected } from './expected.ts';
import { hostPages } from './host/pages.ts';
import { guidePages } from './pages.ts';
import { type GuideKeys, type GuideSheet, guideKeys } from './sheet.ts';

export const guideKind: Kind<GuideSheet, GuideKeys> = {
  keys: guideKeys,
  texts: () => ({}),
  check: (sheet, _kit, at) =>
    (['each', 'signs'] as const).flatMap((key) =>
      sheet[key] === undefined
        ? []
        : error('content-kind-takes-no', `A guide has no "${key}".`, {
            hint: 'Delete the key.',
            ...at([key], 'key'),
          }),
    ),
  format: 'handOut',
  last: ({ for: reader }) => reader === 'facilitator',
  forFacilitator: ({ for: reader }) => reader === 'facilitator',
  layout: (context, sheet, printed) =>
    sheet.for === 'host'
      ? hostPages(context, sheet)
      : guidePages(context, sheet, printed, guideTexts(context, printed)),
  expected: (kit, sheet) =>
    sheet.for === 'host' ? hostExpected(kit, sheet) : facilitatorExpected(kit, sheet),
};
