// An edition laid out as build does it, with the source in place of what is missing: which of its texts do not fit.
import { joinFiles } from '../../content/load.ts';
import { resolvePlan } from '../../plan.ts';
import type { Problem } from '../../problem.ts';
import { standInsFor } from '../../translation/check.ts';
import type { Translation } from '../../translation/compare.ts';
import type { KitFolder } from '../kits.ts';
import { readLook } from '../look.ts';
import type { Terminal } from '../terminal.ts';

export interface LaidOut {
  /** Of single texts: too long, too wide, without a glyph. */
  readonly problems: readonly Problem[];
  /** Everything else that is wrong, and what kept it from being laid out. */
  readonly others: readonly Problem[];
}

const OF_TEXTS = ['fit-too-long', 'fit-word-too-wide', 'text-missing-glyph'];

/** All sheets for 12 people. A text that the source no longer has is told by the comparison, and not again here. */
export async function layOut(kit: KitFolder, translation: Translation, { cwd }: Terminal): Promise<LaidOut> {
  const standIns = standInsFor(translation, ['missing']);
  const loaded = joinFiles(kit.folder, translation.edition.language, kit.readings, standIns);
  const errors = loaded.problems.filter(({ severity }) => severity === 'error');
  if (!loaded.ok) return { problems: [], others: errors };
  const theme = await readLook(cwd, [loaded.value]);
  const plan = resolvePlan({}, loaded.value);
  if (!plan.ok || !theme.ok) return { problems: [], others: [...plan.problems, ...theme.problems] };
  // Layout is most of the program.
  const { layout } = await import('../../build.ts');
  const { problems } = layout({ kit: loaded.value, plan: plan.value, theme: theme.value });
  const wrong = problems.filter(({ severity }) => severity === 'error');
  return {
    problems: wrong.filter(({ code }) => OF_TEXTS.includes(code)),
    others: wrong.filter(({ code }) => !OF_TEXTS.includes(code)),
  };
}
