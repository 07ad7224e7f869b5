// Sheets of self-adhesive labels as values: what dots and name badges can be printed on instead of being cut out.

/** What of a workshop can be on labels. */
export const ON_LABELS = ['dots', 'badges'] as const;
export type OnLabels = (typeof ON_LABELS)[number];

/** A maker's sheet of equal labels; lengths in mm. */
export interface LabelFormat {
  readonly id: string;
  /** "HERMA 4385" */
  readonly name: string;
  readonly round: boolean;
  /** Of a label. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** The top left corner of the first label on the sheet. */
  readonly x: number;
  readonly y: number;
  /** From one label to the next. */
  readonly pitch: readonly [x: number, y: number];
  /** The sheet as it is fed. */
  readonly sheet: { readonly name: string; readonly width: number; readonly height: number };
}

/** What lies in the printer: labels, some of which may be gone. */
export interface LabelStock {
  readonly format: LabelFormat;
  /** The first free label of the first sheet, from 1, counted along the rows from the top left. */
  readonly from: number;
  /** mm: how far everything is moved to the right and down, because the printer misses by as much. */
  readonly shift: readonly [right: number, down: number];
}

/** What is on which labels; the rest is cut out. */
export type LabelStocks = Readonly<Partial<Record<OnLabels, LabelStock>>>;
