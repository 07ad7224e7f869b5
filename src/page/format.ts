// Formats: the papers that pages are laid out on, as values.
import { type Box, box } from '../geometry.ts';
import { A3, A4, isAsLaidOut, type Paper, type Printing } from '../paper.ts';
import type { SheetTurning } from './backs.ts';

/** A paper in one orientation; all lengths in mm. */
export interface Format {
  /** Of the paper. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** White around the layout. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** How far colour extends beyond the trimmed edge; 0 on paper that is not trimmed. */
  readonly bleed: number;
  /** The edge that printers leave white: grids of pieces stay clear of it, whatever the margins. */
  readonly edge: number;
  /** If pieces have backs: how sheets are turned over. */
  readonly turning?: SheetTurning;
  /** Sheets of pieces with a strip have registration marks in their corners. */
  readonly marks?: true;
}

const around = (margin: number): Format['margins'] => ({
  top: margin,
  right: margin,
  bottom: margin,
  left: margin,
});

/** Office printers need 4 to 5 mm; pieces, which are printed at 1:1, stay well clear of that. */
export const EDGE = 10;

/** `margin` is in mm, the same on all sides. */
export const upright = (
  { name, width, height }: Pick<Paper, 'name' | 'width' | 'height'>,
  margin: number,
): Format => ({
  name,
  width,
  height,
  margins: around(margin),
  bleed: 0,
  edge: EDGE,
});

export const a3Landscape = (margin: number): Format => turned(upright(A3, margin));

/** The papers of one build: boards for a wall or table, hand-outs, which are held in the hand, and pieces to cut out. */
export interface Formats {
  readonly board: Format;
  readonly handOut: Format;
  /** Default: that of boards. */
  readonly pieces?: Format;
}

/** mm: hand-outs are read closer than boards, and holes need room. */
const HAND_OUT_MARGIN = 14;

/** Boards on A3 with the margin of a template, hand-outs on A4. */
export const usualFormats = (margin: number): Formats => ({
  board: a3Landscape(margin),
  handOut: upright(A4, HAND_OUT_MARGIN),
});

/** Boards are always laid out on A3, and put on the paper afterwards; hand-outs and pieces on what they are printed on. */
export const formatsFor = (printing: Printing, margin: number): Formats => ({
  board: a3Landscape(margin),
  handOut: upright(printing.handOut, HAND_OUT_MARGIN),
  ...(!isAsLaidOut(printing) && { pieces: turned(upright(printing.paper, margin)) }),
});

/** mm: pieces stay clear of the marks. */
const EDGE_WITH_MARKS = 12;

/** The same with marks for a cutting plotter on the sheets of pieces. */
export const registered = (formats: Formats): Formats => ({
  ...formats,
  pieces: { ...(formats.pieces ?? formats.board), edge: EDGE_WITH_MARKS, marks: true },
});

/** The same for printing on both sides. */
export const twoSided = ({ pieces, ...formats }: Formats, turning: SheetTurning): Formats => ({
  ...formats,
  handOut: { ...formats.handOut, turning },
  pieces: { ...(pieces ?? formats.board), turning },
});

/** The same on paper that is trimmed: colour goes on so many mm beyond the edge of pages and of blocks of pieces. */
export const bleeding = ({ board, handOut, pieces }: Formats, bleed: number): Formats => ({
  board: { ...board, bleed },
  handOut: { ...handOut, bleed },
  ...(pieces && { pieces: { ...pieces, bleed } }),
});

/** The area inside the margins, in mm from the top left corner of the paper. */
export const contentBox = ({ width, height, margins }: Format): Box =>
  box(margins.left, margins.top, width - margins.left - margins.right, height - margins.top - margins.bottom);

/** How far rules and tints may extend into a margin, in mm: `wanted`, but not into the unprintable edge. */
export const overhang = ({ margins, edge }: Format, side: keyof Format['margins'], wanted: number): number =>
  Math.max(0, Math.min(wanted, margins[side] - edge));

/** The same paper with left and right exchanged, for pages that are mirrored after they are laid out. */
export const flipped = (format: Format): Format => {
  const { left, right, ...rest } = format.margins;
  return { ...format, margins: { ...rest, left: right, right: left } };
};

/** The same paper in the other orientation. */
export const turned = (format: Format): Format => {
  const { top, right, bottom, left } = format.margins;
  return {
    ...format,
    width: format.height,
    height: format.width,
    margins: { top: right, right: bottom, bottom: left, left: top },
  };
};
