// Several editions of a kit as one memory: each text in all languages that have it, up to date.
import { FORM_IN_KEY } from '../../plural.ts';
import type { Translation } from '../sync/compare.ts';
import { keyOfForm } from '../texts.ts';
import type { Unit } from '../unit.ts';

/** A text of the kit in its languages. */
export interface MemoryEntry {
  readonly key: string;
  /** By language tag; the language of the kit comes first. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface KitMemory {
  /** Id and version of the kit. */
  readonly kit: string;
  readonly version: string;
  /** The language that the kit is written in. */
  readonly from: string;
  readonly entries: readonly MemoryEntry[];
}

const isDone = ({ state, text }: Unit): boolean =>
  (state === 'translated' || state === 'same') && text !== undefined && text !== '';

/**
 * Of each edition what is up to date with its source, in the order of the first. What is made from another edition is so only where
 * that one is up to date as well. A form of a plural that the kit's language lacks has its "other" beside it.
 */
export function memoryEntries(from: string, editions: readonly Translation[]): readonly MemoryEntry[] {
  const done = new Map(
    editions.map(({ edition, units }) => [
      edition.language,
      new Map(units.filter(isDone).map((unit) => [unit.key, unit])),
    ]),
  );
  const entries = new Map<string, Map<string, string>>();
  for (const { edition, source, units } of editions)
    for (const unit of units) {
      const text = done.get(edition.language)?.get(unit.key)?.text;
      const root = rootText(unit, source.language, from, done);
      if (text === undefined || root === undefined) continue;
      const entry = entries.get(unit.key) ?? new Map([[from, root]]);
      entries.set(unit.key, entry.set(edition.language, text));
    }
  return [...entries].map(([key, texts]) => ({ key, texts }));
}

type Done = ReadonlyMap<string, ReadonlyMap<string, Unit>>;

/** What the kit's own language says; undefined where the edition between is not up to date with it. */
function rootText(unit: Unit, source: string, from: string, done: Done): string | undefined {
  if (source === from) return unit.source;
  const between = done.get(source);
  const other = FORM_IN_KEY.test(unit.key) ? keyOfForm(unit.key, 'other') : unit.key;
  return (between?.get(unit.key) ?? between?.get(other))?.source;
}
