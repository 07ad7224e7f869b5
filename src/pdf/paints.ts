// How colours become operators: on screens and office printers as DeviceGray and DeviceRGB, for a press as its four inks.
import { type Colour, channels } from '../geometry.ts';
import type { Cmyk, Press } from '../press.ts';
import { channel } from './number.ts';
import type { Dictionary, PdfFile, Value } from './objects.ts';

export interface Paints {
  readonly operators: (colour: Colour) => { readonly fill: string; readonly stroke: string };
  /** What text and codes are filled with, if it is not as shapes are. */
  readonly fine?: (colour: Colour) => string;
  /** A colour in the space of a gradient; the space is of all its colours together. */
  readonly space: (colours: readonly Colour[]) => {
    readonly name: string;
    readonly parts: (colour: Colour) => readonly number[];
  };
  /** Where transparency is blended. */
  readonly blending: 'DeviceRGB' | 'DeviceGray' | 'DeviceCMYK';
  /** What pixels without a profile of their own are, three channels each. */
  readonly pixels: (file: PdfFile) => Value;
  /** For text in black alone: black prints over what is under it, so that no white shows beside it where inks are not in register. */
  readonly overprint?: { readonly on: string; readonly off: string; readonly fill: string };
}

const isGrey = (colour: Colour): boolean => new Set(channels(colour)).size === 1;

const COLOURS = new Map<Colour, { readonly fill: string; readonly stroke: string }>();

/** Greys as DeviceGray, so that printers use black ink only; others as DeviceRGB, which the output intent makes sRGB. */
const screenOperators: Paints['operators'] = (colour) => {
  const known = COLOURS.get(colour);
  if (known) return known;
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`${colour} is not a colour`);
  const parts = channels(colour).map((each) => channel(each / 255));
  const grey = parts.every((part) => part === parts[0]);
  const operands = grey ? `${parts[0]}` : parts.join(' ');
  const made = { fill: `${operands} ${grey ? 'g' : 'rg'}\n`, stroke: `${operands} ${grey ? 'G' : 'RG'}\n` };
  COLOURS.set(colour, made);
  return made;
};

export const onScreen = (blending: 'DeviceRGB' | 'DeviceGray' = 'DeviceRGB'): Paints => ({
  operators: screenOperators,
  space: (colours) => {
    // In black ink alone, as flat greys are.
    const grey = colours.every(isGrey);
    return {
      name: grey ? 'DeviceGray' : 'DeviceRGB',
      parts: (colour) =>
        channels(colour)
          .slice(0, grey ? 1 : 3)
          .map((channel) => channel / 255),
    };
  },
  blending,
  pixels: () => 'DeviceRGB',
});

/** `rgb` is the profile that pixels without one are in: DeviceRGB has no place beside a profile for four inks (PDF/A-2 6.2.4.3). */
export const onPress = ({ inksOf, fineInksOf }: Press, rgb: Uint8Array): Paints => {
  const written = (inks: Cmyk): string => inks.map(channel).join(' ');
  let profile: Value | undefined;
  return {
    operators: (colour) => ({
      fill: `${written(inksOf(colour))} k\n`,
      stroke: `${written(fineInksOf(colour))} K\n`,
    }),
    fine: (colour) => `${written(fineInksOf(colour))} k\n`,
    space: () => ({ name: 'DeviceCMYK', parts: inksOf }),
    blending: 'DeviceCMYK',
    pixels: (file) => {
      profile ??= ['ICCBased', file.stream({ N: 3 }, rgb)];
      return profile;
    },
    overprint: { on: '/K1 gs\n', off: '/K0 gs\n', fill: '0 0 0 1 k\n' },
  };
};

/** The graphics states that turn overprinting on and off, for the resources (ISO 32000-1 8.6.7). */
export const overprintStates = (file: PdfFile): Dictionary => ({
  K1: file.put({ Type: 'ExtGState', OP: true, op: true, OPM: 1 }),
  K0: file.put({ Type: 'ExtGState', OP: false, op: false, OPM: 0 }),
});
