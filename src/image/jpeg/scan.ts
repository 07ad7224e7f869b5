// Whether the coded data of a JPEG that is not progressive contains every block: reads its codes without decoding their values.

/** A component of a scan: its number of blocks per unit, and its tables. */
export interface Coded {
  readonly blocks: number;
  readonly dc: HuffmanCodes;
  readonly ac: HuffmanCodes;
}

/** Indexed by the next 16 bits: 256 times the length of the code they begin with, plus its symbol; 0 if there is no such code. */
export type HuffmanCodes = Uint16Array;

/** As a file has them: how many codes there are of each length from 1 to 16, and the symbols in the order of their codes. */
interface StoredCodes {
  readonly counts: Uint8Array;
  readonly symbols: Uint8Array;
}

/** The codes of a DHT segment by class and number, 0x10 for AC 0 (ITU-T T.81 C.2); undefined if it is broken. */
export const codesIn = (data: Uint8Array): ReadonlyMap<number, StoredCodes> | undefined => {
  const found = new Map<number, StoredCodes>();
  for (let at = 0; at < data.length; ) {
    // At most four of each class.
    if (found.size === 8) return undefined;
    const counts = data.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const symbols = data.subarray(at + 17, at + 17 + total);
    const whole = counts.length === 16 && symbols.length === total && roomFor(counts) <= ALL_CODES;
    if (!whole || found.has(data[at] ?? 0)) return undefined;
    found.set(data[at] ?? 0, { counts, symbols });
    at += 17 + total;
  }
  return found;
};

const ALL_CODES = 65_536;
/** How many runs of 16 bits begin with a code of the length at index `i`. */
const widthAt = (i: number): number => 2 ** (15 - i);
const roomFor = (counts: Uint8Array): number => counts.reduce((sum, count, i) => sum + count * widthAt(i), 0);

/** For codes that there is room for, as `codesIn` finds them. */
export const codeTableOf = ({ counts, symbols }: StoredCodes): HuffmanCodes => {
  const table = new Uint16Array(ALL_CODES);
  let [next, symbol] = [0, 0];
  for (const [i, count] of counts.entries())
    for (let n = 0; n < count; n += 1, next += widthAt(i), symbol += 1)
      table.fill(256 * (i + 1) + (symbols[symbol] ?? 0), next, next + widthAt(i));
  return table;
};

/** Whether there are codes for `units`, `interval` of them between two restart markers (0 for none). */
export const holdsUnits = (
  scan: Uint8Array,
  components: readonly Coded[],
  units: number,
  interval: number,
): boolean => {
  const most = interval === 0 ? units : interval;
  let from = 0;
  for (let left = units; left > 0; left -= most) {
    const end = endOfPiece(scan, from);
    if (!pieceHolds(scan.subarray(from, end), components, Math.min(left, most))) return false;
    from = end + 2;
  }
  return true;
};

/** Whether a marker or the end is next; fill bytes before it are not data. */
const endOfPiece = (scan: Uint8Array, from: number): number => {
  let at = scan.indexOf(0xff, from);
  while (at >= 0 && scan[at + 1] === 0) at = scan.indexOf(0xff, at + 2);
  return at < 0 ? scan.length : at;
};

const pieceHolds = (piece: Uint8Array, components: readonly Coded[], units: number): boolean => {
  const bits = openBits(piece);
  for (let unit = 0; unit < units; unit += 1)
    for (const { blocks, dc, ac } of components)
      for (let block = 0; block < blocks; block += 1) if (!bits.block(dc, ac)) return false;
  return true;
};

const openBits = (piece: Uint8Array) => {
  let [held, count, at, beyond] = [0, 0, 0, 0];
  const fill = (): void => {
    while (count < 16) {
      const byte = piece[at];
      if (byte === undefined) beyond += 8;
      // A zero after 0xff is stuffing.
      at += byte === 0xff ? 2 : 1;
      held = ((held << 8) | (byte ?? 0xff)) & 0xffffff;
      count += 8;
    }
  };
  /** The symbol of the next code, −1 if there is none; skips the bits that belong to it. */
  const take = (codes: HuffmanCodes): number => {
    fill();
    const code = codes[(held >> (count - 16)) & 0xffff] ?? 0;
    if (code === 0) return -1;
    count -= code >> 8;
    fill();
    count -= code & 15;
    return code & 255;
  };
  const block = (dc: HuffmanCodes, ac: HuffmanCodes): boolean => {
    if (take(dc) < 0) return false;
    for (let k = 1; k < 64; k += 1) {
      const symbol = take(ac);
      if (symbol < 0) return false;
      if (symbol === 0) break;
      // A number of zeros precedes the coefficient; a run of 15 without one is 16 zeros.
      k += symbol >> 4;
    }
    return count >= beyond;
  };
  return { block };
};
