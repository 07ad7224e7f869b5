// The sizes of what is cut out and then put on a sheet, which leaves room for it.

/** mm: the side of a triangle. */
export const TRIANGLE = 24;
/** mm: a needle from its tip to its head. */
export const NEEDLE = 34;
