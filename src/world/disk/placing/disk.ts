// What placing files needs from a disk, and what a disk's errors mean for people.
import { error, type Problem } from '../../../problem.ts';

/** Operations on absolute paths; each may throw a system error. files.ts has the real one, tests one that fails or kills. */
export interface Disk {
  readonly pid: number;
  alive(pid: number): boolean;
  /** Seconds since a file was last written. */
  age(path: string): number;
  /** Of the name itself: a link is not followed. */
  kind(path: string): 'file' | 'link' | 'folder' | 'other' | undefined;
  read(path: string): Uint8Array;
  /** Tells half a file from a whole one; it does not need to withstand malice. */
  checksum(bytes: Uint8Array): number;
  /** For a new file, or at the end of one. */
  open(path: string, flag: 'wx' | 'a'): number;
  write(handle: number, bytes: Uint8Array): void;
  sync(handle: number): void;
  close(handle: number): void;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  remove(path: string): void;
  /** With the missing ones above it; those it made, outermost first. */
  makeFolders(path: string): readonly string[];
  removeFolder(path: string): void;
}

/** Where an operation went wrong. */
export interface FailurePlace {
  readonly folder: string;
  /** The file at hand, below the folder. */
  name: string;
  /** Whether files are being put in place: an error then concerns a file that was there before. */
  placing: boolean;
}

/** Writes and syncs; a new file that cannot be written in full is removed again. */
export const writeWhole = (disk: Disk, path: string, flag: 'wx' | 'a', bytes: Uint8Array): void => {
  const handle = disk.open(path, flag);
  try {
    try {
      disk.write(handle, bytes);
      disk.sync(handle);
    } finally {
      disk.close(handle);
    }
  } catch (cause) {
    if (flag === 'wx') disk.remove(path);
    throw cause;
  }
};

/** A system error's code, "ENOSPC"; undefined for any other error. */
export const systemCode = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;

/**
 * A system error as a problem with what to do in one line; any other error is a bug and is thrown on.
 * `outcome` says how the files are now.
 */
export const explainFailure = (
  cause: unknown,
  { folder, name, placing }: FailurePlace,
  outcome: string,
): Problem => {
  const code = systemCode(cause);
  if (code === undefined) throw cause;
  const file = name === '' ? folder : `${folder}/${name}`;
  const [kind, message, hint] = placing && IN_USE.test(code) ? inUse(name) : meaning(code, folder, file);
  return error(kind, `${message} ${outcome}`, { hint, file });
};

/** Windows reports these for a file that is open in a viewer, other systems for a running program. */
const IN_USE = /^(EBUSY|EPERM|EACCES|ETXTBSY)$/;

const inUse = (name: string): readonly [string, string, string] => [
  'file-in-use',
  `${name} cannot be replaced.`,
  `Close ${name.replace(/^.*\//, '')} and run again.`,
];

const meaning = (
  code: string,
  folder: string,
  file: string,
): readonly [code: string, message: string, hint: string] => {
  const elsewhere = 'or name another folder with --out';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return ['file-disk-full', `The disk is full: ${folder}.`, `Free some space, ${elsewhere}.`];
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return [
        'file-not-writable',
        `Nothing can be written to ${folder}.`,
        `Check its permissions, ${elsewhere}.`,
      ];
    case 'EBUSY':
      return inUse(file);
    case 'EEXIST':
    case 'ENOTDIR':
      return [
        'file-not-a-folder',
        `${file} cannot be a folder, because a file is in the way.`,
        `Move that file, ${elsewhere}.`,
      ];
    case 'EISDIR':
      return ['file-is-a-folder', `${file} is a folder.`, `Rename it, ${elsewhere}.`];
    case 'ENAMETOOLONG':
      return [
        'file-name-too-long',
        `The name ${file} is too long.`,
        'Name a folder with a shorter path with --out.',
      ];
    default:
      return ['file-failed', `${file} could not be written (${code}).`, `Check the disk, ${elsewhere}.`];
  }
};
