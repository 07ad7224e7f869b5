// What translators returned, written into the edition: texts in their places, and the record of what each was made from.
import type { FileCache } from '../../kit/file-cache.ts';
import { RECORD_FILE } from '../../kit/schema.ts';
import { ok, type Result } from '../../problem.ts';
import { readYaml } from '../../yaml/read.ts';
import { setTexts } from '../edit/rewrite.ts';
import type { Accepted, Change } from '../exchange/accept.ts';
import { unitId } from '../exchange/exchange.ts';
import { textAt } from '../texts.ts';
import { readTranslation, type Translation } from './compare.ts';
import { type ByKey, type MadeFrom, type ReviewState, type Told, writeRecord } from './record.ts';
import type { TextFile } from './skeleton.ts';
import { update } from './update.ts';

/** An edition that texts can be put into. */
export interface Ready {
  /** With every key that the source has, as an update leaves it; nothing of that is written yet. */
  readonly translation: Translation;
  /** The edition's files as they are to be written; none if nothing is new. Problems: as `readied`. */
  readonly take: (accepted: Accepted) => Result<readonly TextFile[]>;
}

/**
 * An edition as it is once it is updated, so that each returned text finds its place. Taking texts is the same as a translator who
 * writes into the files and runs an update. Problems: `translation-rewrite`, as an update has them.
 */
export function readied(translation: Translation, cache: FileCache): Result<Ready> {
  const context = openOverlay(translation, cache);
  const arranged = context.put(update(translation));
  if (!arranged.ok) return arranged;
  const take = (accepted: Accepted): Result<readonly TextFile[]> => {
    const states = statesOf(arranged.value, accepted);
    const news = accepted.changes.length > 0 || accepted.confirmed.length > 0;
    if (!news && states === arranged.value.record.states) return ok([]);
    const written = context.put(withTexts(arranged.value, accepted, states));
    if (!written.ok) return written;
    const done = context.put(update(written.value));
    return done.ok ? ok(context.changed()) : done;
  };
  return ok({ translation: arranged.value, take });
}

/** Files in memory over those on the disk, read again after every step. */
function openOverlay({ source, edition, recordText }: Translation, cache: FileCache) {
  const { language } = edition;
  const now = new Map<string, string>();
  const before = new Map([...edition.written, [RECORD_FILE, recordText]]);
  const overlaid: FileCache = {
    ...cache,
    list: (path) =>
      path === language ? [...new Set([...cache.list(path), ...now.keys()])] : cache.list(path),
    read: (path) => {
      const text = path.startsWith(`${language}/`) ? now.get(path.slice(language.length + 1)) : undefined;
      return text === undefined
        ? cache.read(path)
        : readYaml(new TextEncoder().encode(text), cache.shown(path));
    },
  };
  return {
    put: (files: Result<{ readonly files: readonly TextFile[] }>): Result<Translation> => {
      if (!files.ok) return files;
      for (const { name, text } of files.value.files) now.set(name, text);
      return readTranslation(overlaid, language, source.language);
    },
    changed: (): readonly TextFile[] =>
      [...now].flatMap(([name, text]) => (before.get(name) === text ? [] : [{ name, text }])),
  };
}

function withTexts(
  translation: Translation,
  { changes, confirmed }: Accepted,
  states: ByKey<ReviewState>,
): Result<{ readonly files: readonly TextFile[] }> {
  const files: TextFile[] = [];
  for (const name of new Set(changes.map(({ file }) => file))) {
    const texts = changes.flatMap(({ file, key, text }) => {
      const path = file === name ? textAt(translation.edition, file, key)?.path : undefined;
      return path ? [{ path, text }] : [];
    });
    const set = setTexts(translation.edition.written.get(name) ?? '', name, texts);
    if (!set.ok) return set;
    files.push({ name, text: set.value });
  }
  const record = noted(translation, changes, confirmed, states);
  return ok({ files: [...files, { name: RECORD_FILE, text: writeRecord(record) }] });
}

/** The record as it would be, had the texts been written into the files by hand. */
function noted(
  { record, units }: Translation,
  changes: readonly Change[],
  confirmed: Accepted['confirmed'],
  states: ByKey<ReviewState>,
): MadeFrom {
  const [texts, stale] = [copied(record.texts), copied(record.stale)];
  const sources = new Map(units.map((unit) => [unitId(unit), unit]));
  const good = new Set(confirmed.map(unitId));
  for (const change of changes) {
    if (good.has(unitId(change))) continue;
    put(texts, change, change.from);
    stale.get(change.file)?.delete(change.key);
  }
  for (const place of confirmed) {
    const unit = sources.get(unitId(place));
    if (!unit) continue;
    // Told, and dealt with: the update removes the comments.
    if (unit.state === 'stale') put<Told>(stale, place, { now: unit.source, text: '' });
    else put(texts, place, unit.source);
  }
  return { ...record, texts, stale, states };
}

type Editable<T> = Map<string, Map<string, T>>;

const copied = <T>(map: ByKey<T>): Editable<T> =>
  new Map([...map].map(([file, byKey]) => [file, new Map(byKey)]));

function put<T>(map: Editable<T>, { file, key }: Pick<Change, 'file' | 'key'>, value: T): void {
  const byKey = map.get(file) ?? new Map<string, T>();
  map.set(file, byKey.set(key, value));
}

/** How far texts have come, where that is more than translated; the record's own where nothing in it changes. */
function statesOf(
  { record, units }: Translation,
  { confirmed, changes, states: news }: Accepted,
): ByKey<ReviewState> {
  const states = copied(record.states);
  const moved = new Set([...confirmed, ...changes].map(unitId));
  const upToDate = new Set(confirmed.map(unitId));
  const there = new Map(units.map((unit) => [unitId(unit), unit]));
  let changed = false;
  for (const { file, key, state: said } of news) {
    const id = unitId({ file, key });
    const good = upToDate.has(id) || there.get(id)?.state === 'translated';
    const state = good && (said === 'reviewed' || said === 'final') ? said : undefined;
    // A format without such states keeps those of unchanged texts.
    if (state === record.states.get(file)?.get(key) || (state === undefined && !moved.has(id))) continue;
    changed = true;
    if (state) put(states, { file, key }, state);
    else states.get(file)?.delete(key);
  }
  return changed
    ? inOrder(
        states,
        units.map(({ file, key }) => [file, key] as const),
      )
    : record.states;
}

const inOrder = <T>(map: ByKey<T>, order: readonly (readonly [string, string])[]): ByKey<T> => {
  const sorted: Editable<T> = new Map();
  for (const [file, key] of order) {
    const value = map.get(file)?.get(key);
    if (value !== undefined) put(sorted, { file, key }, value);
  }
  return sorted;
};
