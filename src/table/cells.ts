// Text with tabs, semicolons or commas in it → rows of cells.
import type { TableReading, TableRow } from './row.ts';

export type Separator = '\t' | ';' | ',';

interface CellForm extends Pick<TableReading, 'rows' | 'exact'> {
  readonly separator: Separator;
  /** Number of the first line, if that is not 1. */
  readonly first?: number;
}

/** What a quotation mark is that has no second one: a fault, where a text is cut that is read no further, or a letter like others. */
type Quotes = 'closed' | 'cut' | 'letters';

/** RFC 4180, with any of our separators and line ends. A quotation mark that has no second one is a letter like others. */
export const cellRows = (text: string, form: CellForm): readonly TableRow[] =>
  rowsIn(text, form, 'closed') ?? rowsIn(text, form, 'letters') ?? [];

/** Undefined if a quotation mark has no second one: the text was cut off; or for a row that no table has. */
export const strictCellRows = (text: string, form: CellForm): readonly TableRow[] | undefined =>
  rowsIn(text, form, 'closed');

/** The rows that are whole in the first characters of a text. */
export const firstCellRows = (text: string, form: CellForm): readonly TableRow[] =>
  rowsIn(text.slice(0, FIRST), form, 'cut') ?? [];

const FIRST = 50_000;
/** A row with more cells is none of a table. */
const MOST_CELLS = 500;

function rowsIn(
  text: string,
  { separator, first = 1, rows: most, exact }: CellForm,
  quotes: Quotes,
): readonly TableRow[] | undefined {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let starts: number[] = [];
  let line = first;
  let lineStart = 0;
  let at = 0;
  let rowLine = line;
  const endRow = (): void => {
    rows.push({ cells: cells.every((cell) => cell === '') ? [] : cells, line: rowLine, starts });
    cells = [];
    starts = [];
  };
  while (at <= text.length && rows.length <= most) {
    const quote = quotes === 'letters' ? undefined : quotedCell(text, at, separator);
    if (quote === 'open') return quotes === 'cut' ? rows : undefined;
    if (cells.length >= MOST_CELLS) return quotes === 'cut' ? rows : undefined;
    const end = quote?.end ?? endOfCell(text, at, separator);
    const raw = quote?.text ?? text.slice(at, end);
    const indent = quote ? 1 : raw.length - raw.trimStart().length;
    cells.push(exact ? raw : raw.replace(/[\r\n]+/g, ' ').trim());
    starts.push(at - lineStart + indent + 1);
    const breaks = raw.match(/\r\n|\n|\r/g)?.length ?? 0;
    line += breaks;
    at = end + 1;
    if (text[end] === separator) continue;
    endRow();
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
    line += 1;
    rowLine = line;
    lineStart = at;
  }
  return rows;
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** What stands in quotation marks, and where its cell ends; undefined if they are a part of it: `"Ankan" Berg`. */
function quotedCell(
  text: string,
  from: number,
  separator: Separator,
): { readonly text: string; readonly end: number } | 'open' | undefined {
  if (text[from] !== '"') return undefined;
  let close = from + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) return 'open';
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const end = endOfCell(text, close + 1, separator);
  if (text.slice(close + 1, end).trim() !== '') return undefined;
  return { text: text.slice(from + 1, close).replaceAll('""', '"'), end };
}
