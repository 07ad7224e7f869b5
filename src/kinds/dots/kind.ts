// The kind `dots`: dots, triangles and needles to cut out.
import type { Kind } from '../kind.ts';
import { checkDots } from './check.ts';
import { entriesOf, thingsOn } from './entries.ts';
import { dotLabels } from './labels.ts';
import { cutOuts, howtoOf, stripsEach, titleOf } from './layout.ts';
import { type DotsKeys, type DotsSheet, dotsKeys, dotsTexts } from './sheet.ts';

export const dotsKind: Kind<DotsSheet, DotsKeys> = {
  format: 'pieces',
  keys: dotsKeys,
  texts: (sheet) => dotsTexts(sheet),
  hasInitials: true,
  strips: stripsEach,
  cutOut: (sheet, kit) => thingsOn(kit, sheet),
  check: checkDots,
  limits: () => [
    { most: 65, what: 'a heading', key: 'dots.*' },
    { most: 50, what: 'a heading', key: 'triangles.*' },
    { most: 24, what: 'a heading', key: 'needles.*' },
  ],
  onLabels: dotLabels,
  layout: cutOuts,
  expected: (kit, sheet) => ({
    always: [
      [titleOf({ kit }, sheet), ...howtoOf({ kit }, sheet)],
      ...thingsOn(kit, sheet).flatMap((thing) =>
        entriesOf(kit, sheet, thing).map(({ heading }) => [heading]),
      ),
      [kit.words.labels.measure],
    ],
  }),
};
