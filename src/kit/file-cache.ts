// The YAML files of a kit's folder, each read only once for all editions.

import type { Problem } from '../problem.ts';
import { readYaml, type YamlReading } from '../yaml/read.ts';

export interface FileCache {
  readonly list: Folder['list'];
  readonly refusal?: Folder['refusal'];
  /** A file by its path in the kit; undefined if there is none, only a problem if it was refused. */
  readonly read: (path: string) => YamlReading | undefined;
  /** A path as problems show it. */
  readonly shown: (path: string) => string;
}

/** Problems show a file as `label/kit.yaml`. */
export function openFileCache(files: Folder, label = ''): FileCache {
  const shown = (path: string): string => (label === '' ? path : `${label.replace(/\/$/, '')}/${path}`);
  const done = new Map<string, YamlReading | undefined>();
  const read = (path: string): YamlReading | undefined => {
    if (!done.has(path)) {
      const bytes = files.read(path);
      const refusal = files.refusal?.(path);
      done.set(path, bytes ? readYaml(bytes, shown(path)) : refusal && { problems: [refusal] });
    }
    return done.get(path);
  };
  return { list: (path) => files.list(path), refusal: (path) => files.refusal?.(path), read, shown };
}

/** Access to a kit's folder. Paths are relative to it, with "/" between their parts; '' is the folder itself. */
export interface Folder {
  /** The bytes of a file; undefined if there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The names in a folder; none if it is not a folder. */
  readonly list: (path: string) => readonly string[];
  /** Why access to a file or folder was refused: for example, it leads out of the folder. */
  readonly refusal?: (path: string) => Problem | undefined;
}
