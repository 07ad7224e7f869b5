// A kind of sheet: all that Kitpress knows of it. Each has a folder here, and index.ts registers them.
import type { LayoutContext } from '../furniture/context.ts';
import type { KitKind } from '../kit/kinds.ts';
import type { Sheet } from '../kit/kit.ts';
import type { CommonTexts } from '../kit/sheet-texts.ts';
import type { Formats } from '../page/format.ts';
import type { Printed } from '../page/paper.ts';
import type { PieceSheet } from '../piece.ts';
import type { Page } from '../scene.ts';

/** A sheet as a print list shows it. */
export interface PrintedSheet extends Printed {
  readonly name: string;
  /** "S1–S5" */
  readonly label: string;
  readonly file: string;
  /** Its first page. */
  readonly picture?: Page;
}

export interface Kind<T extends CommonTexts = CommonTexts> extends KitKind<T> {
  /** The paper it is made for: a board, unless it is held in the hand. */
  readonly format?: keyof Formats;
  /** Laid out after all others, which it lists. */
  readonly last?: true;
  /**
   * One copy of the sheet, in the order of its pages, or sheets of pieces that page/ puts on a paper. What does not fit becomes a problem of the context.
   * `printed` is everything that is printed, the sheet itself included, for a kind that comes last; else it is empty.
   */
  layout(
    context: LayoutContext,
    sheet: Sheet<T>,
    printed: readonly PrintedSheet[],
  ): readonly (Page | PieceSheet)[];
}

/** The kinds by the name that kit.yaml gives them. */
export type Kinds = Readonly<Record<string, Kind>>;
