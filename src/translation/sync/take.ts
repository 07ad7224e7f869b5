// What translators returned, written into the edition: texts in their places, and the record of what each was made from.
import { ONLY_FILE } from '../../kit/edition-files.ts';
import type { FileCache } from '../../kit/file-cache.ts';
import { FORM_IN_KEY } from '../../plural.ts';
import { ok, type Result } from '../../problem.ts';
import { keyOf, type Path } from '../../yaml/locate.ts';
import { readYaml } from '../../yaml/read.ts';
import { addTexts, type NewText, setTexts } from '../edit/rewrite.ts';
import type { Accepted } from '../exchange/accept.ts';
import { isWord, type TextEntry, wordsIn } from '../texts.ts';
import { readTranslation, type Translation } from './compare.ts';
import { type MadeFrom, writeRecord } from './record.ts';
import { type Review, returnedReview, reviewOf } from './reviews.ts';
import type { ByKey } from './sections.ts';
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
    const news = accepted.changes.length + accepted.confirmed.length + accepted.remarks.size > 0;
    if (!news && states === arranged.value.record.states) return ok([]);
    const written = context.put(withTexts(arranged.value, accepted, states));
    if (!written.ok) return written;
    const done = context.put(update(written.value));
    return done.ok ? ok(context.changed()) : done;
  };
  return ok({ translation: arranged.value, take });
}

/** Files in memory over those on the disk, read again after every step. */
function openOverlay(translation: Translation, cache: FileCache) {
  const { source, edition, recordPath, recordText, shipped } = translation;
  const now = new Map<string, string>();
  const before = new Map([...edition.files].map(([file, text]) => [edition.pathOf(file), text]));
  before.set(recordPath, recordText);
  const overlaid: FileCache = {
    ...cache,
    list: (folder) => {
      const start = folder === '' ? '' : `${folder}/`;
      const fresh = [...now.keys()]
        .filter((path) => path.startsWith(start))
        .map((path) => path.slice(start.length).replace(/\/.*$/, ''));
      return [...new Set([...cache.list(folder), ...fresh])];
    },
    read: (path) => {
      const text = now.get(path);
      return text === undefined
        ? cache.read(path)
        : readYaml(new TextEncoder().encode(text), cache.shown(path));
    },
  };
  return {
    put: (files: Result<{ readonly files: readonly TextFile[] }>): Result<Translation> => {
      if (!files.ok) return files;
      for (const { path, text } of files.value.files) now.set(path, text);
      return readTranslation(overlaid, edition.language, source.language, shipped);
    },
    changed: (): readonly TextFile[] =>
      [...now].flatMap(([path, text]) => (before.get(path) === text ? [] : [{ path, text }])),
  };
}

function withTexts(
  translation: Translation,
  accepted: Accepted,
  states: ByKey<Review>,
): Result<{ readonly files: readonly TextFile[] }> {
  const { edition, recordPath } = translation;
  const files: TextFile[] = [];
  const places = accepted.changes.map(({ key, text }) => ({ ...placeOf(key, translation), key, text }));
  for (const name of new Set(places.map(({ file }) => file))) {
    const inFile = places.filter(({ file }) => file === name);
    const there = inFile.filter(({ key }) => edition.texts.has(key));
    const words = inForms(
      inFile.filter(({ key }) => !edition.texts.has(key)),
      translation,
    );
    const set = setTexts(edition.files.get(name) ?? '', edition.shown(name), there);
    if (!set.ok) return set;
    const added = addTexts(set.value, edition.shown(name), words, orderOf(name, translation));
    if (!added.ok) return added;
    files.push({ path: edition.pathOf(name), text: added.value });
  }
  const record = noted(translation, accepted, states);
  return ok({ files: [...files, { path: recordPath, text: writeRecord(record) }] });
}

/** Where a text is in the edition; a word that ships and is to be replaced goes beside other such words, or where its title is. */
function placeOf(key: string, { edition }: Translation): Pick<TextEntry, 'file' | 'path'> {
  const all = [...edition.texts.values()];
  const beside = all.find((one) => isWord(one.key)) ?? all.find((one) => one.key === 'title') ?? all[0];
  return edition.texts.get(key) ?? { file: beside?.file ?? ONLY_FILE, path: key.split('.') };
}

/** Words that are to be replaced, in the order of those that ship; where one is a form of a plural, with its other forms. */
function inForms(words: readonly NewText[], { edition, shipped }: Translation): readonly NewText[] {
  const texts = new Map(words.map(({ path, text }) => [keyOf(path), text]));
  const plurals = new Set([...texts.keys()].filter((key) => FORM_IN_KEY.test(key)).map(withoutForm));
  return [...wordsIn(shipped(edition.language)).values()].flatMap(({ key, path, text }) => {
    const wanted = texts.has(key) || (plurals.has(withoutForm(key)) && !edition.texts.has(key));
    return wanted ? [{ path, text: texts.get(key) ?? text }] : [];
  });
}

const withoutForm = (key: string): string => key.replace(FORM_IN_KEY, '');

/** The texts of a file, and after them all words in the order of those that ship. */
const orderOf = (name: string, { edition, shipped }: Translation): readonly Path[] => {
  const texts = [...edition.texts.values()].filter(({ file, key }) => file === name && !isWord(key));
  return [...texts, ...wordsIn(shipped(edition.language)).values()].map(({ path }) => path);
};

/** The record as it would be, had the texts been written into the files by hand. */
function noted(
  { record, units }: Translation,
  { changes, confirmed, remarks: fresh }: Accepted,
  states: ByKey<Review>,
): MadeFrom {
  const [texts, stale, remarks] = [new Map(record.texts), new Map(record.stale), new Map(record.remarks)];
  for (const [key, some] of fresh)
    if (some.length > 0) remarks.set(key, some);
    else remarks.delete(key);
  const there = new Map(units.map((unit) => [unit.key, unit]));
  const good = new Set(confirmed);
  for (const { key, from } of changes) {
    if (good.has(key) || !there.has(key)) continue;
    texts.set(key, from);
    stale.delete(key);
  }
  for (const key of confirmed) {
    const unit = there.get(key);
    if (!unit) continue;
    // Told, and dealt with: the update removes the comments.
    if (unit.state === 'stale') stale.set(key, { now: unit.source, text: '' });
    else texts.set(key, unit.source);
  }
  return { ...record, texts, stale, states, remarks };
}

/** What is said of texts, where that is more than translated; the record's own where nothing in it changes. */
function statesOf(
  { record, units }: Translation,
  { confirmed, changes, states: news }: Accepted,
): ByKey<Review> {
  const states = new Map(record.states);
  const fresh = new Map(changes.map(({ key, text }) => [key, text]));
  const upToDate = new Set(confirmed);
  const there = new Map(units.map((unit) => [unit.key, unit]));
  for (const { key, state: said } of news) {
    const unit = there.get(key);
    const good = upToDate.has(key) || unit?.state === 'translated' || unit?.state === 'same';
    // What is not finished loses its review in the update.
    if (!unit || !good || said === 'untranslated' || said === 'needs-work') continue;
    const wasStale = unit.state === 'stale';
    const before = wasStale ? record.states.get(key)?.state : unit.review;
    const state = returnedReview(said, { before, isChanged: fresh.has(key), wasStale });
    if (state === undefined) states.delete(key);
    else states.set(key, reviewOf(state, fresh.get(key) ?? unit.text ?? ''));
  }
  const isNew =
    states.size !== record.states.size || [...states].some(([key, one]) => one !== record.states.get(key));
  return isNew ? states : record.states;
}
