// The kind `badges` in kit.yaml: a name badge for each person. Its words ship.
import type { Kit, Sheet } from '../../kit/kit.ts';
import type { Plan } from '../../plan/plan.ts';

/** What it depends on. */
interface Printed {
  readonly kit: Pick<Kit, 'sheets' | 'onLabels'>;
  readonly plan: Pick<Plan, 'sheets'>;
}

/** The sheet of badges that is printed, on whatever; none if the kit or the plan has none. */
export const badgesOf = ({ kit, plan }: Printed): Sheet | undefined =>
  kit.sheets.find(({ kind, id }) => kind === 'badges' && plan.sheets.includes(id));

/** The same, but none if badges are on labels. */
export const badgesToCut = (printed: Printed): Sheet | undefined =>
  printed.kit.onLabels?.includes('badges') ? undefined : badgesOf(printed);
