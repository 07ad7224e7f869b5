// Whether themes are voted on.
import { themesOf } from '../kit/lists.ts';
import type { KitShape } from './plan.ts';

/** With one theme of several there is no vote on which to take. */
export const withoutVote = (
  sheets: readonly string[],
  kit: KitShape,
  only: readonly string[],
): readonly string[] => {
  if (only.length !== 1 || themesOf(kit).length < 2) return sheets;
  return sheets.filter((id) => !kit.sheets.find((sheet) => sheet.id === id)?.choosesThemes);
};
