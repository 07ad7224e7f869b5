// How long a text may be in its place, for its writers to know beforehand.
import type { TypeStep } from '../theme/schema.ts';
import { longestThatFits } from './excess.ts';
import type { Faces } from './faces.ts';
import { fitsAt } from './fit.ts';
import type { ParagraphOptions } from './paragraph.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { Slot } from './slot.ts';

/** If more than this fits, nobody needs to count. */
const ENDLESS = 1000;

/**
 * About how many characters fit a slot at the smallest size of its step, for words like those of its text, which is
 * repeated until it is too long. Undefined if the room is practically unlimited; 0 if nothing fits.
 */
export function roomFor(
  slot: Slot,
  step: TypeStep,
  faces: Faces,
  options: ParagraphOptions = {},
): number | undefined {
  const setting = { role: step.face, size: step.min, leading: (step.leading * step.min) / step.size };
  const measured = (words: string): Prepared => prepare({ ...slot.text, words }, setting.role, faces);
  const fits = (words: Prepared, place = slot): boolean => fitsAt(words, place, setting, options, true);
  let text = slot.text.words.trim();
  if (text === '') return undefined;
  let prepared = measured(text);
  const share = shareOf(slot, Math.ceil((2 * ENDLESS) / text.length));
  if (typeof slot.width === 'number' && fits(prepared, share)) return undefined;
  while (fits(prepared)) {
    if (text.length > ENDLESS) return undefined;
    text = `${text} ${text}`;
    prepared = measured(text);
  }
  // Where letters change with those after them, a beginning that fits may be longer than one that does not.
  const likely = prepared.whole ? lastWord(prepared, fits) : [];
  return longestThatFits(text, (words) => fits(measured(words)), likely);
}

/** What fits into a part of its place fits there several times, if all lines are of one length. */
const shareOf = ({ maxLines, ...slot }: Slot, parts: number): Slot => ({
  ...slot,
  height: slot.height / parts,
  ...(maxLines !== undefined && { maxLines: Math.floor(maxLines / parts) }),
});

/** From where to where the last word that fits in part is likely to be: words of a text that is measured need not be again. */
function lastWord(text: Prepared, fits: (words: Prepared) => boolean): readonly [from: number, to: number] {
  const endOf = (stop: number): number => text.stops[stop]?.end ?? 0;
  const upTo = (stop: number): Prepared => ({
    ...text,
    stops: text.stops.slice(0, stop + 1),
    hyphenated: () => text.hyphenated().filter(({ end }) => end <= endOf(stop)),
  });
  let low = 0;
  let high = text.stops.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(upTo(middle))) low = middle;
    else high = middle;
  }
  return [endOf(low), endOf(high)];
}
