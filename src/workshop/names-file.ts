// A file of names on disk → the names, and what the summary says of the list.
import type { ListedName } from '../names/list.ts';
import { readNames } from '../names/read.ts';
import type { ReadList } from '../plan/choices.ts';
import { ok, type Result } from '../problem.ts';
import type { World } from '../world/world.ts';

export interface NamesFile {
  readonly names: readonly ListedName[];
  readonly list: ReadList;
}

/** Problems: of the file, of its form, of the names in it. */
export async function readNamesFile(world: World, path: string): Promise<Result<NamesFile>> {
  const bytes = await world.read(path);
  if (!bytes.ok) return bytes;
  const file = world.paths.shown(path);
  const read = await readNames(bytes.value, file);
  if (!read.ok) return read;
  const { names, ...told } = read.value;
  return ok({ names, list: { file, ...told } }, read.problems);
}
