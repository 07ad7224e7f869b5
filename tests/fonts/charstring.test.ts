// Glyph programs of PostScript outlines: what each operator draws (Adobe Technical Note 5177), and that none goes on for ever.
import { describe, expect, it } from 'vitest';
import { readCff } from '../../src/fonts/cff.ts';
import { runCharstring } from '../../src/fonts/charstring.ts';
import { callGlobal, callLocal, cffOf, cffWithCids, repeated, small } from '../support/cff.ts';

const END = 14;
const args = (...values: readonly number[]): readonly number[] => values.map(small);

/** What a glyph of the table draws: M, L and C with absolute coordinates. */
const drawn = (table: Uint8Array, glyph = 0, left = 100_000): string => {
  const seen: string[] = [];
  const note =
    (letter: string) =>
    (...values: readonly number[]): void => {
      seen.push(`${letter}${values.join(' ')}`);
    };
  const pen = {
    moveTo: note('M'),
    lineTo: note('L'),
    curveTo: (...points: readonly (readonly number[])[]) => note('C')(...points.flat()),
  };
  runCharstring(readCff(table).charstring(glyph), pen, { left });
  return seen.join(' ');
};

describe('a glyph’s program', () => {
  it.each([
    ['rmoveto and rlineto', [...args(10, 20), 21, ...args(5, 6, -5, 6), 5], 'M10 20 L15 26 L10 32'],
    ['hmoveto and hlineto', [...args(10), 22, ...args(5, 6, -5), 6], 'M10 0 L15 0 L15 6 L10 6'],
    ['vmoveto and vlineto', [...args(10), 4, ...args(5, 6, -5), 7], 'M0 10 L0 15 L6 15 L6 10'],
    ['rrcurveto', [...args(0, 0), 21, ...args(1, 2, 3, 4, 5, 6), 8], 'M0 0 C1 2 4 6 9 12'],
    ['rcurveline', [...args(0, 0), 21, ...args(1, 2, 3, 4, 5, 6, 1, -1), 24], 'M0 0 C1 2 4 6 9 12 L10 11'],
    ['rlinecurve', [...args(0, 0), 21, ...args(1, -1, 1, 2, 3, 4, 5, 6), 25], 'M0 0 L1 -1 C2 1 5 5 10 11'],
    ['hhcurveto, aslant', [...args(0, 0), 21, ...args(9, 1, 2, 3, 4), 27], 'M0 0 C1 9 3 12 7 12'],
    ['vvcurveto, aslant', [...args(0, 0), 21, ...args(9, 1, 2, 3, 4), 26], 'M0 0 C9 1 11 4 11 8'],
    [
      'hvcurveto, twice and aslant at the end',
      [...args(0, 0), 21, ...args(1, 2, 3, 4, 5, 6, 7, 8, 9), 31],
      'M0 0 C1 0 3 3 3 7 C3 12 9 19 17 28',
    ],
    ['vhcurveto', [...args(0, 0), 21, ...args(1, 2, 3, 4), 30], 'M0 0 C0 1 2 4 6 4'],
    [
      'hflex, which ends at the height it began at',
      [...args(0, 50), 21, ...args(1, 2, 3, 4, 5, 6, 7), 12, 34],
      'M0 50 C1 50 3 53 7 53 C12 53 18 50 25 50',
    ],
    [
      'hflex1, which ends at the height it began at',
      [...args(0, 50), 21, ...args(1, 1, 2, 3, 4, 5, 6, -1, 7), 12, 36],
      'M0 50 C1 51 3 54 7 54 C12 54 18 53 25 50',
    ],
    [
      'flex1, whose last point is level with the first',
      [...args(0, 50), 21, ...args(1, 1, 2, 2, 3, 3, 4, 4, 6, 5, 6), 12, 37],
      'M0 50 C1 51 3 53 6 56 C10 60 16 65 22 50',
    ],
    [
      'flex',
      [...args(0, 0), 21, ...args(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50), 12, 35],
      'M0 0 C1 1 2 2 3 3 C4 4 5 5 6 6',
    ],
    ['dotsection, which draws nothing', [...args(10, 20), 21, 12, 0, ...args(5, 6), 5], 'M10 20 L15 26'],
    ['div', [...args(7, 2), 12, 12, 22], 'M3.5 0'],
    [
      'numbers of two, three and five bytes',
      [247, 0, 251, 0, 21, 28, 255, 0, 255, 0, 1, 128, 0, 5],
      'M108 -108 L-148 -106.5',
    ],
  ])('%s', (_, program, path) => {
    expect(drawn(cffOf([[...program, END]]))).toBe(path);
  });

  it('may begin with its width, which is no part of the outline', () => {
    const paths = [
      [...args(99, 10), 22],
      [...args(99, 10), 4],
      [...args(99, 10, 20), 21],
      [...args(99, 1, 2), 1, ...args(10), 22],
    ].map((program) => drawn(cffOf([[...program, END]])));
    expect(paths).toEqual(['M10 0', 'M0 10', 'M10 20', 'M10 0']);
    expect(drawn(cffOf([[...args(99), END]]))).toBe('');
  });

  it('is found behind numbers with a decimal point, as most fonts have them', () => {
    // A slant of −12.5 and one of 0.1 (5176, table 5): they end in either half of a byte.
    const slants = [30, 0xe1, 0x2a, 0x5f, 12, 2, 30, 0x0a, 0x1f, 12, 2];
    expect(drawn(cffOf([[...args(7), 22, END]], [], slants))).toBe('M7 0');
    expect(drawn(cffOf([[...args(7), 22, END]], [], [30, 0xe1, 0xff, 12, 2]))).toBe('M7 0');
  });

  it('is refused if it is for another glyph than there is, or of the first type', () => {
    expect(() => drawn(cffOf([[END]]), 1)).toThrow('no program of glyph 1');
    expect(() => drawn(cffOf([[END]], [], [small(1), 12, 6]))).toThrow('charstrings of an unknown type');
    expect(drawn(cffOf([[END]], [], [small(2), 12, 6]))).toBe('');
  });

  it('skips hints and their masks, as many bits as there are stems', () => {
    const nine = args(...Array.from({ length: 18 }, () => 1));
    expect(drawn(cffOf([[...nine, 18, ...args(1, 2), 19, 5, 5, ...args(10), 22, END]]))).toBe('M10 0');
  });

  it('calls subroutines of the font, and those of its own font DICT where there are CIDs', () => {
    expect(drawn(cffOf([callGlobal(1)], [[11], [...args(7), 22, END]]))).toBe('M7 0');
    const locals = [[[...args(7), 22, END]], [[...args(8), 22, END]]];
    const calls = Array.from({ length: 5 }, () => callLocal(0));
    const drawnBy = (...select: readonly number[]): readonly string[] => {
      const table = cffWithCids(calls, locals, select);
      return calls.map((_, glyph) => drawn(table, glyph));
    };
    const wanted = ['M8 0', 'M7 0', 'M7 0', 'M8 0', 'M8 0'];
    // One number for each glyph, and ranges: from glyph 0, 1 and 3.
    expect(drawnBy(0, 1, 0, 0, 1, 1)).toEqual(wanted);
    expect(drawnBy(3, 0, 3, 0, 0, 1, 0, 1, 0, 0, 3, 1, 0, 5)).toEqual(wanted);
    expect(() => drawnBy(2, 1, 0, 0, 1, 1)).toThrow('FDSelect of format 2');
  });
});

describe('a program that means harm', () => {
  const laughs = Array.from({ length: 9 }, (_, i) =>
    i < 8 ? repeated(200, callGlobal(i + 1)) : repeated(400, args(1)),
  );

  it.each([
    ['calls itself', [callGlobal(0)], [callGlobal(0)], 'without end'],
    ['calls ever more subroutines', [callGlobal(0)], laughs.map((subr) => [...subr, 11]), 'more'],
    ['calls what is not there', [callGlobal(3)], [[11]], 'missing subroutine'],
    ['fills the stack', [repeated(600, args(1))], [], 'more arguments'],
    ['uses an operator that there is not', [[...args(1), 2]], [], 'operator 2 in a charstring'],
    ['puts two letters together', [[...args(1, 2, 65, 66), END]], [], 'made of two others'],
    ['rolls the stack without end', [[...args(1, 2, 3), 12, 30]], [], 'operator 1230'],
  ])('%s', (_, programs, globals, words) => {
    expect(() => drawn(cffOf(programs, globals))).toThrow(words);
  });

  it('may call ten subroutines within each other, and not one more', () => {
    const chain = (deep: number) =>
      cffOf(
        [callGlobal(0)],
        Array.from({ length: deep }, (_, i) => (i < deep - 1 ? callGlobal(i + 1) : [...args(7), 22, END])),
      );
    expect(drawn(chain(10))).toBe('M7 0');
    expect(() => drawn(chain(11))).toThrow('without end');
  });

  it('in pieces that draw nothing much ends by what all may do together', () => {
    const moves = Array.from({ length: 9 }, (_, i) =>
      i < 8 ? repeated(200, callGlobal(i + 1)) : repeated(400, [...args(1), 22]),
    );
    expect(() => drawn(cffOf([callGlobal(0)], moves))).toThrow('more outlines than a font can have');
  });
});
