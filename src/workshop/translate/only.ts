// Which texts an export is to have: all of an edition, or only those that are left to do.
import { error, failed, ok, type Result } from '../../problem.ts';
import { groupsOf } from '../../translation/exchange/groups.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import type { ReviewState, Unit, UnitState } from '../../translation/unit.ts';
import { didYouMean } from '../../yaml/near.ts';

/** States that texts can be exported by. */
const OPEN_STATES: readonly (UnitState | ReviewState)[] = ['missing', 'stale', 'same', 'needs-review'];

/**
 * The texts in the states of "missing,stale", with all forms of a plural if one is; all texts where nothing is said.
 * Problems: `usage-only`, `exchange-nothing-left`.
 */
export function chosenUnits(
  { units, edition }: Pick<Translation, 'units' | 'edition'>,
  only: string | undefined,
): Result<readonly Unit[]> {
  if (only === undefined) return ok(units);
  const named = only.split(',').map((one) => one.trim());
  const wrong = named.find((one) => !OPEN_STATES.some((state) => state === one));
  if (wrong !== undefined)
    return failed(
      error('usage-only', `--only: "${wrong}" is no state of a text.`, {
        hint: `${didYouMean(wrong, OPEN_STATES)}The states are ${OPEN_STATES.join(', ')}; write commas between several, as in "missing,stale".`,
      }),
    );
  const isNamed = ({ state, review }: Unit): boolean =>
    named.includes(state) || (review !== undefined && named.includes(review));
  const chosen = groupsOf(units).flatMap((group) =>
    group.plural !== undefined && group.units.some(isNamed) ? group.units : group.units.filter(isNamed),
  );
  if (chosen.length > 0) return ok(chosen);
  return failed(
    error('exchange-nothing-left', `No text in "${edition.language}" is ${named.join(' or ')}.`, {
      hint: 'Without --only, all texts are exported.',
    }),
  );
}
