// Where a text may be broken into lines: at spaces and by the house rules, or by UAX #14 in a script without spaces.

import { type Breaker, isUnspaced } from './breaker.ts';
import type { Chunk } from './enclosing.ts';
import { type Inner, isLink, linkBreaks } from './links.ts';
import { type Tie, tieBetween } from './ties.ts';

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

const MUST = /[\n\r\f\v\u2028\u2029]/;
const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/;
const PART = /[^\u00a0\u2007\u202f]+/g;
const NUMERIC = /^[^A-Za-z\d]*[\d.,:]+[-–−/][\d.,:]+\D{0,3}$/;
// Patterns without \p{…}, which take a millisecond each to compile.
const JOINT = /\u200b(?=.)|[-/\u00ad\u2010\u2013\u2014](?=[([“”„»«]?[0-9A-Za-z\u00aa-\u1fff])/g;
const LETTER_BEFORE = /[0-9A-Za-z\u00aa-\u1fff]$/;
const TWO_BEFORE = /[0-9A-Za-z\u00aa-\u1fff]{2}[)\]”»«]?$/;
const THREE_AFTER = /^[([“”„»«]?[A-Za-z\u00aa-\u1fff]{3}/;
/** Pronouns that follow their verb in French. */
const PRONOUN = /^(?:vous|nous|elles?|ils|moi|toi|lui|leur|les)(?![A-Za-z\u00aa-\u1fff])/;

const COMPOUND_COST = 0.04;
const SOFT_HYPHEN_COST = 0.04;
const SYLLABLE_COST = 0.06;

const NONE: readonly Inner[] = [];

/** The words of a text, with every place where a line may end. `breaker` is for scripts without spaces. */
export function breakableWords(text: string, breaker?: Breaker): readonly Word[] {
  const breaks = breaker && isUnspaced(text) ? breaker(text) : undefined;
  const words: Word[] = [];
  let found = nextWord(text, 0);
  while (found) {
    const { start, word } = found;
    const end = start + word.length;
    const next = nextWord(text, end);
    const inner =
      breaks && isUnspaced(word) ? unspacedBreaks(breaks, found) : found.hinge ? innerBreaks(word) : NONE;
    words.push({ start, end, inner, ...joint(text, found, next) });
    found = next;
  }
  return words;
}

interface Found extends Chunk {
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

function joint(text: string, found: Found, next: Found | undefined): Pick<Word, 'after' | 'cost'> {
  if (!next) return { after: 'may', cost: 0 };
  const end = found.start + found.word.length;
  const single = next.start === end + 1 && text.charCodeAt(end) === 0x20;
  if (!single && MUST.test(text.slice(end, next.start))) return { after: 'must', cost: 0 };
  const { tie, cost } = tieBetween(text, found, next);
  return { after: tie, cost };
}

const HANGUL = /^[\u1100-\u11ff\uac00-\ud7ff]{2}$/;
const EUROPEAN_RUN = /[!-~\u00a1-\u024f]+/g;

/** By the breaker, but addresses by their own rules. Korean has spaces: between two syllables a line ends only at need. */
function unspacedBreaks(breaks: readonly number[], { start, word }: Chunk): readonly Inner[] {
  const links = [...word.matchAll(EUROPEAN_RUN)].filter(([run]) => isLink(run));
  const isInLink = (at: number): boolean =>
    links.some(({ 0: run, index }) => at > index && at < index + run.length);
  const inner = breaks
    .map((position) => position - start)
    .filter((at) => at > 0 && at < word.length && !isInLink(at))
    .map((at) => ({
      at,
      hyphen: word.charCodeAt(at - 1) === 0xad,
      cost: HANGUL.test(word.slice(at - 1, at + 1)) ? SYLLABLE_COST : 0,
    }));
  const within = links.flatMap(({ 0: run, index }) =>
    linkBreaks(run).map((one) => ({ ...one, at: index + one.at })),
  );
  return within.length === 0 ? inner : [...inner, ...within].sort((a, b) => a.at - b.at);
}

/** Breaks inside a word: after hyphens, dashes and slashes of compounds, in links, at soft hyphens. */
function innerBreaks(word: string): readonly Inner[] {
  if (!NO_BREAK_SPACE.test(word)) return partBreaks(word);
  return chunksOf(word).flatMap(({ start, word: part }) =>
    partBreaks(part).map((inner) => ({ ...inner, at: start + inner.at })),
  );
}

/** What no-break spaces join, apart: "Se\u00a0www.example.org" is a word and an address. */
export const chunksOf = (word: string): readonly Chunk[] =>
  [...word.matchAll(PART)].map(({ 0: part, index }) => ({ start: index, word: part }));

function partBreaks(part: string): readonly Inner[] {
  if (isLink(part)) return linkBreaks(part);
  return NUMERIC.test(part) ? NONE : compoundBreaks(part);
}

/** "A3-|papper", "och/|eller", "Oslo–|Bergen", never "e-post", "5–10", "m/s" or "êtes-vous"; a soft hyphen is painted where it breaks. */
function compoundBreaks(word: string): readonly Inner[] {
  const breaks: Inner[] = [];
  for (const match of word.matchAll(JOINT)) {
    const at = match.index + 1;
    const before = word.slice(0, match.index);
    if (match[0] === '\u00ad') {
      if (LETTER_BEFORE.test(before)) breaks.push({ at, hyphen: true, cost: SOFT_HYPHEN_COST });
    } else if (match[0] === '\u200b') breaks.push({ at, hyphen: false, cost: 0 });
    else if (TWO_BEFORE.test(before) && THREE_AFTER.test(word.slice(at)) && !PRONOUN.test(word.slice(at)))
      breaks.push({ at, hyphen: false, cost: COMPOUND_COST });
  }
  return breaks;
}
