// What touches the disk: bounded reading inside a folder, and writing all files or none.
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
import { dirname, resolve, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import { error, failed, ok, type Problem, type Result } from '../../problem.ts';
import { type NewFile, READ_LIMIT } from '../world.ts';
import { type Disk, systemCode } from './placing/disk.ts';
import { placeAll, recoverFolder as recoverOn } from './placing/place.ts';

/** A file below a folder; undefined if there is none. Neither ".." nor a symbolic link leads outside the folder. */
export const readIn = (folder: string, path: string): Result<Uint8Array | undefined> =>
  within(folder, path, readBounded);

/** The names in a folder at or below another one, sorted; undefined if it is not a folder. */
export const listIn = (folder: string, path: string): Result<readonly string[] | undefined> =>
  within(folder, path, (found) => readdirSync(found).sort());

/** Problems: file-outside, file-unreadable. */
const within = <T>(
  folder: string,
  path: string,
  use: (found: string) => T | undefined,
): Result<T | undefined> => {
  const wanted = resolve(folder, path);
  try {
    const [top, found] = [realpathSync(folder), realpathSync(wanted)];
    const inside = found === top || found.startsWith(top.endsWith(sep) ? top : top + sep);
    return inside ? ok(use(found)) : failed(outside(wanted));
  } catch (cause) {
    return isAbsent(cause) ? ok(undefined) : failed(unreadable(wanted, cause));
  }
};

const isAbsent = (cause: unknown): boolean => /^(ENOENT|ENOTDIR|EISDIR)$/.test(systemCode(cause) ?? '');

const outside = (file: string): Problem =>
  error('file-outside', `${file} leads outside its folder.`, {
    hint: 'Copy the file into the folder.',
    file,
  });

const unreadable = (file: string, cause: unknown): Problem =>
  error('file-unreadable', `${file} cannot be read (${systemCode(cause) ?? cause}).`, {
    hint: 'Check its permissions.',
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

/** What is at a path; links are followed. Something that may not be looked at is there, and reading it reports why not. */
export const fileKind = (path: string): 'file' | 'folder' | 'other' | undefined => {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    return isAbsent(cause) ? undefined : 'other';
  }
};

/** One file that was named, by a flag or in a plan. Problems: it does not exist, is not a file, or cannot be read. */
export const readBytes = (path: string): Result<Uint8Array> => {
  try {
    const bytes = readBounded(path);
    return bytes
      ? ok(bytes)
      : failed(error('file-not-a-file', `${path} is not a file.`, { hint: 'Name a file.', file: path }));
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    const missing = error('file-not-found', `There is no file ${path}.`, {
      hint: 'Check the path.',
      file: path,
    });
    return failed(isAbsent(cause) ? missing : unreadable(path, cause));
  }
};

/**
 * Writes all files into a folder or none; until all are in place the old ones stay whole. Names are relative, with "/".
 * Problems: file-… errors, each with what to do; a warning if an earlier build was interrupted and has been repaired.
 * It does not yield: with `holdInterrupts` a Ctrl-C waits until it is done.
 */
export const writeAll = (folder: string, files: readonly NewFile[], on: Disk = disk): Result<undefined> =>
  placeAll(on, resolve(folder), files);

/** Repairs what an interrupted build left in a folder, and reports it; `writeAll` begins with it. */
export const recover = (folder: string, on: Disk = disk): Result<undefined> => recoverOn(on, resolve(folder));

/** From now on SIGINT, SIGTERM and SIGHUP wait for the next turn of the event loop; the function returned ends that. */
export const holdInterrupts = (then: (signal: NodeJS.Signals) => void): (() => void) => {
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, then);
  return () => {
    for (const signal of signals) process.off(signal, then);
  };
};

/** The real one; tests replace it with one that fails. */
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
  if (fileKind(path) === 'folder') return [];
  const made = dirname(path) === path ? [] : makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    for (const folder of made.toReversed()) rmdirSync(folder);
    throw cause;
  }
  return [...made, path];
};
