// CFF tables for tests, from the programs of their glyphs and subroutines as bytes.
type Bytes = readonly number[];

const index = (items: readonly Bytes[]): Bytes => {
  if (items.length === 0) return [0, 0];
  let at = 1;
  const ends = items.map((item) => {
    at += item.length;
    return at;
  });
  return [items.length >> 8, items.length & 255, 4, ...[1, ...ends].flatMap(long), ...items.flat()];
};

const long = (value: number): Bytes => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
/** An operand of a DICT, in five bytes whatever it is. */
const operand = (value: number): Bytes => [29, ...long(value)];

/** A table whose glyphs share global subroutines; `first` is at the beginning of its top DICT. */
export const cffOf = (
  programs: readonly Bytes[],
  globals: readonly Bytes[] = [],
  first: Bytes = [],
): Uint8Array => withDict(globals, (at) => ({ top: [...first, ...operand(at), 17], rest: index(programs) }));

/** A table with CIDs: each glyph has the local subroutines of its font DICT; `select` (FDSelect) says which one that is. */
export const cffWithCids = (
  programs: readonly Bytes[],
  locals: readonly (readonly Bytes[])[],
  select: Bytes,
): Uint8Array =>
  withDict([], (start) => {
    const charstrings = index(programs);
    let at = start + charstrings.length;
    const privates = locals.map((subrs) => {
      // Its subroutines follow a private DICT of 6 bytes.
      const bytes = [...operand(6), 19, ...index(subrs)];
      const dict = [...operand(6), ...operand(at), 18];
      at += bytes.length;
      return { bytes, dict };
    });
    const dicts = index(privates.map(({ dict }) => dict));
    const [array, selection] = [at, at + dicts.length];
    return {
      top: [...operand(start), 17, ...operand(array), 12, 36, ...operand(selection), 12, 37],
      rest: [...charstrings, ...privates.flatMap(({ bytes }) => bytes), ...dicts, ...select],
    };
  });

/** Header, names, top DICT, strings and global subroutines, before what the DICT points to. */
const withDict = (
  globals: readonly Bytes[],
  make: (start: number) => { readonly top: Bytes; readonly rest: Bytes },
): Uint8Array => {
  const header = [1, 0, 4, 4, ...index([[65]])];
  const after = [...index([]), ...index(globals)];
  const start = header.length + index([make(0).top]).length + after.length;
  const { top, rest } = make(start);
  return Uint8Array.from([...header, ...index([top]), ...after, ...rest]);
};

/** A number from −107 to 107 as a charstring has it. */
export const small = (value: number): number => value + 139;

/** Calls a subroutine by its number, where there are fewer than 200. */
export const callGlobal = (number: number): Bytes => [small(number - 107), 29];
export const callLocal = (number: number): Bytes => [small(number - 107), 10];

export const repeated = (times: number, bytes: Bytes): Bytes =>
  Array.from({ length: times }, () => bytes).flat();
