// The codes of the sheets that a step uses, with those of the dots that are put on them.
import type { LayoutContext } from '../../furniture/context.ts';
import type { Step } from '../../kit/kit.ts';
import { entriesOf } from '../dots/entries.ts';
import { isDots } from '../dots/sheet.ts';
import { sheetsIn } from './host/when.ts';
import { handedOut } from './packing.ts';

/** "V", "D1" */
export const stepCodes = (context: LayoutContext, step: Step): readonly string[] => {
  const dots = handedOut(context)
    .filter(isDots)
    .filter((sheet) =>
      entriesOf(context.kit, sheet, 'dots').some(({ target }) => target.step?.id === step.id),
    );
  return [...sheetsIn(context, step), ...dots].map(({ code }) => code);
};
