// The only file that touches the disk: bounded reading inside a folder, and writing all files or none.
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { type Disk, systemCode } from './placing/disk.ts';
import type { NewFile } from './placing/journal.ts';
import { placeAll, recover as recoverOn } from './placing/place.ts';

/** No file we read is larger; of a larger one this much is read, and whoever reads it says that it is too large. */
const READ_LIMIT = 16 * 1024 * 1024;

/** A folder of other people's files, seen from within: paths are relative, with "/" between their parts. */
export interface OpenFolder {
  /** The bytes of a file; undefined if there is none, or if it lies outside the folder. */
  read(path: string): Uint8Array | undefined;
  /** The names in a folder, sorted; none if it is no folder, or lies outside. */
  list(path: string): readonly string[];
  /** Why a file or folder that was asked for was refused. */
  refusal(path: string): Problem | undefined;
  /** What was asked for and refused so far. */
  refused(): readonly Problem[];
}

/** Opens a folder for reading; neither ".." nor a symbolic link leads out of it. */
export const readFolder = (folder: string): OpenFolder => {
  const refused = new Map<string, Problem>();
  const inside = (path: string): string | undefined => {
    const wanted = resolve(folder, path);
    try {
      const [top, found] = [realpathSync(folder), realpathSync(wanted)];
      if (found === top || found.startsWith(top.endsWith(sep) ? top : top + sep)) return found;
      refused.set(path, outside(wanted));
    } catch (cause) {
      if (!isAbsent(cause)) refused.set(path, unreadable(wanted, cause));
    }
    return undefined;
  };
  const within = <T>(path: string, use: (found: string) => T | undefined): T | undefined => {
    const found = inside(path);
    try {
      return found === undefined ? undefined : use(found);
    } catch (cause) {
      if (!isAbsent(cause)) refused.set(path, unreadable(resolve(folder, path), cause));
      return undefined;
    }
  };
  return {
    read: (path) => within(path, readBounded),
    list: (path) => within(path, (found) => readdirSync(found).sort()) ?? [],
    refusal: (path) => refused.get(path),
    refused: () => [...refused.values()],
  };
};

const isAbsent = (cause: unknown): boolean => /^(ENOENT|ENOTDIR|EISDIR)$/.test(systemCode(cause) ?? '');

const outside = (file: string): Problem =>
  error('file-outside', `${file} leads out of its folder.`, {
    hint: 'Put a copy of the file into the folder.',
    file,
  });

const unreadable = (file: string, cause: unknown): Problem =>
  error('file-unreadable', `${file} cannot be read (${systemCode(cause) ?? cause}).`, {
    hint: 'Allow it to be read.',
    file,
  });

/** The bytes of a regular file, up to the limit; undefined for a folder, a device or a pipe, which is never opened to be read. */
const readBounded = (path: string): Uint8Array | undefined => {
  if (!statSync(path).isFile()) return undefined;
  const handle = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(Math.min(fstatSync(handle).size, READ_LIMIT));
    let at = 0;
    while (at < bytes.length) {
      const read = readSync(handle, bytes, at, bytes.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(handle);
  }
};

export const exists = (path: string): boolean => kindOf(path) !== undefined;

export const isFolder = (path: string): boolean => kindOf(path)?.isDirectory() ?? false;

const kindOf = (path: string): ReturnType<typeof statSync> => statSync(path, { throwIfNoEntry: false });

/** One file that was named, by a flag or in a plan. Problems: there is none, it is no file, it cannot be read. */
export const readBytes = (path: string): Result<Uint8Array> => {
  try {
    const bytes = readBounded(path);
    return bytes
      ? ok(bytes)
      : failed(error('file-not-a-file', `${path} is no file.`, { hint: 'Name a file.', file: path }));
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    const missing = error('file-not-found', `There is no file ${path}.`, {
      hint: 'Look at the path.',
      file: path,
    });
    return failed(isAbsent(cause) ? missing : unreadable(path, cause));
  }
};

/** The same as text, without a byte order mark. Problems: also what is not UTF-8. */
export const readText = (path: string): Result<string> => {
  const read = readBytes(path);
  if (!read.ok) return read;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(read.value));
  } catch {
    const hint = 'Save it again with the encoding UTF-8.';
    return failed(error('file-not-utf8', `${path} is not UTF-8.`, { hint, file: path }));
  }
};

export interface Written {
  /** Absolute paths, in the order given. */
  readonly files: readonly string[];
  /** Names of other PDFs in the folders written to: of earlier builds, and never touched. */
  readonly others: readonly string[];
}

/**
 * Writes all files into a folder or none; until all are in place the old ones stay whole. Names are relative, with "/".
 * Problems: file-… errors, each with what to do; a warning if an earlier build was interrupted and has been set right.
 * It does not yield: with `holdInterrupts` a Ctrl-C waits until it is done.
 */
export const writeAll = (folder: string, files: readonly NewFile[], on: Disk = disk): Result<Written> => {
  const top = resolve(folder);
  const placed = placeAll(on, top, files);
  if (!placed.ok) return placed;
  return ok(
    { files: files.map(({ name }) => join(top, name)), others: otherPdfs(top, files) },
    placed.problems,
  );
};

/** Sets right what an interrupted build left in a folder, and says so; `writeAll` begins with it. */
export const recover = (folder: string, on: Disk = disk): Result<undefined> => recoverOn(on, resolve(folder));

const otherPdfs = (top: string, files: readonly NewFile[]): readonly string[] => {
  const written = new Set(files.map(({ name }) => name));
  const folders = new Set(['', ...files.map(({ name }) => name.replace(/[^/]*$/, ''))]);
  const seen = readFolder(top);
  return [...folders].flatMap((folder) =>
    seen
      .list(folder)
      .filter((name) => /^[^.].*\.pdf$/i.test(name) && !written.has(`${folder}${name}`))
      .map((name) => `${folder}${name}`),
  );
};

/** From now on SIGINT, SIGTERM and SIGHUP wait for the next turn of the event loop; the function returned ends that. */
export const holdInterrupts = (then: (signal: NodeJS.Signals) => void): (() => void) => {
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, then);
  return () => {
    for (const signal of signals) process.off(signal, then);
  };
};

/** The real one; tests put one that fails in its place. */
export const disk: Disk = {
  pid: process.pid,
  alive: (pid) => {
    try {
      return process.kill(pid, 0);
    } catch (cause) {
      return systemCode(cause) === 'EPERM';
    }
  },
  age: (path) => (Date.now() - lstatSync(path).mtimeMs) / 1000,
  kind: (path) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    if (found.isSymbolicLink()) return 'link';
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  },
  read: (path) => readFileSync(path),
  checksum: (bytes) => crc32(bytes),
  open: (path, flag) => openSync(path, flag),
  write: (handle, bytes) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  },
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  link: linkSync,
  remove: unlinkSync,
  makeFolders: (path) => makeFolders(path),
  removeFolder: rmdirSync,
};

/** Outermost first; what was made is removed again if one cannot be. */
const makeFolders = (path: string): readonly string[] => {
  if (isFolder(path)) return [];
  const made = dirname(path) === path ? [] : makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    for (const folder of made.toReversed()) rmdirSync(folder);
    throw cause;
  }
  return [...made, path];
};
