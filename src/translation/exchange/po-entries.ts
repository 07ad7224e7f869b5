// The text of a PO file → its entries with their lines, or every place where it is not PO.
import { error, type Problem, type Result, unless } from '../../problem.ts';
import { VERSION, type Version } from './version.ts';

export interface PoEntry {
  readonly context?: string;
  readonly id: string;
  readonly text: string;
  /** What `#| msgid` says: the previous source. */
  readonly previous?: string;
  readonly fuzzy: boolean;
  /** What translators noted in lines that begin with "# "; an empty one ends a remark. */
  readonly remarks: readonly string[];
  /** The comment `#. kitpress: VERSION`; absent if there are several that differ. */
  readonly exported?: Version;
  /** Kept by the program for later, marked with `#~`. */
  readonly obsolete: boolean;
  /** Of the translation, one-based. */
  readonly line: number;
}

/** Of a file that is not PO at all, only the first few places are reported. */
const MAX_NAMED = 10;

/** Lines of comments of one entry that are read. */
const MAX_LINES = 1000;

const FIELDS = ['msgctxt', 'msgid', 'msgstr', 'previous', 'skipped'] as const;
type Field = (typeof FIELDS)[number];

/** An entry that is being read. */
interface Open {
  readonly fields: Partial<Record<Field, string>>;
  /** The field that a string on a line of its own continues. */
  last?: Field;
  fuzzy: boolean;
  readonly remarks: string[];
  readonly exported: Set<Version>;
  obsolete: boolean;
  start: number;
  line: number;
}

const opened = (): Open => ({
  fields: {},
  fuzzy: false,
  remarks: [],
  exported: new Set(),
  obsolete: false,
  start: 0,
  line: 0,
});

/** All entries, the header first if there is one. Problems: `exchange-syntax`, each with its line. */
export function readEntries(text: string, file: string): Result<readonly PoEntry[]> {
  const entries: PoEntry[] = [];
  const problems: Problem[] = [];
  const wrong = (line: number, message: string, hint: string): void => {
    if (problems.length < MAX_NAMED) problems.push(error('exchange-syntax', message, { hint, file, line }));
  };
  let open = opened();
  const close = (): void => {
    const { msgid: id, msgstr: words, msgctxt: context, previous } = open.fields;
    const [exported, other] = open.exported;
    if (id !== undefined && words !== undefined)
      entries.push({
        ...(context !== undefined && { context }),
        id,
        text: words,
        ...(previous !== undefined && { previous }),
        fuzzy: open.fuzzy,
        remarks: open.remarks
          .join('\n')
          .split(/\n{2,}/)
          .filter((remark) => remark.trim() !== ''),
        ...(exported !== undefined && other === undefined && { exported }),
        obsolete: open.obsolete,
        line: open.line,
      });
    else if (open.start > 0)
      wrong(open.start, `This entry has no ${id === undefined ? 'msgid' : 'msgstr'}.`, BROKEN);
    open = opened();
  };
  for (const [index, written] of text.split('\n').entries()) {
    const read = readLine(written.trim());
    const begins = read.kind === 'comment' || (read.kind === 'field' && BEGINS.includes(read.field));
    if (read.kind === 'blank' || (begins && open.fields.msgstr !== undefined)) close();
    const fault = take(read, open, index + 1);
    if (fault) wrong(index + 1, ...fault);
  }
  close();
  return unless(problems, () => entries);
}

const BROKEN = 'Check that the file is complete, or export it from your program again.';
const BEGINS: readonly Field[] = ['msgctxt', 'msgid', 'previous', 'skipped'];

type Fault = readonly [message: string, hint: string];
type Read =
  | {
      readonly kind: 'blank' | 'comment';
      readonly fuzzy?: boolean;
      readonly remark?: string | undefined;
      readonly exported?: string | undefined;
    }
  | {
      readonly kind: 'field';
      readonly field: Field;
      readonly string: string | undefined;
      readonly obsolete: boolean;
    }
  | {
      readonly kind: 'more';
      readonly string: string | undefined;
      readonly previous: boolean;
      readonly obsolete: boolean;
    }
  | { readonly kind: 'plural' | 'other' };

function readLine(written: string): Read {
  if (written === '') return { kind: 'blank' };
  const [, mark = ''] = /^(#~\||#~|#\|)/.exec(written) ?? [];
  if (mark === '' && written.startsWith('#')) {
    const flags = /^#[,=](.*)$/s.exec(written)?.[1]?.split(',') ?? [];
    const [, exported] = /^#\..*?\bkitpress: *(\S+)/.exec(written) ?? [];
    const fuzzy = flags.some((flag) => flag.trim() === 'fuzzy');
    // What msgcat writes between the comments of two files is nobody's.
    const remark = /^#(?![.:,=])(?! ?#-#-#)\s?(.*)$/s.exec(written)?.[1];
    return { kind: 'comment', fuzzy, remark, exported };
  }
  const line = written.slice(mark.length).trim();
  const previous = mark.endsWith('|');
  const obsolete = mark.startsWith('#~');
  if (line === '') return { kind: 'comment' };
  if (line.startsWith('"')) return { kind: 'more', string: unquoted(line), previous, obsolete };
  const [head = '', keyword = ''] = /^(msgctxt|msgid_plural|msgid|msgstr)(?=[\s"[])/.exec(line) ?? [];
  if (keyword === '') return { kind: 'other' };
  const rest = line.slice(head.length).trim();
  if (keyword === 'msgid_plural' || rest.startsWith('[')) return { kind: 'plural' };
  const field = previous ? (keyword === 'msgid' ? 'previous' : 'skipped') : (keyword as Field);
  return { kind: 'field', field, string: unquoted(rest), obsolete };
}

/** Adds a line to the entry it belongs to; returns what is wrong with it. */
function take(read: Read, open: Open, line: number): Fault | undefined {
  switch (read.kind) {
    case 'blank':
      return undefined;
    case 'comment':
      open.fuzzy ||= read.fuzzy === true;
      if (read.remark !== undefined && open.remarks.length < MAX_LINES) open.remarks.push(read.remark);
      if (read.exported !== undefined && VERSION.test(read.exported)) open.exported.add(read.exported);
      return undefined;
    case 'plural':
      return ['Kitpress has no texts with plural forms.', 'Export the file from Kitpress again.'];
    case 'other':
      return ['This line is not PO.', BROKEN];
    case 'more':
      return goOn(read.string, open);
    case 'field':
      return begin(read.field, read.string, read.obsolete, open, line);
  }
}

const NO_STRING: Fault = ['The quotation marks or backslashes on this line are not balanced.', BROKEN];

function goOn(string: string | undefined, open: Open): Fault | undefined {
  if (open.last === undefined) return ['This text does not belong to an entry.', BROKEN];
  if (string === undefined) return NO_STRING;
  open.fields[open.last] = (open.fields[open.last] ?? '') + string;
  return undefined;
}

function begin(
  field: Field,
  string: string | undefined,
  obsolete: boolean,
  open: Open,
  line: number,
): Fault | undefined {
  const again = field !== 'skipped' && open.fields[field] !== undefined;
  open.last = field;
  open.obsolete ||= obsolete;
  if (field === 'msgstr') open.line = line;
  if (open.start === 0 && field !== 'previous' && field !== 'skipped') open.start = line;
  if (again) return [`This entry has a second ${field}.`, BROKEN];
  open.fields[field] = string ?? '';
  return string === undefined ? NO_STRING : undefined;
}

const SIGNS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '"': '"',
  '\\': '\\',
  "'": "'",
  '?': '?',
};

/** What a string in quotation marks says; undefined if it does not end, or has an unknown escape. */
function unquoted(written: string): string | undefined {
  if (!written.startsWith('"')) return undefined;
  let text = '';
  for (let at = 1; at < written.length; at += 1) {
    const character = written.charAt(at);
    if (character === '"') return at === written.length - 1 ? text : undefined;
    if (character !== '\\') {
      text += character;
      continue;
    }
    const numbers = numbersAt(written, at);
    const known = numbers === '' ? SIGNS[written.charAt(at + 1)] : characters(numbers);
    if (known === undefined) return undefined;
    text += known;
    at += numbers === '' ? 1 : numbers.length - 1;
  }
  return undefined;
}

/** The run of "\\303" and "\\xc3" that begins at `at`: bytes, several of which may be one character. */
function numbersAt(written: string, at: number): string {
  NUMBERS.lastIndex = at;
  return NUMBERS.exec(written)?.[0] ?? '';
}
const NUMBERS = /(?:\\(?:x[0-9a-fA-F]{2}|[0-7]{1,3})){1,1000}/y;

function characters(numbers: string): string | undefined {
  const bytes = numbers
    .split('\\')
    .slice(1)
    .map((one) => (one.startsWith('x') ? Number.parseInt(one.slice(1), 16) : Number.parseInt(one, 8)));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}
