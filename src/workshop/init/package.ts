// Files that come with the package.
import type { World } from '../../world/world.ts';

export async function packageList(world: World, path: string): Promise<readonly string[]> {
  const listed = await world.listIn(world.packageFolder, path);
  return (listed.ok && listed.value) || [];
}

export async function packageFile(world: World, path: string): Promise<Uint8Array> {
  const read = await world.readIn(world.packageFolder, path);
  if (!read.ok || !read.value) throw new Error(`${path} is missing: install kitpress again`);
  return read.value;
}
