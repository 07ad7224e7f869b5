// The kind `vote-sheet`: the challenge questions of all principles, to put dots on.
import type { Chain } from '../../kit/kinds.ts';
import type { Principle } from '../../kit/kit.ts';
import { plain } from '../../text.ts';
import type { Kind } from '../kind.ts';
import { voteSheet } from './layout.ts';
import { type VoteSheet, voteSheetTexts } from './texts.ts';

export const voteSheetKind: Kind<VoteSheet['texts']> = {
  traits: { per: 'room' },
  texts: voteSheetTexts,
  fields: { continued: { may: ['name'], must: ['name'] } },
  layout: voteSheet,
  expected: (kit, { texts: { title } }) => ({
    always: [[title], [kit.labels.measure]],
    together: kit.principles.map(challenges),
  }),
};

const challenges = ({ name, challenges: all }: Principle): Chain => [
  name,
  ...all.flatMap(({ code, text }) => [plain(code, text.lang), text]),
];
