// How much light a colour gives back, and the grey that gives back as much.
import { type Colour, channels } from './geometry.ts';

export const linear = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const companded = (c: number): number => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

/** Relative luminance of red, green and blue, 0–1 each (WCAG 2.2, 1.4.3). */
const luminanceOf = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Relative luminance of a colour, 0–1. */
export const luminance = (colour: Colour): number => {
  const [r = 0, g = 0, b = 0] = channels(colour).map(linear);
  return luminanceOf(r, g, b);
};

/** The grey of a colour's lightness (CIE L*), so that its contrasts stay the same. */
export const greyOf = (colour: Colour): Colour => {
  const grey = Math.round(companded(luminance(colour)) * 255);
  return `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
};

/** The same for the channels of many pixels: a function that gives the grey's channel, 0–255. */
export const greyer = (): ((r: number, g: number, b: number) => number) => {
  const light = Float64Array.from({ length: 256 }, (_, i) => linear(i));
  const grey = Uint8Array.from({ length: 4096 }, (_, i) => Math.round(companded(i / 4095) * 255));
  return (r, g, b) => grey[Math.round(luminanceOf(light[r] ?? 0, light[g] ?? 0, light[b] ?? 0) * 4095)] ?? 0;
};
