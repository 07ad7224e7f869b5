// A workbook of Excel → the rows of the sheet that has the names. The entry of what is loaded with the first of them.
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { findColumns } from '../columns.ts';
import { COPY_NAMES, locked, otherArchive, unread } from '../file-kind.ts';
import { oneOrMany, quoted, type Table } from '../table.ts';
import { type Archive, Broken, openArchive, TooLarge } from './archive.ts';
import { scanPart } from './part.ts';
import { readSheet, type SheetCells } from './sheet.ts';
import { readStrings } from './strings.ts';

/** Problems: names-not-a-list, names-password, names-damaged, names-too-large. */
export function readWorkbook(bytes: Uint8Array, file: string): Result<Table> {
  // The flag of an encrypted part of a zip archive.
  if (((bytes[6] ?? 0) & 1) === 1) return failed(locked(file));
  try {
    const archive = openArchive(bytes);
    const book = partNamed(archive.names, 'xl/workbook.xml');
    return book === undefined
      ? failed(unread(otherArchive(archive.names), file))
      : tableOfBook(archive, book);
  } catch (cause) {
    if (cause instanceof TooLarge) return failed(tooLarge(file));
    if (cause instanceof Broken) return failed(damaged(file));
    throw cause;
  }
}

const damaged = (file: string): Problem =>
  error('names-damaged', 'The workbook is damaged.', {
    hint: 'Open it in Excel and save it again, or copy the names into a new workbook.',
    file,
  });

const tooLarge = (file: string): Problem =>
  error('names-too-large', 'The workbook has much more in it than a list of people.', {
    hint: COPY_NAMES,
    file,
  });

const MOST_SHEETS = 8;

interface NamedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string | undefined;
}

function tableOfBook(archive: Archive, book: string): Result<Table> {
  const sheets = sheetsIn(archive, book);
  const visible = sheets.filter((sheet) => sheet.visible && sheet.part !== undefined);
  const shared = partNamed(archive.names, `${folderOf(book)}sharedStrings.xml`) ?? '';
  const strings = readStrings(archive.unpack([shared]).get(shared));
  const read = visible.slice(0, MOST_SHEETS).map(({ name, part = '' }) => ({
    name,
    cells: readSheet(archive.unpack([part]).get(part), strings),
  }));
  const filled = read.filter(({ cells }) => cells.rows.some((row) => row.cells.length > 0));
  const chosen = filled.find(({ cells }) => isHeaded(cells)) ?? filled[0];
  if (!chosen) return ok({ rows: [], leftOut: [], assumed: [] });
  const { rows, hiddenRows } = chosen.cells;
  const others = filled.filter((sheet) => sheet !== chosen).map(({ name }) => quoted(name));
  const unreadSheets = visible.length - read.length;
  return ok({
    rows,
    leftOut: [
      ...(hiddenRows > 0 ? [oneOrMany(hiddenRows, 'a hidden row', 'hidden rows')] : []),
      ...(unreadSheets > 0
        ? [oneOrMany(unreadSheets, 'the last sheet', 'sheets after the first eight')]
        : []),
    ],
    assumed:
      others.length > 0 ? [`the sheet ${quoted(chosen.name)} has the list, not ${others.join(', ')}`] : [],
  });
}

const isHeaded = ({ rows }: SheetCells): boolean =>
  findColumns(rows.filter(({ cells }) => cells.length > 0)).header !== undefined;

/** The parts that the workbook names, in its order. */
function sheetsIn(archive: Archive, book: string): readonly NamedSheet[] {
  const folder = folderOf(book);
  const related = `${folder}_rels/${book.slice(folder.length)}.rels`;
  const parts = archive.unpack([book, related]);
  const targets = new Map<string, string>();
  scanPart(parts.get(related), {
    open: (name, of) => {
      if (name === 'Relationship' && of('Type')?.endsWith('/worksheet'))
        targets.set(of('Id') ?? '', resolved(folder, of('Target') ?? ''));
    },
  });
  const sheets: NamedSheet[] = [];
  scanPart(parts.get(book), {
    open: (element, of) => {
      if (element !== 'sheet') return;
      const part = partNamed(archive.names, targets.get(of('id') ?? '') ?? '');
      sheets.push({ name: of('name') ?? '', visible: (of('state') ?? 'visible') === 'visible', part });
    },
  });
  return sheets;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Targets are relative to the folder of the workbook, unless they begin with a slash. */
const resolved = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`;

/** Names of parts are the same in small letters and capitals. */
const partNamed = (names: readonly string[], wanted: string): string | undefined =>
  names.find((name) => name.toLowerCase() === wanted.toLowerCase());
