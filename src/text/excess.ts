// A text that is too large for its place, as a problem: by how much, and what to do.

import { type Excess, excessMessage, type PaperPlace } from '../place.ts';
import { error, type Problem } from '../problem.ts';
import { isUnspaced } from './breaker.ts';
import { composeText } from './coverage.ts';
import type { Faces } from './faces.ts';
import { isLink } from './links.ts';
import { place } from './missing.ts';
import { measure, type Overfull, type ParagraphOptions, type Setting, setPrepared } from './paragraph.ts';
import { prepare } from './prepared.ts';
import type { SetSlot, Slot } from './slot.ts';

/** The problem of a text that takes more lines than there is room for. */
export function tooLong(
  slot: Slot,
  { lines, room }: Pick<SetSlot, 'lines' | 'room'>,
  setting: Setting,
  faces: Faces,
  options: ParagraphOptions,
): Problem {
  const fits = (words: string): boolean => {
    const prepared = prepare({ ...slot.text, words }, setting.role, faces);
    return (
      setPrepared(prepared, setting, slot.width, faces, { ...options, lines: room }).lines.length <= room
    );
  };
  const longest = longestThatFits(slot.text.words, fits);
  const excess: Excess = {
    kind: 'length',
    characters: slot.text.words.length - longest,
    longest,
    lines: lines.length - room,
  };
  return error('fit-too-long', excessMessage(excess, slot.where), {
    hint: tooLongHint(slot, longest),
    ...place(slot.text),
    place: slot.where,
    excess,
  });
}

const tooLongHint = ({ text: { words, parts = [], key }, where }: Slot, longest: number): string => {
  if (parts.length > 1) return `Shorten one of the texts that share this line: “${words}”.`;
  return longest === 0
    ? 'Make more room for it, for example with smaller margins.'
    : `Shorten the text to about ${longest} characters${needsShortName(where, key) ? SHORT_NAME : ''}.`;
};

/** A pile of cards is named by the text that they belong to, unless that has a name for it. */
const needsShortName = ({ group }: PaperPlace, key = ''): boolean =>
  (group === 'deck' || group === 'deck-cards') && key.startsWith('lists.') && !/\.(?:name|deck)$/.test(key);
const SHORT_NAME = ', or give the list a field "deck", a short name for the cards';

/** Length of the longest beginning that fits, without a space at its end; `likely` are two lengths that it is likely to be between. */
export function longestThatFits(
  text: string,
  fits: (text: string) => boolean,
  likely: readonly number[] = [],
): number {
  let low = 0;
  let high = text.length;
  for (const length of likely)
    if (length > low && length < high) {
      if (fits(text.slice(0, length).trimEnd())) low = length;
      else high = length;
    }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(text.slice(0, middle).trimEnd())) low = middle;
    else high = middle;
  }
  return text.slice(0, low).trimEnd().length;
}

/** A line with fewer letters and a hyphen is no place for a divided word. */
const LEAST_LETTERS = 5;

/** A problem for each word that is wider than its line. */
export function tooWide(
  slot: Slot,
  { overfull, room }: Pick<SetSlot, 'overfull' | 'room'>,
  setting: Setting,
  faces: Faces,
): readonly Problem[] {
  const text = composeText(slot.text.words);
  const found = new Map<string, { mm: number; hint: string }>();
  for (const piece of overfull) {
    const width = (word: string): number => measure(word, setting, faces);
    const word = widestOf(wholeWords(text, piece), (part) => width(part) > piece.room);
    const mm = Math.max(found.get(word)?.mm ?? 0, Math.ceil(piece.width - piece.room));
    const lettersPerLine = (piece.room / width(word)) * word.length;
    const divisible = lettersPerLine >= LEAST_LETTERS && lettersPerLine * room > word.length;
    found.set(word, { mm, hint: tooWideHint(word, divisible) });
  }
  return [...found].map(([word, { mm, hint }]) => {
    const excess: Excess = { kind: 'width', word, mm };
    const message = excessMessage(excess, slot.where);
    return error('fit-word-too-wide', message, { hint, ...place(slot.text), place: slot.where, excess });
  });
}

/** A piece with the rest of the words that it begins and ends in: it may come after a hyphen. */
function wholeWords(text: string, piece: Overfull): string {
  let { start, end } = piece;
  while (isInWord(text.charAt(start - 1)) && isInWord(text.charAt(start))) start--;
  while (isInWord(text.charAt(end - 1)) && isInWord(text.charAt(end))) end++;
  return text.slice(start, end);
}

const isInWord = (character: string): boolean => /^[^ \t\n\r]$/.test(character) && !isUnspaced(character);

/** The longest of the words that are too wide by themselves; all of them where they are so only together, as "10 000 kr". */
const widestOf = (words: string, isWide: (word: string) => boolean): string =>
  words
    .split(/\s+/)
    .filter(isWide)
    .reduce((most, word) => (word.length > most.length ? word : most), '') || words;

/** `divisible`: there are lines enough for the word's parts. */
function tooWideHint(word: string, divisible: boolean): string {
  if (/\s/.test(word)) return 'Use shorter words: these stay together on one line.';
  if (isLink(word)) return 'Use a shorter address: it is divided only after / ? & = @ - and before . or _.';
  if (!divisible || !/\p{L}{4}/u.test(word)) return 'Use a shorter word.';
  return word.includes('\u00ad')
    ? 'Use a shorter word, or put one more soft hyphen (U+00AD) where it may be divided.'
    : 'Use a shorter word, or put a soft hyphen (U+00AD) where it may be divided.';
}
