// The kind `vote-dots`: dots for each participant, and triangles and needles for each group, to cut out.
import * as z from 'zod';
import type { OldKind } from '../kind.ts';
import { voteDots } from './layout.ts';
import { type VoteDotsSheet, voteDotsTexts } from './texts.ts';

export const voteDotsKind: OldKind<VoteDotsSheet['texts']> = {
  traits: { hasInitials: true },
  texts: voteDotsTexts,
  keys: {
    dots: {
      schema: z.int().min(1).max(10),
      need: { what: '"dots", the number for each participant', hint: 'Add a line "dots: 5" to the sheet.' },
      only: 'dots to count',
    },
  },
  layout: voteDots,
  expected: ({ labels }, { texts: { title, howto, dots } }) => ({
    always: [[title, howto, dots], [labels.measure]],
  }),
};
