// Formats: the papers that pages are laid out on, as values.
import { PAPER } from '../geometry.ts';

/** A paper as it lies; all lengths in mm. */
export interface Format {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Stays white around what is laid out. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** How far colour runs over the trimmed edge; 0 on paper that is not trimmed. */
  readonly bleed: number;
  /** What printers leave white: grids of pieces keep out of it, whatever the margins. */
  readonly edge: number;
}

const MARGINS = { top: 12, right: 12, bottom: 12, left: 12 } as const;
/** Office printers need 4 to 5 mm; pieces that are printed at 1:1 keep well clear. */
const EDGE = 10;

export const A3_LANDSCAPE: Format = {
  name: 'A3',
  width: PAPER.A3.height,
  height: PAPER.A3.width,
  margins: MARGINS,
  bleed: 0,
  edge: EDGE,
};

export const A4_UPRIGHT: Format = { name: 'A4', ...PAPER.A4, margins: MARGINS, bleed: 0, edge: EDGE };

/** The same paper the other way up. */
export const turned = (format: Format): Format => {
  const { top, right, bottom, left } = format.margins;
  return {
    ...format,
    width: format.height,
    height: format.width,
    margins: { top: right, right: bottom, bottom: left, left: top },
  };
};
