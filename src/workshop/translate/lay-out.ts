// An edition laid out as build does it, with the source in place of what is missing: which of its texts do not fit.

import type { Terminal } from '../../commands/terminal.ts';
import type { Kinds } from '../../kinds/kind.ts';
import type { Kit } from '../../kit/kit.ts';
import { joinFiles } from '../../kit/load.ts';
import { type Plan, resolvePlan } from '../../plan/plan.ts';
import type { Problem } from '../../problem.ts';
import type { Theme } from '../../theme/theme.ts';
import { standInsFor } from '../../translation/sync/check.ts';
import type { Translation } from '../../translation/sync/compare.ts';
import type { KitFolder } from '../kits.ts';
import { readLook } from '../look.ts';

export interface LaidOut {
  /** Of single texts: too long, too wide, without a glyph. */
  readonly problems: readonly Problem[];
  /** Everything else that is wrong, and what kept it from being laid out. */
  readonly others: readonly Problem[];
}

const OF_TEXTS = ['fit-too-long', 'fit-word-too-wide', 'text-missing-glyph'];

/** All that laying out takes; or what keeps it from being laid out. */
export type Layable =
  | { readonly kit: Kit; readonly kinds: Kinds; readonly plan: Plan; readonly theme: Theme }
  | { readonly problems: readonly Problem[] };

/** The edition for 12 people, with its source in place of what is missing. */
export async function layable(kit: KitFolder, translation: Translation, { cwd }: Terminal): Promise<Layable> {
  const standIns = standInsFor(translation, ['missing']);
  const loaded = joinFiles(kit.folder, translation.edition.language, kit.readings, kit.kinds, standIns);
  if (!loaded.ok) return { problems: errorsOf(loaded.problems) };
  const theme = await readLook(cwd, [loaded.value]);
  const plan = resolvePlan({}, loaded.value);
  return plan.ok && theme.ok
    ? { kit: loaded.value, kinds: kit.kinds, plan: plan.value, theme: theme.value }
    : { problems: [...plan.problems, ...theme.problems] };
}

const errorsOf = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/** A text that the source no longer has is told by the comparison, and not again here. */
export async function layOut(kit: KitFolder, translation: Translation, terminal: Terminal): Promise<LaidOut> {
  const made = await layable(kit, translation, terminal);
  if (!('kit' in made)) return { problems: [], others: made.problems };
  // Layout is most of the program.
  const { layout } = await import('../build.ts');
  const wrong = errorsOf(layout(made).problems);
  return {
    problems: wrong.filter(({ code }) => OF_TEXTS.includes(code)),
    others: wrong.filter(({ code }) => !OF_TEXTS.includes(code)),
  };
}
