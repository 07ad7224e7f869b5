// A file of names → the names: a workbook of Excel, or text with or without columns, in the encodings that programs save it in.
import { error, failed, ok, type Problem, type Result } from '../problem.ts';
import { decodeText } from '../table/encoding.ts';
import { isZip } from '../table/zip.ts';
import { checkNames } from './check.ts';
import { notAList } from './file-kind.ts';
import { filledRows, type NameList, namesOfTable } from './list.ts';
import { tableOf } from './separated.ts';
import { MAX_ROWS, type Table } from './table.ts';
import { READING, tableOfBook } from './workbook.ts';

const MIB = 1024 * 1024;
/** 200 names have 10 KB; a workbook may have pictures in it. */
const MOST_BYTES = { text: MIB, workbook: 8 * MIB };

/** Bytes of a file → its names, with what was left out. Problems show `file`, whose ending counts only where the bytes do not say it. */
export async function readNames(bytes: Uint8Array, file: string): Promise<Result<NameList>> {
  const table = await readListTable(bytes, file);
  if (!table.ok) return table;
  const list = namesOfTable(table.value, file);
  const names = checkNames(list.names, () => ({ file }));
  return names.ok ? ok(list, names.problems) : names;
}

/** The table in the bytes of a file, for somebody who says which columns have the names. */
export async function readListTable(bytes: Uint8Array, file: string): Promise<Result<Table>> {
  const table = await readTable(bytes, file);
  return table.ok && filledRows(table.value).length > MAX_ROWS ? failed(tooMany(file)) : table;
}

async function readTable(bytes: Uint8Array, file: string): Promise<Result<Table>> {
  const workbook = isZip(bytes);
  const most = workbook ? MOST_BYTES.workbook : MOST_BYTES.text;
  const wrong = workbook ? undefined : notAList(bytes, file);
  if (wrong) return failed(wrong);
  if (bytes.length > most) return failed(tooLarge(most, file));
  // A list in Excel is one of several forms: what reads it is loaded with the first.
  return workbook
    ? tableOfBook((await import('../table/xlsx/workbook.ts')).readWorkbook(bytes, READING), file)
    : readText(bytes, file);
}

const tooLarge = (most: number, file: string): Problem =>
  error('names-too-large', `The file is larger than ${most / MIB} MB.`, {
    hint: 'Check that this is the list; copy the names into a new file.',
    file,
  });

function readText(bytes: Uint8Array, file: string): Result<Table> {
  const decoded = decodeText(bytes);
  if (!decoded)
    return failed(
      error('names-not-utf8', 'The file is no text in UTF-8, UTF-16 or Windows-1252.', {
        file,
        hint: 'In Excel, choose Save As, “Excel Workbook (*.xlsx)” or “CSV UTF-8”; in an editor, save it in UTF-8.',
      }),
    );
  const table = tableOf(decoded.text, file);
  if (decoded.sure) return ok(table);
  const western = 'the letters are those of Windows-1252 (Western Europe)';
  return ok({ ...table, assumed: [western, ...table.assumed] });
}

const tooMany = (file: string): Problem =>
  error('names-too-many', `The list has more than ${MAX_ROWS} rows.`, {
    hint: 'Check that this is the list; copy the names into a new file.',
    file,
  });
