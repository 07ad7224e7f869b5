// A table → the names in it, and what was left out or taken for granted.

import type { TableRow } from '../table/row.ts';
import type { TextPlace } from '../text.ts';
import { type Columns, findColumns } from './columns.ts';
import { readCommas } from './commas.ts';
import { groupIn, hasHeading, isSum, isTitle } from './headings.ts';
import { type NamePlace, oneOrMany, quoted, type Table } from './table.ts';
import { tableNumbers } from './table-numbers.ts';
import { afterDash, type Bare, BESIDE, bareName, hasLetters, tidy } from './words.ts';

/** One name and the place it was read from. */
export interface ListedName {
  readonly name: string;
  /** The number of the table or group that the list puts the person in. */
  readonly table?: number;
  readonly place: NamePlace;
  /** The same without looking into the file, for the text on the sheets. */
  readonly from?: TextPlace;
}

export interface NameList {
  readonly names: readonly ListedName[];
  /** How many tables or groups they sit at, if the list says it. */
  readonly tables: number;
  /** Phrases such as "2 empty rows". */
  readonly leftOut: readonly string[];
  readonly assumed: readonly string[];
}

/** What is left out, by what it is, with the first of each. */
type Tally = Map<string, { count: number; readonly first: string; readonly many: string }>;

const tell = (tally: Tally, [one, many]: readonly [string, string], first: string): void => {
  const known = tally.get(one);
  if (known) known.count += 1;
  else tally.set(one, { count: 1, first, many });
};

const phrases = (tally: Tally): readonly string[] =>
  [...tally].map(
    ([one, { count, first, many }]) =>
      `${oneOrMany(count, one, many)}${first === '' ? '' : ` (${quoted(first)})`}`,
  );

const EMPTY = ['an empty row', 'empty rows'] as const;
const SUMS = ['a row of sums', 'rows of sums'] as const;
const NAMELESS = ['a row without a name', 'rows without a name'] as const;
const TITLES = ['a line above the names', 'lines above the names'] as const;
const HEADINGS = ['the heading', 'headings'] as const;
const GROUPS = ['a heading of a table', 'headings of tables'] as const;

/** A cell with a name in it, before what is beside the name is left out. */
interface Candidate {
  readonly row: TableRow;
  readonly cell: string;
  readonly column: number;
  readonly table?: string;
}

/** `columns` are those that hold the names, if they are not to be found. */
export function namesOfTable(
  table: Table,
  file: string,
  columns: Columns = findColumns(filledRows(table)),
): NameList {
  const filled = filledRows(table);
  const tally: Tally = new Map();
  const candidates = candidatesIn(table.rows, filled, columns, tally);
  const cells = unnumbered(candidates.map(({ cell }) => cell));
  for (const [i, cell] of cells.entries()) if (cell !== candidates[i]?.cell) tell(tally, BESIDE.number, '');
  const bare = cells.map(bareName);
  const { names: ordered, turned } = readCommas(bare.map(({ name }) => name));
  const read = ordered.map(({ name, beside }, i): Bare => {
    const last = afterDash(name);
    return { name: last.name, beside: [...(bare[i]?.beside ?? []), ...beside, ...last.beside] };
  });
  const shown = distinguished(read);
  for (const { what, text } of shown.flatMap(({ beside }) => beside))
    tell(tally, BESIDE[what], what === 'address' || what === 'phone' ? '' : text);
  const tables = tableNumbers(candidates.map(({ table: label }) => label));
  const names = candidates.map((candidate, i) =>
    listed(candidate, shown[i]?.name ?? '', tables.numbers[i], file),
  );
  return {
    names,
    tables: new Set(tables.numbers.filter((number) => number !== undefined)).size,
    leftOut: [...table.leftOut, ...phrases(tally)],
    assumed: [
      ...table.assumed,
      ...wordsFor(columns, filled),
      ...(turned ? [`${quoted(turned.written)} is ${turned.printed}`] : []),
      ...tables.assumed,
    ],
  };
}

/** Those with anything in them. */
export const filledRows = ({ rows }: Pick<Table, 'rows'>): readonly TableRow[] =>
  rows.filter(({ cells }) => cells.length > 0);

/** "1 Anna Ek", "2 Bo Berg": numbers without a sign, if every name has one and they go up. */
function unnumbered(cells: readonly string[]): readonly string[] {
  const numbers = cells.map((cell) => Number(/^(\d{1,3}) (?=\p{L})/u.exec(cell)?.[1] ?? Number.NaN));
  const goUp = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
  return cells.length > 1 && !numbers.some(Number.isNaN) && goUp
    ? cells.map((cell) => cell.replace(/^\d+ /, ''))
    : cells;
}

/** Who has the name of somebody else keeps what is written beside it: "Anna Berg (Malmö)". */
function distinguished(read: readonly Bare[]): readonly Bare[] {
  const times = new Map<string, number>();
  for (const { name } of read) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  return read.map(({ name, beside }) => {
    const kept = beside.find(({ what }) => what === 'parenthesis' || what === 'role');
    if (times.get(name.toLowerCase()) === 1 || !kept) return { name, beside };
    const words = kept.text.replace(/^\(|\)$/g, '');
    return { name: `${name} (${words})`, beside: beside.filter((one) => one !== kept) };
  });
}

function wordsFor({ names, header }: Columns, rows: readonly TableRow[]): readonly string[] {
  if (header !== undefined || rows.every(({ cells }) => cells.filter((cell) => cell !== '').length < 2))
    return [];
  const which = names.map((column) => String.fromCharCode(65 + (column % 26)));
  return [`no headings; the names are in column ${which.join(' and ')}`];
}

/** Rows with a name in them; the others are counted by what they are. */
function candidatesIn(
  all: readonly TableRow[],
  filled: readonly TableRow[],
  { names, table: seating, header }: Columns,
  tally: Tally,
): readonly Candidate[] {
  const isTable = filled.some(({ cells }) => cells.length > 1);
  const last = filled.at(-1);
  const from = header === undefined ? undefined : filled[header];
  const found: Candidate[] = [];
  let above = from !== undefined;
  let group: string | undefined;
  for (const row of last ? all.slice(0, all.indexOf(last) + 1) : []) {
    const { cells } = row;
    const [first = ''] = cells.filter((cell) => cell !== '');
    if (row === from) above = false;
    if (row === from) tell(tally, HEADINGS, cells[names[0] ?? 0] ?? first);
    else if (first === '') {
      if (isTable && !above) tell(tally, EMPTY, '');
    } else if (above || (found.length === 0 && from === undefined && isAlone(row) && isTitle(first)))
      tell(tally, TITLES, first);
    else if (isAlone(row) && groupIn(first) !== undefined) {
      group = groupIn(first);
      tell(tally, GROUPS, first);
    } else if (isSumRow(row, row === last)) tell(tally, SUMS, first);
    else if (from && hasHeading(cells) && cells.join('|') === from.cells.join('|'))
      tell(tally, HEADINGS, first);
    else {
      const cell = joined(row, names);
      const column = names.find((one) => cells[one]) ?? names[0] ?? 0;
      const written = tidy(seating === undefined ? '' : (cells[seating] ?? ''));
      const at = written === '' ? group : (groupIn(written) ?? written);
      if (isName(cell)) found.push({ row, cell, column, ...(at !== undefined && { table: at }) });
      else tell(tally, NAMELESS, cell === '' ? first : cell);
    }
  }
  return found;
}

const isAlone = ({ cells }: TableRow): boolean => cells.filter((cell) => cell !== '').length === 1;

/** The word for a sum, with a number or nothing beside it. A person may be called Sum: alone, it has to be the last row. */
const isSumRow = ({ cells }: TableRow, last: boolean): boolean => {
  const words = cells.filter(hasLetters);
  const [only = ''] = words;
  return words.length === 1 && isSum(only) && (last || cells.some((cell) => /\d/.test(cell)));
};

const joined = ({ cells }: TableRow, names: readonly number[]): string =>
  tidy(names.map((column) => cells[column] ?? '').join(' '));

/** Letters that are not those of an address. */
const isName = (cell: string): boolean => hasLetters(bareName(cell).name) && !/^\S+@\S+$/.test(cell);

function listed(
  { row, column, cell }: Candidate,
  name: string,
  table: number | undefined,
  file: string,
): ListedName {
  const start = row.starts?.[column];
  const written = row.cells[column] ?? cell;
  const indent = Math.max(0, written.indexOf(name.split(' ')[0] ?? ''));
  const place: NamePlace = (offset = 0) => ({
    file,
    line: row.line,
    ...(start !== undefined && { column: start + indent + offset }),
  });
  return { name, ...(table !== undefined && { table }), place, from: place() };
}

/** A name as people write one, with what they write beside it; or exactly this name. */
export type WrittenName = string | { readonly name: string; readonly table?: number | undefined };

/** Names of a plan, each written on its own; `at` is the place of each. */
export function namesWritten(
  written: readonly WrittenName[],
  at: (index: number) => Pick<ListedName, 'place' | 'from'>,
): NameList {
  const rows = written.flatMap((cell, line) => (typeof cell === 'string' ? [{ cells: [cell], line }] : []));
  const list = namesOfTable({ rows, leftOut: [], assumed: [] }, '');
  const exact = written.flatMap((one, line) => (typeof one === 'string' ? [] : [{ ...one, line }]));
  const read = list.names.map(({ name, table, place }) => ({ name, table, line: place().line ?? 0 }));
  const names = [...read, ...exact]
    .toSorted((a, b) => a.line - b.line)
    .map(({ name, table, line }) => ({ name, ...(table !== undefined && { table }), ...at(line) }));
  return { ...list, names, tables: new Set(names.flatMap(({ table }) => table ?? [])).size };
}
