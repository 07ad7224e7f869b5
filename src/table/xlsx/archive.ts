// The parts of a workbook, by name: a zip archive, of which as little is unpacked as the table needs.
import { unzipSync } from 'fflate';

export interface Archive {
  readonly names: readonly string[];
  /** The bytes of some parts; undefined for one that is not there. Throws TooLarge, or Broken. */
  unpack(names: readonly string[]): ReadonlyMap<string, Uint8Array>;
}

/** The archive is damaged, or of a form that Excel does not write. */
export class Broken extends Error {}
/** A part has more than a table ever needs: it may be a bomb. */
export class TooLarge extends Error {}

const MIB = 1024 * 1024;
/** Of one part, and of all together. What deflate makes of a part is a thousand times as much at most, whatever the archive says of it. */
const MOST = { packed: 3 * MIB, unpacked: 32 * MIB, parts: 5000 };

export function openArchive(bytes: Uint8Array): Archive {
  const names: string[] = [];
  let unpacked = 0;
  filtered(bytes, ({ name }) => {
    names.push(name);
    return false;
  });
  return {
    names,
    unpack: (wanted) => {
      const parts = filtered(bytes, ({ name, size, originalSize }) => {
        if (!wanted.includes(name)) return false;
        unpacked += originalSize;
        if (size > MOST.packed || unpacked > MOST.unpacked) throw new TooLarge(name);
        return true;
      });
      return new Map(Object.entries(parts));
    },
  };
}

type Entry = { readonly name: string; readonly size: number; readonly originalSize: number };

/** The library throws errors of its own, and of the language, where an archive is damaged. */
function filtered(bytes: Uint8Array, filter: (entry: Entry) => boolean): Record<string, Uint8Array> {
  let parts = 0;
  const bounded = (entry: Entry): boolean => {
    parts += 1;
    if (parts > MOST.parts) throw new TooLarge('the archive');
    return filter(entry);
  };
  try {
    return unzipSync(bytes, { filter: bounded });
  } catch (cause) {
    throw cause instanceof TooLarge ? cause : new Broken('the archive is damaged');
  }
}
