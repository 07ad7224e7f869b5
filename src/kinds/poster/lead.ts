// The first sentence of a text that is read aloud, which is set larger than the rest of it.
import type { Text } from '../../text.ts';

export interface Led {
  readonly lead: Text;
  /** What follows the sentence, if anything does. */
  readonly rest?: Text;
}

/** Both keep the place of the text; the sentence alone is the whole of it if there is no other. */
export const ledBy = (text: Text): Led => {
  const end = sentenceEnd(text.words);
  const rest = text.words.slice(end).trim();
  const lead = { ...text, words: text.words.slice(0, end).trim() };
  return rest === '' ? { lead } : { lead, rest: { ...text, words: rest } };
};

/** Marks at the end of a sentence, with what closes after them, and the space before the next one; ideographic ones need none. */
const ENDS = /(?:[.!?…؟]+["”“»’')\]]*\s+|[。！？]+[」』]*\s*)/g;

const sentenceEnd = (words: string): number => {
  for (const { index, 0: mark } of words.matchAll(ENDS)) {
    const end = index + mark.length;
    if (begins(words.charAt(end)) && !isAbbreviated(words.slice(0, index))) return end;
  }
  return words.length;
};

/** A capital, a letter of a script without capitals, or what opens a quotation, but no figure. */
const begins = (letter: string): boolean =>
  letter !== '' && letter === letter.toUpperCase() && !/\d/.test(letter);

/** A single letter before a full stop, or a word with a stop in it: "z. B.", "J. Ek", "t.ex.". */
const isAbbreviated = (before: string): boolean => /(?:^|\s)(?:[^\s\d]|\S*\.\S+)$/.test(before);
