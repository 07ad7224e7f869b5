// The register of formats for translators: how each is called and written, and how a returned file is known by its bytes.
import type { Result } from '../../problem.ts';
import { isZip } from '../../table/zip.ts';
import type { Unit } from '../unit.ts';
import type { ExchangeHead, FormatName, Imported } from './exchange.ts';

/** Each is loaded when it is needed. */
export interface ExchangeFormat {
  /** For `--format`. */
  readonly name: FormatName;
  /** Of its files. */
  readonly ending: string;
  /** Who reads it. */
  readonly about: string;
  /** Whether it says more of a text than that it is translated or not. */
  readonly states: boolean;
  /** It has one mark for all forms of a plural. */
  readonly together?: true;
  readonly write: (units: readonly Unit[], about: ExchangeHead) => Promise<Uint8Array>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** In the order in which they are offered; the first is the usual one. */
export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = [
  {
    name: 'po',
    ending: 'po',
    about: 'gettext: Poedit, Weblate',
    states: false,
    together: true,
    write: async (...texts) => utf8((await import('./po-write.ts')).toPo(...texts)),
  },
  {
    name: 'xliff',
    ending: 'xlf',
    about: 'XLIFF 2.0',
    states: true,
    write: async (...texts) => utf8((await import('./xliff-write.ts')).toXliff(...texts)),
  },
  {
    name: 'xliff-1.2',
    ending: 'xlf',
    about: 'for agencies',
    states: true,
    write: async (...texts) => utf8((await import('./xliff-1/write.ts')).toXliff1(...texts)),
  },
  {
    name: 'csv',
    ending: 'csv',
    about: 'a table, for any spreadsheet',
    states: true,
    write: async (...texts) => utf8((await import('./table/csv.ts')).toCsv(...texts)),
  },
  {
    name: 'xlsx',
    ending: 'xlsx',
    about: 'a table, for Excel',
    states: true,
    write: async (...texts) => (await import('./table/xlsx.ts')).toXlsx(...texts),
  },
];

/** What a returned file says, whatever format it is in; `as` is the language of its texts, if that is known. Problems: those of its reader. */
export async function fromExchange(bytes: Uint8Array, file: string, as?: string): Promise<Result<Imported>> {
  if (isZip(bytes)) return (await import('./table/read.ts')).fromWorkbook(bytes, file);
  const start = startOf(bytes);
  if (start.startsWith('<')) return (await import('./xliff-read.ts')).fromXliff(bytes, file);
  return HEADING.test(start)
    ? (await import('./table/read.ts')).fromSeparated(bytes, file)
    : (await import('./po-read.ts')).fromPo(bytes, file, as);
}

/** Its first letters, whatever the encoding: without byte order marks, blanks and the zeros of UTF-16. */
function startOf(bytes: Uint8Array): string {
  const codes = bytes.subarray(0, 8000).filter((byte) => byte !== 0);
  return String.fromCharCode(...codes).replace(/^[\x80-\xff\s]+/, '');
}

/** The heading of the column of keys, which no line of a PO file has. */
const HEADING = /(?:^|[;,\t])"?key"?\s*(?:[;,\t]|$)/im;
