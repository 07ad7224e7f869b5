// A workbook of Excel → the cells of its sheets. The entry of what is loaded with the first of them.
import type { Workbook, WorkbookFault } from '../book.ts';
import type { TableReading } from '../row.ts';
import { type Archive, Broken, openArchive, TooLarge } from './archive.ts';
import { scanPart } from './part.ts';
import { readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';

export function readWorkbook(bytes: Uint8Array, reading: TableReading): Workbook | WorkbookFault {
  // The flag of an encrypted part of a zip archive.
  if (((bytes[6] ?? 0) & 1) === 1) return { kind: 'locked' };
  try {
    const archive = openArchive(bytes);
    const book = partNamed(archive.names, 'xl/workbook.xml');
    return book === undefined
      ? { kind: 'no-workbook', names: archive.names }
      : sheetsOf(archive, book, reading);
  } catch (cause) {
    if (cause instanceof TooLarge) return { kind: 'too-large' };
    if (cause instanceof Broken) return { kind: 'damaged' };
    throw cause;
  }
}

const MOST_SHEETS = 8;

function sheetsOf(archive: Archive, book: string, reading: TableReading): Workbook {
  const sheets = sheetsIn(archive, book);
  const visible = sheets.filter((sheet) => sheet.visible && sheet.part !== undefined);
  const shared = partNamed(archive.names, `${folderOf(book)}sharedStrings.xml`) ?? '';
  const strings = readStrings(archive.unpack([shared]).get(shared), reading.characters);
  const read = visible.slice(0, MOST_SHEETS).map(({ name, part = '' }) => ({
    name,
    cells: readSheet(archive.unpack([part]).get(part), strings, reading),
  }));
  return { sheets: read, unread: visible.length - read.length };
}

interface NamedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string | undefined;
}

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
