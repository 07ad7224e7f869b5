// A text that is too large for its place, as a problem: by how much, and what to do.

import { type Excess, excessMessage } from '../place.ts';
import { error, type Problem } from '../problem.ts';
import { HYPHEN, type Text } from '../text.ts';
import type { Faces } from './faces.ts';
import { type Line, type ParagraphOptions, type Setting, setPrepared } from './paragraph.ts';
import { prepare } from './prepared.ts';
import { place } from './runs.ts';
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
    hint: tooLongHint(slot.text, longest),
    ...place(slot.text),
    place: slot.where,
    excess,
  });
}

const tooLongHint = ({ words, parts = [] }: Text, longest: number): string => {
  if (parts.length > 1) return `Shorten one of the texts that share this line: “${words}”.`;
  return longest === 0
    ? 'Make more room for it, for example with smaller margins.'
    : `Shorten the text to about ${longest} characters.`;
};

/** Length of the longest beginning that fits, without a space at its end. */
export function longestThatFits(text: string, fits: (text: string) => boolean): number {
  let low = 0;
  let high = text.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(text.slice(0, middle).trimEnd())) low = middle;
    else high = middle;
  }
  return text.slice(0, low).trimEnd().length;
}

/** A problem for each word that is wider than its line. */
export function tooWide(slot: Slot, lines: readonly Line[], setting: Setting): readonly Problem[] {
  const { width } = slot;
  const found = new Map<string, number>();
  let start = 0;
  for (const [k, line] of lines.entries()) {
    const room = typeof width === 'number' ? width : width(k, setting.leading);
    const word = wordAt(slot.text.words, start);
    if (line.width > room + 1e-6)
      found.set(word, Math.max(found.get(word) ?? 0, Math.ceil(line.width - room)));
    start += line.text.length - (line.text.endsWith(HYPHEN) ? 1 : 0);
  }
  return [...found].map(([word, mm]) => {
    const excess: Excess = { kind: 'width', word, mm };
    return error('fit-word-too-wide', excessMessage(excess, slot.where), {
      hint: 'Use a shorter word, or put a soft hyphen (U+00AD) where it may be divided.',
      ...place(slot.text),
      place: slot.where,
      excess,
    });
  });
}

/** The whole word at an index, which may be inside it, after a hyphen. */
function wordAt(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(0, at))?.[0] ?? '';
  return before + (/^\s*(\S*)/.exec(text.slice(at))?.[1] ?? '');
}
