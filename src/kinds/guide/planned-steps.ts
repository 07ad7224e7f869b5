// The steps of this workshop, with what its plan adds to them.
import { assessed, type LayoutContext } from '../../furniture/context.ts';
import { enumerated } from '../../furniture/enumeration.ts';
import type { Step } from '../../kit/kit.ts';
import { fill } from '../../text.ts';

/** Where themes are voted on and the plan has sheets for some of them, the step says what to do if another one wins. */
export const plannedSteps = (context: LayoutContext): readonly Step[] => {
  const { kit, plan } = context;
  if (plan.deep.length === plan.only.length) return kit.steps;
  const votes = kit.sheets.filter(({ id, choosesThemes }) => choosesThemes && plan.sheets.includes(id));
  const names = assessed(context).map(({ code, text }) => `${code} ${text.words}`);
  const others = fill(kit.words.guide.others, { themes: enumerated(context, names) });
  return kit.steps.map((step) =>
    votes.some((sheet) => sheet.step?.id === step.id) ? { ...step, watch: [...step.watch, others] } : step,
  );
};
