// New files into a folder, all or none: temporary names, a journal, renames; after a kill the way on or back.
import { error, failed, ok, type Problem, type Result, warning } from '../../../problem.ts';
import type { NewFile } from '../../world.ts';
import { type Disk, explainFailure, type FailurePlace, systemCode, writeWhole } from './disk.ts';
import {
  isSafeName,
  isWhole,
  JOURNAL,
  type Journal,
  type JournalEntry,
  type JournalState,
  matches,
  noteState,
  openJournal,
  pathsOf,
  readJournal,
  writeJournal,
} from './journal.ts';

/** A journal whose process seems alive counts as another build's only this long: process ids are reused. */
const BUSY_SECONDS = 60;

/**
 * Puts all files in place, or leaves everything as it was and reports why. Warnings report an earlier build that was
 * repaired first. Names that no system could have are a bug in Kitpress and throw.
 */
export const placeAll = (disk: Disk, folder: string, files: readonly NewFile[]): Result<undefined> => {
  checkNames(files.map(({ name }) => name));
  const recovered = recoverFolder(disk, folder);
  if (!recovered.ok) return recovered;
  const at: FailurePlace = { folder, name: '', placing: false };
  const undo: (() => void)[] = [];
  try {
    for (const made of disk.makeFolders(folder)) undo.unshift(() => disk.removeFolder(made));
    makeWay(disk, files, at);
    const journal = openJournal(disk, folder, files);
    at.name = JOURNAL;
    writeJournal(disk, folder, journal);
    undo.unshift(() => rollBack(disk, folder, journal, at.placing ? 'placing' : 'writing'));
    writeFresh(disk, journal, files, at);
    putInPlace(disk, journal, at);
    return ok(undefined, [...recovered.problems, ...tidyUp(disk, folder, journal.entries)]);
  } catch (cause) {
    const undone = undo.map(quietly).every(Boolean);
    if (at.name === JOURNAL && systemCode(cause) === 'EEXIST') return failed(otherBuild(folder));
    return failed(explainFailure(cause, at, undone ? 'Nothing was changed.' : LATER));
  }
};

const LATER = 'The next build repairs what was left half done.';

/** Repairs what a killed build left in a folder: forward if all its files are whole, else back; and reports it. */
export const recoverFolder = (disk: Disk, folder: string): Result<undefined> => {
  const at: FailurePlace = { folder, name: JOURNAL, placing: false };
  try {
    if (disk.kind(`${folder}/${JOURNAL}`) !== 'file') return ok(undefined);
    const found = readJournal(disk, folder);
    if (!found) disk.remove(`${folder}/${JOURNAL}`);
    if (!found) return ok(undefined);
    const { pid } = found.journal;
    const busy = pid !== disk.pid && disk.alive(pid) && disk.age(`${folder}/${JOURNAL}`) < BUSY_SECONDS;
    if (busy) return failed(otherBuild(folder));
    return ok(undefined, [setRight(disk, found.journal, found.state, at)]);
  } catch (cause) {
    // Below a file there is nothing that an earlier build could have left.
    if (systemCode(cause) === 'ENOTDIR') return ok(undefined);
    return failed(explainFailure(cause, at, LATER));
  }
};

const setRight = (disk: Disk, journal: Journal, state: JournalState, at: FailurePlace): Problem => {
  const { folder } = at;
  const onward =
    state === 'placed' ||
    (state === 'placing' && journal.entries.every((entry) => isWhole(disk, folder, entry)));
  if (!onward) {
    rollBack(disk, folder, journal, state);
    return interrupted(folder, 'Its half-written files were removed; the earlier files are in place.');
  }
  if (state === 'placing') putInPlace(disk, journal, at);
  tidy(disk, folder, journal.entries);
  return interrupted(folder, 'All its files were written and are now in place.');
};

const checkNames = (names: readonly string[]): void => {
  const unsafe = names.find((name) => !isSafeName(name));
  if (unsafe !== undefined) throw new Error(`"${unsafe}" is not a valid file name`);
  // To Windows and macOS "Kit.pdf" is "kit.pdf".
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new Error('two files of one name');
};

/** Removes files with Kitpress's temporary names that have no journal; a kept file goes back if its own name is free. */
const makeWay = (disk: Disk, files: readonly NewFile[], at: FailurePlace): void => {
  for (const { name } of files) {
    at.name = name;
    const { fresh, target, kept } = pathsOf(at.folder, name);
    const there = disk.kind(target);
    if (there === 'folder' || there === 'other')
      throw Object.assign(new Error(`${name} is a folder`), { code: 'EISDIR' });
    if (disk.kind(fresh)) disk.remove(fresh);
    if (disk.kind(kept) && there) disk.remove(kept);
    else if (disk.kind(kept)) disk.rename(kept, target);
  }
};

const writeFresh = (disk: Disk, journal: Journal, files: readonly NewFile[], at: FailurePlace): void => {
  for (const name of journal.folders) {
    at.name = name;
    disk.makeFolders(`${at.folder}/${name}`);
  }
  for (const { name, bytes } of files) {
    at.name = name;
    writeWhole(disk, pathsOf(at.folder, name).fresh, 'wx', bytes);
  }
  at.name = '';
  noteState(disk, at.folder, 'placing');
};

/** Renames what is not yet in place; may be done again after an interruption at any point. */
const putInPlace = (disk: Disk, { entries }: Journal, at: FailurePlace): void => {
  at.placing = true;
  for (const { name } of entries) {
    at.name = name;
    const { fresh, target, kept } = pathsOf(at.folder, name);
    if (!disk.kind(fresh)) continue;
    if (disk.kind(target) && !disk.kind(kept)) keep(disk, target, kept);
    disk.rename(fresh, target);
  }
  noteState(disk, at.folder, 'placed');
};

/** A second name for the old file, so that its own is never missing; another name where the disk has no hard links. */
const keep = (disk: Disk, target: string, kept: string): void => {
  try {
    disk.link(target, kept);
  } catch {
    disk.rename(target, kept);
  }
};

const rollBack = (disk: Disk, folder: string, { entries, folders }: Journal, state: JournalState): void => {
  for (const entry of entries) {
    if (state === 'placing') restore(disk, folder, entry);
    const { fresh } = pathsOf(folder, entry.name);
    if (disk.kind(fresh)) disk.remove(fresh);
  }
  for (const name of folders.toReversed()) quietly(() => disk.removeFolder(`${folder}/${name}`));
  disk.remove(`${folder}/${JOURNAL}`);
};

/** Call it while a file that was not put in place still has its temporary name: its target is then the old one. */
const restore = (disk: Disk, folder: string, entry: JournalEntry): void => {
  const { fresh, target, kept } = pathsOf(folder, entry.name);
  const replaced = !disk.kind(fresh);
  if (disk.kind(kept) && !replaced && disk.kind(target)) disk.remove(kept);
  else if (disk.kind(kept)) disk.rename(kept, target);
  else if (replaced && !entry.existed && matches(disk, target, entry)) disk.remove(target);
};

const tidy = (disk: Disk, folder: string, entries: readonly JournalEntry[]): void => {
  for (const { name } of entries) {
    const { kept } = pathsOf(folder, name);
    if (disk.kind(kept)) disk.remove(kept);
  }
  disk.remove(`${folder}/${JOURNAL}`);
};

/** The files are in place, so failing to tidy up is only a warning. */
const tidyUp = (disk: Disk, folder: string, entries: readonly JournalEntry[]): readonly Problem[] =>
  quietly(() => tidy(disk, folder, entries))
    ? []
    : [
        warning('file-left-over', `Temporary files were left in ${folder}.`, {
          hint: 'The next build removes them.',
          file: folder,
        }),
      ];

/** Whether it succeeded. */
const quietly = (step: () => void): boolean => {
  try {
    step();
    return true;
  } catch {
    return false;
  }
};

const interrupted = (folder: string, outcome: string): Problem =>
  warning('file-interrupted', `An earlier build was interrupted in ${folder}. ${outcome}`, { file: folder });

const otherBuild = (folder: string): Problem =>
  error('file-busy', `Another build is writing to ${folder}.`, {
    hint: 'Wait until it is done, or name another folder with --out.',
    file: folder,
  });
