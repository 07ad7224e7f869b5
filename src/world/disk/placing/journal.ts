// The journal of a build in progress: what it will put in place and how far it came, so that a kill can be repaired.
import type { NewFile } from '../../world.ts';
import { type Disk, writeWhole } from './disk.ts';

export interface JournalEntry {
  readonly name: string;
  readonly size: number;
  readonly checksum: number;
  /** Whether a file of that name was there before. */
  readonly existed: boolean;
}

/** The journal's first line; each later line is a state that was reached. */
export interface Journal {
  readonly pid: number;
  /** Sub-folders that were not there before, outermost first. */
  readonly folders: readonly string[];
  readonly entries: readonly JournalEntry[];
}

/** Until 'placing' no existing file has been touched; from 'placed' on only tidying is left. */
export type JournalState = 'writing' | 'placing' | 'placed';

export const JOURNAL = '.kitpress-journal';

/** Where a file is before, while and after it is put in place, and where the one it replaces is kept until then. */
export interface PlacingPaths {
  readonly fresh: string;
  readonly target: string;
  readonly kept: string;
}

export const pathsOf = (folder: string, name: string): PlacingPaths => {
  const beside = (prefix: string): string =>
    `${folder}/${name.replace(/[^/]*$/, (base) => `${prefix}${base}`)}`;
  return { fresh: beside('.kitpress-new-'), target: `${folder}/${name}`, kept: beside('.kitpress-old-') };
};

/** A name below the folder that every system can have, whatever is in a plan or a damaged journal. */
export const isSafeName = (name: string): boolean =>
  name.length <= 200 &&
  name
    .split('/')
    .every((part) => /^[^\s.<>:"/\\|?*\p{Cc}](?:[^<>:"/\\|?*\p{Cc}]*[^\s.<>:"/\\|?*\p{Cc}])?$/u.test(part));

/** What is about to be written, compared with what is there. */
export const openJournal = (disk: Disk, folder: string, files: readonly NewFile[]): Journal => {
  const entries = files.map(({ name, bytes }): JournalEntry => {
    const there = disk.kind(`${folder}/${name}`);
    return { name, size: bytes.length, checksum: disk.checksum(bytes), existed: there !== undefined };
  });
  const folders = new Set(files.flatMap(({ name }) => foldersAbove(name)));
  return { pid: disk.pid, folders: [...folders].filter((name) => !disk.kind(`${folder}/${name}`)), entries };
};

const foldersAbove = (name: string): readonly string[] =>
  [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index));

export const writeJournal = (disk: Disk, folder: string, journal: Journal): void => {
  writeWhole(disk, `${folder}/${JOURNAL}`, 'wx', new TextEncoder().encode(`${JSON.stringify(journal)}\n`));
};

export const noteState = (disk: Disk, folder: string, state: JournalState): void => {
  writeWhole(disk, `${folder}/${JOURNAL}`, 'a', new TextEncoder().encode(`${state}\n`));
};

/** Reads a journal; undefined where its first line is not whole: then nothing had happened yet, or it is not Kitpress's. */
export const readJournal = (
  disk: Disk,
  folder: string,
): { journal: Journal; state: JournalState } | undefined => {
  const [head = '', ...rest] = new TextDecoder().decode(disk.read(`${folder}/${JOURNAL}`)).split('\n');
  const states = rest.slice(0, -1);
  const journal = parse(head);
  if (!journal || rest.length === 0) return undefined;
  return {
    journal,
    state: states.includes('placed') ? 'placed' : states.includes('placing') ? 'placing' : 'writing',
  };
};

const parse = (line: string): Journal | undefined => {
  try {
    const found: unknown = JSON.parse(line);
    return isJournal(found) ? found : undefined;
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isJournal = (value: unknown): value is Journal => {
  if (!isRecord(value) || typeof value.pid !== 'number') return false;
  const { folders, entries } = value;
  return (
    Array.isArray(folders) &&
    Array.isArray(entries) &&
    folders.every(isSafe) &&
    entries.every((entry) => isRecord(entry) && isSafe(entry.name))
  );
};

const isSafe = (name: unknown): boolean => typeof name === 'string' && isSafeName(name);

/** The new file is whole, under one of its two names. */
export const isWhole = (disk: Disk, folder: string, entry: JournalEntry): boolean => {
  const { fresh, target } = pathsOf(folder, entry.name);
  return matches(disk, disk.kind(fresh) ? fresh : target, entry);
};

export const matches = (disk: Disk, path: string, entry: JournalEntry): boolean => {
  if (disk.kind(path) !== 'file') return false;
  const bytes = disk.read(path);
  return bytes.length === entry.size && disk.checksum(bytes) === entry.checksum;
};
