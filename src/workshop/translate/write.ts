// Files of an edition put into the kit, all or none.

import { ok, type Result } from '../../problem.ts';
import type { TextFile } from '../../translation/sync/skeleton.ts';
import type { World } from '../../world/world.ts';
import type { KitFolder } from '../kits.ts';

/** A file that was written. */
export interface WrittenFile {
  /** As people see it. */
  readonly file: string;
  /** Its size. */
  readonly bytes: number;
}

/** A file that began with a byte order mark keeps it. */
export async function writeFiles(
  world: World,
  kit: KitFolder,
  files: readonly TextFile[],
): Promise<Result<readonly WrittenFile[]>> {
  if (files.length === 0) return ok([]);
  const encoded = files.map(({ path, text }) => {
    const mark = isThere(kit, path) && kit.files.read(path)?.[0] === 0xef ? '\ufeff' : '';
    return { name: path, bytes: new TextEncoder().encode(mark + text) };
  });
  const written = await world.write(kit.folder, encoded);
  if (!written.ok) return written;
  return ok(
    encoded.map(({ name, bytes }) => ({ file: `${kit.label}/${name}`, bytes: bytes.length })),
    written.problems,
  );
}

/** Whether a kit has a file. */
export function isThere({ files }: KitFolder, path: string): boolean {
  const [folder = '', name] = path.split('/');
  if (name === undefined) return files.list('').includes(path);
  return files.list('').includes(folder) && files.list(folder).includes(name);
}
