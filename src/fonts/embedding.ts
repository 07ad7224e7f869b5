// What a font allows by its licence bits: OS/2 fsType (OpenType 1.9).
import type { Embedding } from '../text/compiled-face.ts';

const RESTRICTED = 0x0002;
const PREVIEW = 0x0004;
const EDITABLE = 0x0008;
const NO_SUBSETTING = 0x0100;
const BITMAP_ONLY = 0x0200;

/**
 * Up to version 2 the least restrictive bit counts; from version 3 on only one may be set. Versions 0 and 1 know no other bits.
 * `os2`: the table, at least its first ten bytes.
 */
export function embeddingIn(os2: DataView): Embedding {
  const version = os2.getUint16(0);
  const bits = os2.getUint16(8);
  const set = (bit: number): boolean => (bits & bit) !== 0;
  const eased = version <= 2 && (set(PREVIEW) || set(EDITABLE));
  return {
    level: set(RESTRICTED) && !eased ? 'restricted' : set(PREVIEW) && !set(EDITABLE) ? 'preview' : 'free',
    noSubsetting: version >= 2 && set(NO_SUBSETTING),
    bitmapOnly: version >= 2 && set(BITMAP_ONLY),
  };
}
