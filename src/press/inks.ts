// Which inks a colour is printed in: those that the template declares; greys in black alone; anything else by the profile.
import { type Colour, channels } from '../geometry.ts';
import type { Cmyk } from '../press.ts';
import type { Lab, PressProfile } from './profile.ts';

/** How colours are measured. */
export interface ColourMeasures {
  readonly labOf: (colour: Colour) => Lab;
  /** CIEDE2000 */
  readonly difference: (one: Lab, other: Lab) => number;
}

export interface PressInks {
  readonly of: (colour: Colour) => Cmyk;
  /** In black alone, as light as the colour. */
  readonly black: (colour: Colour) => Cmyk;
  /** How different a colour looks in print (CIEDE2000), relative to the paper. */
  readonly miss: (colour: Colour) => number;
}

/** The most ink that shops take on one spot: four solid inks would be 4. */
const MOST_INK = 3;
/** Less of an ink is a few dots, which only blur. */
const LEAST = 0.015;

export const openInks = (
  profile: PressProfile,
  declared: ReadonlyMap<Colour, Cmyk>,
  { labOf, difference }: ColourMeasures,
): PressInks => {
  const known = new Map<Colour, Cmyk>(declared);
  const of = (colour: Colour): Cmyk => {
    const made = known.get(colour) ?? converted(colour);
    known.set(colour, made);
    return made;
  };
  const black = (colour: Colour): Cmyk => [0, 0, 0, blackFor(profile, labOf(colour)[0])];
  const converted = (colour: Colour): Cmyk => {
    if (new Set(channels(colour)).size === 1) return black(colour);
    const [c = 0, m = 0, y = 0, k = 0] = profile.inks(labOf(colour));
    return limited([c, m, y, k]);
  };
  return { of, black, miss: (colour) => difference(labOf(colour), profile.lab(of(colour))) };
};

/** So much black that it is as light as a grey: dots spread in paper, so half of it is darker than half. */
const blackFor = ({ lab }: PressProfile, lightness: number): number => {
  let [low, high] = [0, 1];
  if (lab([0, 0, 0, 1])[0] >= lightness) return 1;
  while (high - low > 0.0003) {
    const middle = (low + high) / 2;
    if (lab([0, 0, 0, middle])[0] > lightness) low = middle;
    else high = middle;
  }
  return rounded(low);
};

const rounded = (ink: number): number => (ink < LEAST ? 0 : Math.min(1, Math.round(ink * 100) / 100));

/** Above the limit, less of the coloured inks. */
const limited = ([c, m, y, k]: Cmyk): Cmyk => {
  const share = (MOST_INK - k) / (c + m + y);
  const less = (ink: number): number => Math.floor(ink * share * 100) / 100;
  return share < 1
    ? [less(c), less(m), less(y), rounded(k)]
    : [rounded(c), rounded(m), rounded(y), rounded(k)];
};
