// The YAML files of a kit's folder, each read once however many editions ask for it.

import type { Problem } from '../problem.ts';
import { readYaml, type YamlReading } from '../yaml/read.ts';

export interface FileCache {
  readonly list: Folder['list'];
  readonly refusal?: Folder['refusal'];
  /** A file by its path within the kit; undefined if there is none, a problem and nothing else if it was refused. */
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

/** A kit's folder, as far as content needs a disk. Paths are relative to it, with "/" between their parts; '' is the folder. */
export interface Folder {
  /** The bytes of a file; undefined if there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The names in a folder; none if it is no folder. */
  readonly list: (path: string) => readonly string[];
  /** Why a file or folder that was asked for was refused, as one that leads out of the folder. */
  readonly refusal?: (path: string) => Problem | undefined;
}
