// Texts of a few words in a narrow place, set a little smaller where one would have a line much shorter than those next to it.
import { holesIn } from '../text/holes.ts';
import type { Slot } from '../text/slot.ts';
import type { TypeStepName } from '../theme/schema.ts';
import { type Block, type LayoutContext, type SetOptions, setAll, tryOut } from './context.ts';

/** Of the usual size. */
const SMALLER = [0.96, 0.92, 0.88] as const;

/** As `setAll`, at the largest of these sizes that leaves the fewest of them with a hole. */
export const setEven = (
  context: LayoutContext,
  step: TypeStepName,
  slots: readonly Slot[],
  options: SetOptions = {},
): readonly Block[] => {
  const usual = setAll(tryOut(context), step, slots, options);
  if (holed(usual) === 0) return setAll(context, step, slots, options);
  const best = SMALLER.reduce(
    (found, most) => {
      const holes = holed(setAll(tryOut(context), step, slots, { ...options, most }));
      return holes < found.holes ? { holes, options: { ...options, most } } : found;
    },
    { holes: holed(usual), options },
  );
  return setAll(context, step, slots, best.options);
};

/** How many of them have a hole. */
const holed = (blocks: readonly Block[]): number =>
  blocks.filter(({ lines }) => holesIn(lines.map(({ width }) => width)).length > 0).length;
