// The rule of import: which of two texts is newer, by what the text was at the export.
import { shortOf, versionOf } from './version.ts';

/** `ours` is the edition's text, `theirs` that of the file; `same` if they do not differ. */
export type Merged = 'same' | 'ours' | 'theirs' | 'conflict';

const EMPTY = shortOf(versionOf('', 'untranslated'));

/**
 * A three-way merge of words, each given as `shortOf` a version. What was not changed in the file never replaces a text of the
 * edition; what was changed replaces one that is as it was at the export. Where nothing is known of the export, any text
 * that the edition has may be the newer one.
 */
export function merge(ours: string, theirs: string, base = EMPTY): Merged {
  if (ours === theirs) return 'same';
  if (theirs === base || theirs === EMPTY) return 'ours';
  return ours === base ? 'theirs' : 'conflict';
}
