// A list as it stands in its file, before anybody knows which cells are names: rows of cells, each with its place.
import type { Problem } from '../problem.ts';

export interface ListRow {
  /** Without a blank at either end. A row of a table that is empty has none. */
  readonly cells: readonly string[];
  /** One-based: a line of text, or a row of a workbook. */
  readonly line: number;
  /** In text, the column each cell begins at, one-based. */
  readonly starts?: readonly number[];
}

export interface Table {
  readonly rows: readonly ListRow[];
  /** What its reader left out, and what it took for granted. */
  readonly leftOut: readonly string[];
  readonly assumed: readonly string[];
}

/** More are no list of people, and are not read. */
export const MAX_ROWS = 5000;

/** Where something was read, `offset` characters into it; looked up only for a problem. */
export type NamePlace = (offset?: number) => Pick<Problem, 'file' | 'line' | 'column' | 'key'>;

/** "2 empty rows", "an empty row". */
export const oneOrMany = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${count} ${many}`;

/** Quotes what the file says, cut where it is long. */
export const quoted = (text: string): string => {
  const characters = [...text];
  return `"${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text}"`;
};
