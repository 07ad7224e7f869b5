// The kind `vote`: questions of all themes, to put dots on.
import type { Kind } from '../kind.ts';
import { type VoteKeys, type VoteSheet, voteKeys, voteTexts } from './sheet.ts';

export const voteKind: Kind<VoteSheet, VoteKeys> = {
  keys: voteKeys,
  texts: () => voteTexts,
  lists: ({ show }) => [{ list: show, path: ['show'] }],
  layout: () => [],
  expected: () => ({ always: [] }),
};
