// One text and the room it has, before and after it is set.
import type { PaperPlace } from '../place.ts';
import type { Text } from '../text.ts';
import type { Line, Measure } from './paragraph.ts';

/** One text and the room it has. */
export interface Slot {
  readonly text: Text;
  /** mm; by line where something stands in the way (line 0 is the first). */
  readonly width: Measure;
  /** mm */
  readonly height: number;
  readonly maxLines?: number;
  readonly where: PaperPlace;
}

/** A slot that has been set, and how many lines it has room for. */
export interface SetSlot {
  readonly lines: readonly Line[];
  readonly fits: boolean;
  readonly room: number;
}
