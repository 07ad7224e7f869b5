// The bytes of a file that a translator sent → its text, or why it cannot be read.

import { error, failed, ok, type Result } from '../../problem.ts';
import { notUtf8 } from '../../yaml/encoding.ts';

/** A whole kit takes some 300 KiB; a translation program may make it several times as long. */
const MAX_MIB = 8;

/** UTF-8 bytes → text without a byte order mark. Problems: too large, empty, not UTF-8. */
export function receive(bytes: Uint8Array, file: string): Result<string> {
  const size = bytes.length / 1024 / 1024;
  if (size > MAX_MIB)
    return failed(
      error('exchange-too-large', `The file is ${size.toFixed(1)} MiB; the limit is ${MAX_MIB} MiB.`, {
        hint: 'Check that it is the right file.',
        file,
      }),
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { message, ...place } = notUtf8(bytes);
    const hint = 'Export it from your program again, with the encoding UTF-8.';
    return failed(error('exchange-not-utf8', message, { hint, file, ...place }));
  }
  return text.trim() === '' ? failed(empty(file)) : ok(text);
}

const empty = (file: string) =>
  error('exchange-empty', 'The file is empty.', { hint: 'Export it from your program again.', file });

/** A problem for a charset that a file names and that is not UTF-8. */
export const otherCharset = (charset: string, file: string, line: number) =>
  error('exchange-not-utf8', `The file declares the encoding ${charset}, not UTF-8.`, {
    hint: 'Export it from your program again, with the encoding UTF-8.',
    file,
    line,
  });
