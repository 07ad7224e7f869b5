// Which steps are done together: neighbours that are done once for each item of the same list make a round.
import type { Step } from './kit.ts';

/** Steps alone, or with neighbours that are repeated for the same list. */
export const runsOf = <S extends Pick<Step, 'each'>>(steps: readonly S[]): readonly (readonly S[])[] => {
  const runs: S[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (step.each !== undefined && last?.[0]?.each === step.each) last.push(step);
    else runs.push([step]);
  }
  return runs;
};
