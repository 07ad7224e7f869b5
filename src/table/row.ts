// A row of a table as it stands in its file, and how much of one is read.

export interface TableRow {
  /** A row of a table that is empty has none. */
  readonly cells: readonly string[];
  /** One-based: a line of text, or a row of a workbook. */
  readonly line: number;
  /** In text, the column each cell begins at, one-based. */
  readonly starts?: readonly number[];
}

/** How much of a table is read, and how. */
export interface TableReading {
  /** Reading ends after so many rows. */
  readonly rows: number;
  /** In a cell; the rest of a longer text is not kept. */
  readonly characters: number;
  /** Cells are taken as they are, with those that are hidden; else on one line, without blanks at their ends, as they are shown. */
  readonly exact?: true;
}
