// A world that remembers what was read of it until it is told that a file has changed, and knows which folders that was in.
import type { World } from './world.ts';

export interface KeptWorld {
  readonly world: World;
  /** The folders of everything that was asked for, absolute: a change anywhere else does not matter. */
  readonly folders: () => ReadonlySet<string>;
  /** A file or folder has changed, at an absolute path. True if anything that was read depends on it. */
  readonly forget: (path: string) => boolean;
}

/** What was read, with the path that it depends on. */
interface Kept {
  readonly path: string;
  readonly value: Promise<unknown>;
}

/** Nothing is read twice; writing goes through. The package's compiled files never change. */
export function keepWorld(world: World): KeptWorld {
  const { paths } = world;
  const kept = new Map<string, Kept>();
  const assets = new Map<string, Promise<Uint8Array | undefined>>();
  const once = <T>(what: string, path: string, read: () => Promise<T>): Promise<T> => {
    const key = `${what} ${path}`;
    const known = kept.get(key);
    // Under one key there are values of one type.
    if (known) return known.value as Promise<T>;
    const value = read();
    kept.set(key, { path, value });
    return value;
  };
  /** Also what is in it, if it is a folder, and the list of the folder that it is in. */
  const depends = (on: string, path: string): boolean =>
    on === path || paths.parent(path) === on || inside(on, path);
  const inside = (path: string, folder: string): boolean => {
    const above = paths.parent(path);
    return above === folder || (above !== path && inside(above, folder));
  };
  return {
    world: {
      ...world,
      kindOf: (path) => once('kind', paths.resolve(path), () => world.kindOf(path)),
      read: (path) => once('file', paths.resolve(path), () => world.read(path)),
      readIn: (folder, path) =>
        once(`in ${folder}`, paths.resolve(folder, path), () => world.readIn(folder, path)),
      listIn: (folder, path) =>
        once(`list ${folder}`, paths.resolve(folder, path), () => world.listIn(folder, path)),
      asset: (name) => {
        const known = assets.get(name) ?? world.asset(name);
        assets.set(name, known);
        return known;
      },
    },
    folders: () => {
      const found = new Set<string>();
      for (const [key, { path }] of kept) found.add(key.startsWith('list ') ? path : paths.parent(path));
      return found;
    },
    forget: (path) => {
      const gone = [...kept].filter(([, one]) => depends(one.path, path)).map(([key]) => key);
      for (const key of gone) kept.delete(key);
      return gone.length > 0;
    },
  };
}
