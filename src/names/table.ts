// A list as it stands in its file, before anybody knows which cells are names.
import type { Problem } from '../problem.ts';
import type { TableRow } from '../table/row.ts';

export interface Table {
  readonly rows: readonly TableRow[];
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
