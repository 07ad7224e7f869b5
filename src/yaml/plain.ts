// Reads the plain part of YAML that content is written in, line by line and thirty times faster than the full language.
//
// It accepts keys, texts on one line, quoted texts without escapes, lists, [1, 2] and { a: b } on one line, and comment lines.
// If a file has anything else, or anything that may be wrong, it is "not plain" and the package `yaml` reads it.
//
// Why there is a second grammar: without it, a cold build of the bench kit (57 KB of YAML, 320 ms) takes 47 to 60 ms longer
// (fastest and median of 13, CPU time; it is 3 KB of the bundle). js-yaml 5, whose events have places, would still take 20 to
// 45 ms longer. tests/yaml/one-answer.test.ts checks that both readers give the same data.

/** How deep lists and keys may be nested. */
export const MAX_DEPTH = 20;
/** 1 MiB of text has 100,000 to 230,000; hostile files reach a million, and cost `yaml` seconds and gigabytes: neither reader takes more. */
export const MAX_LEXEMES = 250_000;
/** Pieces in a line without brackets at most, with its indentation, dash, marks and end. In brackets, each character may be one. */
const LEXEMES_IN_LINE = 12;
/** YAML 1.2.2, 7.4.2: a key on one line has at most 1,024 characters before its colon. */
const MAX_KEY = 1024;

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reader {
  readonly lines: readonly Line[];
  next: number;
}

type PlainMap = Record<string, unknown>;

const SPACE = 32;
/** Thrown and caught only in this file. */
const NOT_PLAIN = Symbol('not plain');

/** A key of letters, digits and - _ . with its colon, then its value or nothing. It may be quoted, as YAML 1.1 needs for 'no', and a colour is, and a text with one of its checks: 'title number'. */
const KEY = /^(?:(['"]?)([A-Za-z0-9][\w.-]*)\1|(['"])(#\w+|[\w.-]+ [\w-]+)\3):(?: +|$)/;
const ITEM = /^- +(?=[^ -])/;
/** What a text without quotation marks may start with: no character that has a meaning in YAML. */
const FIRST = /^[^\s!"#%&'*,\-:>?@[\]`{|}~]/;
/** null, True, FALSE, .inf, hexadecimal …: words that `yaml` does not read as text. */
const NOT_TEXT = /^(?:null|true|false|[-+]?\.?(?:inf|nan)|0[ox][\da-f]+)$/i;
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i;
const COUNTED = /^(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/;

/** The data of a text, or undefined if it is not plain. */
export function readPlain(text: string): { readonly data: PlainMap | unknown[] } | undefined {
  if (text.includes('\t') || (text.length > MAX_LEXEMES && lexemesIn(text) > MAX_LEXEMES)) return undefined;
  try {
    const reader: Reader = { lines: linesOf(text), next: 0 };
    const first = reader.lines[0];
    if (!first) return undefined;
    const data = collection(reader, first.indent, 1);
    return reader.next === reader.lines.length ? { data } : undefined;
  } catch (reason) {
    if (reason === NOT_PLAIN) return undefined;
    throw reason;
  }
}

/** The most that a text can have. */
const lexemesIn = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + LEXEMES_IN_LINE + (/[[{]/.test(line) ? line.length : 0), 0);

function notPlain(): never {
  throw NOT_PLAIN;
}

/** The lines that are not empty or comments, without their indentation. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const whole of text.split('\n')) {
    const end = endOfText(whole);
    let indent = 0;
    while (indent < end && whole.charCodeAt(indent) === SPACE) indent += 1;
    if (indent < end && whole[indent] !== '#') lines.push({ indent, text: whole.slice(indent, end) });
  }
  return lines;
}

/** Where the line ends without trailing spaces and the CR of a CRLF. */
function endOfText(line: string): number {
  let end = line.endsWith('\r') ? line.length - 1 : line.length;
  while (end > 0 && line.charCodeAt(end - 1) === SPACE) end -= 1;
  return end;
}

const at = ({ lines, next }: Reader, indent: number): Line | undefined => {
  const line = lines[next];
  return line?.indent === indent ? line : undefined;
};

function collection(reader: Reader, indent: number, depth: number): PlainMap | unknown[] {
  return at(reader, indent)?.text.startsWith('- ') ? list(reader, indent, depth) : map(reader, indent, depth);
}

function map(reader: Reader, indent: number, depth: number, first?: string): PlainMap {
  if (depth > MAX_DEPTH) return notPlain();
  const value: PlainMap = {};
  for (let text = first ?? at(reader, indent)?.text; text !== undefined; text = at(reader, indent)?.text) {
    const key = KEY.exec(text);
    const name = key?.[2] ?? key?.[4];
    if (!key || name === undefined || key[0].length > MAX_KEY || Object.hasOwn(value, name))
      return notPlain();
    reader.next += 1;
    const rest = text.slice(key[0].length);
    value[name] = rest === '' ? nested(reader, indent, depth) : scalarOrFlow(rest, depth);
  }
  return endOf(reader, indent, value);
}

function list(reader: Reader, indent: number, depth: number): unknown[] {
  if (depth > MAX_DEPTH) return notPlain();
  const value: unknown[] = [];
  for (let line = at(reader, indent); line; line = at(reader, indent)) {
    const dash = ITEM.exec(line.text);
    // A list under a key may have the indentation of the key; then the next key ends it.
    if (!dash) break;
    const rest = line.text.slice(dash[0].length);
    if (KEY.test(rest)) {
      value.push(map(reader, indent + dash[0].length, depth + 1, rest));
    } else {
      reader.next += 1;
      value.push(scalarOrFlow(rest, depth));
    }
  }
  return endOf(reader, indent, value);
}

/** A line indented further than its group continues a text, or is wrong; `yaml` handles both. */
function endOf<T>(reader: Reader, indent: number, value: T): T {
  const line = reader.lines[reader.next];
  return line && line.indent > indent ? notPlain() : value;
}

function nested(reader: Reader, indent: number, depth: number): unknown {
  const line = reader.lines[reader.next];
  if (line && line.indent > indent) return collection(reader, line.indent, depth + 1);
  return line?.indent === indent && line.text.startsWith('- ') ? list(reader, indent, depth + 1) : notPlain();
}

function scalarOrFlow(text: string, depth: number): unknown {
  const first = text.charAt(0);
  if (first === '"') return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : notPlain();
  if (first === "'")
    return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : notPlain();
  if (first === '[' || first === '{') return flow(text, depth);
  return !FIRST.test(text) || hasMarker(text) ? notPlain() : plainScalar(text);
}

/** Inside a text these start something else: ": " a value, " #" a comment. */
const hasMarker = (text: string): boolean => text.includes(': ') || text.includes(' #') || text.endsWith(':');

function plainScalar(text: string): string | number | boolean {
  if (COUNTED.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return NOT_TEXT.test(text) || NUMBER.test(text) ? notPlain() : text;
}

/** Words in brackets: a link may contain a colon, but ": " ends a key; a space belongs to them if a word follows it. */
const WORDS = /[\p{L}\d](?:[^\s,[\]{}:"']|:(?=[^\s,[\]{}])| +(?=[^\s,[\]{}:"'#]))*/uy;
const QUOTED = /"[^"\\]*"|'[^']*'/y;

/** How far a list or map in brackets has been read. */
interface Cursor {
  readonly text: string;
  next: number;
}

function flow(text: string, depth: number): unknown {
  const cursor: Cursor = { text, next: 0 };
  const value = flowValue(cursor, depth);
  return cursor.next === text.length ? value : notPlain();
}

/** The next character that is not a space, without consuming it. */
function peek(cursor: Cursor): string {
  while (cursor.text.charCodeAt(cursor.next) === SPACE) cursor.next += 1;
  return cursor.text.charAt(cursor.next);
}

/** Whether the next character is `wanted`; if so, it is consumed. */
function took(cursor: Cursor, wanted: string): boolean {
  if (peek(cursor) !== wanted) return false;
  cursor.next += 1;
  return true;
}

function matched(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.next;
  const word = pattern.exec(cursor.text)?.[0];
  cursor.next += word?.length ?? 0;
  return word;
}

function flowValue(cursor: Cursor, depth: number): unknown {
  if (took(cursor, '[')) return flowList(cursor, depth + 1);
  if (took(cursor, '{')) return flowMap(cursor, depth + 1);
  const quoted = matched(cursor, QUOTED);
  return quoted === undefined ? plainScalar(matched(cursor, WORDS) ?? notPlain()) : quoted.slice(1, -1);
}

function flowList(cursor: Cursor, depth: number): unknown[] {
  if (depth > MAX_DEPTH) return notPlain();
  const value: unknown[] = [];
  if (took(cursor, ']')) return value;
  do value.push(flowValue(cursor, depth));
  while (took(cursor, ','));
  return took(cursor, ']') ? value : notPlain();
}

function flowMap(cursor: Cursor, depth: number): PlainMap {
  if (depth > MAX_DEPTH) return notPlain();
  const value: PlainMap = {};
  if (took(cursor, '}')) return value;
  do {
    peek(cursor);
    const name = matched(cursor, QUOTED)?.slice(1, -1) ?? matched(cursor, WORDS) ?? '';
    if (!/^[A-Za-z0-9]/.test(name)) return notPlain();
    if (!took(cursor, ':') || cursor.text.charCodeAt(cursor.next) !== SPACE || Object.hasOwn(value, name))
      return notPlain();
    value[name] = flowValue(cursor, depth);
  } while (took(cursor, ','));
  return took(cursor, '}') ? value : notPlain();
}
