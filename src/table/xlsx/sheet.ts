// A sheet of a workbook → rows of cells.
import type { SheetCells } from '../book.ts';
import type { TableReading, TableRow } from '../row.ts';
import { scanPart, unescaped } from './part.ts';
import { richText } from './strings.ts';

const MOST_COLUMNS = 100;
/** After so many empty rows, which may have a format down to the millionth, nobody follows. */
const LONGEST_GAP = 1000;

type Attributes = (name: string) => string | undefined;

/** Stops at more rows than are wanted, and after the last of them. */
export function readSheet(
  bytes: Uint8Array | undefined,
  strings: readonly string[],
  reading: TableReading,
): SheetCells {
  const { characters: longest } = reading;
  const grid = growing(reading);
  const rich = richText(longest);
  let value = '';
  let inValue = false;
  scanPart(bytes, {
    open: (name, attributes) => {
      if (name === 'col') grid.column(attributes);
      else if (name === 'row') grid.row(attributes);
      else if (name === 'c') grid.cell(attributes);
      else if (name === 'v') inValue = true;
      else rich.open(name);
    },
    text: (part) => {
      if (!inValue) rich.add(part);
      else if (value.length < longest) value += part.slice(0, longest);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        grid.fill(value, rich.taken(), strings);
        value = '';
      } else if (name === 'row') grid.end();
      else rich.close(name);
      return name !== 'sheetData' && !grid.isOver();
    },
  });
  return { rows: grid.rows, hiddenRows: grid.hiddenRows() };
}

/** The rows so far. A row or cell without a reference is the next one. */
function growing({ rows: most, exact }: TableReading) {
  const rows: TableRow[] = [];
  const hidden = new Set<number>();
  let hiddenRows = 0;
  let line = 0;
  /** The last line with anything in it. */
  let filled = 0;
  let column = -1;
  let type = '';
  let shown = true;
  let cells: string[] = [];
  const isOver = (): boolean => rows.length > most || (rows.length > 0 && line - filled > LONGEST_GAP);
  return {
    rows,
    hiddenRows: () => hiddenRows,
    column: (of: Attributes): void => {
      if (exact || !isOn(of('hidden'))) return;
      const last = Math.min(Number(of('max')), MOST_COLUMNS);
      for (let at = Number(of('min')); at <= last; at += 1) hidden.add(at - 1);
    },
    row: (of: Attributes): void => {
      line = whole(of('r')) ?? line + 1;
      shown = exact === true || !isOn(of('hidden'));
      column = -1;
      cells = [];
    },
    cell: (of: Attributes): void => {
      column = columnOf(of('r')) ?? column + 1;
      type = of('t') ?? 'n';
    },
    fill: (value: string, inline: string, strings: readonly string[]): void => {
      if (column < 0 || column >= MOST_COLUMNS || hidden.has(column)) return;
      while (cells.length < column) cells.push('');
      const text = textOf(type, value, inline, strings);
      cells[column] = exact ? text : text.replace(/\s+/g, ' ').trim();
    },
    end: (): void => {
      if (isOver() || cells.every((cell) => cell === '')) return;
      if (shown) {
        for (let gap = filled + 1; gap < line && rows.length > 0; gap += 1)
          rows.push({ cells: [], line: gap });
        rows.push({ cells, line });
      } else hiddenRows += 1;
      filled = line;
    },
    isOver,
  };
}

/** An error, such as #N/A, and what is true or false are no texts. */
function textOf(type: string, value: string, inline: string, strings: readonly string[]): string {
  if (type === 's') return strings[whole(value) ?? -1] ?? '';
  if (type === 'inlineStr') return inline;
  if (type === 'e' || type === 'b') return '';
  return unescaped(value);
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;

/** "B5" is in column 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
