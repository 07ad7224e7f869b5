// The comments above texts that ask translators for work, and which texts count as done since.

import { ok, type Result } from '../../problem.ts';
import type { Path } from '../../yaml/locate.ts';
import { isOurs } from '../edit/outline.ts';
import { commentsOver, type NewComments, setComments } from '../edit/rewrite.ts';
import type { Entries, TextEntry } from '../texts.ts';
import { sourceComment, staleComments, type Told } from './record.ts';

export interface FileToNote {
  readonly text: string;
  readonly name: string;
  /** Language of the source. */
  readonly from: string;
  readonly texts: Entries;
  readonly source: Entries;
  /** By key: what the source said when each text was made. */
  readonly made: ReadonlyMap<string, string>;
  readonly stale: ReadonlyMap<string, Told>;
}

export interface Noted {
  readonly text: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly stale: ReadonlyMap<string, Told>;
  readonly told: readonly TextEntry[];
  readonly done: readonly TextEntry[];
  readonly recorded: readonly TextEntry[];
}

/** What is known about the source of one text. */
interface SourceState {
  /** Language of the source. */
  readonly from: string;
  readonly now: string;
  /** What the source said when the text was made; undefined if that was not recorded. */
  readonly was: string | undefined;
  readonly told: Told | undefined;
}

/** What becomes of one text. */
interface Verdict {
  readonly made: string;
  readonly told?: Told;
  readonly comments: readonly string[];
  readonly news?: 'told' | 'done' | 'recorded';
}

/** Compares each text with its source, changes the comments above it, and returns what to record. Problems: see `rewritten`. */
export function noteFile(file: FileToNote): Result<Noted> {
  const { text, name, from, texts, source, made, stale } = file;
  // Most files have nothing left to do. Only one that says so must be parsed for it.
  const over = text.split('\n').some(isOurs) ? commentsOver(text, name) : () => [];
  const known = [...source.values()].flatMap((one) => texts.get(one.key) ?? []);
  const extra = [...texts.values()].filter(({ key }) => !source.has(key));
  const changes: NewComments[] = [];
  const newMade = new Map<string, string>();
  const newStale = new Map<string, Told>();
  const news: { readonly text: TextEntry; readonly what: Verdict['news'] }[] = [];
  for (const one of known) {
    const state = {
      from,
      now: source.get(one.key)?.text ?? '',
      was: made.get(one.key),
      told: stale.get(one.key),
    };
    const above = over(one.path);
    const verdict = judge(one, state, above);
    newMade.set(one.key, verdict.made);
    if (verdict.told) newStale.set(one.key, verdict.told);
    news.push({ text: one, what: verdict.news });
    const change = commentChange(one.path, kitpressComments(state), above, verdict.comments);
    if (change) changes.push(change);
  }
  // What the source no longer has is kept: its key may come back.
  for (const { key } of extra) {
    const was = made.get(key);
    if (was !== undefined) newMade.set(key, was);
  }
  const put = setComments(text, name, changes);
  if (!put.ok) return put;
  const those = (what: Verdict['news']): readonly TextEntry[] =>
    news.flatMap((one) => (one.what === what ? [one.text] : []));
  return ok({
    text: put.value,
    texts: newMade,
    stale: newStale,
    told: those('told'),
    done: those('done'),
    recorded: those('recorded'),
  });
}

function judge(
  { text }: TextEntry,
  { from, now, was, told }: SourceState,
  above: readonly string[],
): Verdict {
  const here = sourceComment(from, now);
  if (text === '') return { made: now, comments: now === '' ? [] : [here] };
  if (was === undefined || (was === now && above.includes(here)))
    return { made: now, comments: [], news: 'recorded' };
  if (was === now) return { made: now, comments: [] };
  const answered =
    told && (told.text !== text || !staleComments(from, was, told.now).some((line) => above.includes(line)));
  if (answered && told.now === now) return { made: now, comments: [], news: 'done' };
  const made = answered ? told.now : was;
  const again = told?.now === now && !answered;
  return {
    made,
    told: again ? told : { now, text },
    comments: staleComments(from, made, now),
    ...(!again && { news: 'told' }),
  };
}

/** Every comment that an update may have written above a text, and may remove again. */
function kitpressComments({ from, now, was, told }: SourceState): readonly string[] {
  const before = was ?? now;
  return [
    sourceComment(from, now),
    sourceComment(from, before),
    ...staleComments(from, before, now),
    ...(told ? staleComments(from, before, told.now) : []),
  ];
}

/** Whether a comment is one that an update writes above a missing text. */
export const isKitpressComment = (comment: string, from: string, source: string | undefined): boolean =>
  source !== undefined && comment === sourceComment(from, source);

function commentChange(
  path: Path,
  own: readonly string[],
  above: readonly string[],
  wanted: readonly string[],
): NewComments | undefined {
  const without = own.filter((line) => above.includes(line) && !wanted.includes(line));
  const add = wanted.filter((line) => !above.includes(line));
  return without.length + add.length === 0 ? undefined : { path, without, add };
}
