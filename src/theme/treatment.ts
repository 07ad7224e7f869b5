// How light a treatment looks from afar, which is how themes are told apart where there is one ink.
import { lightness } from './colour.ts';
import type { Treatment } from './schema.ts';

/** The share of light that black toner gives back, and by how much a halftone of half its area grows on paper. */
const BLACK = 0.0178;
const GAIN = 0.15;

/** The share of a field that is inked; that of a frame is inside it. */
const coverage = ({ form, line = 0, pitch = 1 }: Treatment): number => {
  const dots = (2 * Math.PI * (line / 2) ** 2) / pitch ** 2;
  switch (form) {
    case 'solid':
      return 1;
    case 'frame':
      return 0;
    case 'checks':
      return (2 * line ** 2) / pitch ** 2;
    case 'dots':
      return dots;
    case 'holes':
      return 1 - dots;
    default:
      return line / pitch;
  }
};

/** CIE L* of its field as the eye mixes it (Murray-Davies), on paper where dots grow if `gain` is true. */
export const lightnessOf = (treatment: Treatment, gain = false): number => {
  const share = coverage(treatment);
  const inked = gain ? share + 4 * GAIN * share * (1 - share) : share;
  return lightness(1 - inked * (1 - BLACK));
};
