// The contrast between two colours, and the greys that text and lines are printed in.

import { channels } from '../geometry.ts';
import { greyOf, linear, luminance } from '../light.ts';

/** How far a colour is from grey, 0 to about 130: the chroma of CIELAB, D65. */
const chroma = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = channels(hex).map(linear);
  const [x, y, z] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((part) => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116)) as [
    number,
    number,
    number,
  ];
  return Math.hypot(500 * (x - y), 200 * (y - z));
};

/** The chroma of an almost grey colour. The slate greys of design systems have up to 15; a navy or a dark green has 20 and more. */
const ALMOST_GREY = 15;

/** CIE L* of a share of light, 0–1, that paper or a screen gives back. */
export const lightness = (share: number): number =>
  share > 216 / 24389 ? 116 * Math.cbrt(share) - 16 : (24389 / 27) * share;

/**
 * What a colour of text and lines is printed in. An almost grey one becomes the grey of its lightness (CIE L*, so the same contrast):
 * writers paint that in black ink alone, while printers mix any other colour from four inks, with coloured fringes on small type.
 */
export const inkOf = (hex: string): string => (chroma(hex) > ALMOST_GREY ? hex : greyOf(hex));

/** Contrast ratio of two colours, 1–21 (WCAG 2.2, 1.4.3). */
export const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};
