// An edition laid out as build does it, with the source in place of what is missing: which of its texts do not fit.

import { asUsed } from '../../kit/length.ts';
import { resolvePlan } from '../../plan/plan.ts';
import { failed, ok, type Problem, type Result } from '../../problem.ts';
import { fallbacksFor } from '../../translation/sync/check.ts';
import type { World } from '../../world/world.ts';
import { loadEdition } from '../kits.ts';
import type { Layable } from '../layout.ts';
import { readLook } from '../look.ts';
import type { OpenTranslation } from './editions.ts';

export interface LaidOut {
  /** Of single texts: too long, too wide, without a glyph. */
  readonly problems: readonly Problem[];
  /** All other problems, and what kept it from being laid out. */
  readonly others: readonly Problem[];
}

const OF_TEXTS = ['fit-too-long', 'fit-word-too-wide', 'text-missing-glyph'];

/** The edition for 12 people, with its source in place of what is missing. `others`: what else is set. */
export async function layable(
  world: World,
  { kit, translation }: OpenTranslation,
  others: readonly unknown[] = [],
): Promise<Result<Layable>> {
  const fallbacks = fallbacksFor(translation, ['missing']);
  const loaded = await loadEdition(kit, translation.edition.language, fallbacks);
  if (!loaded.ok) return failed(...errorsOf(loaded.problems));
  const theme = await readLook(world, [loaded.value, ...others]);
  const plan = resolvePlan({}, loaded.value);
  if (!plan.ok || !theme.ok) return failed(...plan.problems, ...theme.problems);
  // With what several tables add to the steps, which has a place too.
  const used = asUsed(loaded.value, { ...plan.value, tables: 2 });
  return ok({ kit: used, kinds: kit.kinds, plan: plan.value, theme: theme.value });
}

const errorsOf = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'error');

/** A text that the source no longer has is reported by the comparison, and not again here. */
export async function layOut(world: World, opened: OpenTranslation): Promise<LaidOut> {
  const made = await layable(world, opened);
  if (!made.ok) return { problems: [], others: made.problems };
  // Layout is most of the program.
  const { layout } = await import('../layout.ts');
  const wrong = errorsOf(layout(made.value).problems);
  return {
    problems: wrong.filter(({ code }) => OF_TEXTS.includes(code)),
    others: wrong.filter(({ code }) => !OF_TEXTS.includes(code)),
  };
}
