// Workbooks as values: what was read of one, or why it was not, and what is to be written.
import type { TableRow } from './row.ts';

export interface SheetCells {
  readonly rows: readonly TableRow[];
  readonly hiddenRows: number;
}

/** The visible sheets of a workbook, the first of them. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly cells: SheetCells }[];
  /** How many more there are. */
  readonly unread: number;
}

/** Why a workbook cannot be read; an archive that is none by the names in it. */
export interface WorkbookFault {
  readonly kind: 'locked' | 'damaged' | 'too-large' | 'no-workbook';
  readonly names?: readonly string[];
}

export const isWorkbookFault = (read: Workbook | WorkbookFault): read is WorkbookFault => 'kind' in read;

/** A column of a sheet that is to be written. */
export interface SheetColumn {
  readonly heading: string;
  /** In characters of the usual font. */
  readonly width: number;
  /** Its cells may be changed; all others are grey and protected. */
  readonly open?: true;
  /** Its cells are numbers, or empty. */
  readonly number?: true;
  /** The words that are offered for its cells. */
  readonly choices?: readonly string[];
  /** The column with the most characters that each cell should have, counted from 0. */
  readonly longest?: number;
}

export interface NewSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** A cell for each column. */
  readonly rows: readonly (readonly string[])[];
}
