// The package's files in packs, each fetched when something in it is first asked for; with a folder in memory for what is chosen on the page.
import { type Files, openMemory } from '../world/memory.ts';
import type { World } from '../world/world.ts';
import { lateZlib } from './late-zlib.ts';

/** The files of each pack by their paths in the package: "content/kitpress/sv.yaml", "dist/faces/KEY.json". */
export type PackList = Readonly<Record<string, readonly string[]>>;

/** Fetches a pack: its files in the order of the list, one after another, behind their lengths. */
export type LoadPack = (name: string) => Promise<Uint8Array>;

/** Where the package seems to be, and the folder of the workshop. */
const PACKAGE = '/package';
const HERE = '/workshop';

/** `files` is what is in the folder of the workshop, by absolute paths. */
export interface PackedWorld {
  readonly world: World;
  readonly files: Files;
}

export function openPacks(list: PackList, load: LoadPack): PackedWorld {
  const packOf = new Map(
    Object.entries(list).flatMap(([pack, paths]) => paths.map((path) => [path, pack] as const)),
  );
  const folders = foldersOf([...packOf.keys()]);
  const packs = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
  const opened = (pack: string): Promise<ReadonlyMap<string, Uint8Array>> => {
    const known = packs.get(pack) ?? load(pack).then((bytes) => unpacked(list[pack] ?? [], bytes));
    packs.set(pack, known);
    // What was not fetched may be fetched the next time.
    known.catch(() => packs.delete(pack));
    return known;
  };
  const packed = async (path: string): Promise<Uint8Array | undefined> => {
    const pack = packOf.get(path);
    return pack === undefined ? undefined : (await opened(pack)).get(path);
  };
  const files: Files = new Map();
  const memory = openMemory(files, {
    asset: (name) => packed(`dist/${name}`),
    ...{ zlib: lateZlib, cwd: HERE, packageFolder: PACKAGE },
  });
  /** The path in the package, if it is there. */
  const inPackage = (path: string): string | undefined =>
    path === PACKAGE ? '' : path.startsWith(`${PACKAGE}/`) ? path.slice(PACKAGE.length + 1) : undefined;
  /** Fetches what is read of the package into memory, where reading it does the rest. */
  const fetched = async (path: string): Promise<void> => {
    const own = inPackage(path);
    const bytes = own === undefined || files.has(path) ? undefined : await packed(own);
    if (bytes) files.set(path, bytes);
  };
  return {
    files,
    world: {
      ...memory,
      kindOf: async (path) => {
        const own = inPackage(memory.paths.resolve(path));
        if (own === undefined) return memory.kindOf(path);
        return packOf.has(own) ? 'file' : folders.has(own) ? 'folder' : undefined;
      },
      read: async (path) => {
        await fetched(memory.paths.resolve(path));
        return memory.read(path);
      },
      readIn: async (folder, path) => {
        await fetched(memory.paths.resolve(folder, path));
        return memory.readIn(folder, path);
      },
      listIn: async (folder, path) => {
        const own = inPackage(memory.paths.resolve(folder, path));
        if (own === undefined) return memory.listIn(folder, path);
        const names = folders.get(own);
        return { ok: true, value: names && [...names].sort(), problems: [] };
      },
    },
  };
}

/** The names in each folder; '' is the package. */
function foldersOf(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const steps = path.split('/');
    for (const [i, step] of steps.entries()) {
      const folder = steps.slice(0, i).join('/');
      folders.set(folder, (folders.get(folder) ?? new Set()).add(step));
    }
  }
  return folders;
}

/** A pack: the lengths of its files, four bytes each, and then the files. */
export function packed(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, { length }) => size + 4 + length, 0));
  const view = new DataView(all.buffer);
  let at = 4 * parts.length;
  for (const [i, part] of parts.entries()) {
    view.setUint32(4 * i, part.length);
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function unpacked(paths: readonly string[], bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 * paths.length;
  return new Map(
    paths.map((path, i) => {
      const length = view.getUint32(4 * i);
      at += length;
      return [path, bytes.subarray(at - length, at)];
    }),
  );
}
