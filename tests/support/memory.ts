// Workshops in memory: folders of the project as files of a Map, and a world over them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nodeZlib } from '../../src/world/disk/zlib.ts';
import { type Files, openMemory } from '../../src/world/memory.ts';
import type { World } from '../../src/world/world.ts';
import { asset, root } from './disk.ts';

export const EPOCH = '1773273600';

/** The files below a folder of the project, by their paths below another one. */
export const filesOf = (folder: string, as: string): Files =>
  new Map(
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .filter((name) => statSync(join(root, folder, name)).isFile())
      .map((name) => [`${as}/${name}`, new Uint8Array(readFileSync(join(root, folder, name)))]),
  );

/** What comes with the program, read once. */
const PACKAGE = ['content', 'print', 'templates', 'starter'].flatMap((folder) => [
  ...filesOf(folder, `/package/${folder}`),
]);

/** A world whose current folder, /here, has these files; and the Map that they are in. */
export const inMemory = (files: Files): { readonly world: World; readonly files: Files } => {
  const all: Files = new Map([
    ...[...files].map(([name, bytes]) => [`/here/${name}`, bytes] as const),
    ...PACKAGE,
  ]);
  return { world: openMemory(all, { asset, zlib: nodeZlib, cwd: '/here', epoch: EPOCH }), files: all };
};
