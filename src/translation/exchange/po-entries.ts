// The text of a PO file → its entries with their lines, or every place where it is not PO.
import { error, type Problem, type Result, unless } from '../../problem.ts';
import { unquoted } from './po-string.ts';
import { VERSION, type Version } from './version.ts';

export interface PoEntry {
  readonly context?: string;
  readonly id: string;
  /** `msgid_plural`, of a text with a number in it. */
  readonly plural?: string;
  /** The translation; of a plural, `msgstr[0]` and so on. */
  readonly texts: readonly PoText[];
  /** What `#| msgid` and `#| msgid_plural` say: the previous source. */
  readonly previous?: string;
  readonly previousPlural?: string;
  readonly fuzzy: boolean;
  /** What translators noted in lines that begin with "# "; an empty one ends a remark. */
  readonly remarks: readonly string[];
  /** The comment `#. kitpress: VERSION`, with one for each text; absent if there are several that differ. */
  readonly exported?: readonly Version[];
  /** "sv/topics.yaml:12", where a source is said to be. */
  readonly references: readonly string[];
  /** Kept by the program for later, marked with `#~`. */
  readonly obsolete: boolean;
}

export interface PoText {
  readonly text: string;
  /** One-based. */
  readonly line: number;
}

/** Of a file that is not PO at all, only the first few places are reported. */
const MAX_NAMED = 10;

/** Lines of comments of one entry that are read. */
const MAX_LINES = 1000;

/** `skipped` is a previous context. */
type Source = 'msgctxt' | 'msgid' | 'msgid_plural' | 'previous' | 'previous_plural' | 'skipped';
/** The translations are counted. */
type Field = Source | number;

/** An entry that is being read. */
interface Open {
  readonly fields: Partial<Record<Source, string>>;
  readonly texts: { text: string; readonly line: number }[];
  /** The field that a string on a line of its own continues. */
  last?: Field;
  fuzzy: boolean;
  readonly remarks: string[];
  /** Versions with a blank between them. */
  readonly exported: Set<string>;
  readonly references: string[];
  obsolete: boolean;
  start: number;
}

const opened = (): Open => ({
  fields: {},
  texts: [],
  fuzzy: false,
  remarks: [],
  exported: new Set(),
  references: [],
  obsolete: false,
  start: 0,
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
    const entry = entryOf(open);
    if (entry) entries.push(entry);
    else if (open.start > 0)
      wrong(open.start, `This entry has no ${open.fields.msgid === undefined ? 'msgid' : 'msgstr'}.`, BROKEN);
    open = opened();
  };
  for (const [index, written] of text.split('\n').entries()) {
    const read = readLine(written.trim());
    const begins = read.kind === 'comment' || (read.kind === 'field' && BEGINS.has(read.field));
    if (read.kind === 'blank' || (begins && open.texts.length > 0)) close();
    const fault = take(read, open, index + 1);
    if (fault) wrong(index + 1, ...fault);
  }
  close();
  return unless(problems, () => entries);
}

function entryOf({
  fields,
  texts,
  fuzzy,
  remarks,
  exported,
  references,
  obsolete,
}: Open): PoEntry | undefined {
  const {
    msgctxt: context,
    msgid: id,
    msgid_plural: plural,
    previous,
    previous_plural: previousPlural,
  } = fields;
  const [versions, other] = exported;
  if (id === undefined || texts.length === 0) return undefined;
  return {
    ...(context !== undefined && { context }),
    id,
    ...(plural !== undefined && { plural }),
    texts,
    ...(previous !== undefined && { previous }),
    ...(previousPlural !== undefined && { previousPlural }),
    fuzzy,
    remarks: remarks
      .join('\n')
      .split(/\n{2,}/)
      .filter((remark) => remark.trim() !== ''),
    ...(versions !== undefined && other === undefined && { exported: versions.split(' ') }),
    references,
    obsolete,
  };
}

const BROKEN = 'Check that the file is complete, or export it from your program again.';
const BEGINS: ReadonlySet<Field> = new Set<Field>(['msgctxt', 'msgid', 'previous', 'skipped']);

type Fault = readonly [message: string, hint: string];
type Read =
  | {
      readonly kind: 'blank' | 'comment';
      readonly fuzzy?: boolean;
      readonly remark?: string | undefined;
      readonly exported?: string | undefined;
      readonly references?: readonly string[];
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
  | { readonly kind: 'other' };

function readLine(written: string): Read {
  if (written === '') return { kind: 'blank' };
  const [, mark = ''] = /^(#~\||#~|#\|)/.exec(written) ?? [];
  if (mark === '' && written.startsWith('#')) {
    const flags = /^#[,=](.*)$/s.exec(written)?.[1]?.split(',') ?? [];
    const [, exported] = /^#\..*?\bkitpress: *(\S.*)$/.exec(written) ?? [];
    const references = /^#:(.*)$/s.exec(written)?.[1]?.trim().split(/\s+/) ?? [];
    const fuzzy = flags.some((flag) => flag.trim() === 'fuzzy');
    // What msgcat writes between the comments of two files is nobody's.
    const remark = /^#(?![.:,=])(?! ?#-#-#)\s?(.*)$/s.exec(written)?.[1];
    return { kind: 'comment', fuzzy, remark, exported, references };
  }
  const line = written.slice(mark.length).trim();
  const previous = mark.endsWith('|');
  const obsolete = mark.startsWith('#~');
  if (line === '') return { kind: 'comment' };
  if (line.startsWith('"')) return { kind: 'more', string: unquoted(line), previous, obsolete };
  const [head = '', keyword = '', index] = KEYWORD.exec(line) ?? [];
  const field = fieldOf(keyword, index, previous);
  if (field === undefined) return { kind: 'other' };
  return { kind: 'field', field, string: unquoted(line.slice(head.length).trim()), obsolete };
}

const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?(?=[\s"])/;

function fieldOf(keyword: string, index: string | undefined, previous: boolean): Field | undefined {
  if (previous)
    return keyword === 'msgid' ? 'previous' : keyword === 'msgid_plural' ? 'previous_plural' : 'skipped';
  if (keyword === 'msgstr') return Number(index ?? 0);
  if (index !== undefined) return undefined;
  return keyword === 'msgctxt' || keyword === 'msgid' || keyword === 'msgid_plural' ? keyword : undefined;
}

/** Adds a line to the entry it belongs to; returns what is wrong with it. */
function take(read: Read, open: Open, line: number): Fault | undefined {
  switch (read.kind) {
    case 'blank':
      return undefined;
    case 'comment':
      open.fuzzy ||= read.fuzzy === true;
      if (read.remark !== undefined && open.remarks.length < MAX_LINES) open.remarks.push(read.remark);
      if (read.exported?.split(' ').every((one) => VERSION.test(one))) open.exported.add(read.exported);
      if (open.references.length < MAX_LINES) open.references.push(...(read.references ?? []));
      return undefined;
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
  const { last, texts } = open;
  if (last === undefined) return ['This text does not belong to an entry.', BROKEN];
  if (string === undefined) return NO_STRING;
  if (typeof last !== 'number') open.fields[last] = (open.fields[last] ?? '') + string;
  const text = typeof last === 'number' ? texts[last] : undefined;
  if (text) text.text += string;
  return undefined;
}

function begin(
  field: Field,
  string: string | undefined,
  obsolete: boolean,
  open: Open,
  line: number,
): Fault | undefined {
  open.last = field;
  open.obsolete ||= obsolete;
  if (open.start === 0 && field !== 'previous' && field !== 'previous_plural' && field !== 'skipped')
    open.start = line;
  const fault = typeof field === 'number' ? counted(field, open) : again(field, open);
  if (fault) return fault;
  if (typeof field === 'number') open.texts.push({ text: string ?? '', line });
  else open.fields[field] = string ?? '';
  return string === undefined ? NO_STRING : undefined;
}

const again = (field: Source, { fields }: Open): Fault | undefined =>
  field !== 'skipped' && fields[field] !== undefined
    ? [`This entry has a second ${field}.`, BROKEN]
    : undefined;

/** msgstr, or msgstr[0], msgstr[1] … of a plural, in this order. */
function counted(index: number, { texts, fields }: Open): Fault | undefined {
  if (index < texts.length) return ['This entry has a second msgstr.', BROKEN];
  if (index === texts.length && (index === 0 || fields.msgid_plural !== undefined)) return undefined;
  return [`This entry has msgstr[${index}], but not what belongs before it.`, BROKEN];
}
