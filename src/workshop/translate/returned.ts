// A file for translators as it is on the disk, and what its edition knows of the exports it may be of.
import { EXPORTED_FILE, recordPath } from '../../kit/edition-files.ts';
import type { Result } from '../../problem.ts';
import type { Imported } from '../../translation/exchange/exchange.ts';
import { type Exports, readExports } from '../../translation/sync/exported.ts';
import { readMoved } from '../../translation/sync/moved.ts';
import type { KitFolder } from '../kits.ts';

/** XML begins with "<", and no PO file does; a byte order mark may come before. */
export async function readReturned(bytes: Uint8Array, file: string): Promise<Result<Imported>> {
  const first = bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x7f);
  return first === 0x3c
    ? (await import('../../translation/exchange/xliff-read.ts')).fromXliff(bytes, file)
    : (await import('../../translation/exchange/po-read.ts')).fromPo(bytes, file);
}

/** The exports that an edition remembers. Problems: those of its exported.yaml. */
export async function exportsOf({ files, cache }: KitFolder, language: string): Promise<Result<Exports>> {
  const path = recordPath(files, language, EXPORTED_FILE);
  await files.load({ files: [path] });
  return readExports(cache.read(path), () => readMoved(cache));
}
