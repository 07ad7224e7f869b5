// Where a text may be broken into lines: the house rules for European text, UAX #14 for every other script.

import type { Breaker } from './breaker.ts';
import { type Tie, tieBetween } from './ties.ts';

/** A place inside a word where a line may end. */
interface Inner {
  /** Index in the word. */
  readonly at: number;
  /** A hyphen is painted there. */
  readonly hyphen: boolean;
  readonly cost: number;
}

/** The characters between two spaces where a line may end. Indices count UTF-16 units of the text. */
export interface Word {
  readonly start: number;
  /** End of the ink: the spaces after it are between `end` and the next word's `start`. */
  readonly end: number;
  readonly inner: readonly Inner[];
  /** Whether a line may, must or must not end after it. */
  readonly after: Tie | 'must';
  /** What it costs to end a line there. */
  readonly cost: number;
}

// Latin, Greek, Cyrillic with their marks, punctuation, currency, letterlike symbols, arrows, mathematics, shapes.
const EUROPEAN = /^[\0-\u058f\u1c80-\u1c8f\u1d00-\u22ff\u2500-\u25ff\ufb00-\ufb06\ufeff]*$/;
const MUST = /[\n\r\f\v\u2028\u2029]/;
// Patterns without \p{…}, which take a millisecond each to compile.
const ADDRESS = /^\W*(?:https?:\/\/|www\.|[^\s./@]{3,}(?:\.[^\s./@]{2,})+)|^\S+@\S+\.\S+$/;
const NUMERIC = /^[^A-Za-z\d]*[\d.,:]+[-–−/][\d.,:]+\D{0,3}$/;
const LINK_HINGE = /[/.\-?&=\u200b]+(?=[^\s/.\-?&=\u200b])/g;
const JOINT = /[-/\u00ad\u2010\u2013\u2014\u200b](?=[0-9A-Za-z\u00aa-\u1fff])/g;
const TWO_BEFORE = /[0-9A-Za-z\u00aa-\u1fff]{2}$/;
const THREE_AFTER = /^[A-Za-z\u00aa-\u1fff]{3}/;

const COMPOUND_COST = 0.015;
const LINK_COST = 0.03;
const SOFT_HYPHEN_COST = 0.04;

const NONE: readonly Inner[] = [];

let breaker: Breaker | undefined;

/** True if the house rules cover every character of the text. */
const isEuropean = (text: string): boolean => EUROPEAN.test(text);

/** Loads UAX #14 if a text is in a script that the house rules do not cover. Without it such a text breaks at spaces only. */
export async function prepareBreaking(texts: Iterable<string>): Promise<void> {
  if (breaker) return;
  for (const text of texts) {
    if (isEuropean(text)) continue;
    const { loadBreaker } = await import('./uax14.ts');
    breaker = await loadBreaker();
    return;
  }
}

/** The words of a text, with every place where a line may end. */
export function breakableWords(text: string): readonly Word[] {
  const others = isEuropean(text) ? undefined : breaker?.(text);
  const words: Word[] = [];
  let found = nextWord(text, 0);
  while (found) {
    const { start, word } = found;
    const end = start + word.length;
    const next = nextWord(text, end);
    const inner = others ? between(others, start, end) : found.hinge ? innerBreaks(word) : NONE;
    words.push({ start, end, inner, ...joint(text, word, end, next) });
    found = next;
  }
  return words;
}

interface Found {
  readonly start: number;
  readonly word: string;
  /** True if it has a character inside after which a line may end; most words have none. */
  readonly hinge: boolean;
}

const SPACE = 1;
const HINGE = 2;

/** Which of the characters up to U+3000 are spaces or hinges: a table, because every character of every text is looked up. */
const KIND = new Uint8Array(0x3001);
// Spaces that a line may end at: not U+00A0, U+2007 or U+202F.
for (const code of [9, 10, 11, 12, 13, 0x20, 0x1680, 0x2028, 0x2029, 0x205f, 0x3000]) KIND[code] = SPACE;
for (let code = 0x2000; code <= 0x200a; code++) if (code !== 0x2007) KIND[code] = SPACE;
// Hyphens, dashes, slash, soft hyphen, zero-width space, and the punctuation of links and addresses.
for (const hinge of '-./&=?@\u00ad\u200b\u2010\u2013\u2014') KIND[hinge.charCodeAt(0)] = HINGE;

const kindOf = (code: number): number => (code < KIND.length ? (KIND[code] ?? 0) : 0);

function nextWord(text: string, from: number): Found | undefined {
  let start = from;
  while (start < text.length && kindOf(text.charCodeAt(start)) === SPACE) start++;
  if (start === text.length) return undefined;
  let end = start;
  let hinge = false;
  let pending = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const kind = code < KIND.length ? KIND[code] : 0;
    if (kind === SPACE) break;
    // A hinge at the end of the word, such as a full stop, is not a place to break.
    if (pending && (code > 0x39 || code < 0x26)) hinge = true;
    if (kind === HINGE) pending = true;
  }
  return { start, word: text.slice(start, end), hinge };
}

function joint(
  text: string,
  word: string,
  end: number,
  next: Found | undefined,
): Pick<Word, 'after' | 'cost'> {
  if (!next) return { after: 'may', cost: 0 };
  const single = next.start === end + 1 && text.charCodeAt(end) === 0x20;
  if (!single && MUST.test(text.slice(end, next.start))) return { after: 'must', cost: 0 };
  const { tie, cost } = tieBetween(word, next.word);
  return { after: tie, cost };
}

const between = (breaks: ReturnType<Breaker>, start: number, end: number): readonly Inner[] =>
  breaks
    .filter(({ position }) => position > start && position < end)
    .map(({ position }) => ({ at: position - start, hyphen: false, cost: 0 }));

/** Breaks inside a word: after hyphens, dashes and slashes of compounds, in links, at soft hyphens. */
function innerBreaks(word: string): readonly Inner[] {
  if (isLink(word)) return linkBreaks(word);
  return NUMERIC.test(word) ? NONE : compoundBreaks(word);
}

/** True for web and mail addresses: never hyphenated, broken only at their punctuation. */
export function isLink(word: string): boolean {
  const dot = word.indexOf('.');
  return dot > 0 && dot < word.length - 2 && ADDRESS.test(word);
}

/** A name up to this length, such as "kit.xlsx", stays on its line. */
const SHORT_NAME = 12;

/** After / . - ? & = with something readable on both sides; a host breaks after its dots. */
function linkBreaks(word: string): readonly Inner[] {
  const scheme = word.indexOf('://');
  if (scheme < 0 && word.length <= SHORT_NAME) return NONE;
  const host = scheme < 0 ? 0 : scheme + 3;
  const breaks: Inner[] = [];
  for (const match of word.matchAll(LINK_HINGE)) {
    const at = match.index + match[0].length;
    if (at > host && at >= 3 && word.length - at >= 3) breaks.push({ at, hyphen: false, cost: LINK_COST });
  }
  return breaks;
}

/** "A3-|papper", "och/|eller", "Oslo–|Bergen", never "e-post", "5–10" or "m/s"; a soft hyphen is painted where it breaks. */
function compoundBreaks(word: string): readonly Inner[] {
  const breaks: Inner[] = [];
  for (const match of word.matchAll(JOINT)) {
    const at = match.index + 1;
    if (match[0] === '\u00ad') breaks.push({ at, hyphen: true, cost: SOFT_HYPHEN_COST });
    else if (match[0] === '\u200b') breaks.push({ at, hyphen: false, cost: 0 });
    else if (TWO_BEFORE.test(word.slice(0, match.index)) && THREE_AFTER.test(word.slice(at)))
      breaks.push({ at, hyphen: false, cost: COMPOUND_COST });
  }
  return breaks;
}
