// The sheets of a workbook → the rows of the one that has the names.
import { error, failed, ok, type Problem, type Result } from '../problem.ts';
import { isWorkbookFault, type Workbook, type WorkbookFault } from '../table/book.ts';
import { findColumns } from './columns.ts';
import { COPY_NAMES, locked, otherArchive, unread } from './file-kind.ts';
import { MAX_ROWS, oneOrMany, quoted, type Table } from './table.ts';

/** How a workbook is read that may have names: a longer text is none. */
export const READING = { rows: MAX_ROWS, characters: 1000 };

/** Problems: names-not-a-list, names-password, names-damaged, names-too-large. */
export function tableOfBook(book: Workbook | WorkbookFault, file: string): Result<Table> {
  if (isWorkbookFault(book)) return failed(unreadable(book, file));
  const filled = book.sheets.filter(({ cells }) => cells.rows.some((row) => row.cells.length > 0));
  const chosen = filled.find(isHeaded) ?? filled[0];
  if (!chosen) return ok({ rows: [], leftOut: [], assumed: [] });
  const { rows, hiddenRows } = chosen.cells;
  const others = filled.filter((sheet) => sheet !== chosen).map(({ name }) => quoted(name));
  return ok({
    rows,
    leftOut: [
      ...(hiddenRows > 0 ? [oneOrMany(hiddenRows, 'a hidden row', 'hidden rows')] : []),
      ...(book.unread > 0 ? [oneOrMany(book.unread, 'the last sheet', 'sheets after the first eight')] : []),
    ],
    assumed:
      others.length > 0 ? [`the sheet ${quoted(chosen.name)} has the list, not ${others.join(', ')}`] : [],
  });
}

const isHeaded = ({ cells }: Workbook['sheets'][number]): boolean =>
  findColumns(cells.rows.filter((row) => row.cells.length > 0)).header !== undefined;

function unreadable({ kind, names = [] }: WorkbookFault, file: string): Problem {
  switch (kind) {
    case 'locked':
      return locked(file);
    case 'no-workbook':
      return unread(otherArchive(names), file);
    case 'damaged':
      return error('names-damaged', 'The workbook is damaged.', {
        hint: 'Open it in Excel and save it again, or copy the names into a new workbook.',
        file,
      });
    case 'too-large':
      return error('names-too-large', 'The workbook has much more in it than a list of people.', {
        hint: COPY_NAMES,
        file,
      });
  }
}
