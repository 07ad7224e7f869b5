// What an edition knows of its exports, which a returned file may be of.
import { EXPORTED_FILE, recordPath } from '../../kit/edition-files.ts';
import type { Result } from '../../problem.ts';
import { type Exports, readExports } from '../../translation/sync/exported.ts';
import { readMoved } from '../../translation/sync/moved.ts';
import type { KitFolder } from '../kits.ts';

/** The exports that an edition remembers. Problems: those of its exported.yaml. */
export async function exportsOf({ files, cache }: KitFolder, language: string): Promise<Result<Exports>> {
  const path = recordPath(files, language, EXPORTED_FILE);
  await files.load({ files: [path] });
  return readExports(cache.read(path), () => readMoved(cache));
}
