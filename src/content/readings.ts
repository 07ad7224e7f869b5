// The YAML files of a kit's folder, each read once however many editions ask for it.
import type { Folder } from './load.ts';
import { type Reading, readYaml } from './yaml.ts';

export interface Readings {
  readonly list: Folder['list'];
  /** A file by its path within the kit; undefined if there is none. */
  readonly read: (path: string) => Reading | undefined;
  /** A path as problems show it. */
  readonly shown: (path: string) => string;
}

/** Problems show a file as `label/kit.yaml`. */
export function openReadings(files: Folder, label = ''): Readings {
  const shown = (path: string): string => (label === '' ? path : `${label.replace(/\/$/, '')}/${path}`);
  const done = new Map<string, Reading | undefined>();
  const read = (path: string): Reading | undefined => {
    if (!done.has(path)) {
      const bytes = files.read(path);
      done.set(path, bytes && readYaml(bytes, shown(path)));
    }
    return done.get(path);
  };
  return { list: (path) => files.list(path), read, shown };
}
