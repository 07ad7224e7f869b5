// Text → rows: a name a line, or cells with tabs, semicolons or commas between them, or all names on one line.
import { hasHeading } from './headings.ts';
import { type ListRow, MAX_ROWS, type Table } from './table.ts';

type Separator = '\t' | ';' | ',';

/** `file` may end in .csv, where commas are between cells; elsewhere they are in them ("Berg, Anna"). */
export function tableOf(text: string, file: string): Table {
  const declared = /^sep=([;,\t])\r?\n?/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const first = declared ? 2 : 1;
  const lines = plainRows(body, first);
  const filled = lines.filter(({ cells }) => cells.length > 0);
  const separator = (declared?.[1] as Separator | undefined) ?? separatorOf(filled, file);
  const [only] = filled;
  const list = only && filled.length === 1 && !hasHeading(only.cells) ? onOneLine(only) : undefined;
  if (list) return { rows: list, leftOut: [], assumed: ['one line, with a name between each two signs'] };
  const rows =
    separator === undefined
      ? lines
      : (cellRows(body, separator, first) ?? cellRows(body, separator, first, false) ?? lines);
  return { rows, leftOut: [], assumed: [] };
}

/** A row for each line, with one cell; blank lines of a text are not worth a word, and those of a table are. */
const plainRows = (text: string, first: number): readonly ListRow[] =>
  text.split(/\r\n|\n|\r/, MAX_ROWS * 2).map((line, i) => {
    const cell = line.trim();
    const start = line.length - line.trimStart().length + 1;
    return { cells: cell === '' ? [] : [cell], line: first + i, starts: [start] };
  });

function separatorOf(lines: readonly ListRow[], file: string): Separator | undefined {
  const sample = lines.slice(0, 200).map(({ cells: [cell = ''] }) => cell);
  const share = (sign: string): number =>
    sample.length === 0 ? 0 : sample.filter((cell) => cell.includes(sign)).length / sample.length;
  for (const sign of ['\t', ';'] as const) if (share(sign) >= 0.5) return sign;
  const headed = sample.slice(0, 15).some((cell) => cell.includes(',') && hasHeading(cell.split(',')));
  if (headed) return ',';
  if (share('","') >= 0.5) return ',';
  // "Berg, Anna" on every line of a file that is called .csv is a name a line.
  return /\.csv$/i.test(file) && share(',') >= 0.5 && share(', ') < 0.5 ? ',' : undefined;
}

/** Names with semicolons or commas between them, as an e-mail program lists those it writes to. */
function onOneLine(row: ListRow): readonly ListRow[] | undefined {
  const [text = ''] = row.cells;
  const sign = text.includes(';') ? ';' : ',';
  const parts = text.split(sign, MAX_ROWS + 1);
  if (parts.length < 2 || (sign === ',' && parts.some((part) => /^\s*\p{Ll}/u.test(part)))) return undefined;
  let at = row.starts?.[0] ?? 1;
  return parts.flatMap((part, i) => {
    const from = at;
    at += part.length + 1;
    return pieces(part, i === parts.length - 1 ? AND : undefined, from, row.line);
  });
}

/** Between the last two names of a sentence. */
const AND = /\s(?:och|og|and|und|ja|&)\s/;

const pieces = (
  part: string,
  between: RegExp | undefined,
  from: number,
  line: number,
): readonly ListRow[] => {
  const and = between?.exec(part);
  const halves: readonly (readonly [string, number])[] = and
    ? [
        [part.slice(0, and.index), from],
        [part.slice(and.index + and[0].length), from + and.index + and[0].length],
      ]
    : [[part, from]];
  return halves.flatMap(([half, start]) => {
    const cell = half.trim();
    const indent = half.length - half.trimStart().length;
    return cell === '' ? [] : [{ cells: [cell], line, starts: [start + indent] }];
  });
};

/** RFC 4180, with any of our separators and line ends. Undefined if a quotation mark has no second one: then it is a letter like others. */
function cellRows(
  text: string,
  separator: Separator,
  first: number,
  quotes = true,
): readonly ListRow[] | undefined {
  const rows: ListRow[] = [];
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
  while (at <= text.length && rows.length <= MAX_ROWS * 2) {
    const quote = quotes ? quotedCell(text, at, separator) : undefined;
    if (quote === 'open') return undefined;
    const end = quote?.end ?? endOfCell(text, at, separator);
    const raw = quote?.text ?? text.slice(at, end);
    const indent = quote ? 1 : raw.length - raw.trimStart().length;
    cells.push(raw.replace(/[\r\n]+/g, ' ').trim());
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
