// Runs a glyph's program, a Type 2 charstring (Adobe Technical Note 5177): moves, lines and curves for a pen, within limits.
import { BrokenFont } from './broken-font.ts';
import type { Charstring, Strings } from './cff.ts';

/** A point in font units. */
type XY = readonly [x: number, y: number];

/** Receives an outline in font units; the start of a contour closes the one before. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  curveTo(control1: XY, control2: XY, end: XY): void;
}

/** The steps that programs may still take; shared by all glyphs of a font, so that no file takes unlimited time. */
export interface Work {
  left: number;
}

export const spend = (work: Work, steps: number): void => {
  work.left -= steps;
  if (work.left < 0) throw new BrokenFont('more outlines than a font can have');
};

/** The stack limit in 5177, appendix B, is 48, but some fonts exceed it. */
const MAX_STACK = 513;
const MAX_NESTING = 10;

interface Run {
  readonly font: Charstring;
  readonly pen: Pen;
  readonly work: Work;
  stack: number[];
  x: number;
  y: number;
  stems: number;
  /** The first operator may have one extra argument, the width, which is also in hmtx. */
  begun: boolean;
  ended: boolean;
}

/** Draws a glyph's outline with the pen. Throws BrokenFont, or a RangeError of DataView, if the program is broken or does not end. */
export function runCharstring(font: Charstring, pen: Pen, work: Work): void {
  const run: Run = { font, pen, work, stack: [], x: 0, y: 0, stems: 0, begun: false, ended: false };
  execute(run, font.program, 0);
}

function execute(run: Run, program: Uint8Array, depth: number): void {
  if (depth > MAX_NESTING) throw new BrokenFont('subroutines that call one another without end');
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  let at = 0;
  while (at < program.length && !run.ended) {
    spend(run.work, 1);
    const byte = view.getUint8(at++);
    if (byte >= 32 || byte === 28) at = push(run, view, at, byte);
    else if (byte === 10) execute(run, called(run, run.font.localSubrs), depth + 1);
    else if (byte === 29) execute(run, called(run, run.font.globalSubrs), depth + 1);
    else if (byte === 11) return;
    else if (byte === 12) operate(run, 1200 + view.getUint8(at++));
    else operate(run, byte);
    // hintmask and cntrmask: a bit for each stem follows.
    if (byte === 19 || byte === 20) at += (run.stems + 7) >> 3;
  }
}

/** Pushes a number (5177, 3.2); returns the position of the next byte. */
function push({ stack }: Run, view: DataView, at: number, byte: number): number {
  if (stack.length >= MAX_STACK) throw new BrokenFont('more arguments than a program can have');
  if (byte === 28) {
    stack.push(view.getInt16(at));
    return at + 2;
  }
  if (byte < 247) {
    stack.push(byte - 139);
    return at;
  }
  if (byte < 251) stack.push((byte - 247) * 256 + view.getUint8(at) + 108);
  else if (byte < 255) stack.push(-(byte - 251) * 256 - view.getUint8(at) - 108);
  else {
    stack.push(view.getInt32(at) / 65536);
    return at + 4;
  }
  return at + 1;
}

/** The subroutine whose biased number is on the stack (5177, 4.7). */
function called(run: Run, subrs: Strings): Uint8Array {
  const bias = subrs.length < 1240 ? 107 : subrs.length < 33900 ? 1131 : 32768;
  const found = subrs.at((run.stack.pop() ?? 0) + bias);
  if (!found) throw new BrokenFont('a missing subroutine');
  return found;
}

function operate(run: Run, operator: number): void {
  if (operator === 1212) {
    const [by = 1, number = 0] = [run.stack.pop(), run.stack.pop()];
    run.stack.push(number / by);
    return;
  }
  const draw = OPERATORS[operator];
  if (!draw) throw new BrokenFont(`operator ${operator} in a charstring`);
  const args = run.stack;
  run.stack = [];
  draw(run, args);
}

/** Removes the width from the arguments of the first operator, if it has more than it needs. */
function withoutWidth(run: Run, args: readonly number[], isWide: boolean): readonly number[] {
  const first = !run.begun;
  run.begun = true;
  return first && isWide ? args.slice(1) : args;
}

const move = (run: Run, dx = 0, dy = 0): void => {
  run.x += dx;
  run.y += dy;
  run.pen.moveTo(run.x, run.y);
};

const line = (run: Run, dx = 0, dy = 0): void => {
  run.x += dx;
  run.y += dy;
  run.pen.lineTo(run.x, run.y);
};

/** Coordinates in pairs; a missing one is 0. */
type Deltas = readonly (number | undefined)[];

/** Each of the three points relative to the one before it. */
const curve = (run: Run, [dx1 = 0, dy1 = 0, dx2 = 0, dy2 = 0, dx3 = 0, dy3 = 0]: Deltas): void => {
  const [x1, y1] = [run.x + dx1, run.y + dy1];
  const [x2, y2] = [x1 + dx2, y1 + dy2];
  run.x = x2 + dx3;
  run.y = y2 + dy3;
  run.pen.curveTo([x1, y1], [x2, y2], [run.x, run.y]);
};

type Draw = (run: Run, args: readonly number[]) => void;

const stems: Draw = (run, args) => {
  run.stems += withoutWidth(run, args, args.length % 2 === 1).length >> 1;
};

const lines: Draw = (run, args) => {
  for (let i = 0; i < args.length; i += 2) line(run, args[i], args[i + 1]);
};

const curves: Draw = (run, args) => {
  for (let i = 0; i < args.length; i += 6) curve(run, args.slice(i, i + 6));
};

/** Lines that are alternately horizontal and vertical. */
const crossLines =
  (level: boolean): Draw =>
  (run, args) => {
    for (const [i, by] of args.entries())
      if ((i % 2 === 0) === level) line(run, by, 0);
      else line(run, 0, by);
  };

/** Curves that alternately start horizontal and end vertical, or the reverse; the last may end at an angle. */
const crossCurves =
  (level: boolean): Draw =>
  (run, args) => {
    for (let i = 0; i + 4 <= args.length; i += 4) {
      const [a = 0, b = 0, c = 0, d = 0, slant = 0] = args.slice(i, i + 5);
      const last = i + 5 === args.length ? slant : 0;
      if ((i % 8 === 0) === level) curve(run, [a, 0, b, c, last, d]);
      else curve(run, [0, a, b, c, d, last]);
    }
  };

/** Curves that start and end horizontal, or vertical; the first may start at an angle. */
const straightCurves =
  (level: boolean): Draw =>
  (run, args) => {
    const odd = args.length % 4 === 1 ? 1 : 0;
    for (let i = odd; i + 4 <= args.length; i += 4) {
      const slant = i === 1 ? args[0] : 0;
      const [a, b, c, d] = args.slice(i, i + 4);
      if (level) curve(run, [a, slant, b, c, d, 0]);
      else curve(run, [slant, a, b, c, 0, d]);
    }
  };

/** Flex, in its four forms: two curves, which the shorter forms abbreviate by leaving out unchanged coordinates (5177, 4.5). */
const hflex: Draw = (run, [dx1, dx2, dy2 = 0, dx3, dx4, dx5, dx6]) => {
  curve(run, [dx1, 0, dx2, dy2, dx3, 0]);
  curve(run, [dx4, 0, dx5, -dy2, dx6, 0]);
};

const hflex1: Draw = (run, [dx1, dy1 = 0, dx2, dy2 = 0, dx3, dx4, dx5, dy5 = 0, dx6]) => {
  curve(run, [dx1, dy1, dx2, dy2, dx3, 0]);
  curve(run, [dx4, 0, dx5, dy5, dx6, -(dy1 + dy2 + dy5)]);
};

const flex1: Draw = (run, args) => {
  const [last = 0, points] = [args[10], args.slice(0, 10)];
  const dx = points.reduce((sum, by, i) => (i % 2 === 0 ? sum + by : sum), 0);
  const dy = points.reduce((sum, by, i) => (i % 2 === 1 ? sum + by : sum), 0);
  const level = Math.abs(dx) > Math.abs(dy);
  curves(run, [...points, level ? last : -dx, level ? -dy : last]);
};

/** The deprecated accented letters composed of two glyphs (5177, appendix C) are not supported. */
const end: Draw = (run, args) => {
  if (withoutWidth(run, args, args.length % 4 === 1).length > 0)
    throw new BrokenFont('a glyph made of two others');
  run.ended = true;
};

/** Two-byte operators, 12 and n, are 1200 + n. The only arithmetic operator is `div`: static fonts need no others. */
const OPERATORS: Readonly<Record<number, Draw>> = {
  1: stems,
  3: stems,
  4: (run, args) => move(run, 0, withoutWidth(run, args, args.length > 1)[0]),
  5: lines,
  6: crossLines(true),
  7: crossLines(false),
  8: curves,
  14: end,
  18: stems,
  19: stems,
  20: stems,
  21: (run, args) => {
    const [dx, dy] = withoutWidth(run, args, args.length > 2);
    move(run, dx, dy);
  },
  22: (run, args) => move(run, withoutWidth(run, args, args.length > 1)[0]),
  23: stems,
  24: (run, args) => {
    curves(run, args.slice(0, -2));
    lines(run, args.slice(-2));
  },
  25: (run, args) => {
    lines(run, args.slice(0, -6));
    curves(run, args.slice(-6));
  },
  26: straightCurves(false),
  27: straightCurves(true),
  30: crossCurves(false),
  31: crossCurves(true),
  // dotsection, a hint of Type 1.
  1200: () => undefined,
  1234: hflex,
  1235: (run, args) => curves(run, args.slice(0, 12)),
  1236: hflex1,
  1237: flex1,
};
