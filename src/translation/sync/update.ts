// An edition after its source has changed: new keys added, renamed ones followed, comments for translators; no text and no comment is lost.

import { ok, type Problem, type Result } from '../../problem.ts';
import { keyOf } from '../../yaml/locate.ts';
import { readYaml } from '../../yaml/read.ts';
import { type Move, moveTexts, renamed, renameKeys } from '../edit/move.ts';
import { addTexts, commentsOver } from '../edit/rewrite.ts';
import { byFile, type Entries, type TextEntry, textsIn, textsOfFile, translated } from '../texts.ts';
import { isKitpressComment, type Noted, noteFile } from './comments.ts';
import { type Translation, unknownMarks } from './compare.ts';
import { type MadeFrom, writeRecord } from './record.ts';
import { findMoves, findRenames } from './renames.ts';
import { keptReview, type Review } from './reviews.ts';
import type { ByKey } from './sections.ts';
import { fitted, grow, grownTexts, keysBetween, reshapedIn, shrink, shrunkTexts } from './shapes.ts';
import { emptyFile, type TextFile } from './skeleton.ts';

/** A text that is now under another key, in the same file. */
interface Moved {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What an update did. */
export interface Report {
  readonly added: readonly TextEntry[];
  readonly moved: readonly Moved[];
  /** Keys without a text that the source no longer has. */
  readonly removed: readonly TextEntry[];
  /** Texts that are now in comments: the source has one text where the edition had several. */
  readonly unused: readonly TextEntry[];
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
  const { source, edition, record } = translation;
  const wanted = byFile(source, edition);
  const names = [...new Set([...wanted.keys(), ...edition.files.keys()])];
  const results = names.map((name) => updateFile(name, wanted.get(name) ?? new Map(), translation));
  const problems: readonly Problem[] = results.flatMap((result) => result.problems);
  const done = results.flatMap((result) => (result.ok ? [result.value] : []));
  if (done.length < results.length) return { ok: false, problems };
  const all = <T>(of: (one: UpdatedFile) => ByKey<T>): ByKey<T> =>
    inOrderOf(source.texts, new Map(done.flatMap((one) => [...of(one)])));
  const kept: MadeFrom = {
    from: record.from,
    texts: all(({ noted }) => noted.texts),
    same: new Map([...all(({ same }) => same), ...unknownMarks(translation)]),
    stale: all(({ noted }) => noted.stale),
    states: all(({ states }) => states),
    remarks: all(({ remarks }) => remarks),
    ignore: withMoved(
      record.ignore,
      done.flatMap(({ moved }) => moved),
    ),
  };
  const written = [
    ...done
      .filter(({ name, noted }) => edition.files.get(name) !== noted.text)
      .map(({ name, noted }) => ({ path: edition.pathOf(name), text: noted.text })),
    { path: translation.recordPath, text: writeRecord(kept) },
  ];
  return ok({
    files: written.filter(
      ({ path, text }) => path !== translation.recordPath || text !== translation.recordText,
    ),
    report: {
      added: done.flatMap(({ added }) => added),
      moved: done.flatMap(({ moved }) => moved),
      removed: done.flatMap(({ removed }) => removed),
      unused: done.flatMap(({ unused }) => unused),
      told: done.flatMap(({ noted }) => noted.told),
      done: done.flatMap(({ noted }) => noted.done),
      recorded: done.flatMap(({ noted }) => noted.recorded),
    },
  });
}

/** Values in the order of texts, those of other keys after them. */
const inOrderOf = <T>(texts: Entries, values: ByKey<T>): ByKey<T> =>
  new Map([
    ...[...texts.keys()].flatMap((key) => {
      const value = values.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
    ...[...values].filter(([key]) => !texts.has(key)),
  ]);

/** Each check that is switched off for a text stays so where that has gone: "KEY CHECK". */
function withMoved(ignore: ByKey<string>, moved: readonly Moved[]): ByKey<string> {
  const goneTo = new Map(moved.map(({ from, to }) => [from, to]));
  return new Map(
    [...ignore].map(([name, reason]) => {
      const [key = '', ...check] = name.split(' ');
      return [[goneTo.get(key) ?? key, ...check].join(' '), reason];
    }),
  );
}

/** What became of one file. */
interface UpdatedFile {
  readonly name: string;
  readonly noted: Noted;
  readonly same: ByKey<string>;
  readonly states: ByKey<Review>;
  readonly remarks: ByKey<readonly string[]>;
  readonly added: readonly TextEntry[];
  readonly moved: readonly Moved[];
  readonly removed: readonly TextEntry[];
  readonly unused: readonly TextEntry[];
}

function updateFile(name: string, wanted: Entries, translation: Translation): Result<UpdatedFile> {
  const { source, edition, record } = translation;
  const there = textsOfFile(edition, name);
  const shown = edition.shown(name);
  const recorded = <T>(values: ByKey<T>): ByKey<T> =>
    new Map(
      [...new Set([...there.keys(), ...wanted.keys()])].flatMap((key) => {
        const value = values.get(key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  const put = placed(name, there, wanted, recorded(record.texts), translation);
  if (!put.ok) return put;
  const { text, newKey } = put.value;
  const carried = <T>(values: ByKey<T>): ByKey<T> =>
    new Map([...recorded(values)].map(([key, value]) => [newKey(key), value]));
  const texts = textsOf(text, name);
  const noted = noteFile({
    text,
    name: shown,
    from: source.language,
    texts,
    source: wanted,
    made: carried(record.texts),
    stale: carried(record.stale),
  });
  if (!noted.ok) return noted;
  const arrived = new Set([...there.keys()].map(newKey));
  const gone = [...there.values()].filter(({ key }) => !texts.has(newKey(key)));
  return ok({
    name,
    noted: noted.value,
    same: new Map([...carried(record.same)].filter(([key]) => texts.has(key))),
    states: new Map(
      [...carried(record.states)].flatMap(([key, review]) => {
        const words = texts.get(key)?.text ?? '';
        return words === '' ? [] : [[key, keptReview(review, words, noted.value.stale.has(key))] as const];
      }),
    ),
    remarks: new Map([...carried(record.remarks)].filter(([key]) => texts.has(key))),
    added: [...texts.values()].filter(({ key }) => !arrived.has(key)),
    moved: [...there.values()].flatMap(({ key, text: words }) =>
      newKey(key) === key || words === '' || !texts.has(newKey(key))
        ? []
        : [{ file: name, from: key, to: newKey(key) }],
    ),
    removed: gone.filter(({ text: words }) => words === ''),
    unused: gone.filter(({ text: words }) => words !== ''),
  });
}

/** A file with every text under the key of its source, and the new key of each. */
function placed(
  name: string,
  edition: Entries,
  source: Entries,
  made: ByKey<string>,
  translation: Translation,
): Result<{ readonly text: string; readonly newKey: (key: string) => string }> {
  const written = translation.edition.files.get(name);
  const shown = translation.edition.shown(name);
  const { language } = translation.source;
  if (written === undefined)
    return ok({ text: emptyFile(name, [...source.values()], translation.source), newKey: (key) => key });
  const shapes = reshapedIn(edition, source);
  const { into, outOf } = keysBetween(shapes);
  const [there, wanted] = [grownTexts(edition, shapes), shrunkTexts(source, shapes)];
  const from = new Map([...made].map(([key, words]) => [into(key), words]));
  const followed = findMoves(there, wanted, from);
  const moves = [...followed, ...fitted(followed, there, wanted, shapes)];
  const renames = findRenames(moves, there, wanted);
  const goal = new Map(moves.map((move) => [keyOf(move.from), keyOf(move.to)]));
  const between = (key: string): string => goal.get(key) ?? renamed(key, renames);
  const carried = new Map([...from].map(([key, words]) => [between(key), words]));
  const grown = grow(written, shown, shapes);
  const put = grown.ok ? arranged(grown.value, shown, there, wanted, moves) : grown;
  const clean = put.ok ? pruned(put.value, shown, wanted, language, carried) : put;
  const text = clean.ok ? shrink(clean.value, shown, textsOf(clean.value, name), shapes) : clean;
  return text.ok ? ok({ text: text.value, newKey: (key) => outOf(between(into(key))) }) : text;
}

const textsOf = (text: string, file: string): Entries =>
  translated(textsIn(readYaml(new TextEncoder().encode(text), file).source?.data, file));

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
  const empty = [...textsOf(text, name).values()].filter(
    ({ key, path, text: words }) => words === '' && !wanted.has(key) && typeof path.at(-1) !== 'number',
  );
  if (empty.length === 0) return ok(text);
  const over = commentsOver(text, name);
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
