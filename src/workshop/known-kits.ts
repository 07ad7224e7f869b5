// The kits that a bare name reaches: in ./content, and built in.
import { openSnapshot } from '../world/snapshot.ts';
import type { World } from '../world/world.ts';

/** Beside the built-in kits: the words that all of them share, with nothing to print. */
export const WORDS_KIT = 'kitpress';

export interface KnownKit {
  readonly name: string;
  readonly folder: string;
  readonly builtIn: boolean;
}

/** Kits that a bare name reaches from `base`: those in its content folder, then the built-in ones they do not hide. */
export async function knownKits(world: World, base = world.paths.resolve()): Promise<readonly KnownKit[]> {
  const { paths, packageFolder } = world;
  const [near, builtIn] = [paths.resolve(base, 'content'), paths.resolve(packageFolder, 'content')];
  const own = near === builtIn ? [] : await kitsIn(world, near, false);
  const known = await kitsIn(world, builtIn, true);
  return [...own, ...known.filter(({ name }) => own.every((kit) => kit.name !== name))];
}

async function kitsIn(world: World, folder: string, builtIn: boolean): Promise<readonly KnownKit[]> {
  const files = openSnapshot(world, folder);
  await files.load({ lists: [''] });
  const names = files.list('');
  await files.load({ lists: names });
  return names
    .filter((name) => files.list(name).includes('kit.yaml') && !(builtIn && name === WORDS_KIT))
    .map((name) => ({ name, folder: world.paths.resolve(folder, name), builtIn }));
}
