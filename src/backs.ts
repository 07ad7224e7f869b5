// Backs as values: what is on the backs of cards, which edge the printer turns sheets over, and how far it misses then.

/** A pattern all over, or the id of the deck that a card belongs to. */
export const BACK_NAMES = ['pattern', 'ids'] as const;
export type Backs = (typeof BACK_NAMES)[number];

/** The edge of the paper that a printer turns sheets over. */
export const FLIPS = ['long', 'short'] as const;
export type Flip = (typeof FLIPS)[number];

/** What a printer does to backs. */
export interface Turning {
  readonly flip: Flip;
  /** mm: how far a back lies to the right and down of where it should, seen from the front. */
  readonly off: readonly [right: number, down: number];
}

/** Of a printer that nothing is known of. */
export const USUAL_TURNING: Turning = { flip: 'long', off: [0, 0] };
