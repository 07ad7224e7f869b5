// Where a line ends well by its sense: after a comma or before a clause, not after a word that belongs to the next one.

import { BINDING_WORDS, type BindingWords } from './binding-words.ts';

/** What it costs to end a line between a word and the next, in squared shares of the measure; negative where a line ends well. */
export type Sense = (word: string, next: string) => number;

const BINDS = 0.4;
const AFTER_SENTENCE = -0.1;
const AFTER_COMMA = -0.06;
const BEFORE_CLAUSE = -0.03;

/** In a language without data: words of one or two letters, and of three. */
const BINDS_BY_LENGTH = [0, 0.2, 0.2, 0.05];

/** Languages that share the words of another. */
const SAME: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

const LETTERS = /^[A-Za-z\u00aa-\u1fff]+$/;
const SENTENCE_END = /[.!?:…؟]$/;
const COMMA_END = /[,;–—،؛]$/;
const SPACED = /[\u00a0\u202f]/;
/** Longer words bind in no language: they are not looked up. */
const LONGEST = 10;

const known = new Map<string, Sense>();

/** The sense of a language, by its tag. */
export function senseOf(language: string): Sense {
  const found = known.get(language);
  if (found) return found;
  const [primary = language] = language.split('-');
  const data = BINDING_WORDS[SAME[primary] ?? primary];
  const sense = data ? senseBy(data) : senseByLength;
  known.set(language, sense);
  return sense;
}

function senseBy({ words, clauses, leaning }: BindingWords): Sense {
  const opens = new Map<string, boolean>();
  for (const word of words.split(' ')) opens.set(word, false);
  for (const word of clauses.split(' ')) opens.set(word, true);
  const leaners = new Set(leaning?.split(' '));
  const leans = (next: string): boolean => leaners.size > 0 && leaners.has(withoutMark(next));
  const look = (word: string): boolean | undefined =>
    word.length > LONGEST ? undefined : opens.get(word.toLowerCase());
  return (word, next) => {
    if (look(bare(word)) !== undefined || leans(next)) return BINDS;
    return afterMark(word) || (look(bare(next)) ? BEFORE_CLAUSE : 0);
  };
}

const senseByLength: Sense = (word) =>
  word.length < BINDS_BY_LENGTH.length && LETTERS.test(word)
    ? (BINDS_BY_LENGTH[word.length] ?? 0)
    : afterMark(word);

/** Without a bracket or quotation mark before it, and the space that French has within its marks. */
const bare = (word: string): string =>
  /^[("„“”‘«»]/.test(word) ? word.slice(SPACED.test(word.charAt(1)) ? 2 : 1) : word;

/** Without what closes after it. */
const withoutMark = (word: string): string => word.replace(/[^\p{L}]+$/u, '');

function afterMark(word: string): number {
  const last = word.charCodeAt(word.length - 1);
  // Most words end with a letter.
  if ((last >= 97 && last <= 122) || (last >= 0xc0 && last < 0x590)) return 0;
  const closed = word.replace(/[\u00a0\u202f]?[)”"’»]$/, '');
  return SENTENCE_END.test(closed) ? AFTER_SENTENCE : COMMA_END.test(closed) ? AFTER_COMMA : 0;
}
