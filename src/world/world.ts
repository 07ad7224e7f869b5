// Where files are read from and written to, and what time it is: the disk, memory, or what a page in a browser has.
import type { Result } from '../problem.ts';
import type { Zlib } from '../zlib.ts';

/** In bytes. No file is read further; of a larger one this much is returned, and its reader reports that it is too large. */
export const READ_LIMIT = 16 * 1024 * 1024;

/** A file to be written. */
export interface NewFile {
  /** Below the folder, with "/" between the parts: "sv/acme/kit.pdf". */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Paths as this world writes them; those returned are absolute unless they are for people. */
export interface Paths {
  /** Joins the parts from the right until they are absolute, ending with the current folder. */
  resolve(...parts: readonly string[]): string;
  /** The folder a path is in. */
  parent(path: string): string;
  /** The last part of a path. */
  base(path: string): string;
  /** As people see it: relative to the current folder, with "/" between its parts, unless it is outside. */
  shown(path: string): string;
}

/**
 * All that a use case may know about its environment. Reading is asynchronous: a use case loads what it needs first (see
 * `openSnapshot`), and all that comes after it is synchronous.
 */
export interface World {
  readonly paths: Paths;
  /** The folder with the package's own content/, templates/ and starter/: people see its paths and copy from it. */
  readonly packageFolder: string;
  /** SOURCE_DATE_EPOCH as it was given, in seconds since 1970; there is no other clock. */
  readonly epoch: string | undefined;
  /** What is at a path; links are followed. */
  kindOf(path: string): Promise<'file' | 'folder' | 'other' | undefined>;
  /** A file that was named. Problems: file-not-found, file-not-a-file, file-unreadable. */
  read(path: string): Promise<Result<Uint8Array>>;
  /**
   * A file below a folder, by its path from there with "/" between the parts; undefined if there is none.
   * Problems: file-outside if it leads out of the folder, by ".." or a link; file-unreadable.
   */
  readIn(folder: string, path: string): Promise<Result<Uint8Array | undefined>>;
  /** The names in a folder at or below another one, sorted; undefined if it is not a folder. Problems: as `readIn`. */
  listIn(folder: string, path: string): Promise<Result<readonly string[] | undefined>>;
  /**
   * Writes all files below a folder or none; until all are in place the old ones stay whole. Problems: file-… errors,
   * each with what to do; a warning if an earlier build was interrupted and has been set right.
   */
  write(folder: string, files: readonly NewFile[]): Promise<Result<undefined>>;
  readonly zlib: Zlib;
  /** A file that the package's build compiled, by its path in dist/: "faces/KEY.json". Undefined if there is none. */
  asset(name: string): Promise<Uint8Array | undefined>;
  /** Long computing is about to begin: a runtime that was started for a short run may prepare for it. */
  optimise(): void;
}

/** A file that the package cannot do without. */
export async function ownAsset(world: World, name: string): Promise<Uint8Array> {
  const bytes = await world.asset(name);
  if (!bytes) throw new Error(`${name} is missing: install kitpress again`);
  return bytes;
}
