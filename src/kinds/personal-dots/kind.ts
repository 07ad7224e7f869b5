// The kind `personal-dots`: dots with initials for the chosen questions, to cut out.
import type { OldKind } from '../kind.ts';
import { personalDots } from './layout.ts';
import { type PersonalDotsSheet, personalDotsTexts } from './texts.ts';

export const personalDotsKind: OldKind<PersonalDotsSheet['texts']> = {
  traits: { hasInitials: true },
  texts: personalDotsTexts,
  layout: personalDots,
  expected: ({ labels }, { texts: { title, howto, dots } }) => ({
    always: [[title, howto, dots], [labels.measure]],
  }),
};
