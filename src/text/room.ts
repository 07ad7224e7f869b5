// How long a text may be in its place, for its writers to know beforehand.
import type { TypeStep } from '../theme/schema.ts';
import { longestThatFits } from './excess.ts';
import type { Faces } from './faces.ts';
import { fitsAt } from './fit.ts';
import type { ParagraphOptions } from './paragraph.ts';
import { prepare } from './prepared.ts';
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
  const fits = (words: string): boolean =>
    fitsAt(prepare({ ...slot.text, words }, setting.role, faces), slot, setting, options, true);
  let text = slot.text.words.trim();
  if (text === '') return undefined;
  while (fits(text)) {
    if (text.length > ENDLESS) return undefined;
    text = `${text} ${text}`;
  }
  return longestThatFits(text, fits);
}
