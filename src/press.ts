// A print shop's press as a value: the four inks that colours are printed in, and what its files declare and show.
import type { Colour } from './geometry.ts';

/** Shares of cyan, magenta, yellow and black, 0–1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Marks at the corners, by which a sheet is trimmed; mm. */
export interface CropMarks {
  /** From the trimmed edge to where they begin, at least beyond the bleed. */
  readonly offset: number;
  readonly length: number;
  readonly width: number;
}

export interface Press {
  /** As it was chosen: "coated", or the name of the shop's own file. */
  readonly name: string;
  /** Its ICC profile, and what a PDF calls it. */
  readonly profile: Uint8Array;
  readonly condition: { readonly identifier: string; readonly info: string };
  readonly inksOf: (colour: Colour) => Cmyk;
  /** The same for text, lines and codes, in black alone if they have the colour of text: of several inks, they would have coloured edges. */
  readonly fineInksOf: (colour: Colour) => Cmyk;
  /** mm: how far colour goes on beyond the trimmed edge. */
  readonly bleed: number;
  readonly marks?: CropMarks;
  /** Grams per square metre: the paper that is suggested for boards, cards and so on. */
  readonly weights: Readonly<Record<string, number>>;
}
