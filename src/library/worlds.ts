// The worlds that a program may choose: the disk, or files in memory beside what comes with the package.
import { openHere } from '../world/disk/disk.ts';
import { type Files, openMemory } from '../world/memory.ts';
import type { World } from '../world/world.ts';

/** What a program says of the disk or of memory. */
export interface WorldOptions {
  /** The current folder, absolute; default: that of the process, and "/" in memory. */
  readonly cwd?: string;
  /** Seconds since 1970 (SOURCE_DATE_EPOCH), for the date in the files if the plan has none. */
  readonly epoch?: string;
}

/** Files in memory by absolute path, what is written included; a program may change them. */
export interface MemoryWorld extends World {
  readonly files: Map<string, Uint8Array>;
}

/** The disk of this machine. */
export const diskWorld = ({ cwd, epoch }: WorldOptions = {}): World => ({
  ...openHere(cwd, epoch),
  // The process is not ours: V8 stays as it is.
  optimise: () => {},
});

/** Where the package's own kits and templates seem to be. */
const PACKAGE = '/package';

/**
 * Files by path, absolute or relative to the current folder, with "/" between the parts: { "my-kit/kit.yaml": "…" }. The kits, templates and
 * fonts of the package are there as well.
 */
export const memoryWorld = (
  given: Readonly<Record<string, string | Uint8Array>> = {},
  { cwd = '/', epoch }: WorldOptions = {},
): MemoryWorld => {
  const disk = diskWorld();
  const files: Files = new Map();
  const memory = openMemory(files, {
    ...{ asset: disk.asset, zlib: disk.zlib, cwd, packageFolder: PACKAGE },
    ...(epoch !== undefined && { epoch }),
  });
  for (const [path, content] of Object.entries(given))
    files.set(
      memory.paths.resolve(path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    );
  /** The world that has a path, and the path there. */
  const at = (path: string): readonly [World, string] =>
    path === PACKAGE || path.startsWith(`${PACKAGE}/`)
      ? [disk, disk.paths.resolve(disk.packageFolder, `.${path.slice(PACKAGE.length)}`)]
      : [memory, path];
  return {
    ...memory,
    files,
    kindOf: (path) => {
      const [world, there] = at(path);
      return world.kindOf(there);
    },
    read: (path) => {
      const [world, there] = at(path);
      return world.read(there);
    },
    readIn: (folder, path) => {
      const [world, there] = at(folder);
      return world.readIn(there, path);
    },
    listIn: (folder, path) => {
      const [world, there] = at(folder);
      return world.listIn(there, path);
    },
  };
};
