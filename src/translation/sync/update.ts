// An edition after its source has changed: new keys added, renamed ones followed, comments for translators; no text and no comment is lost.

import { RECORD_FILE } from '../../kit/schema.ts';
import { ok, type Problem, type Result } from '../../problem.ts';
import { keyOf } from '../../yaml/locate.ts';
import { readYaml } from '../../yaml/read.ts';
import { type Move, moveTexts, renamed, renameKeys } from '../edit/move.ts';
import { addTexts, commentsOver } from '../edit/rewrite.ts';
import { type Entries, TEXT_FILES, type TextEntry, textsIn } from '../texts.ts';
import { isKitpressComment, type Noted, noteFile } from './comments.ts';
import type { Translation } from './compare.ts';
import { type ByKey, type MadeFrom, type ReviewState, writeRecord } from './record.ts';
import { findMoves, findRenames } from './renames.ts';
import { emptyFile, type TextFile } from './skeleton.ts';

/** A text that is now under another key. */
interface Moved {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What an update did, by file and key. */
export interface Report {
  readonly added: readonly TextEntry[];
  readonly moved: readonly Moved[];
  /** Keys without a text that the source no longer has. */
  readonly removed: readonly TextEntry[];
  readonly told: readonly TextEntry[];
  readonly done: readonly TextEntry[];
  readonly recorded: readonly TextEntry[];
}

export interface Updated {
  /** Files that change, as they are to be written. */
  readonly files: readonly TextFile[];
  readonly report: Report;
}

/** Problems: `translation-rewrite`, where a file is written so that it cannot be changed without touching other texts. */
export function update(translation: Translation): Result<Updated> {
  const { source, record } = translation;
  const names = TEXT_FILES.filter((name) => source.files.has(name) || translation.edition.files.has(name));
  const results = names.map((name) => updateFile(name, translation));
  const problems: readonly Problem[] = results.flatMap((result) => result.problems);
  const done = results.flatMap((result) => (result.ok ? [result.value] : []));
  if (done.length < results.length) return { ok: false, problems };
  const byFile = <T>(of: (one: UpdatedFile) => ReadonlyMap<string, T>): ByKey<T> =>
    new Map(done.map((one) => [one.name, of(one)]));
  const kept: MadeFrom = {
    from: record.from,
    texts: byFile(({ noted }) => noted.texts),
    same: byFile(({ same }) => same),
    stale: byFile(({ noted }) => noted.stale),
    states: byFile(({ states }) => states),
  };
  const all = [
    ...done.map(({ name, noted }) => ({ name, text: noted.text })),
    { name: RECORD_FILE, text: writeRecord(kept) },
  ];
  const before = new Map([...translation.edition.written, [RECORD_FILE, translation.recordText]]);
  return ok({
    files: all.filter(({ name, text }) => before.get(name) !== text),
    report: {
      added: done.flatMap(({ added }) => added),
      moved: done.flatMap(({ moved }) => moved),
      removed: done.flatMap(({ removed }) => removed),
      told: done.flatMap(({ noted }) => noted.told),
      done: done.flatMap(({ noted }) => noted.done),
      recorded: done.flatMap(({ noted }) => noted.recorded),
    },
  });
}

interface UpdatedFile {
  readonly name: string;
  readonly noted: Noted;
  readonly same: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, ReviewState>;
  readonly added: readonly TextEntry[];
  readonly moved: readonly Moved[];
  readonly removed: readonly TextEntry[];
}

function updateFile(name: string, { source, edition, record }: Translation): Result<UpdatedFile> {
  const wanted: Entries = source.files.get(name) ?? new Map();
  const there: Entries = edition.files.get(name) ?? new Map();
  const written = edition.written.get(name);
  const moves = written === undefined ? [] : findMoves(name, there, wanted, record);
  const put =
    written === undefined ? ok(emptyFile(name, source)) : arranged(written, name, there, wanted, moves);
  if (!put.ok) return put;
  const goal = new Map(moves.map(({ from, to }) => [keyOf(from), keyOf(to)]));
  const renames = findRenames(moves, there, wanted);
  const newKey = (key: string): string => goal.get(key) ?? renamed(key, renames);
  const carried = <T>(map: ByKey<T>): ReadonlyMap<string, T> =>
    new Map([...(map.get(name) ?? [])].map(([key, value]) => [newKey(key), value] as const));
  const made = carried(record.texts);
  const text = pruned(put.value, name, wanted, source.language, made);
  if (!text.ok) return text;
  const texts = textsOf(text.value, name);
  const noted = noteFile({
    text: text.value,
    name,
    from: source.language,
    texts,
    source: wanted,
    made,
    stale: carried(record.stale),
  });
  if (!noted.ok) return noted;
  const arrived = new Set([...there.keys()].map(newKey));
  return ok({
    name,
    noted: noted.value,
    same: new Map([...carried(record.same)].filter(([key]) => texts.has(key))),
    // What was read of another source has to be read again.
    states: new Map(
      [...carried(record.states)].filter(([key]) => texts.has(key) && !noted.value.stale.has(key)),
    ),
    added: [...texts.values()].filter(({ key }) => !arrived.has(key)),
    moved: [...there.values()].flatMap(({ key, text }) =>
      newKey(key) === key || text === '' ? [] : [{ file: name, from: key, to: newKey(key) }],
    ),
    removed: [...there.values()].filter(({ key }) => !texts.has(newKey(key))),
  });
}

const textsOf = (text: string, file: string): Entries =>
  textsIn(readYaml(new TextEncoder().encode(text), file).source?.data, file);

/** The file with every key that the source has, each text under its key. */
function arranged(
  written: string,
  name: string,
  there: Entries,
  wanted: Entries,
  moves: readonly Move[],
): Result<string> {
  const renames = findRenames(moves, there, wanted);
  const first = renameKeys(written, name, renames);
  if (!first.ok) return first;
  const order = [...wanted.values()].map(({ path }) => path);
  const known = textsOf(first.value, name);
  const missing = order.filter((path) => !known.has(keyOf(path)));
  const second = addTexts(
    first.value,
    name,
    missing.map((path) => ({ path, text: '' })),
    order,
  );
  if (!second.ok) return second;
  const inPlace = new Set([...there.keys()].filter((key) => renamed(key, renames) !== key));
  const rest = moves.filter(({ from }) => !inPlace.has(keyOf(from)));
  const left = rest.map(({ from }) => from).filter((path) => !wanted.has(keyOf(path)));
  return moveTexts(
    second.value,
    name,
    rest,
    left.filter((path) => typeof path.at(-1) !== 'number'),
  );
}

/** Without the keys that the source does not have and that have nothing to lose: no text, and no comment except Kitpress's own. */
function pruned(
  text: string,
  name: string,
  wanted: Entries,
  from: string,
  made: ReadonlyMap<string, string>,
): Result<string> {
  const over = commentsOver(text, name);
  const empty = [...textsOf(text, name).values()].filter(
    ({ key, path, text: words }) => words === '' && !wanted.has(key) && typeof path.at(-1) !== 'number',
  );
  const useless = empty.filter(({ key, path }) =>
    over(path).every((comment) => isKitpressComment(comment, from, made.get(key))),
  );
  return moveTexts(
    text,
    name,
    [],
    useless.map(({ path }) => path),
  );
}
