// Check: a term that is translated in two ways.
import { FORM_IN_KEY } from '../../plural.ts';
import { PLACEHOLDER } from '../exchange/exchange.ts';
import type { TextCheck, TextPair } from './check.ts';

/** In words and characters: a longer text is a sentence. */
const MOST_WORDS = 3;
const LONGEST = 40;

const wordsIn = (text: string): readonly string[] =>
  text.replace(PLACEHOLDER, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];

function isTerm({ source }: TextPair): boolean {
  const count = source.length <= LONGEST ? wordsIn(source).length : 0;
  return count > 0 && count <= MOST_WORDS;
}

export const termCheck: TextCheck = {
  code: 'translation-term',
  open: ({ pairs, language }) => {
    const first = new Map<string, TextPair>();
    for (const pair of pairs) if (isTerm(pair) && !first.has(pair.source)) first.set(pair.source, pair);
    return (pair) => {
      const other = first.get(pair.source);
      if (!other || withoutForm(other.key) === withoutForm(pair.key)) return undefined;
      const [ours = '', theirs = ''] = [pair.text, other.text].map((text) =>
        text.toLocaleLowerCase(language),
      );
      // It may have an article in one place; and a single word may be one thing or many, where its source has one word for both.
      const isOne = ours.includes(theirs) || theirs.includes(ours);
      if (isOne || (isWord(pair) && isRelated(ours, theirs))) return undefined;
      return `“${pair.source}” is “${pair.text}” here, and “${other.text}” in ${other.key}.`;
    };
  },
};

/** The forms of a plural differ in one language and not in another. */
const withoutForm = (key: string): string => key.replace(FORM_IN_KEY, '');

const isWord = ({ source }: TextPair): boolean => wordsIn(source).length === 1;

/** Two forms of a word: they begin with the same letters, whatever marks these have. */
function isRelated(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    text.replace(PLACEHOLDER, '').normalize('NFD').replace(/\P{L}/gu, ''),
  );
  const same = Math.max(2, Math.floor(Math.min(a?.length ?? 0, b?.length ?? 0) / 2));
  return a?.slice(0, same) === b?.slice(0, same);
}
