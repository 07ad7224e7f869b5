// Changes of files are noticed however an editor saves: each test waits for the change itself, never for a time.
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolders } from '../../../src/world/disk/watch.ts';
import type { Watcher } from '../../../src/world/local.ts';

let folder = '';
let watcher: Watcher;
let seen: (path: string) => void = () => {};

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kitpress-watch-')));
  writeFileSync(join(folder, 'a.yaml'), '1');
  watcher = watchFolders((path) => seen(path));
  watcher.follow(new Set([folder]));
});
afterEach(() => {
  watcher.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Resolves when a change of the file is reported. */
const change = (name: string, save: () => void): Promise<void> =>
  new Promise((resolve) => {
    seen = (path) => {
      if (path === join(folder, name)) resolve();
    };
    save();
  });

const inPlace = (text: string) => () => writeFileSync(join(folder, 'a.yaml'), text);
/** As editors do that never leave half a file. */
const byRename = (text: string) => () => {
  writeFileSync(`${folder}.tmp`, text);
  renameSync(`${folder}.tmp`, join(folder, 'a.yaml'));
};

test('a file is followed through saves in place and by rename, again and again', async () => {
  await change('a.yaml', inPlace('2'));
  await change('a.yaml', byRename('3'));
  await change('a.yaml', inPlace('4'));
  await change('a.yaml', byRename('5'));
  await change('a.yaml', inPlace('6'));
});

test('a file that is deleted and made again is followed', async () => {
  await change('a.yaml', () => rmSync(join(folder, 'a.yaml')));
  await change('a.yaml', inPlace('2'));
});

test('a folder that comes later is followed once it is named again', async () => {
  const inside = join(folder, 'nb');
  watcher.follow(new Set([folder, inside]));
  await change('nb', () => mkdirSync(inside));
  watcher.follow(new Set([folder, inside]));
  await change(join('nb', 'b.yaml'), () => writeFileSync(join(inside, 'b.yaml'), '1'));
});

test('a folder that is no longer named is left alone', async () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  watcher.follow(new Set([other]));
  const reported: string[] = [];
  await new Promise<void>((resolve) => {
    seen = (path) => {
      reported.push(path);
      if (path.startsWith(other)) resolve();
    };
    writeFileSync(join(folder, 'a.yaml'), '2');
    writeFileSync(join(other, 'b.yaml'), '1');
  });
  expect(reported.filter((path) => !path.startsWith(other))).toEqual([]);
});

test('nothing is watched once it is closed, though more is named: the program can end', () => {
  const watched = (): number =>
    process.getActiveResourcesInfo().filter((name) => /^FSEvent/.test(name)).length;
  watcher.close();
  const closed = watched();
  watcher.follow(new Set([folder]));
  expect(watched()).toBe(closed);
});
