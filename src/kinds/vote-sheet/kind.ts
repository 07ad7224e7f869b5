// The kind `vote-sheet`: the challenge questions of all principles, to put dots on.
import type { Chain } from '../../kit/kinds.ts';
import type { ListItem } from '../../kit/kit.ts';
import { itemsUnder, themesOf } from '../../kit/lists.ts';
import { plain } from '../../text.ts';
import type { OldKind } from '../kind.ts';
import { voteSheet } from './layout.ts';
import { type OldVoteSheet, voteSheetTexts } from './texts.ts';

export const voteSheetKind: OldKind<OldVoteSheet['texts']> = {
  traits: {},
  texts: voteSheetTexts,
  fields: { continued: { may: ['name'], must: ['name'] } },
  layout: voteSheet,
  expected: (kit, { texts: { title } }) => ({
    always: [[title], [kit.labels.measure]],
    together: themesOf(kit).map(challenges),
  }),
};

const challenges = (item: ListItem): Chain => [
  item.text,
  ...itemsUnder(item, 'challenges').flatMap(({ code, text }) => [plain(code, text.lang), text]),
];
