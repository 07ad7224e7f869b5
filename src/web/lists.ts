// A list of people that was dropped or pasted → the table as it was read, and the people in the columns that were found or picked.
import { checkNames, MAX_PARTICIPANTS } from '../names/check.ts';
import { type Columns, findColumns } from '../names/columns.ts';
import { filledRows, namesOfTable } from '../names/list.ts';
import { readListTable } from '../names/read.ts';
import type { Table } from '../names/table.ts';
import { named } from '../plan/participants.ts';
import type { Problem } from '../problem.ts';
import type { TableRow } from '../table/row.ts';
import type { DroppedFile } from './choices.ts';
import type { ListAnswer, ListAsRead, PickedColumns } from './protocol.ts';
import { withSteps } from './steps.ts';

/** Rows that are shown. */
const SHOWN = 200;
/** Cells of a row that are shown. */
const WIDEST = 50;

export async function readList(list: DroppedFile | string, picked?: PickedColumns): Promise<ListAnswer> {
  const { name, bytes } =
    typeof list === 'string' ? { name: 'list.txt', bytes: new TextEncoder().encode(list) } : list;
  const table = await readListTable(bytes, name);
  if (!table.ok) return { problems: ofPeople(table.problems) };
  const { list: read, problems } = listAsRead(table.value, name, picked);
  return { list: read, problems: ofPeople([...table.problems, ...problems]) };
}

function listAsRead(
  table: Table,
  file: string,
  picked: PickedColumns | undefined,
): { readonly list: ListAsRead; readonly problems: readonly Problem[] } {
  const rows = filledRows(table);
  const found = findColumns(rows);
  const columns = picked ? columnsPicked(picked, rows, found) : found;
  const { names, tables, leftOut, assumed } = namesOfTable(table, file, columns);
  const within = names.slice(0, MAX_PARTICIPANTS);
  const headings = columns.header === undefined ? undefined : rows[columns.header]?.line;
  return {
    list: {
      rows: rows.slice(0, SHOWN).map(({ line, cells }) => ({ line, cells: cells.slice(0, WIDEST) })),
      rowCount: rows.length,
      columnCount: Math.min(
        WIDEST,
        rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
      ),
      columns: {
        names: columns.names,
        ...(columns.table !== undefined && { table: columns.table }),
      },
      ...(headings !== undefined && { headings }),
      people: named(within).map(({ name = '', initials = '', table: at }, i) => {
        const line = within[i]?.place().line;
        return {
          ...{ name, initials },
          ...(at !== undefined && { table: at }),
          ...(line !== undefined && { line }),
        };
      }),
      ...{ tables, leftOut, assumed },
    },
    problems: checkNames(names, () => ({ file })).problems,
  };
}

/** What is above the headings is no name, nor are they. */
const columnsPicked = (
  { names, table, headings }: PickedColumns,
  rows: readonly TableRow[],
  found: Columns,
): Columns => {
  const at = rows.findIndex(({ line }) => line === headings);
  const header = headings === undefined ? found.header : at < 0 ? undefined : at;
  return { names, ...(table !== undefined && { table }), ...(header !== undefined && { header }) };
};

const ofPeople = (problems: readonly Problem[]): ListAnswer['problems'] =>
  withSteps(problems, () => 'people');
