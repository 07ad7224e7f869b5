// The kind `dots`: dots, triangles and needles to cut out.
import type { Kind } from '../kind.ts';
import { type DotsKeys, type DotsSheet, dotsKeys, dotsTexts } from './sheet.ts';

export const dotsKind: Kind<DotsSheet, DotsKeys> = {
  keys: dotsKeys,
  texts: (sheet) => dotsTexts(sheet),

  hasInitials: true,
  layout: () => [],
  expected: () => ({ always: [] }),
};
