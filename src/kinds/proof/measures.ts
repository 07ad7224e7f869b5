// Where the columns, rows and foot of a proof are on the page.

import type { LayoutContext } from '../../furniture/context.ts';
import { contentBox, overhang } from '../../page/format.ts';

/** mm: width of the key column, and how much wider the translation column is than the source column. */
const KEY = 38;
const WIDER = 2;
const GAP = 5;
/** mm that the tint of marked rows and the foot extend into the margins. */
export const PROOF_OVER = 2;
/** mm: from the lowest text to the lower edge of the foot. */
const FOOT = 12;
/** mm below the top margin. */
const UNDER = 2;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Where things are on a page, in mm from the left or the top of the paper. */
interface ProofMeasures {
  readonly left: number;
  readonly right: number;
  /** From margin to margin. */
  readonly full: number;
  /** Key, source and translation. */
  readonly columns: readonly [Column, Column, Column];
  /** Limits of the rows. */
  readonly top: number;
  readonly bottom: number;
  /** Lower edge of the foot. */
  readonly foot: number;
}

export const proofMeasures = ({ format }: Pick<LayoutContext, 'format'>): ProofMeasures => {
  const { x: left, y, width: full, height } = contentBox(format);
  const source = (full - KEY - 2 * GAP - WIDER) / 2;
  const foot = y + height + overhang(format, 'bottom', PROOF_OVER);
  return {
    left,
    right: left + full,
    full,
    columns: [
      { x: left, width: KEY },
      { x: left + KEY + GAP, width: source },
      { x: left + KEY + source + 2 * GAP, width: source + WIDER },
    ],
    top: y + UNDER,
    bottom: foot - FOOT,
    foot,
  };
};
