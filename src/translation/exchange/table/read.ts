// A table as a spreadsheet saved it → what it says, or everything that is wrong with it.
import { error, failed, ok, type Problem, type Result, unless, warning } from '../../../problem.ts';
import { isWorkbookFault, type WorkbookFault } from '../../../table/book.ts';
import { firstCellRows, type Separator, strictCellRows } from '../../../table/cells.ts';
import { decodeText, windowsText } from '../../../table/encoding.ts';
import type { TableRow } from '../../../table/row.ts';
import type { ItemState } from '../../unit.ts';
import { type Imported, keyOfId, type ReturnedText } from '../exchange.ts';
import { tooLargeFile } from '../received.ts';
import { together } from '../together.ts';
import { shortOf, stateInVersion, stateUnsaid, VERSION, versionOf } from '../version.ts';
import { codePageOf, WESTERN } from './code-pages.ts';
import { type ColumnName, headIn, STATE_WORDS, type TableHead } from './columns.ts';
import { unguarded } from './guarded.ts';

/** A kit has some 800 texts. */
const READING = { rows: 20_000, characters: 40_000, exact: true } as const;
/** Somebody may have written above the headings. */
const DEEPEST = 15;

/**
 * CSV, or text with tabs, in UTF-8, UTF-16 or an older encoding of Windows. Problems: `exchange-too-large`,
 * `-not-utf8`, `-syntax`, `-foreign`, `-unknown-key`, `-lost-letters`; as a warning `-old-letters`.
 */
export function fromSeparated(bytes: Uint8Array, file: string): Result<Imported> {
  const large = tooLargeFile(bytes, file);
  if (large) return failed(large);
  const decoded = decodeText(bytes);
  if (!decoded) return failed(otherLetters(file));
  if (decoded.sure) return fromTextTable(decoded.text, file);
  // Its headings are in letters that all of these encodings share.
  const head = formOf(decoded.text)?.head;
  const page = codePageOf(head?.language ?? '');
  const text = page === WESTERN ? decoded.text : windowsText(bytes, page);
  return text === undefined ? failed(otherLetters(file)) : withDoubt(fromTextTable(text, file), file, page);
}

function fromTextTable(text: string, file: string): Result<Imported> {
  const form = formOf(text);
  if (!form) return failed(noHeadings(file));
  const rows = strictCellRows(form.body, { ...READING, ...form });
  if (!rows) return failed(notWhole(file));
  const plain = rows.map((row) => ({ ...row, cells: row.cells.map(unguarded) }));
  return importedFrom(plain, file, 'csv');
}

interface TextForm {
  readonly body: string;
  /** Number of its first line. */
  readonly first: number;
  readonly separator: Separator;
  readonly head: TableHead;
}

/** What is between the cells, by the headings; undefined where there are none. */
function formOf(text: string): TextForm | undefined {
  const declared = /^sep=[;,\t]\r?\n?/i.exec(text)?.[0] ?? '';
  const body = text.slice(declared.length);
  const first = declared === '' ? 1 : 2;
  for (const separator of SEPARATORS) {
    const headed = headedRows(firstCellRows(body, { ...READING, rows: DEEPEST, separator }));
    if (headed) return { body, first, separator, head: headed.head };
  }
  return undefined;
}

/** Problems: as of a file of text. */
export async function fromWorkbook(bytes: Uint8Array, file: string): Promise<Result<Imported>> {
  const large = tooLargeFile(bytes, file);
  if (large) return failed(large);
  const { readWorkbook } = await import('../../../table/xlsx/workbook.ts');
  const book = readWorkbook(bytes, READING);
  if (isWorkbookFault(book)) return failed(brokenWorkbook(book, file));
  const sheet = book.sheets.find(({ cells }) => headedRows(cells.rows));
  return sheet ? importedFrom(sheet.cells.rows, file, 'xlsx') : failed(noHeadings(file));
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

interface Headed {
  readonly head: TableHead;
  readonly below: readonly TableRow[];
}

function headedRows(rows: readonly TableRow[]): Headed | undefined {
  for (const [at, { cells }] of rows.slice(0, DEEPEST).entries()) {
    const head = headIn(cells);
    if (head) return { head, below: rows.slice(at + 1) };
  }
  return undefined;
}

function importedFrom(rows: readonly TableRow[], file: string, format: 'csv' | 'xlsx'): Result<Imported> {
  const headed = headedRows(rows);
  if (!headed) return failed(noHeadings(file));
  if (rows.length > READING.rows) return failed(tooManyRows(file));
  const { head, below } = headed;
  const { from, language, kit, version, exported, texts } = head;
  const filled = below.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const items = filled.map((row) => itemOfRow(row, head));
  const problems = together(filled.filter((_, k) => !items[k]).map((row) => namelessRow(row, head, file)));
  return unless(problems, () => ({
    ...{ format, file, language, from, kit },
    ...(version !== undefined && { version }),
    ...(exported !== undefined && { export: exported }),
    ...(texts !== undefined && filled.length < texts && { fewer: { there: filled.length, all: texts } }),
    items: items.filter((item) => item !== undefined),
  }));
}

const cellOf = ({ cells }: TableRow, { columns }: TableHead, name: ColumnName): string =>
  cells[columns[name] ?? -1] ?? '';

function itemOfRow(row: TableRow, head: TableHead): ReturnedText | undefined {
  const cell = (name: ColumnName): string => cellOf(row, head, name);
  const key = keyOfId(cell('key').trim());
  if (key === undefined) return undefined;
  const [text, noted, remark] = [cell('text'), cell('kitpress').trim(), cell('remark').trim()];
  const exported = VERSION.test(noted) ? noted : undefined;
  return {
    ...{ key, source: cell('source'), text },
    state: stateOfCell(text, cell('state'), exported),
    ...(head.columns.remark !== undefined && { remarks: remark === '' ? [] : [remark] }),
    ...(exported !== undefined && { exported }),
    line: row.line,
  };
}

/** Most people never touch the state: that of a text that was changed counts only if it was changed as well. */
function stateOfCell(text: string, cell: string, exported: string | undefined): ItemState {
  if (text.trim() === '') return 'untranslated';
  const word = cell.trim().toLowerCase().replaceAll('-', ' ');
  const said = STATES.find((state) => STATE_WORDS[state] === word);
  if (said === undefined || said === 'untranslated') return stateUnsaid(text, exported);
  if (exported === undefined || shortOf(exported) === shortOf(versionOf(text, said))) return said;
  return stateInVersion(exported) === said ? 'translated' : said;
}

const STATES = Object.keys(STATE_WORDS) as readonly ItemState[];

/** Bytes that may be of any of the older encodings: what a letter is depends on the Windows that it was saved on. */
function withDoubt(imported: Result<Imported>, file: string, page: string): Result<Imported> {
  if (!imported.ok) return imported;
  const lost = imported.value.items.filter(({ text }) => /\p{L}\?\p{L}/u.test(text));
  const problems = [
    ...imported.problems,
    warning('exchange-old-letters', `The file is not in UTF-8: its letters are read as ${page}.`, {
      hint: 'Look at the letters of what is imported; in Excel, save it as “Excel Workbook (*.xlsx)” or “CSV UTF-8”.',
      file,
    }),
    ...together(lost.map((item) => lostLetter(item, file))),
  ];
  return lost.length > 0 ? failed(...problems) : ok(imported.value, problems);
}

const lostLetter = ({ line, key }: ReturnedText, file: string): Problem =>
  error(
    'exchange-lost-letters',
    'A letter of this text has become a question mark when the file was saved.',
    {
      hint: 'Save it from the original as “Excel Workbook (*.xlsx)” or “CSV UTF-8”.',
      ...{ file, line, key },
    },
  );

const otherLetters = (file: string): Problem =>
  error(
    'exchange-not-utf8',
    'The file is not text in UTF-8, UTF-16 or the encoding that Windows has for its language.',
    {
      hint: 'In Excel, save it as “Excel Workbook (*.xlsx)” or “CSV UTF-8”.',
      file,
    },
  );

const foreignTable = (message: string, file: string): Problem =>
  error('exchange-foreign', message, {
    hint: 'Export the texts from Kitpress, translate them in that file, and leave its first row as it is.',
    file,
  });

const noHeadings = (file: string): Problem =>
  foreignTable('The table has no row with the headings Key, Source and Translation.', file);

const tooManyRows = (file: string): Problem =>
  error('exchange-too-large', `The table has more than ${READING.rows} rows.`, {
    hint: 'Check that it is the right file.',
    file,
  });

const notWhole = (file: string): Problem =>
  error('exchange-syntax', 'A quotation mark has no second one, or a row has more than 500 cells.', {
    hint: 'Check that the file is complete, or save it from your program again.',
    file,
  });

const namelessRow = (row: TableRow, head: TableHead, file: string): Problem =>
  error(
    'exchange-unknown-key',
    `"${cellOf(row, head, 'key').slice(0, 80)}" is not the name of a text in a kit.`,
    {
      hint: 'Leave the column Key as it was exported; delete rows that you have added.',
      file,
      line: row.line,
    },
  );

function brokenWorkbook({ kind }: WorkbookFault, file: string): Problem {
  if (kind === 'too-large')
    return error('exchange-too-large', 'The workbook has much more in it than the texts of a kit.', {
      hint: 'Check that it is the right file.',
      file,
    });
  if (kind === 'no-workbook')
    return foreignTable('The file is a zip archive, but not an Excel workbook.', file);
  const locked = kind === 'locked';
  return error('exchange-syntax', locked ? 'The workbook has a password.' : 'The workbook is damaged.', {
    hint: locked ? 'Save it without a password.' : 'Open it in your program and save it again.',
    file,
  });
}
