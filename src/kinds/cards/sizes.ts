// The sizes of cards, which fill an A3 edge to edge in a grid, and what is in the same place on all cards of a size.
import { CARD } from '../../furniture/card-place.ts';

/**
 * mm; thirty, twenty and six on an A3. `band` is the coloured head, `title` where the words in it begin unless a number is
 * wider, `pitch` the distance of lines to write on, `steps` the type of a text,
 * and of a sentence and a name on a card for reading on. Of a QR code: its usual side, the largest, and its distance from the right edge.
 */
export const CARDS = {
  s: {
    ...CARD.s,
    band: 12,
    title: 23.5,
    pitch: 9.6,
    steps: { text: 'action', sentence: 'resource', name: 'label' },
    code: { side: 22, most: 25, end: 4 },
  },
  m: {
    ...CARD.m,
    band: 12,
    title: 19,
    pitch: 9,
    steps: { text: 'action', sentence: 'card', name: 'label' },
    code: { side: 27.5, most: 29.5, end: 6.5 },
  },
  l: {
    ...CARD.l,
    band: 14,
    title: 19,
    pitch: 9,
    steps: { text: 'question', sentence: 'question', name: 'section' },
    code: { side: 44, most: 44, end: 8 },
  },
} as const;

/** mm from the top of a large card: what is below it is torn off. */
export const TEAR = 90;
/** mm: an inaccurate cut must not touch the text. */
export const SAFE = 4;
/** mm: the lowest line to write on, above the edge of a card. */
export const LOWEST_LINE = 4.4;
/** mm from the band to the capitals of the first line of a text. */
export const CAP = 4.6;
