// How much ink a workshop is printed in: all colours, colour as lines alone, or black alone.

export const INK_NAMES = ['full', 'low', 'grey'] as const;
export type Ink = (typeof INK_NAMES)[number];

/** As a value of the plan or the metadata; undefined if it is none. */
export const inkCalled = (name: string): Ink | undefined => INK_NAMES.find((ink) => ink === name);
