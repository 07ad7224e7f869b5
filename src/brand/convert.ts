// Converts colours to sRGB and measures their difference with normal and impaired colour vision. Only this file uses culori; it is loaded on demand.
import {
  type Colour,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  formatHex,
  inGamut,
  modeHsl,
  modeLab65,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  modeXyz65,
  parse,
  toGamut,
  useMode,
} from 'culori/fn';

for (const mode of [modeRgb, modeLrgb, modeHsl, modeXyz65, modeLab65, modeOklab, modeOklch]) useMode(mode);

export interface Converted {
  /** "#1c2430" */
  readonly hex: string;
  /** False if the colour is outside sRGB and `hex` is the nearest one of its hue (CSS Color 4, 13.2). */
  readonly exact: boolean;
}

export const FORMS =
  '#1c2430, #124, rgb(28 36 48), hsl(216 26% 15%), oklch(26% 0.03 258) or cmyk(80 60 30 60)';

const FORM = /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|(?:rgb|hsl|oklch|cmyk)\([^()]{1,80}\))$/i;

/** A colour in one of FORMS, opaque, or undefined. */
export const convert = (text: string): Converted | undefined => {
  const written = text.trim();
  if (!FORM.test(written)) return undefined;
  const colour = parse(/^cmyk/i.test(written) ? rgbOf(written) : written);
  if (!colour || (colour.alpha ?? 1) < 1) return undefined;
  const exact = inGamut('rgb')(colour);
  const inside = exact || colour.mode !== 'oklch' ? colour : toGamut('rgb', 'oklch')(colour);
  const hex = formatHex(inside);
  return /^#[0-9a-f]{6}$/.test(hex) ? { hex, exact } : undefined;
};

/**
 * Converts "cmyk(80 60 30 60)", percentages with or without %, without an ink profile: r = (1 − c)(1 − k), and so on
 * (CSS Color 5, 10.4, naive conversion). Only a press proof shows how the inks will look.
 */
const rgbOf = (text: string): string => {
  const inks = text
    .slice(5, -1)
    .trim()
    .split(/\s*,\s*|\s+/);
  const values = inks.map((ink) =>
    /^\d+(?:\.\d+)?%?$/.test(ink) ? Number.parseFloat(ink) / 100 : Number.NaN,
  );
  const [c = Number.NaN, m = Number.NaN, y = Number.NaN, k = Number.NaN] = values;
  if (values.length !== 4 || values.some((value) => !(value <= 1))) return '';
  return `rgb(${[c, m, y].map((ink) => (1 - ink) * (1 - k) * 255).join(' ')})`;
};

/** Usual colour vision, colour vision without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), and greyscale. */
const VISIONS = {
  usual: (colour: Colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
  grey: filterGrayscale(1),
} as const;

export type Vision = keyof typeof VISIONS;
/** Usual vision first: what looks alike to it looks alike to all. */
export const ALL_VISIONS = Object.keys(VISIONS) as readonly Vision[];

/** How different two colours look (CIEDE2000): 1 is just noticeable side by side, 100 is black and white. */
export const distance = (a: string, b: string, vision: Vision): number => {
  const see = (hex: string): Colour => VISIONS[vision](parse(hex) ?? BLACK);
  return differenceCiede2000()(see(a), see(b));
};

const BLACK: Colour = { mode: 'rgb' };
