// The bytes of a file that a translator sent → its text, or why it cannot be read.
import { firstBadByte } from '../content/encoding.ts';
import { error, failed, ok, type Result } from '../problem.ts';

/** A whole kit takes some 300 KiB; a translation program may make it several times as long. */
const MAX_MIB = 8;

/** UTF-8 bytes → text without a byte order mark. Problems: too large, empty, another encoding. */
export function receive(bytes: Uint8Array, file: string): Result<string> {
  const size = bytes.length / 1024 / 1024;
  if (size > MAX_MIB)
    return failed(
      error('exchange-too-large', `The file has ${size.toFixed(1)} MiB; ${MAX_MIB} MiB is the most.`, {
        hint: 'Is it the right file?',
        file,
      }),
    );
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? failed(empty(file)) : ok(text);
  } catch {
    return failed(notUtf8(bytes, file));
  }
}

const empty = (file: string) =>
  error('exchange-empty', 'Nothing is in the file.', { hint: 'Export it from your program again.', file });

function notUtf8(bytes: Uint8Array, file: string) {
  const mark = `${bytes[0]},${bytes[1]}`;
  const utf16 = mark === '255,254' || mark === '254,255';
  return error(
    'exchange-not-utf8',
    utf16 ? 'The file is UTF-16, not UTF-8.' : 'From here the file is not UTF-8.',
    {
      hint: 'Export it from your program again, with the encoding UTF-8.',
      file,
      ...(utf16 ? { line: 1, column: 1 } : firstBadByte(bytes)),
    },
  );
}

/** A problem for a charset that a file names and that is not UTF-8. */
export const otherCharset = (charset: string, file: string, line: number) =>
  error('exchange-not-utf8', `The file says that its encoding is ${charset}.`, {
    hint: 'Export it from your program again, with the encoding UTF-8.',
    file,
    line,
  });
