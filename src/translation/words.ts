// How many words a translation is, for a quote: of its source in all, and of what is left to do.
import { cleanText } from '../kit/edition.ts';
import type { Unit } from './unit.ts';

/** Words of the source: a plural has them once for each form of the translation. */
export interface WordCounts {
  /** In all texts. */
  readonly source: number;
  readonly missing: number;
  readonly stale: number;
  /** Of the missing and stale ones, those in texts that are among these before: agencies charge less for them. */
  readonly repeated: number;
}

/** `from` is the language of the sources, whose words are divided as its speakers do (UAX #29; dictionaries for some languages). */
export function wordCounts(units: readonly Unit[], from: string): WordCounts {
  const segmenter = new Intl.Segmenter(from, { granularity: 'word' });
  const wordsIn = (text: string): number =>
    [...segmenter.segment(text.replace(/\{[\w-]+\}/g, ' '))].filter(({ isWordLike }) => isWordLike).length;
  const counts = { source: 0, missing: 0, stale: 0, repeated: 0 };
  const seen = new Set<string>();
  for (const { source, state } of units) {
    const words = wordsIn(source);
    counts.source += words;
    if (state !== 'missing' && state !== 'stale') continue;
    counts[state] += words;
    if (seen.has(cleanText(source))) counts.repeated += words;
    seen.add(cleanText(source));
  }
  return counts;
}
