// A font that is broken, as an error of its own: everything else that a reader of fonts throws is a bug of ours.

/** A font file that cannot be read as what it says it is. The message is for whoever develops Kitpress. */
export class BrokenFont extends Error {}

/** Reads the bytes of a font; reading outside of them, at which a DataView throws a RangeError, is a fault of the font. */
export function withinBytes<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw new BrokenFont('it points outside itself', { cause });
    throw cause;
  }
}

/** Calls fontkit and nothing else: it throws whatever comes to hand where a table is not as it expects. */
export function fromFontkit<T>(call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw new BrokenFont('fontkit cannot read it', { cause });
  }
}

/** What a table points to; in a broken font that may be nothing. */
export function pointedTo<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new BrokenFont('a table points to nothing');
  return value;
}
