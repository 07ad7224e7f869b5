// A kind of sheet: everything that Kitpress knows about it. Each kind has a folder here; index.ts registers them.
import type { Flip } from '../backs.ts';
import type { LayoutContext } from '../furniture/context.ts';
import type { KindRules } from '../kit/kind.ts';
import type { FinishedKind } from '../kit/kinds.ts';
import type { Kit, Sheet } from '../kit/kit.ts';
import type { LabelStock, OnLabels } from '../labels.ts';
import type { Formats } from '../page/format.ts';
import type { BoardsOnPaper } from '../page/onto.ts';
import type { Printed } from '../page/paper.ts';
import type { PieceSheet } from '../piece.ts';
import type { Page } from '../scene.ts';
import type { Text } from '../text.ts';

/** A sheet as a print list shows it. */
export interface PrintedSheet extends Printed {
  /** Its id. */
  readonly sheet: string;
  readonly name: string;
  /** "S1–S5" */
  readonly label: string;
  readonly file: string;
  /** The sheet's first page. */
  readonly picture?: Page;
  readonly cutOut?: readonly CutOut[];
  /** Boards that are not printed as they are laid out. */
  readonly boards?: BoardsOnPaper;
  /** If it is printed on both sides: the edge that sheets are turned over. */
  readonly flip?: Flip | undefined;
  /** Strips of dots for each person. */
  readonly strips?: number;
  /** If it is labels: which, on what size of paper. */
  readonly stock?: LabelStock;
}

/** A thing that is cut out of pages, or folded; "tear" is a card with a part to tear off, "decks" are cards with a strip as label, "labels" sheets of dots that are cut between rows. */
export type CutOut =
  | 'cards'
  | 'tear'
  | 'decks'
  | 'covers'
  | 'dots'
  | 'labels'
  | 'triangles'
  | 'needles'
  | 'badges'
  | 'tents';

/** Sheets of labels, which are a file of their own. */
export interface LabelSheets {
  readonly what: OnLabels;
  readonly stock: LabelStock;
  /** In the print list. */
  readonly name: Text;
  /** The codes of the sheets that they are for. */
  readonly label: string;
  readonly cutOut: readonly CutOut[];
  readonly pages: readonly Page[];
}

/** `S` is the sheet as the kind reads it, with its keys and texts; `K` its keys in kit.yaml. */
export interface Kind<S extends Sheet = Sheet, K = unknown> extends FinishedKind<S>, KindRules<K> {
  /** The paper that it is made for unless its sheet names one; default: a board. */
  readonly format?: keyof Formats;
  /** True if it is laid out after all others, because it lists them. */
  last?(sheet: S): boolean;
  /** The areas of it that a plan may name a picture for. */
  pictures?(sheet: S): readonly string[];
  /** What is cut out of its pages: the guide says how. */
  cutOut?(sheet: S, kit: Kit): readonly CutOut[];
  /** How many strips of dots each person gets of it. */
  strips?(context: LayoutContext, sheet: S): number;
  /** All that its sheets together have on the labels of the plan. */
  onLabels?(context: LayoutContext, sheets: readonly S[]): readonly LabelSheets[];
  /**
   * One copy of the sheet, page by page, or sheets of pieces that page/ puts on a paper. Problems go to the context.
   * For a sheet that comes last, `printed` is everything that is printed, the sheet itself included; otherwise it is empty.
   */
  layout(context: LayoutContext, sheet: S, printed: readonly PrintedSheet[]): readonly (Page | PieceSheet)[];
}

/** The kinds by their names in kit.yaml. */
export type Kinds = Readonly<Record<string, Kind>>;
