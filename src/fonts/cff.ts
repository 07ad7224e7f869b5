// A CFF table: the program of each glyph, and the subroutines that the program may call.
import { BrokenFont } from './broken-font.ts';

/** A list of byte strings, an INDEX (Adobe Technical Note 5176, 5). */
export interface Strings {
  readonly length: number;
  /** Undefined if there is no such index; throws BrokenFont if the string is not inside the table. */
  at(index: number): Uint8Array | undefined;
}

/** A glyph's program and its subroutines. */
export interface Charstring {
  readonly program: Uint8Array;
  readonly globalSubrs: Strings;
  readonly localSubrs: Strings;
}

export interface Cff {
  /** How many glyphs have a program. */
  readonly glyphs: number;
  charstring(glyph: number): Charstring;
}

/** Operators of a DICT; two-byte operators, 12 and n, are 1200 + n (5176, tables 9 and 23). */
const CHARSTRINGS = 17;
const PRIVATE = 18;
const SUBRS = 19;
const CHARSTRING_TYPE = 1206;
const FD_ARRAY = 1236;
const FD_SELECT = 1237;

type Dict = ReadonlyMap<number, readonly number[]>;

const NONE: Strings = { length: 0, at: () => undefined };

/** Reads a CFF table of version 1. Throws BrokenFont, or a RangeError of DataView, if it is broken; reads nothing outside the table. */
export function readCff(table: Uint8Array): Cff {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  if (view.getUint8(0) !== 1) throw new BrokenFont('no CFF of version 1');
  const names = readIndex(table, view, view.getUint8(2));
  const tops = readIndex(table, view, names.end);
  const globals = readIndex(table, view, readIndex(table, view, tops.end).end);
  const top = readDict(tops.at(0) ?? new Uint8Array());
  if ((top.get(CHARSTRING_TYPE)?.[0] ?? 2) !== 2) throw new BrokenFont('charstrings of an unknown type');
  const programs = readIndex(table, view, offset(top, CHARSTRINGS));
  const locals = localsOf(table, view, top);
  return {
    glyphs: programs.length,
    charstring(glyph) {
      const program = programs.at(glyph);
      if (!program) throw new BrokenFont(`no program of glyph ${glyph}`);
      return { program, globalSubrs: globals, localSubrs: locals(glyph) };
    },
  };
}

/** The private subroutines of a glyph: one list, or in fonts with CIDs one for each font DICT (5176, 18 and 19). */
function localsOf(table: Uint8Array, view: DataView, top: Dict): (glyph: number) => Strings {
  if (!top.has(FD_ARRAY)) {
    const only = privateSubrs(table, view, top);
    return () => only;
  }
  const dicts = readIndex(table, view, offset(top, FD_ARRAY));
  const lists = Array.from({ length: dicts.length }, (_, i) =>
    privateSubrs(table, view, readDict(dicts.at(i) ?? new Uint8Array())),
  );
  const select = selection(view, offset(top, FD_SELECT));
  return (glyph) => lists[select(glyph)] ?? NONE;
}

function privateSubrs(table: Uint8Array, view: DataView, dict: Dict): Strings {
  const [size, start] = dict.get(PRIVATE) ?? [];
  if (size === undefined || start === undefined) return NONE;
  const subrs = readDict(within(table, start, size)).get(SUBRS)?.[0];
  return subrs === undefined ? NONE : readIndex(table, view, start + subrs);
}

/** The number of a glyph's font DICT: one byte per glyph, or ranges of glyphs. */
function selection(view: DataView, at: number): (glyph: number) => number {
  const format = view.getUint8(at);
  if (format === 0) return (glyph) => view.getUint8(at + 1 + glyph);
  if (format !== 3) throw new BrokenFont(`FDSelect of format ${format}`);
  const ranges = Array.from({ length: view.getUint16(at + 1) }, (_, i) => ({
    first: view.getUint16(at + 3 + 3 * i),
    dict: view.getUint8(at + 5 + 3 * i),
  }));
  return (glyph) => ranges.findLast(({ first }) => first <= glyph)?.dict ?? -1;
}

function readIndex(table: Uint8Array, view: DataView, at: number): Strings & { readonly end: number } {
  const length = view.getUint16(at);
  if (length === 0) return { ...NONE, end: at + 2 };
  const size = view.getUint8(at + 2);
  if (size < 1 || size > 4) throw new BrokenFont(`offsets of ${size} bytes`);
  const offsetOf = (index: number): number => {
    let value = 0;
    for (let k = 0; k < size; k++) value = value * 256 + view.getUint8(at + 3 + index * size + k);
    return value;
  };
  // Offsets count from the byte before the data.
  const data = at + 2 + (length + 1) * size;
  return {
    length,
    end: data + offsetOf(length),
    at(index) {
      if (!(index >= 0 && index < length)) return undefined;
      const start = offsetOf(index);
      return within(table, data + start, offsetOf(index + 1) - start);
    },
  };
}

function within(table: Uint8Array, start: number, length: number): Uint8Array {
  if (start < 0 || length < 0 || start + length > table.length)
    throw new BrokenFont('bytes outside the table');
  return table.subarray(start, start + length);
}

function offset(dict: Dict, operator: number): number {
  const value = dict.get(operator)?.[0];
  if (value === undefined) throw new BrokenFont(`no operator ${operator}`);
  return value;
}

/** Operands before their operator (5176, 4). Real numbers are read as 0, because none of the operators above has any. */
function readDict(bytes: Uint8Array): Dict {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dict = new Map<number, readonly number[]>();
  let operands: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const byte = view.getUint8(at++);
    if (byte <= 21) {
      dict.set(byte === 12 ? 1200 + view.getUint8(at++) : byte, operands);
      operands = [];
    } else if (byte === 28) {
      operands.push(view.getInt16(at));
      at += 2;
    } else if (byte === 29) {
      operands.push(view.getInt32(at));
      at += 4;
    } else if (byte === 30) {
      // Two digits per byte, until a nibble of 15.
      for (let pair = 0; (pair & 0x0f) !== 15 && pair >> 4 !== 15; ) pair = view.getUint8(at++);
      operands.push(0);
    } else if (byte < 247) operands.push(byte - 139);
    else if (byte < 251) operands.push((byte - 247) * 256 + view.getUint8(at++) + 108);
    else operands.push(-(byte - 251) * 256 - view.getUint8(at++) - 108);
  }
  return dict;
}
