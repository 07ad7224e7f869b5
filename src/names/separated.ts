// Text → rows: a name a line, or cells with tabs, semicolons or commas between them, or all names on one line.
import { cellRows, type Separator } from '../table/cells.ts';
import type { TableRow } from '../table/row.ts';
import { hasHeading } from './headings.ts';
import { MAX_ROWS, type Table } from './table.ts';

const WITHIN = { rows: MAX_ROWS * 2 };

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
  const rows = separator === undefined ? lines : cellRows(body, { ...WITHIN, separator, first });
  return { rows, leftOut: [], assumed: [] };
}

/** A row for each line, with one cell; blank lines of a text are not worth a word, and those of a table are. */
const plainRows = (text: string, first: number): readonly TableRow[] =>
  text.split(/\r\n|\n|\r/, MAX_ROWS * 2).map((line, i) => {
    const cell = line.trim();
    const start = line.length - line.trimStart().length + 1;
    return { cells: cell === '' ? [] : [cell], line: first + i, starts: [start] };
  });

function separatorOf(lines: readonly TableRow[], file: string): Separator | undefined {
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
function onOneLine(row: TableRow): readonly TableRow[] | undefined {
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
): readonly TableRow[] => {
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
