// The first line of an edition's files, which tells editors where the schema is: it leads there, or it is left out.
import type { TextFile } from '../../translation/sync/skeleton.ts';
import type { World } from '../../world/world.ts';
import type { KitFolder } from '../kits.ts';
import { isThere } from './write.ts';

const LINE = /^# yaml-language-server: \$schema=(\S+)\r?\n/;

/** Folders above the file in which schemas are looked for. */
const HIGHEST = 8;
/** Where they are in such a folder: beside a kit that "init" made, in a copy of Kitpress, in an installed one. */
const PLACES = ['schemas', 'node_modules/kitpress/schemas'];

/** Files to be written: a new one names the schema that is nearest, one that is there keeps its line, and goes out if nothing else changes. */
export async function withSchemaLines(
  world: World,
  kit: KitFolder,
  files: readonly TextFile[],
): Promise<readonly TextFile[]> {
  const all = await Promise.all(
    files.map(async ({ path, text }) => {
      const before = isThere(kit, path) ? kit.cache.read(path)?.source?.text : undefined;
      const name = LINE.exec(text)?.[1]?.split('/').at(-1);
      if (name === undefined) return { path, text };
      const line = before === undefined ? await lineFor(world, kit, path, name) : LINE.exec(before)?.[0];
      const settled = text.replace(LINE, () => line ?? '');
      return settled === before ? [] : { path, text: settled };
    }),
  );
  return all.flat();
}

async function lineFor(
  { paths, kindOf }: World,
  { folder }: KitFolder,
  path: string,
  name: string,
): Promise<string | undefined> {
  const start = paths.parent(paths.resolve(folder, path));
  for (let [above, up] = [start, '']; up.length <= 3 * HIGHEST; above = paths.parent(above), up += '../')
    for (const place of PLACES)
      if ((await kindOf(paths.resolve(above, place, name))) === 'file')
        return `# yaml-language-server: $schema=${up}${place}/${name}\n`;
  return undefined;
}
