// Texts in two directions: the direction of each part, and the order of the parts on a line (UAX #9).
import { directionOf, hasRightToLeft } from '../direction.ts';
import type { Faces } from './faces.ts';
import { unitIn } from './ties.ts';

/** A text's directions, and its language, which decides the forms of letters. */
export interface Directions {
  /** By UTF-16 unit; odd levels run from right to left. */
  readonly levels: Uint8Array;
  readonly lang: string;
}

/** Undefined if all of the text runs from left to right. Its language decides where it begins, not its first letter. */
export function directionsOf(text: string, lang: string, { shaper }: Faces): Directions | undefined {
  if (!shaper || text === '') return undefined;
  const base = directionOf(lang);
  if (base === 'ltr' && !hasRightToLeft(text)) return undefined;
  const levels = shaper.levels(text, base);
  if (base === 'rtl') {
    for (const { index, 0: between } of text.matchAll(BETWEEN))
      levels.set(
        levels.subarray(index, index + between.length).map((level) => level - 1 + (level % 2)),
        index,
      );
    if (!hasRightToLeft(text)) {
      const end = text.match(NAME_END);
      if (end) levels.fill(2, text.length - end[0].length);
    }
    for (const { index, 0: address } of text.matchAll(ADDRESS)) levels.fill(2, index, index + address.length);
  }
  for (const [from, to, level] of measuresIn(text, levels)) levels.fill(level, from, to);
  return { levels, lang };
}

/**
 * What stands between two parts of a line from right to left, though both are Latin: its own commas, a middle dot or dash with spaces,
 * and what ends a part before a number, which UAX #9 takes for a part of the Latin word before it.
 */
const BETWEEN = /[،؛؟]\s*|\s[·–—]\s|[.,:!?]\s+(?=\d)/g;

/** A number, or several that belong together, and the word after it. */
const MEASURE =
  /[-−±]?(?:\d[\d.,]*(?:[\u0020\u00a0\u202f]\d{3}(?!\d))*[\u0020\u00a0\u202f]?[×x:/–−-][\u0020\u00a0\u202f]?)*\d[\d.,]*(?:[\u0020\u00a0\u202f]\d{3}(?!\d))*[\u0020\u00a0\u202f]?([^\s\d.,:;\u0590-\u08ff]\S*)/g;

/** Numbers with a unit that is not written from right to left: as if isolated, for by itself the unit would stand before the number. */
const measuresIn = (
  text: string,
  levels: Uint8Array,
): readonly (readonly [from: number, to: number, level: number])[] =>
  Array.from(text.matchAll(MEASURE)).flatMap(({ index, 0: all, 1: word = '' }) => {
    const unit = unitIn(word);
    if (unit === undefined || hasRightToLeft(unit)) return [];
    const start = index + all.length - word.length;
    const letter = unit.search(/\p{L}/u);
    const level = levels[letter < 0 ? index + all.search(/\d/) : start + letter];
    return level === undefined ? [] : [[index, start + unit.length, level]];
  });

/** The last mark of a name in Latin letters alone, "Share, Learn, Innovate!", is a part of it. */
const NAME_END = /(?<=\p{Script=Latin})[!?]+$/u;

/** An address runs from left to right as a whole, its final slash included, as if it were isolated. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>«»()]*[^\s<>«»().,:;!?،؛؟]|[\w.+-]+@[\w.-]+\w/g;

/** The directions of a part of the text; a hyphen added to its end runs in the direction of the character before it. */
export function partOf({ levels, lang }: Directions, start: number, end: number, length: number): Directions {
  const part = new Uint8Array(length).fill(levels[Math.max(start, end - 1)] ?? 0);
  part.set(levels.subarray(start, end));
  return { levels: part, lang };
}

export interface LevelRun {
  readonly text: string;
  readonly level: number;
}

/** Runs of one level, in reading order. */
export function levelRuns(text: string, { levels }: Directions): readonly LevelRun[] {
  const runs: LevelRun[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && levels[at] === levels[start]) continue;
    runs.push({ text: text.slice(start, at), level: levels[start] ?? 0 });
    start = at;
  }
  return runs;
}

/** Indices of parts from left to right, given the level of each in reading order (UAX #9, L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, k) => k);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}
