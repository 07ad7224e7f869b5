// The sizes of cards, which fill an A3 edge to edge in a grid, and what is in the same place on all cards of a size.
import type { CardsKeys } from './sheet.ts';

/** mm; thirty, twenty and six on an A3. */
export const CARDS = {
  s: { width: 70, height: 45, band: 12, qr: 22 },
  m: { width: 87, height: 54, band: 12, qr: 27.5 },
  l: { width: 116, height: 135, band: 14, qr: 44 },
} as const satisfies Readonly<
  Record<
    CardsKeys['size'],
    {
      readonly width: number;
      readonly height: number;
      /** The coloured head. */
      readonly band: number;
      /** Side of a QR code. */
      readonly qr: number;
    }
  >
>;

/** mm from the top of a large card: what is below it is torn off. */
export const TEAR = 90;
/** mm: an inaccurate cut must not touch the text. */
export const SAFE = 4;
/** mm between lines to write on. */
export const PITCH = 9;
/** mm: the lowest line to write on, above the edge of a card. */
export const LOWEST_LINE = 4.5;
