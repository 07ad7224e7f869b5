// The sizes of cards, which fill an A3 edge to edge in a grid, and what is in the same place on all cards of a size.
import { CARD } from '../../furniture/card-place.ts';

/** mm; thirty, twenty and six on an A3. `band` is the coloured head, `qr` the side of a QR code. */
export const CARDS = {
  s: { ...CARD.s, band: 12, qr: 22 },
  m: { ...CARD.m, band: 12, qr: 27.5 },
  l: { ...CARD.l, band: 14, qr: 44 },
};

/** mm from the top of a large card: what is below it is torn off. */
export const TEAR = 90;
/** mm: an inaccurate cut must not touch the text. */
export const SAFE = 4;
/** mm between lines to write on. */
export const PITCH = 9;
/** mm: the lowest line to write on, above the edge of a card. */
export const LOWEST_LINE = 4.5;
