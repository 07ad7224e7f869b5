// Files of an edition put into its folder, all or none.

import type { Problem } from '../../problem.ts';
import type { TextFile } from '../../translation/sync/skeleton.ts';
import { writeAll } from '../../world/disk/files.ts';
import type { KitFolder } from '../kits.ts';

export interface EditionWritten {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

/** A file that began with a byte order mark keeps it. */
export function writeFiles(kit: KitFolder, language: string, files: readonly TextFile[]): EditionWritten {
  if (files.length === 0) return { ok: true, problems: [], files: [] };
  const encoded = files.map(({ name, text }) => {
    const path = `${language}/${name}`;
    const mark = kit.files.read(path)?.[0] === 0xef ? '\ufeff' : '';
    return { name: path, bytes: new TextEncoder().encode(mark + text) };
  });
  const { ok, problems } = writeAll(kit.folder, encoded);
  return {
    ok,
    problems,
    files: encoded.map(({ name, bytes }) => ({ file: `${kit.label}/${name}`, bytes: bytes.length })),
  };
}

/** Translation knows a file by its name within the edition; people by its path. */
export const shownIn = (problems: readonly Problem[], kit: KitFolder, language: string): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, file: kit.readings.shown(`${language}/${problem.file}`) }));
