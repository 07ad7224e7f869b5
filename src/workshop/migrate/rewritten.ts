// Files in their new form, put in the place of the old ones.
import type { NewFile } from '../../world/world.ts';

/** A file by its path in a folder. */
export interface NewForm {
  readonly name: string;
  readonly text: string;
}

/** Its bytes, with the byte order mark of the file that was there, and its line ends; nothing if they are the same. */
export function bytesFor({ name, text }: NewForm, before: Uint8Array | undefined): readonly NewFile[] {
  const old = before && new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
  const mark = old?.startsWith('\ufeff') ? '\ufeff' : '';
  const eol = /\r?\n/.exec(old ?? '')?.[0] ?? '\n';
  const written = mark + (text.includes('\r\n') ? text : text.replaceAll('\n', eol));
  return written === old ? [] : [{ name, bytes: new TextEncoder().encode(written) }];
}
