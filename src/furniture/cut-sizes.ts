// The sizes of what is cut out and then put on a sheet, which leaves room for it, or on people.

/** mm: the side of a triangle. */
export const TRIANGLE = 24;
/** mm: a needle from its tip to its head, and the paper that it is cut from. */
export const NEEDLE = 34;
export const NEEDLE_CELL = { width: 16, height: 40 };
/** mm: the height of a name badge. */
export const BADGE = 21;
