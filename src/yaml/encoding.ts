// The bytes of a file → its text, or the reasons why it cannot be edited and printed as text.
import { error, failed, ok, type Problem, type Result } from '../problem.ts';
import { positionsIn } from './locate.ts';

const MAX_BYTES = 1024 * 1024;
/** A file full of such characters is reported at the first few places only. */
const MAX_NAMED = 10;

const range = (from: number, to = from): string => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`;

const CONTROLS = `${range(0, 8)}${range(0xb, 0xc)}${range(0xe, 0x1f)}${range(0x7f, 0x9f)}${range(0x2028, 0x2029)}`;
/** They change the direction of the text after them, so that it reads differently in the editor and on paper. */
const DIRECTION_CONTROLS = `${range(0x202a, 0x202e)}${range(0x2066, 0x2069)}`;
/** A byte order mark inside a text, the replacement character of a failed conversion, noncharacters and lone surrogates. */
const DEBRIS = `${range(0xfeff)}${range(0xfffd, 0xffff)}\\p{Surrogate}`;
const FORBIDDEN = new RegExp(`[${CONTROLS}${DIRECTION_CONTROLS}${DEBRIS}]|\\r(?!\\n)`, 'gu');

/** A character that content may not contain: where it is in the text, and what it is in plain words. */
export interface Forbidden {
  readonly offset: number;
  readonly what: string;
  readonly hint: string;
}

/** The characters of `text` that content may not contain, ten at most. */
export function forbiddenIn(text: string): readonly Forbidden[] {
  if (text.search(FORBIDDEN) < 0) return [];
  const found = [...text.matchAll(FORBIDDEN)].slice(0, MAX_NAMED);
  return found.map(({ 0: character, index }) => ({
    offset: index,
    ...describe(character.codePointAt(0) ?? 0),
  }));
}

function describe(code: number): Omit<Forbidden, 'offset'> {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === 0xfffd)
    return {
      what: `${name}, a replacement character`,
      hint: 'Write the letter that was lost when the file was converted.',
    };
  if (code >= 0xd800 && code <= 0xdfff)
    return { what: `${name}, an incomplete character`, hint: 'Write the whole character.' };
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
    return {
      what: `${name}, a direction-control character`,
      hint: 'Delete it; the letters determine the direction.',
    };
  return { what: `${name}, an invisible control character`, hint: 'Delete it and type the word again.' };
}

/** UTF-8 bytes → text without a byte order mark. Problems: too large, not UTF-8, characters that are not allowed. */
export function decode(bytes: Uint8Array, file: string): Result<string> {
  if (bytes.length > MAX_BYTES)
    return failed(
      error(
        'yaml-too-large',
        `The file has ${(bytes.length / MAX_BYTES).toFixed(1)} MiB; the maximum is 1 MiB.`,
        {
          hint: 'Check that this is the right file.',
          file,
        },
      ),
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(wrongEncoding(bytes, file));
  }
  const positionOf = positionsIn(text);
  const problems = forbiddenIn(text).map(({ offset, what, hint }) =>
    error('yaml-forbidden-character', `This is ${what}.`, { hint, file, ...positionOf(offset) }),
  );
  return problems.length > 0 ? failed(...problems) : ok(text);
}

function wrongEncoding(bytes: Uint8Array, file: string): Problem {
  const { message, ...place } = notUtf8(bytes);
  return error('yaml-not-utf8', message, {
    hint: 'Save it as UTF-8 (choose the encoding under “Save as” in your editor).',
    file,
    ...place,
  });
}

/** What is wrong with bytes that are not UTF-8, and where. */
export function notUtf8(bytes: Uint8Array): { message: string; line: number; column: number } {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === '255,254' || mark === '254,255')
    return { message: 'The file is UTF-16, not UTF-8.', line: 1, column: 1 };
  return { message: 'From here the file is not UTF-8.', ...firstBadByte(bytes) };
}

/** Where the first byte that is not UTF-8 is. Goes line by line, because a decoder reports that bytes are invalid but not which. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!decodes(bytes.subarray(start, end), false))
      return { line, column: badColumn(bytes.subarray(start, end)) };
    if (newline < 0) return { line, column: 1 };
    start = newline + 1;
  }
}

/** The column after the longest prefix that decodes, found by bisection: every longer prefix fails. */
function badColumn(line: Uint8Array): number {
  let good = 0;
  let bad = line.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(line.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return new TextDecoder('utf-8').decode(line.subarray(0, good), { stream: true }).length + 1;
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
