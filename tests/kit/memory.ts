// A kit's folder in memory, so that a test can change one file of a kit and nothing on the disk.

import { join } from 'node:path';
import type { Folder } from '../../src/kit/file-cache.ts';
import type { Kit } from '../../src/kit/kit.ts';
import type { Problem, Result } from '../../src/problem.ts';
import { folderOf, root } from '../support/disk.ts';
import { openKitIn } from '../support/workshop.ts';

/** Files by their path within the kit; what is undefined is not there. */
export type Files = Readonly<Record<string, Uint8Array | string | undefined>>;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A folder that holds these files. */
export function inMemory(files: Files): Folder {
  const paths = Object.keys(files).filter((path) => files[path] !== undefined);
  return {
    read: (path) => {
      const file = files[path];
      return typeof file === 'string' ? bytesOf(file) : file;
    },
    list: (path) => [
      ...new Set(
        paths
          .filter((file) => path === '' || file.startsWith(`${path}/`))
          .map((file) => file.slice(path === '' ? 0 : path.length + 1).split('/')[0] ?? ''),
      ),
    ],
  };
}

/** All files of a kit of tests/kits, with `changes` in place of its own. */
export function kitFiles(kit: string, changes: Files = {}): Files {
  const disk = folderOf(join(root, 'tests/kits', kit));
  const editions = disk.list('').filter((name) => disk.list(name).length > 0);
  const paths = [
    ...disk.list('').filter((name) => name.endsWith('.yaml')),
    ...editions.flatMap((name) => disk.list(name).map((file) => `${name}/${file}`)),
  ];
  return { ...Object.fromEntries(paths.map((path) => [path, disk.read(path)])), ...changes };
}

/** The Swedish edition of a kit of tests/kits with `changes` in it. */
export const load = (kit: string, changes: Files = {}, language = 'sv', label = ''): Result<Kit> =>
  openKitIn('/kit', language, inMemory(kitFiles(kit, changes)), label);

/** A file of a kit with one piece of its text replaced, which must be there. */
export function changed(kit: string, file: string, from: string, to: string): Files {
  const text = new TextDecoder().decode(kitFiles(kit)[file] as Uint8Array);
  if (!text.includes(from)) throw new Error(`${file} of ${kit} has no "${from}"`);
  return { [file]: text.replace(from, () => to) };
}

/** "sv/actions.yaml:12:9 content-unknown-key principles.1.decks.A.acton" */
export const placed = ({ file, line, column, code, key }: Problem): string =>
  [[file, line, column].filter((part) => part !== undefined).join(':'), code, key].filter(Boolean).join(' ');
