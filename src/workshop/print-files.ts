// What can be printed on: a file of print/ that ships, and the same beside the plan, whose entries come first.
import { ok, type Result, unless } from '../problem.ts';
import type { World } from '../world/world.ts';

/** Those of both that are there, the plan's last. */
export async function readPrintFile<T>(
  world: World,
  planFolder: string,
  name: string,
  read: (bytes: Uint8Array, file: string, folder: string) => Result<T>,
): Promise<Result<readonly T[]>> {
  const { paths } = world;
  const folders = [paths.resolve(world.packageFolder, 'print'), planFolder];
  const files = await Promise.all(
    folders.map(async (folder): Promise<Result<T | undefined>> => {
      const bytes = await world.readIn(folder, name);
      if (!bytes.ok) return bytes;
      return bytes.value
        ? read(bytes.value, paths.shown(paths.resolve(folder, name)), folder)
        : ok(undefined);
    }),
  );
  return unless(
    files.flatMap(({ problems }) => problems),
    () => files.flatMap((one) => (one.ok && one.value !== undefined ? [one.value] : [])),
  );
}
