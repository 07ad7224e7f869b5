// Whether themes are voted on.

import type { Kit, Sheet } from '../kit/kit.ts';
import { themesOf } from '../kit/lists.ts';

interface VoteShape extends Pick<Kit, 'lists' | 'themes'> {
  readonly sheets: readonly (Pick<Sheet, 'choosesThemes'> & { readonly id: string })[];
}

/** With one theme of several there is no vote on which to take. */
export const withoutVote = (
  sheets: readonly string[],
  kit: VoteShape,
  only: readonly string[],
): readonly string[] => {
  if (only.length !== 1 || themesOf(kit).length < 2) return sheets;
  return sheets.filter((id) => !kit.sheets.find((sheet) => sheet.id === id)?.choosesThemes);
};
