// The records of an edition, made-from.yaml and exported.yaml, by the new keys of their texts.

import { blockLines, type YamlValue } from '../../translation/edit/block.ts';
import { commentsIn, type Note } from '../../yaml/comments.ts';
import { keyOf } from '../../yaml/locate.ts';
import type { Source } from '../../yaml/read.ts';
import type { KitFile } from './former/schema.ts';
import { newPlacesOf } from './places.ts';
import { withNewFields } from './texts.ts';

/** The sections that have a value for each text. */
const BY_TEXT = ['same', 'stale', 'states', 'texts'];

/** A record as a file. What it says of texts that are left out (`spare`) or that the kit no longer has goes. */
export function newRecord(source: Source, kit: KitFile, spare: ReadonlySet<string>): string {
  const { head, at, foot } = commentsIn(source.text, source.file);
  const notes = new Map<string, Note>();
  const root = new Map<string, YamlValue>();
  for (const [section, value] of entriesOf(source.data)) {
    const note = at.get(section);
    if (note) notes.set(section, note);
    if (!BY_TEXT.includes(section)) {
      root.set(section, blockOf(value, ''));
      continue;
    }
    const byKey = new Map<string, YamlValue>();
    for (const [file, texts] of entriesOf(value))
      for (const [key, one] of entriesOf(texts))
        for (const now of keysOf(file, key, kit).filter((found) => !spare.has(found) && !byKey.has(found))) {
          byKey.set(now, blockOf(one, now));
          const beside = at.get(`${section}.${file}.${key}`);
          if (beside) notes.set(`${section}.${now}`, beside);
        }
    if (byKey.size > 0) root.set(section, byKey);
  }
  const lines = [
    ...head.map((line) => line.replace('by file and key', 'by key')),
    ...blockLines(root, { notes, tight: true }),
    ...foot,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const keysOf = (file: string, key: string, kit: KitFile): readonly string[] =>
  newPlacesOf(file, key.split('.'), kit)
    .filter(({ path }) => !path.includes(-1))
    .map(({ path }) => keyOf(path));

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Texts of a record have the fields in braces that the edition's have. */
function blockOf(value: unknown, key: string): YamlValue {
  if (Array.isArray(value)) return value.map((one) => blockOf(one, key));
  if (typeof value === 'object')
    return new Map(entriesOf(value).map(([name, one]) => [name, blockOf(one, key)]));
  return typeof value === 'number' || typeof value === 'boolean' ? value : withNewFields(String(value), key);
}
