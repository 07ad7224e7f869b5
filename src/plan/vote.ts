// Whether themes are voted on: with one theme of several there is nothing to choose, on no sheet and with no dots.

import type { Kit, Sheet } from '../kit/kit.ts';
import { leftOutOf } from '../kit/length.ts';
import { themesOf } from '../kit/lists.ts';

interface VoteShape extends Pick<Kit, 'lists' | 'themes'> {
  readonly sheets: readonly VoteSheet[];
}
type VoteSheet = Pick<Sheet, 'choosesThemes' | 'step'> & { readonly id: string };

const choosing = <S extends VoteSheet>({ sheets }: { readonly sheets: readonly S[] }): readonly S[] =>
  sheets.filter(({ choosesThemes }) => choosesThemes);

/** The sheets that are printed by default, where one theme of several takes part without those for choosing. */
export const withoutVote = (
  sheets: readonly string[],
  kit: VoteShape,
  only: readonly string[],
): readonly string[] => {
  if (only.length !== 1 || themesOf(kit).length < 2) return sheets;
  const chosenOn = choosing(kit).map(({ id }) => id);
  return sheets.filter((id) => !chosenOn.includes(id));
};

/** Whether a kit as a workshop uses it has left out the vote and nothing else: just some sheets may be printed again. */
export const hasNoVote = (kit: Pick<Kit, 'steps' | 'everyStep' | 'sheets'>): boolean => {
  const left = leftOutOf(kit);
  const steps = choosing(kit).flatMap(({ step }) => step?.id ?? []);
  return left.length > 0 && left.every(({ id }) => steps.includes(id));
};
