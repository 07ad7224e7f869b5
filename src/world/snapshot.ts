// What was loaded of a folder of other people's files: asked for asynchronously once, read synchronously from then on.
import type { Problem, Result } from '../problem.ts';
import type { World } from './world.ts';

/** Paths are relative to the folder, with "/" between their parts; '' is the folder. What was not loaded cannot be read. */
export interface Snapshot {
  /** Loads files and the names in folders, each once. What is missing or refused is remembered as such. */
  load(what: { readonly files?: readonly string[]; readonly lists?: readonly string[] }): Promise<void>;
  /** The bytes of a file; undefined if there is none, or if it was refused. Throws if it was not loaded. */
  read(path: string): Uint8Array | undefined;
  /** The names in a folder, sorted; none if it is not a folder, or was refused. Throws if they were not loaded. */
  list(path: string): readonly string[];
  /** Why a file or folder was refused, such as one that leads outside the folder. */
  refusal(path: string): Problem | undefined;
  /** All that was refused so far. */
  refused(): readonly Problem[];
}

/** Nothing is loaded yet; neither ".." nor a symbolic link will lead outside the folder. */
export function openSnapshot(world: World, folder: string): Snapshot {
  const files = new Map<string, Uint8Array | undefined>();
  const lists = new Map<string, readonly string[]>();
  const refused = new Map<string, Problem>();
  const taken = <T>(path: string, result: Result<T | undefined>): T | undefined => {
    const [problem] = result.problems;
    if (problem) refused.set(path, problem);
    return result.ok ? result.value : undefined;
  };
  return {
    load: async (what) => {
      const isNew = (known: ReadonlyMap<string, unknown>) => (path: string) => !known.has(path);
      await Promise.all([
        ...(what.files ?? []).filter(isNew(files)).map(async (path) => {
          files.set(path, taken(path, await world.readIn(folder, path)));
        }),
        ...(what.lists ?? []).filter(isNew(lists)).map(async (path) => {
          lists.set(path, taken(path, await world.listIn(folder, path)) ?? []);
        }),
      ]);
    },
    read: (path) => {
      if (!files.has(path)) throw notLoaded(folder, path);
      return files.get(path);
    },
    list: (path) => lists.get(path) ?? raise(notLoaded(folder, path)),
    refusal: (path) => refused.get(path),
    refused: () => [...refused.values()],
  };
}

const notLoaded = (folder: string, path: string): Error =>
  new Error(`${path || 'the list of files'} of ${folder} was not loaded`);

const raise = (cause: Error): never => {
  throw cause;
};
