// Where lines of Chinese, Japanese and their neighbours may end: UAX #14 by the package linebreak, and words by the dictionaries of
// Intl.Segmenter. In a separate file because loading it takes 15 ms.
import LineBreaker from 'linebreak';
import type { Breaker } from './breaker.ts';

// UAX #14, class SA: Thai, Lao, Burmese and Khmer are broken between words, which only a dictionary knows.
const BY_WORD = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaadf]+/g;
// What repeats or abbreviates the word before it, and full stops.
const NEVER_FIRST = /^[\u0e2f\u0e46\u0eaf\u0ec6\u104a\u104b\u17d4-\u17da]/;
const CURRENCY = /^[\u0e3f\u17db]/;

export const openBreaker = (): Breaker => {
  const dictionary = new Intl.Segmenter('th', { granularity: 'word' });
  return (text) => {
    const breaks = new Set<number>();
    const rules = new LineBreaker(text);
    for (let found = rules.nextBreak(); found; found = rules.nextBreak()) breaks.add(found.position);
    for (const { 0: run, index } of text.matchAll(BY_WORD)) {
      let before = '';
      for (const { segment, index: at } of dictionary.segment(run)) {
        if (at > 0 && !NEVER_FIRST.test(segment) && !CURRENCY.test(before)) breaks.add(index + at);
        before = segment;
      }
    }
    return [...breaks].sort((a, b) => a - b);
  };
};
