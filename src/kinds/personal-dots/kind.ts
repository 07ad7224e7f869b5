// The kind `personal-dots`: dots with initials for the chosen questions, to cut out.
import type { Kind } from '../kind.ts';
import { personalDots } from './layout.ts';
import { type PersonalDotsSheet, personalDotsTexts } from './texts.ts';

export const personalDotsKind: Kind<PersonalDotsSheet['texts']> = {
  traits: { hasInitials: true },
  texts: personalDotsTexts,
  layout: personalDots,
  expected: ({ labels }, { texts: { title, howto, dots } }) => ({
    always: [[title, howto, dots], [labels.measure]],
  }),
};
