// moved.yaml in a kit's folder: where texts went whose keys have changed, for files and records that know the old ones.
import * as z from 'zod';
import type { FileCache } from '../../kit/file-cache.ts';
import { validate } from '../../yaml/validate.ts';
import type { MovedKeys } from './sections.ts';

export const MOVED_FILE = 'moved.yaml';

/** New keys by old ones; those of kits before lists have the file in them, "actions.yaml:…decks.A.title". */
const movedSchema = z.record(z.string(), z.string());

/** Nothing has moved in a kit without the file; a file that cannot be read moves nothing either. */
export function readMoved({ list, read }: Pick<FileCache, 'list' | 'read'>): MovedKeys {
  const source = list('').includes(MOVED_FILE) ? read(MOVED_FILE)?.source : undefined;
  const checked = source && validate(movedSchema, source);
  return new Map(checked?.ok ? Object.entries(checked.value) : []);
}
