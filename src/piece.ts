// What is cut out of sheets: pieces, and the sheets of them before they are put on a paper.
import type { Box, Colour } from './geometry.ts';
import type { Item, Page } from './scene.ts';

/** A card, strip of dots, triangle or needle. It has its true size on every paper. */
export interface Piece {
  /** mm, trimmed. */
  readonly width: number;
  readonly height: number;
  /** The colour that reaches its edge; none where it is white there, and a cut that is a little off does not show. */
  readonly edge?: Colour;
  /** In its place; by half a turn where triangles in a strip share their slanting edges. */
  draw(at: Box, turned: boolean): readonly Item[];
}

/** Pieces that are cut out of one block, row by row and edge to edge. */
export interface Lot {
  readonly pieces: readonly Piece[];
  /** Fill places that are left over on the last page, as far as they go. */
  readonly spares?: readonly Piece[];
  /** In a grid; along rows of one piece each; or triangles in strips, every other one turned. */
  readonly cut: 'grid' | 'rows' | 'triangles';
  /** Which part of the body's width is its own, from and to; all of it unless given. */
  readonly span?: readonly [from: number, to: number];
  /** mm over the block, for a heading. */
  readonly heading?: number;
  /** The block as it is heard: heading, cut lines and pieces under their roles. */
  draw(block: Block): readonly Item[];
}

/** The pieces of a lot that are on one page. */
interface Block {
  /** From the top of the heading to the last row; as wide as the lot's part of the body. */
  readonly at: Box;
  readonly pieces: readonly Item[];
  /** Over the full length of the block, one straight cut each. */
  readonly cutLines: readonly Item[];
}

export interface ImposedPage {
  readonly page: number;
  readonly pages: number;
  /** Straight cuts it takes to cut this page up. */
  readonly cuts: number;
  readonly pieces: readonly Piece[];
  /** The blocks in their places. */
  draw(): readonly Item[];
}

interface Lots {
  /** From the top down, those of one band side by side; a band goes under another where all of it has room. */
  readonly bands: readonly (readonly Lot[])[];
  /** mm between bands. */
  readonly gap?: number;
  readonly cutColour: Colour;
}

/** A sheet that is all pieces but for a strip at its left, which is cut off last and labels the bundle. */
export interface StripSheet extends Lots {
  /** mm: how wide it is, and how far from the pieces. */
  readonly strip: { readonly width: number; readonly gap: number };
  page(imposed: ImposedPage, strip: Box): Page;
}

/** A sheet with head and foot like any other, and pieces in its body. */
export interface FramedSheet extends Lots {
  readonly body: Box;
  page(imposed: ImposedPage): Page;
}

export type PieceSheet = StripSheet | FramedSheet;
