// Each returned text beside the text of the edition that it is of: which of the two is newer, and what importing it would do.
import { cleanText } from '../../kit/edition.ts';
import { keyOf } from '../../yaml/locate.ts';
import { oldKey } from '../old-form.ts';
import { type Exports, returnedOf } from '../sync/exported.ts';
import { followed } from '../sync/renames.ts';
import type { ByKey, MovedKeys } from '../sync/sections.ts';
import { isWord, type TextEntry } from '../texts.ts';
import type { ItemState, Unit } from '../unit.ts';
import type { ExchangeHead, Imported, ReturnedText } from './exchange.ts';
import { type Merged, merge } from './merge.ts';
import { cleanRemarks, mergedRemarks } from './remarks.ts';
import { noteMark, noteMarkOf, shortOf, type Version, versionOf, withoutNotes } from './version.ts';

/**
 * What comes back: a text (`change`, or `conflict` where the edition's has changed as well), or only word of how far a text
 * has come: `confirm` a stale one, `doubt` one that was finished, `review` it. Nothing if the edition has it all, or newer.
 */
type News = 'change' | 'conflict' | 'confirm' | 'doubt' | 'review';

/** A returned text with its state as it is meant. */
export interface Pair {
  readonly item: ReturnedText & { readonly state: ItemState };
  /** The key that it had at the export, as it is named today. */
  readonly name: string;
  readonly unit: Unit;
  readonly theirs: Version;
  readonly merged: Merged;
  readonly news: News | undefined;
  /** What its remarks are to be; undefined if there is nothing new in them. */
  readonly remarks: readonly string[] | undefined;
  /** Whether it is known what the text was at the export. */
  readonly known: boolean;
}

export interface Paired {
  readonly pairs: readonly Pair[];
  /** Texts for which the edition has no place, unless nothing would be lost with them. */
  readonly homeless: readonly ReturnedText[];
}

/** What an edition knows of its exports and of reviews. */
export interface PairingContext {
  readonly exports?: Exports;
  readonly states?: ExchangeHead['states'];
  /** New keys by those of before. */
  readonly moved?: MovedKeys | undefined;
  /** Words that an edition may replace and that are no texts of its source, by key: as the source and the edition have them. */
  readonly words?: ByKey<{ readonly source: string; readonly text: string }>;
}

/** Line feeds, composed letters and blanks at the ends make no difference on paper. */
export const isSame = (one: string, other: string): boolean => cleanText(one) === cleanText(other);

/** Whether the source is as the translator saw it. */
export const isCurrent = (item: ReturnedText, unit: Unit): boolean => isSame(item.source, unit.source);

const isUpToDate = ({ state }: Unit): boolean => state === 'translated' || state === 'same';

const EMPTY = versionOf('', 'untranslated');

/** A text whose key has changed is followed to its new one, by the rule by which an update follows it in the edition. */
export function paired(imported: Imported, units: readonly Unit[], context: PairingContext = {}): Paired {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const nameOf = namesFor(units, context.moved);
  const goneTo = newKeys(imported.items, units, nameOf);
  const { export: from = '' } = imported;
  const exported = context.exports?.get(from);
  const returned = context.exports && returnedOf(context.exports, from);
  const pairs = new Map<string, Pair>();
  const homeless: ReturnedText[] = [];
  for (const item of imported.items) {
    const name = nameOf(item);
    const unit = byKey.get(goneTo.get(name) ?? name) ?? wordUnit(item, name, context);
    // The notes may be of a later export: programs that bring a file up to date take the new notes and keep the old texts.
    const base = exported?.get(name) ?? item.exported;
    if (unit) {
      const pair = pairOf(item, name, unit, { base, before: returned?.get(name) }, context);
      // Two texts may have become one: what is new in either counts.
      if (!hasNews(pairs.get(unit.key))) pairs.set(unit.key, pair);
    } else if (isNew(item.text, base)) homeless.push(item);
  }
  return { pairs: [...pairs.values()], homeless };
}

/** Whether a text brings anything, be it only a remark. */
export const hasNews = (pair: Pair | undefined): boolean =>
  pair !== undefined && (pair.news !== undefined || pair.remarks !== undefined);

/** What the key of a returned text is today. */
export function namesFor(
  units: readonly Unit[],
  moved: MovedKeys = new Map(),
): (item: ReturnedText) => string {
  const known = new Set(units.map(({ key }) => key));
  return ({ key, file }) => {
    const old = file === undefined ? [key] : [key, oldKey(file, key)];
    // A text may have got a form for each kind of number since.
    const names = old.flatMap((name) => [name, `${name}.other`]).map((name) => moved.get(name) ?? name);
    return names.find((name) => known.has(name) || isWord(name)) ?? key;
  };
}

/** A word that ships, as the edition has it, beside what came back for it; nothing for what its source no longer says. */
function wordUnit(item: ReturnedText, key: string, { words }: PairingContext): Unit | undefined {
  const { source, text } = words?.get(key) ?? {};
  if (source === undefined || text === undefined || !isSame(source, item.source)) return undefined;
  return { file: '', key, source, text, from: source, state: 'translated' };
}

function isNew(text: string, base: Version = EMPTY): boolean {
  const words = shortOf(versionOf(text, 'translated'));
  return words !== EMPTY && words !== shortOf(base);
}

/** What is known of a returned text: its version at the export, and when a file of that export came back before. */
interface Known {
  readonly base: Version | undefined;
  readonly before: Version | undefined;
}

function pairOf(
  returned: ReturnedText,
  name: string,
  unit: Unit,
  { base, before }: Known,
  { states }: PairingContext,
): Pair {
  const ours = unit.text ?? '';
  const item = { ...returned, state: stateOf(returned, base ?? versionOf(ours, 'translated')) };
  const noted = notesIn(returned);
  const words = versionOf(item.text, item.state);
  const theirs = words + (noted ? noteMark(noted) : noteMarkOf(before ?? base ?? ''));
  // What came back before has been taken or decided against: it has not changed since, whatever it was at the export.
  const known = words === withoutNotes(before ?? '') ? before : base;
  const merged = merge(shortOf(versionOf(ours, 'translated')), shortOf(words), known && shortOf(known));
  const isOld = words === withoutNotes(before ?? base ?? '');
  const news = isOld
    ? undefined
    : newsOf(item, unit, merged, {
        review: states?.get(unit.key) ?? unit.review,
        isKnown: base !== undefined,
      });
  const isOldNote = noted && before !== undefined && noteMarkOf(before) === noteMark(noted);
  const remarks =
    unit.file === '' ? undefined : mergedRemarks(unit.remarks ?? [], noted, isOldNote ? before : base);
  return { item, name, unit, theirs, merged, news, remarks, known: known !== undefined };
}

/** A program that has dropped Kitpress's own note has dropped all others as well: then there is no word of remarks. */
function notesIn({ remarks, exported }: ReturnedText): readonly string[] | undefined {
  const clean = remarks && cleanRemarks(remarks);
  return clean && clean.length + (exported?.length ?? 0) > 0 ? clean : undefined;
}

/** "initial" is what XLIFF reads where there is no state (2.0, 4.3.1.29); but a text that was exported without one had none to lose. */
const stateOf = ({ state }: ReturnedText, base: Version): ItemState =>
  state !== 'unstated' ? state : base === EMPTY ? 'translated' : 'needs-work';

function newsOf(
  item: Pair['item'],
  unit: Unit,
  merged: Merged,
  { review, isKnown }: { readonly review: ItemState | undefined; readonly isKnown: boolean },
): News | undefined {
  const current = isCurrent(item, unit);
  if (merged === 'ours') return undefined;
  // What was made from an older source is not newer than a text that is up to date with today's.
  if (merged === 'theirs') return !current && isUpToDate(unit) ? 'conflict' : 'change';
  if (merged === 'conflict') return 'conflict';
  if (!current || item.state === 'untranslated') return undefined;
  if (unit.state === 'stale') return item.state === 'needs-work' ? undefined : 'confirm';
  if (!isUpToDate(unit)) return undefined;
  // What is to be read again may have gone out with the only mark that a format has for doubts.
  if (item.state === 'needs-work') return review === 'needs-review' ? undefined : 'doubt';
  // Most programs and formats know no more than "translated": that takes no review back, but ends the wait for one.
  if (item.state === 'translated') return review === 'needs-review' && isKnown ? 'review' : undefined;
  return item.state === review ? undefined : 'review';
}

/** Where texts are now whose key has changed since the export: new keys by old ones. */
function newKeys(
  items: readonly ReturnedText[],
  units: readonly Unit[],
  nameOf: (item: ReturnedText) => string,
): ReadonlyMap<string, string> {
  const source = units.map(({ key, source: text }) => textOf(key, text));
  const made = items.map((item) => ({ ...textOf(nameOf(item), item.text), from: cleanText(item.source) }));
  const moves = followed(made, new Map(source.map((text) => [text.key, text])));
  return new Map([...moves].map(([key, { to }]) => [key, keyOf(to)]));
}

const textOf = (key: string, text: string): TextEntry => ({ file: '', key, path: key.split('.'), text });
