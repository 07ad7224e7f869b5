// A text and the room that it has, before and after it is set.
import type { PaperPlace } from '../place.ts';
import type { Text } from '../text.ts';
import type { Measure, Paragraph } from './paragraph.ts';

/** A text and the room that it has. */
export interface Slot {
  readonly text: Text;
  /** mm; by line if something is in the way (line 0 is the first). */
  readonly width: Measure;
  /** mm */
  readonly height: number;
  readonly maxLines?: number;
  readonly where: PaperPlace;
}

/** The lines of a slot, and how many it has room for. */
export interface SetSlot extends Paragraph {
  readonly room: number;
}
