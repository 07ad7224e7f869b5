// Which columns of a table hold the names, and who sits where: by the words over them, or else by what is in them.

import type { TableRow } from '../table/row.ts';
import { type Heading, hasHeading, headingOf, isTitle } from './headings.ts';
import { hasLetters, isRole } from './words.ts';

export interface Columns {
  /** Joined with a blank, in this order. */
  readonly names: readonly number[];
  readonly table?: number;
  /** The row of headings, among those with anything in them. */
  readonly header?: number;
}

/** Above the headings there is a title, a date, a place. */
const DEEPEST = 15;

export function findColumns(rows: readonly TableRow[]): Columns {
  const header = rows.slice(0, DEEPEST).findIndex((row, i) => isHeader(row, rows.slice(0, i)));
  const heading = rows[header];
  return heading ? headed(rows, header, heading) : { names: guessed(rows) };
}

/** A single word is a heading only where nothing but titles is above it: somebody may be called Guest. */
const isHeader = ({ cells }: TableRow, above: readonly TableRow[]): boolean =>
  hasHeading(cells) &&
  (cells.filter((cell) => cell !== '').length > 1 ||
    above.every((row) => row.cells.some((cell) => isTitle(cell) || /\d/.test(cell))));

function headed(rows: readonly TableRow[], header: number, { cells }: TableRow): Columns {
  const below = rows.slice(header + 1);
  const kinds = cells.map(headingOf);
  const filled = (column: number): boolean => below.some((row) => hasLetters(row.cells[column] ?? ''));
  const first = (kind: Heading): number | undefined => {
    const all = kinds.flatMap((one, i) => (one === kind ? [i] : []));
    return all.find((column) => filled(column) && varied(below, column)) ?? all.find(filled) ?? all[0];
  };
  const [name, given, middle, family, table] = (['name', 'given', 'middle', 'family', 'table'] as const).map(
    first,
  );
  const names = nameColumns(below, { name, given, middle, family });
  return {
    names,
    header,
    ...(table !== undefined && { table }),
  };
}

/** "anonymous" in every row is no name. */
const varied = (rows: readonly TableRow[], column: number): boolean =>
  rows.length < 3 || new Set(rows.map(({ cells }) => cells[column])).size > 1;

type Found = { readonly [K in 'name' | 'given' | 'middle' | 'family']: number | undefined };

/** A name beside a given name or a surname is the other one, unless it has both in it. */
function nameColumns(rows: readonly TableRow[], { name, given, middle, family }: Found): readonly number[] {
  const parts = (...columns: readonly (number | undefined)[]): readonly number[] =>
    columns.filter((column) => column !== undefined);
  if (given !== undefined && family !== undefined && given !== family) return parts(given, middle, family);
  if (name === undefined) return parts(given, middle, family);
  const other = given ?? family;
  if (other === undefined || holds(rows, name, other)) return [name];
  return given === undefined ? [name, other] : [other, name];
}

/** Whether one column has most of what is in the other. */
const holds = (rows: readonly TableRow[], whole: number, part: number): boolean => {
  const both = rows.filter(({ cells }) => cells[whole] && cells[part]);
  const within = both.filter(({ cells }) => cells[whole]?.includes(cells[part] ?? ''));
  return within.length * 2 > both.length;
};

interface Facts {
  readonly column: number;
  /** Shares of the rows: that have words without digits, and that are like no other. */
  readonly words: number;
  readonly different: number;
  /** Those that say what somebody does, or where. */
  readonly roles: number;
  /** Words and letters in a cell, on average. */
  readonly many: number;
  readonly long: number;
}

function factsOf(rows: readonly TableRow[], column: number): Facts {
  const cells = rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
  const worded = cells.filter((cell) => hasLetters(cell) && !/\d{2}|@|:\/\//.test(cell));
  const share = (count: number): number => count / Math.max(1, rows.length);
  const average = (measure: (cell: string) => number): number =>
    cells.reduce((sum, cell) => sum + measure(cell), 0) / Math.max(1, cells.length);
  return {
    column,
    words: share(worded.length),
    roles: share(cells.filter(isRole).length),
    different: new Set(cells).size / Math.max(1, cells.length),
    many: average((cell) => cell.split(/\s+/).length),
    long: average((cell) => cell.length),
  };
}

const MOST_COLUMNS = 30;
const SAMPLE = 300;

/** Two columns of single words are given name and surname; else the longer column of words that are all different. */
function guessed(rows: readonly TableRow[]): readonly number[] {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.min(MOST_COLUMNS, Math.max(1, ...sample.map(({ cells }) => cells.length)));
  if (width === 1) return [0];
  // A title or a sum is a row with less than the others.
  const full = sample.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const facts = Array.from({ length: width }, (_, column) =>
    factsOf(full.length * 2 > sample.length ? full : sample, column),
  );
  const worded = facts.filter(({ words, roles }) => words >= 0.6 && roles < 0.4);
  const [one, two] = worded;
  if (one && two && two.column === one.column + 1 && isOneWord(one) && isOneWord(two))
    return [one.column, two.column];
  const several = worded.filter(({ many }) => many >= 1.5 && many <= 4.5);
  const [best] = (several.length > 0 ? several : worded).toSorted(
    (a, b) => Number(b.different > 0.9) - Number(a.different > 0.9) || b.long - a.long,
  );
  return [best?.column ?? facts.toSorted((a, b) => b.words - a.words)[0]?.column ?? 0];
}

/** Half of the places of work in a column are somebody else's too. */
const isOneWord = ({ many, different }: Facts): boolean => many < 1.4 && different > 0.5;
