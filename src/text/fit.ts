// The largest size at which all siblings fit their boxes, or a problem for each one that fits at no size.

import { MM_PER_PT } from '../geometry.ts';
import type { Problem } from '../problem.ts';
import type { TypeStep } from '../theme/schema.ts';
import { tooLong, tooWide } from './excess.ts';
import type { Faces, TextRole } from './faces.ts';
import { missingGlyphs } from './missing.ts';
import { type Line, type ParagraphOptions, type Setting, setPrepared } from './paragraph.ts';
import { type Prepared, prepare } from './prepared.ts';
import { fewest } from './rag.ts';
import type { SetSlot, Slot } from './slot.ts';

export interface Fitted extends Setting {
  /** The lines of each slot, in the order of the slots; a best effort if there are problems. */
  readonly settings: readonly (readonly Line[])[];
  /** Whether there are none. */
  readonly fits: boolean;
  /** Made when they are asked for: how much too long a text is takes longer to find than its lines, and attempts are many. */
  problems(): readonly Problem[];
}

/** Sizes are tried in steps of half a point. */
const STEP = 0.5;

/**
 * Sets siblings at one size, the largest from `step.size` down to `step.min` at which all of them fit.
 * Problems: `fit-too-long`, `fit-word-too-wide`, `text-missing-glyph`, each with file and key of its text.
 */
export function fit(
  slots: readonly Slot[],
  step: TypeStep,
  faces: Faces,
  options: ParagraphOptions = {},
): Fitted {
  const role: TextRole = step.face;
  const texts = slots.map((slot) => ({ slot, prepared: prepare(slot.text, role, faces) }));
  const at = (size: number): Setting => ({ role, size, leading: (step.leading * size) / step.size });
  const size =
    sizesAbove(step).find((candidate) =>
      texts.every(({ slot, prepared }) => fitsAt(prepared, slot, at(candidate), options, false)),
    ) ?? step.min;
  const setting = at(size);
  const set = texts.map(({ slot, prepared }) => ({
    ...setSlot(prepared, slot, setting, faces, options),
    slot,
  }));
  const missing = texts.flatMap(({ slot, prepared }) =>
    prepared.whole ? [] : missingGlyphs(slot.text, role, faces, slot.where),
  );
  const fits = set.every(({ overfull, lines, room }) => overfull.length === 0 && lines.length <= room);
  return {
    ...setting,
    settings: set.map(({ lines }) => lines),
    fits: fits && missing.length === 0,
    problems: () => [...missing, ...(fits ? [] : set.flatMap((one) => excess(one, setting, faces, options)))],
  };
}

/** Those to try before the smallest, which is taken if none of them will do. */
function sizesAbove({ size, min }: TypeStep): readonly number[] {
  const sizes: number[] = [];
  for (let next = size; next > min; next -= STEP) sizes.push(next);
  return sizes;
}

/** How many lines a slot has room for. */
const roomOf = (slot: Slot, { leading }: Setting): number =>
  Math.min(slot.maxLines ?? Number.POSITIVE_INFINITY, Math.floor(slot.height / leading + 1e-6));

/** A quick test that counts lines. Hyphens are for words that are too wide and, at the smallest size, to save a line. */
export function fitsAt(
  prepared: Prepared,
  slot: Slot,
  setting: Setting,
  options: ParagraphOptions,
  smallest: boolean,
): boolean {
  const em = setting.size * MM_PER_PT;
  const { width } = slot;
  const inEm =
    typeof width === 'number' ? () => width / em : (line: number) => width(line, setting.leading) / em;
  const room = roomOf(slot, setting);
  const plain = fewest(prepared.stops, inEm);
  if (!plain.overfull && plain.lines <= room) return true;
  if (!options.hyphenate || !(smallest || plain.overfull)) return false;
  const hyphenated = fewest(prepared.hyphenated(), inEm);
  return !hyphenated.overfull && hyphenated.lines <= room;
}

function setSlot(
  prepared: Prepared,
  slot: Slot,
  setting: Setting,
  faces: Faces,
  options: ParagraphOptions,
): SetSlot {
  const room = roomOf(slot, setting);
  return { ...setPrepared(prepared, setting, slot.width, faces, { ...options, lines: room }), room };
}

function excess(
  { slot, ...set }: SetSlot & { readonly slot: Slot },
  setting: Setting,
  faces: Faces,
  options: ParagraphOptions,
): readonly Problem[] {
  if (set.overfull.length > 0) return tooWide(slot, set, setting, faces);
  return set.lines.length > set.room ? [tooLong(slot, set, setting, faces, options)] : [];
}
