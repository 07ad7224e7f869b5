// The error for a broken font; anything else that a font reader throws is a bug in Kitpress.

/** A font file contradicts its format. The message is for developers of Kitpress. */
export class BrokenFont extends Error {}

/** Reads the bytes of a font; a RangeError of DataView means that the font is broken. */
export function withinBytes<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw new BrokenFont('it points outside itself', { cause });
    throw cause;
  }
}

/** Calls only fontkit, which throws errors of any kind if a table is not as expected. */
export function fromFontkit<T>(call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw new BrokenFont('fontkit cannot read it', { cause });
  }
}

/** What a table points to; in a broken font, this may be missing. */
export function pointedTo<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new BrokenFont('a table points to nothing');
  return value;
}
