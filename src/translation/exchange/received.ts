// The bytes of a file that a translator sent → its text, or why it cannot be read.

import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { wideText } from '../../table/encoding.ts';
import { notUtf8 } from '../../yaml/encoding.ts';

/** A whole kit takes some 300 KiB; a translation program may make it several times as long. */
const MAX_MIB = 8;

/** A problem for a file that is larger than any of ours; undefined if it is not. */
export function tooLargeFile({ length }: Uint8Array, file: string): Problem | undefined {
  const size = length / 1024 / 1024;
  if (size <= MAX_MIB) return undefined;
  return error('exchange-too-large', `The file is ${size.toFixed(1)} MiB; the limit is ${MAX_MIB} MiB.`, {
    hint: 'Check that it is the right file.',
    file,
  });
}

/** UTF-8 bytes, or UTF-16 where that may be, → text without a byte order mark. Problems: too large, empty, not UTF-8. */
export function receive(
  bytes: Uint8Array,
  file: string,
  { wide = false }: { readonly wide?: boolean } = {},
): Result<string> {
  const large = tooLargeFile(bytes, file);
  if (large) return failed(large);
  let text: string;
  try {
    text = (wide ? wideText(bytes) : undefined) ?? new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { message, ...place } = notUtf8(bytes);
    const hint = 'Export it from your program again, with the encoding UTF-8.';
    return failed(error('exchange-not-utf8', message, { hint, file, ...place }));
  }
  return text.trim() === '' ? failed(nothingReceived(file)) : ok(text);
}

/** A problem for a file with nothing in it. */
const nothingReceived = (file: string) =>
  error('exchange-empty', 'The file is empty.', { hint: 'Export it from your program again.', file });

/** A problem for a charset that a file names and that is not UTF-8. */
export const otherCharset = (charset: string, file: string, line: number) =>
  error('exchange-not-utf8', `The file declares the encoding ${charset}, not UTF-8.`, {
    hint: 'Export it from your program again, with the encoding UTF-8.',
    file,
    line,
  });
