// What a file is by its first bytes, and what to do with one that is no list, in words that its user knows.
import { error, type Problem } from '../problem.ts';

interface Unread {
  readonly what: string;
  readonly hint: string;
}

const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const AS_WORKBOOK = 'Open it and choose Save As, “Excel Workbook (*.xlsx)”.';

export const COPY_NAMES = 'Copy the names into a new Excel workbook, one in each row, and save it as .xlsx.';

/** What a file is that is neither text nor a zip archive. */
const STARTS: readonly (readonly [RegExp, Unread])[] = [
  [/^%PDF-/, { what: 'a PDF', hint: COPY_NAMES }],
  [
    /^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp)/s,
    { what: 'a picture', hint: 'Type the names into an Excel workbook, one in each row.' },
  ],
  [/^\{\\rtf/, { what: 'a document of a word processor (RTF)', hint: COPY_NAMES }],
  [/^BEGIN:VCARD/i, { what: 'a file of contacts', hint: COPY_NAMES }],
  [
    /^(.\x8b.[^ -~]|7z\xbc\xaf|Rar!)/s,
    { what: 'a compressed file', hint: 'Extract the list from it first.' },
  ],
];

/** A page of the web, or XML: Excel writes both under names that end in .xls. */
const MARKUP = /^(\xef\xbb\xbf)?\s*<(!doctype|\?xml|html|table|head|meta)/i;

/** The problem with a file that is no list; undefined if it may be text. */
export function notAList(bytes: Uint8Array, file: string): Problem | undefined {
  const start = latin(bytes, 0, 200);
  if (start.startsWith(OLE)) return oldOffice(bytes, file);
  const known = STARTS.find(([signature]) => signature.test(start))?.[1];
  if (known) return unread(known, file);
  return MARKUP.test(start)
    ? unread({ what: 'a web page or XML', hint: `If Excel can open it: ${AS_WORKBOOK}` }, file)
    : undefined;
}

export const unread = ({ what, hint }: Unread, file: string): Problem =>
  error('names-not-a-list', `This is ${what}, and no list of names.`, { hint, file });

/** Files of Office before 2007; a new one with a password is inside such a file. */
function oldOffice(bytes: Uint8Array, file: string): Problem {
  const has = (entry: string): boolean => indexOf(bytes, [...entry].join('\0')) >= 0;
  if (has('EncryptedPackage')) return locked(file);
  if (has('WordDocument')) return unread({ what: 'a Word document', hint: COPY_NAMES }, file);
  const what =
    has('Workbook') || has('Book') ? 'a workbook of Excel 97–2003 (.xls)' : 'a file of an old Office';
  return unread({ what, hint: AS_WORKBOOK }, file);
}

export const locked = (file: string): Problem =>
  error('names-password', 'The workbook is protected with a password.', {
    hint: 'In Excel, choose File, Info, Protect Workbook, Encrypt with Password, and delete the password; or copy the names into a new workbook.',
    file,
  });

/** What an archive is that is not an Excel workbook, by the names in it. */
export function otherArchive(names: readonly string[]): Unread {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\//)) return { what: 'a Word document (.docx)', hint: COPY_NAMES };
  if (has(/^ppt\//)) return { what: 'a PowerPoint presentation (.pptx)', hint: COPY_NAMES };
  if (has(/^xl\/workbook\.bin$/)) return { what: 'a binary Excel workbook (.xlsb)', hint: AS_WORKBOOK };
  if (has(/^Index(\/|\.zip$)/))
    return {
      what: 'a spreadsheet of Numbers',
      hint: 'In Numbers, choose File, Export To, Excel, and use that file.',
    };
  if (has(/^content\.xml$/))
    return {
      what: 'an OpenDocument file, such as a spreadsheet of LibreOffice (.ods)',
      hint: 'In LibreOffice, choose File, Save As, “Excel 2007–365 (.xlsx)”.',
    };
  return { what: 'a compressed folder (.zip)', hint: 'Extract the list from it first.' };
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The first place of some characters of one byte each. */
function indexOf(bytes: Uint8Array, wanted: string): number {
  const first = wanted.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (latin(bytes, at, at + wanted.length) === wanted) return at;
  return -1;
}
