// A text measured once for all sizes: its words, the places where it may break, and their positions along the text.
import { HYPHEN, type Text } from '../text.ts';
import { breakableWords, chunksOf, type Word } from './breaking.ts';
import { composeText, coversAll } from './coverage.ts';
import { type Directions, directionsOf } from './directions.ts';
import type { Faces, TextRole } from './faces.ts';
import type { Hyphenator } from './hyphenation.ts';
import type { BreakStop } from './line-cost.ts';
import { isLink } from './links.ts';
import { hasMarks } from './marks.ts';
import { cached } from './metrics.ts';
import { type Along, along, emWidth, type Span, spansOf } from './runs.ts';
import { type Sense, senseOf } from './sense.ts';

/** The cost of a line that is a third short: hyphens are for worse lines. */
const HYPHEN_COST = 0.45;

/** Letters of the longest abbreviation in capitals. */
const LONG_ABBREVIATION = 10;

const LINE_FEED = /[\t\n\r\f\v\u2028\u2029]/;
const LINE_FEEDS = new RegExp(LINE_FEED, 'g');

/** A stop and its place in the text. Widths in em. */
export interface TextStop extends BreakStop {
  /** Where the ink before it ends and the next line starts, in UTF-16 units. */
  readonly end: number;
  readonly start: number;
}

export interface Prepared {
  readonly role: TextRole;
  /** As painted: composed (NFC), with a space for every line feed and tab. */
  readonly text: string;
  /** True if the role's face has every character, all of them run from left to right, and no mark must be placed. */
  readonly whole: boolean;
  /** Undefined if all characters run from left to right. */
  readonly directions: Directions | undefined;
  readonly stops: readonly TextStop[];
  /** The stops with those where the language's patterns allow a hyphen; the same array if there are none. */
  hyphenated(): readonly TextStop[];
}

/** Divides a text into the pieces that lines are made of, measured in the role's face. */
export function prepare(source: Text, role: TextRole, faces: Faces): Prepared {
  const composed = composeText(source.words);
  const text = LINE_FEED.test(composed) ? composed.replace(LINE_FEEDS, ' ') : composed;
  const own = faces.role(role);
  const directions = directionsOf(text, source.lang, faces);
  const whole = !directions && !hasMarks(text) && coversAll(own, text);
  const inSpans = (spans: readonly Span[]): Prepared =>
    divided(source, composed, { role, text, whole, directions, positions: along(spans) }, faces);
  if (whole) return inSpans([{ face: own, text, level: 0 }]);
  const key = `${role} ${source.lang} ${composed}`;
  return cached(knownIn(faces), key, () => inSpans(spansOf(text, role, faces, directions)));
}

/** By the faces: texts in several faces or directions, which take long to measure, and are set in several places and sizes. */
const preparedIn = new WeakMap<Faces, Map<string, Prepared>>();
/** More than the texts of an edition: a preview runs for hours. */
const MOST = 5000;

function knownIn(faces: Faces): Map<string, Prepared> {
  const known = preparedIn.get(faces) ?? new Map<string, Prepared>();
  preparedIn.set(faces, known);
  if (known.size >= MOST) known.clear();
  return known;
}

interface Measured extends Pick<Prepared, 'role' | 'text' | 'whole' | 'directions'> {
  readonly positions: Along;
}

/** A measured text with the places where it may be broken. */
function divided(
  source: Text,
  composed: string,
  { positions, ...measured }: Measured,
  faces: Faces,
): Prepared {
  const { role, text } = measured;
  const words = breakableWords(composed, faces.breaker);
  const hyphenWidth = (before: string): number =>
    emWidth(before + HYPHEN, role, faces) - emWidth(before, role, faces);
  const sense = senseOf(source.lang);
  const stops = stopsOf(text, words, positions, hyphenWidth, sense);
  let hyphenated: readonly TextStop[] | undefined;
  const withHyphens = (): readonly TextStop[] => {
    const hyphenate = faces.hyphenator?.(source.lang);
    if (!hyphenate) return stops;
    const more = words.map((word) => hyphenatedWord(text, word, hyphenate));
    return more.some((word, k) => word !== words[k])
      ? stopsOf(text, more, positions, hyphenWidth, sense)
      : stops;
  };
  return {
    ...measured,
    stops,
    hyphenated: () => {
      hyphenated ??= withHyphens();
      return hyphenated;
    },
  };
}

function hyphenatedWord(text: string, word: Word, hyphenate: Hyphenator): Word {
  if (word.inner.some(({ hyphen }) => hyphen)) return word;
  const inner = [...word.inner];
  for (const { start, word: part } of chunksOf(text.slice(word.start, word.end))) {
    if (/\d/.test(part) || isLink(part)) continue;
    for (const { 0: letters, index } of part.matchAll(/\p{L}{6,}/gu)) {
      if (hasOddCapitals(letters)) continue;
      for (const at of hyphenate(letters)) {
        if (at >= 3 && letters.length - at >= 3)
          inner.push({ at: start + index + at, hyphen: true, cost: HYPHEN_COST });
      }
    }
  }
  if (inner.length === word.inner.length) return word;
  return { ...word, inner: inner.sort((a, b) => a.at - b.at) };
}

/** A capital inside the word: a brand name, or an abbreviation unless it is longer than these are. */
const hasOddCapitals = (letters: string): boolean =>
  /\p{Lu}/u.test(letters.slice(1)) && (letters.length <= LONG_ABBREVIATION || /\p{Ll}/u.test(letters));

// The hottest loop of layout: plain indices, and every stop written out with its keys in one order.
function stopsOf(
  text: string,
  words: readonly Word[],
  { to, from, perEm }: Along,
  hyphenWidth: (before: string) => number,
  sense: Sense,
): readonly TextStop[] {
  const stops: TextStop[] = [
    { from: 0, to: 0, cost: 0, hyphen: false, must: false, words: 0, start: 0, end: 0 },
  ];
  for (let k = 0; k < words.length; k++) {
    const word = words[k];
    if (!word) break;
    for (const { at: inside, hyphen, cost } of word.inner) {
      const at = word.start + inside;
      const x = (to[at] ?? 0) / perEm + (hyphen ? hyphenWidth(lastPainted(text, at)) : 0);
      const back = (from[at] ?? 0) / perEm;
      stops.push({ from: back, to: x, cost, hyphen, must: false, words: k, start: at, end: at });
    }
    const next = words[k + 1];
    if (next && word.after === 'never') continue;
    const { end } = word;
    const start = next ? next.start : text.length;
    const x = (to[end] ?? 0) / perEm;
    const back = (from[start] ?? 0) / perEm;
    const must = word.after === 'must';
    const cost = next ? word.cost + sense(text.slice(word.start, end), text.slice(start, next.end)) : 0;
    stops.push({ from: back, to: x, cost, hyphen: false, must, words: k + 1, start, end });
  }
  return stops;
}

/** The character before an index, skipping a soft hyphen: a hyphen put there is kerned with it. */
const lastPainted = (text: string, at: number): string =>
  text.charAt(text.charCodeAt(at - 1) === 0xad ? at - 2 : at - 1);
