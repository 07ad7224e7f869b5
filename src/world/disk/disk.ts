// The disk as a world: paths of this machine, files below its folders, and what the package's build left in dist/.
import { existsSync } from 'node:fs';
import path, { dirname, join, type PlatformPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Paths, World } from '../world.ts';
import { fileKind, listIn, readBytes, readIn, writeAll } from './files.ts';
import { nodeZlib } from './zlib.ts';

/** The nearest folder above that has a package.json: this file is deeper in src/ than the program that is bundled in dist/. */
const packageFolder = above(dirname(fileURLToPath(import.meta.url)));

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder
    ? folder
    : above(dirname(folder));
}

/** The disk as seen from a current folder, which is absolute; `epoch` is SOURCE_DATE_EPOCH as it was given. */
export const openDisk = (cwd: string, epoch?: string): World => ({
  paths: pathsFrom(cwd),
  packageFolder,
  epoch,
  kindOf: async (path) => fileKind(path),
  read: async (path) => readBytes(path),
  readIn: async (folder, path) => readIn(folder, path),
  listIn: async (folder, path) => listIn(folder, path),
  write: async (folder, files) => writeAll(folder, files),
  zlib: nodeZlib,
  asset: async (name) => {
    // Only a small part of resvg is run; compiling all of it takes 40 ms.
    if (name.endsWith('.wasm')) setFlagsFromString('--wasm-lazy-compilation');
    // The package's own files, by names of our own: to ask whether they lead out of the folder costs 3 ms for all faces.
    const read = readBytes(join(packageFolder, 'dist', name));
    return read.ok ? read.value : undefined;
  },
  // bin/load.js starts the program without V8's optimiser, because most runs are over before it pays off.
  optimise: () => setFlagsFromString('--opt'),
});

/** The same from the folder that the process is in, with the SOURCE_DATE_EPOCH that it has. */
export const openHere = (cwd = process.cwd(), epoch = process.env.SOURCE_DATE_EPOCH): World =>
  openDisk(cwd, epoch);

/** Paths as a system writes them: `on` is Windows or POSIX. */
export const pathsFrom = (cwd: string, on: PlatformPath = path): Paths => ({
  resolve: (...parts) => on.resolve(cwd, ...parts),
  parent: (file) => on.dirname(file),
  base: (file) => on.basename(file),
  shown: (file) => {
    const near = on.relative(cwd, file);
    if (near === '') return '.';
    const elsewhere = near === '..' || near.startsWith(`..${on.sep}`) || on.isAbsolute(near);
    return elsewhere ? file : near.split(on.sep).join('/');
  },
});
