// The kind `dots`: dots, triangles, needles and name badges to cut out.
import type { Kit } from '../../kit/kit.ts';
import type { Kind } from '../kind.ts';
import { badgesHeading } from './badges.ts';
import { checkDots } from './check.ts';
import { entriesOf, hasBadges, thingsOn } from './entries.ts';
import { labelSheets } from './labels.ts';
import { cutOuts, howtoOf, stripsEach } from './layout.ts';
import { type DotsKeys, type DotsSheet, dotsKeys, dotsTexts, isDots } from './sheet.ts';

export const dotsKind: Kind<DotsSheet, DotsKeys> = {
  format: 'pieces',
  keys: dotsKeys,
  texts: (sheet) => dotsTexts(sheet),
  hasInitials: true,
  strips: stripsEach,
  cutOut: (sheet, kit) => [...thingsOn(kit, sheet), ...(hasBadges(kit, sheet) ? (['badges'] as const) : [])],
  check: checkDots,
  limits: () => [
    { most: 65, what: 'a heading', key: 'dots.*' },
    { most: 50, what: 'a heading', key: 'triangles.*' },
    { most: 24, what: 'a heading', key: 'needles.*' },
    { most: 65, what: 'a heading', key: 'badges' },
  ],
  onLabels: labelSheets,
  layout: cutOuts,
  expected: (kit, sheet) => ({
    always: [
      [sheet.texts.title, ...howtoOf({ kit }, sheet)],
      ...thingsOn(kit, sheet).flatMap((thing) =>
        entriesOf(kit, sheet, thing).map(({ heading }) => [heading]),
      ),
      ...(hasBadges(kit, sheet) && !isShared(kit) ? [[badgesHeading(kit, sheet)]] : []),
      [kit.words.labels.measure],
    ],
  }),
};

/** Whether the plan decides which of several sheets has the badges. */
const isShared = ({ sheets }: Kit): boolean =>
  sheets.filter(isDots).filter(({ badges }) => badges).length > 1;
