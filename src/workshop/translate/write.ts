// Files of an edition put into its folder, all or none.

import { ok, type Problem, type Result } from '../../problem.ts';
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
  language: string,
  files: readonly TextFile[],
): Promise<Result<readonly WrittenFile[]>> {
  if (files.length === 0) return ok([]);
  const there = kit.languages.includes(language) ? kit.files.list(language) : [];
  const encoded = files.map(({ name, text }) => {
    const path = `${language}/${name}`;
    const mark = there.includes(name) && kit.files.read(path)?.[0] === 0xef ? '\ufeff' : '';
    return { name: path, bytes: new TextEncoder().encode(mark + text) };
  });
  const written = await world.write(kit.folder, encoded);
  if (!written.ok) return written;
  return ok(
    encoded.map(({ name, bytes }) => ({ file: `${kit.label}/${name}`, bytes: bytes.length })),
    written.problems,
  );
}

/** Translation knows a file by its name within the edition; people by its path. */
export const shownIn = (problems: readonly Problem[], kit: KitFolder, language: string): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, file: kit.cache.shown(`${language}/${problem.file}`) }));
