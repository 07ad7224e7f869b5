// The kind `vote`: questions of all themes, to put dots on.
import type { Kind } from '../kind.ts';
import { type VoteKeys, type VoteSheet, voteKeys, voteTexts } from './sheet.ts';

export const voteKind: Kind<VoteSheet> = {
  keys: voteKeys,
  texts: () => voteTexts,
  lists: ({ show }: VoteKeys) => [{ list: show, path: ['show'] }],
  layout: () => [],
  expected: () => ({ always: [] }),
};
