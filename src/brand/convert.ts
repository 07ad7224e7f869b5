// Converts colours to sRGB and measures their difference with normal and impaired colour vision. Only this file uses culori; it is loaded on demand.
import {
  type Colour,
  clampRgb,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  formatHex,
  modeA98,
  modeHsl,
  modeHwb,
  modeLab,
  modeLab65,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeProphoto,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  parse,
  toGamut,
  useMode,
} from 'culori/fn';

const MODES = [
  modeRgb,
  modeLrgb,
  modeHsl,
  modeHwb,
  modeXyz65,
  modeXyz50,
  modeLab,
  modeLab65,
  modeLch,
  modeOklab,
  modeOklch,
  modeP3,
  modeA98,
  modeProphoto,
  modeRec2020,
];
for (const mode of MODES) useMode(mode);

export interface Converted {
  /** "#1c2430", whatever the alpha. */
  readonly hex: string;
  /** False if the colour is outside sRGB and `hex` is the nearest one of its hue (CSS Color 4, 13.2). */
  readonly exact: boolean;
  readonly opaque: boolean;
}

/** The forms that hints name. All colours of CSS Color 4 are read. */
export const FORMS =
  '#1c2430, #124, rgb(28 36 48), hsl(216 26% 15%), oklch(26% 0.03 258) or cmyk(80 60 30 60)';

const FORM =
  /^(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|cmyk)\([^()]{1,100}\))$/;

/** A colour in CSS syntax or as "cmyk(…)", or undefined if it is not one. */
export const convert = (text: string): Converted | undefined => {
  const written = text.trim().toLowerCase();
  if (!FORM.test(written)) return undefined;
  const colour = parse(written.startsWith('cmyk') ? rgbOf(written) : written);
  if (!colour) return undefined;
  const exact = isInside(colour);
  // Values of rgb(), hsl() and hwb() beyond their range are cut off where they are read (CSS Color 4, 5.1).
  const inside =
    exact || ['rgb', 'hsl', 'hwb'].includes(colour.mode) ? colour : toGamut('rgb', 'oklch')(colour);
  const hex = formatHex(inside);
  return /^#[0-9a-f]{6}$/.test(hex) ? { hex, exact, opaque: (colour.alpha ?? 1) >= 1 } : undefined;
};

/** Whether a colour is in sRGB. What is outside by less than half a step of 8 bits is only rounded. */
const isInside = (colour: Colour): boolean => {
  const { r = 0, g = 0, b = 0 } = toRgb(colour);
  return [r, g, b].every((part) => part > -0.5 / 255 && part < 255.5 / 255);
};
const toRgb = converter('rgb');
const toLinear = converter('lrgb');
const toLab = converter('lab');

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

/** Cones respond to light, so the matrices are for linear values; culori multiplies whatever it is given as "rgb". */
function inLinearLight(filter: (colour: Colour) => Colour): (colour: Colour) => Colour {
  return (colour) => clampRgb(toRgb({ ...filter({ ...toLinear(colour), mode: 'rgb' }), mode: 'lrgb' }));
}

/** Usual colour vision, colour vision without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), and greyscale. */
const VISIONS = {
  usual: (colour: Colour) => colour,
  protanopia: inLinearLight(filterDeficiencyProt(1)),
  deuteranopia: inLinearLight(filterDeficiencyDeuter(1)),
  tritanopia: inLinearLight(filterDeficiencyTrit(1)),
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

/** A colour in CIELAB, D50: lightness, and a and b. */
export const labOf = (hex: string): readonly [l: number, a: number, b: number] => {
  const { l = 0, a = 0, b = 0 } = toLab(parse(hex) ?? BLACK);
  return [l, a, b];
};

/** How different two colours in CIELAB look (CIEDE2000). */
export const labDifference = (
  one: readonly [number, number, number],
  other: readonly [number, number, number],
): number => {
  const colour = ([l, a, b]: readonly [number, number, number]): Colour => ({ mode: 'lab', l, a, b });
  return differenceCiede2000()(colour(one), colour(other));
};
