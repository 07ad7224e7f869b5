// What a plan is laid out and printed on: its papers as formats, with what scissors, plotters, printers and print shops ask of them.
import type { LayoutContext } from '../furniture/context.ts';
import { liesOnTest } from '../kinds/test-page/measures.ts';
import { bleeding, type Formats, formatsFor, registered, twoSided } from '../page/format.ts';
import type { Putting } from '../page/onto.ts';
import { USUAL_PRINTING } from '../paper.ts';

type Planned = Pick<LayoutContext, 'plan' | 'theme'>;

/** How boards are put on the paper of a plan. */
export const puttingOf = ({ plan, theme }: Planned): Putting => ({
  printing: plan.printing ?? USUAL_PRINTING,
  margin: theme.template.page.margin,
});

/** The papers that the sheets of a plan are laid out on. */
export const plannedFormats = (planned: Planned): Formats => {
  const { printing, margin } = puttingOf(planned);
  const { cutLines, backs, press } = planned.plan;
  const plain = formatsFor(printing, margin);
  if (press) return bleeding(plain, press.bleed);
  const formats = cutLines === 'marks' ? registered(plain) : plain;
  if (!backs) return formats;
  const lies = liesOnTest(printing.paper);
  return twoSided(formats, { ...backs, lies, mirrored: planned.theme.faces.mirrored === true });
};
