// Pieces, which are cut out of sheets, and sheets of them before they are put on a paper.
import type { Box, Colour } from './geometry.ts';
import type { Item, Mark, Page } from './scene.ts';

/** A card, strip of dots, badge, triangle or needle. It has its true size on every paper. */
export interface Piece {
  /** mm, trimmed. */
  readonly width: number;
  readonly height: number;
  /** The colour that reaches its edge; none if the edge is white, where an inaccurate cut does not show. */
  readonly edge?: Colour;
  /** It begins a row of its block if that costs no further page, so that what belongs together is not cut out with others. */
  readonly begins?: true;
  /** What it is among those of its sheet, for files of single pieces: "3B-4", "badge-12", "triangle". */
  readonly id?: string;
  /** It does not fill its box, as a triangle: on a screen nothing is behind it. */
  readonly bare?: true;
  /** What it holds several of, if it is cut up once more: a dot of a strip, with nothing around it. */
  readonly single?: Piece;
  /** What is printed on its back, if backs are. */
  readonly back?: PieceBack;
  /** `turned` by half a turn: every other triangle in a strip, so that they share their slanting edges. */
  draw(at: Box, turned: boolean): readonly Item[];
}

/**
 * What is on a back: something in the middle, drawn around (0, 0); or a pattern of so many tiles, each with something in its middle,
 * every other with something else, which goes on beyond the edges. Pieces with the same back share what is drawn.
 */
export type PieceBack =
  | { readonly items: readonly Mark[] }
  | {
      readonly pattern: { readonly even: readonly Mark[]; readonly odd: readonly Mark[] };
      readonly across: number;
      readonly down: number;
    };

/** Pieces that are cut out of one block, row by row, edge to edge. */
export interface Lot {
  readonly pieces: readonly Piece[];
  /** They fill the places that are left over on the last page, or in the last row, as far as they go; those between wholes first. */
  readonly spares?: readonly Piece[];
  readonly sparesIn?: 'row';
  /** It is printed only where a page that is begun has room for it: for all of it, or for as many of its rows as there is room for. */
  readonly ifRoom?: 'whole' | 'rows';
  /** In a grid; along rows of one piece each; or triangles in strips, every other one turned. */
  readonly cut: 'grid' | 'rows' | 'triangles';
  /** Pieces from one that begins to the next are on one page, where that costs none. */
  readonly whole?: true;
  /** The part of the body's width that it takes, from and to; default: all of it. */
  readonly span?: readonly [from: number, to: number];
  /** mm above the block, for a heading. */
  readonly heading?: number;
  /** The block in reading order: heading, cut lines and pieces, each with its role. */
  draw(block: Block): readonly Item[];
}

/** The pieces of a lot that are on one page. */
interface Block {
  /** From the top of the heading to the last row; as wide as the lot's part of the body. */
  readonly at: Box;
  readonly pieces: readonly Item[];
  /** The full length of the block, one straight cut each. */
  readonly cutLines: readonly Item[];
}

export interface ImposedPage {
  readonly page: number;
  readonly pages: number;
  /** Straight cuts it takes to cut this page up. */
  readonly cuts: number;
  /** Those of them that are short: across strips. */
  readonly shortCuts: number;
  readonly pieces: readonly Piece[];
  /** The blocks in their places. */
  draw(): readonly Item[];
}

interface Lots {
  /** From the top down; the lots of a band are side by side. A band goes below another if all of it has room. */
  readonly bands: readonly (readonly Lot[])[];
  /** mm between bands: at least, and up to so much more, for the last of a page to end where the body does. */
  readonly gap?: number;
  readonly stretch?: number;
  readonly cutColour: Colour;
}

/** mm, in the orientation that the pieces are imposed in. */
export type PaperSize = Pick<Box, 'width' | 'height'>;

/** A sheet of pieces with a strip at its left, which is cut off last and labels the bundle. */
export interface StripSheet extends Lots {
  /** mm: its width, and its distance from the pieces. */
  readonly strip: { readonly width: number; readonly gap: number };
  page(imposed: ImposedPage, strip: Box, paper: PaperSize): Page;
}

/** A sheet with head and foot like any other, and pieces in its body. */
export interface FramedSheet extends Lots {
  readonly body: Box;
  page(imposed: ImposedPage): Page;
}

export type PieceSheet = StripSheet | FramedSheet;
