// Files in a Map as a world: for tests, and for a page that has no disk.
import { error, failed, ok, type Problem, type Result } from '../problem.ts';
import type { Zlib } from '../zlib.ts';
import { type NewFile, type Paths, READ_LIMIT, type World } from './world.ts';

export interface MemoryOptions {
  /** The package's compiled files, as `World.asset`. */
  readonly asset: World['asset'];
  readonly zlib: Zlib;
  /** Absolute; default "/". */
  readonly cwd?: string;
  /** Where the Map has the package's content/, templates/ and starter/; default "/package". */
  readonly packageFolder?: string;
  readonly epoch?: string;
}

/** Bytes by absolute path, "/my-kit/sv/actions.yaml"; folders are where files are. What is written goes into the Map. */
export type Files = Map<string, Uint8Array>;

export const openMemory = (
  files: Files,
  { asset, zlib, cwd = '/', packageFolder = '/package', epoch }: MemoryOptions,
): World => ({
  paths: pathsFrom(cwd),
  packageFolder,
  epoch,
  kindOf: async (path) => (files.has(path) ? 'file' : namesIn(files, path) ? 'folder' : undefined),
  read: async (path) => {
    const bytes = bounded(files.get(path));
    if (bytes) return ok(bytes);
    return failed(
      namesIn(files, path)
        ? error('file-not-a-file', `${path} is not a file.`, { hint: 'Name a file.', file: path })
        : error('file-not-found', `There is no file ${path}.`, { hint: 'Check the path.', file: path }),
    );
  },
  readIn: async (folder, path) => within(files, folder, path, (found) => bounded(files.get(found))),
  listIn: async (folder, path) => within(files, folder, path, (found) => namesIn(files, found)),
  write: async (folder, fresh) => {
    const inTheWay = fresh.flatMap((file) => obstacles(files, folder, file));
    if (inTheWay.length > 0) return failed(...inTheWay.slice(0, 1));
    for (const { name, bytes } of fresh) files.set(resolveIn(folder, [name]), bytes);
    return ok(undefined);
  },
  zlib,
  asset,
  optimise: () => {},
});

const bounded = (bytes: Uint8Array | undefined): Uint8Array | undefined => bytes?.subarray(0, READ_LIMIT);

/** POSIX paths: "/" between the parts and at the beginning of what is absolute. */
const pathsFrom = (cwd: string): Paths => ({
  resolve: (...parts) => resolveIn(cwd, parts),
  parent: (path) => path.slice(0, path.lastIndexOf('/')) || '/',
  base: (path) => path.slice(path.lastIndexOf('/') + 1),
  shown: (path) => {
    if (path === cwd) return '.';
    return path.startsWith(below(cwd)) ? path.slice(below(cwd).length) : path;
  },
});

const resolveIn = (base: string, parts: readonly string[]): string => {
  const from = parts.findLastIndex((part) => part.startsWith('/'));
  const written = from < 0 ? [base, ...parts] : parts.slice(from);
  const steps: string[] = [];
  for (const step of written.join('/').split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return `/${steps.join('/')}`;
};

const below = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);

/** Undefined if it is not a folder. */
const namesIn = (files: Files, folder: string): readonly string[] | undefined => {
  const inside = [...files.keys()].filter((path) => path.startsWith(below(folder)));
  if (inside.length === 0) return undefined;
  return [...new Set(inside.map((path) => path.slice(below(folder).length).split('/')[0] ?? ''))].sort();
};

const within = <T>(
  files: Files,
  folder: string,
  path: string,
  use: (found: string) => T | undefined,
): Result<T | undefined> => {
  const wanted = resolveIn(folder, [path]);
  if (wanted === folder || wanted.startsWith(below(folder))) return ok(use(wanted));
  if (!files.has(wanted) && !namesIn(files, wanted)) return ok(undefined);
  return failed(
    error('file-outside', `${wanted} leads outside its folder.`, {
      hint: 'Copy the file into the folder.',
      file: wanted,
    }),
  );
};

/** Problems: a folder in the place of the file, or a file in the place of one of its folders. */
const obstacles = (files: Files, folder: string, { name }: NewFile): readonly Problem[] => {
  const target = resolveIn(folder, [name]);
  if (namesIn(files, target))
    return [error('file-is-a-folder', `${target} is a folder.`, { hint: 'Rename it.', file: target })];
  const steps = target.split('/');
  const above = steps.slice(1, -1).map((_, i) => steps.slice(0, i + 2).join('/'));
  return above
    .filter((path) => files.has(path))
    .map((path) =>
      error('file-not-a-folder', `${path} cannot be a folder, because a file is in the way.`, {
        hint: 'Move that file.',
        file: path,
      }),
    );
};
