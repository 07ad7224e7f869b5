// What the commands read from the disk, read by tests: a kit's folder, the faces and hyphenation of the last build.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Folder } from '../../src/kit/file-cache.ts';
import type { StoredFace } from '../../src/text/faces.ts';
import type { Patterns } from '../../src/text/hyphenation.ts';

/** The project's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A folder as a kit is opened from. */
export const folderOf = (folder: string): Folder => ({
  read: (path) => {
    const file = resolve(folder, path);
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  },
  list: (path) => {
    const inside = resolve(folder, path);
    return existsSync(inside) && statSync(inside).isDirectory() ? readdirSync(inside).sort() : [];
  },
});

/** A file of dist/, as `World.asset` gives it. */
export const asset = async (name: string): Promise<Uint8Array | undefined> => {
  const file = join(root, 'dist', name);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
};

export const templateBytes = (name: string): Uint8Array =>
  readFileSync(join(root, 'templates', name, 'template.yaml'));

export const storedFace = (key: string): StoredFace | undefined => {
  const metrics = join(root, 'dist', 'faces', `${key}.json`);
  if (!existsSync(metrics)) return undefined;
  const layout = metrics.replace(/json$/, 'layout');
  return {
    metrics: JSON.parse(readFileSync(metrics, 'utf8')),
    program: readFileSync(metrics.replace(/json$/, 'bin')),
    ...(existsSync(layout) && { layout: readFileSync(layout) }),
  };
};

export const storedPatterns = (language: string): Patterns | undefined => {
  const file = join(root, 'dist', 'hyphenation', `${language}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
