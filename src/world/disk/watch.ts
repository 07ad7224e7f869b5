// Notices changes of files: one watcher for each folder, because in Node 20 on Linux a recursive one loses a file after it was replaced by a rename.
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { Watcher } from '../local.ts';

export function watchFolders(changed: (path: string) => void): Watcher {
  const open = new Map<string, FSWatcher>();
  let closed = false;
  const stop = (folder: string): void => {
    open.get(folder)?.close();
    open.delete(folder);
  };
  const start = (folder: string): void => {
    try {
      const watcher = watch(folder, (_, name) => changed(name === null ? folder : join(folder, name)));
      // The folder has been removed, or the system has no watchers left.
      watcher.on('error', () => {
        stop(folder);
        changed(folder);
      });
      open.set(folder, watcher);
    } catch {
      // It is not there. When it comes, the folder above it changes.
    }
  };
  return {
    // What was still being read when it was closed must not keep the program alive.
    follow: (folders) => {
      if (closed) return;
      for (const folder of open.keys()) if (!folders.has(folder)) stop(folder);
      for (const folder of folders) if (!open.has(folder)) start(folder);
    },
    close: () => {
      closed = true;
      for (const folder of [...open.keys()]) stop(folder);
    },
  };
}
