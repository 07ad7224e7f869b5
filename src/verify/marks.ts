// The operators of a page → what stands where on it, in millimetres from the top left.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MM_PER_PT } from '../geometry.ts';
import { glyphRun, list, type Matrix, matrixOf, OPERANDS, times } from './operands.ts';
import type { SeenBlock, SeenLine, SeenPage, SeenText } from './seen.ts';

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

/** Everything on a page, by its box in points and its operators; those that do not matter here are passed over. */
export const readMarks = (
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  { fnArray, argsArray }: Pick<PDFOperatorList, 'fnArray' | 'argsArray'>,
  label: string,
): SeenPage => {
  const reader = openReader(left, top);
  fnArray.forEach((operator, i) => {
    reader.take(operator, list(argsArray[i]));
  });
  return {
    label,
    width: (right - left) * MM_PER_PT,
    height: (top - bottom) * MM_PER_PT,
    ...reader.seen(),
  };
};

interface State {
  matrix: Matrix;
  size: number;
  /** Tc, Tw, Tz and Ts change where glyphs stand; Kitpress uses none of them. */
  scale: number;
}

interface Sequence {
  readonly mcid: number | undefined;
  readonly artifact: boolean;
  /** Said of sequences within those of the structure: whether their characters stand in reverse order. */
  readonly reversed?: boolean;
}

const openReader = (left: number, top: number) => {
  const texts: SeenText[] = [];
  const lines: SeenLine[] = [];
  const blocks: SeenBlock[] = [];
  const mcids = new Set<number>();
  let state: State = { matrix: UNIT, size: 0, scale: 1 };
  const saved: State[] = [];
  let line: Matrix = UNIT;
  /** How far the line has come since it was last moved to, in thousandths of the size. */
  let pen = 0;
  const open: Sequence[] = [];
  let words = '';
  let reached: SeenText | undefined;

  const place = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
    (matrix[0] * x + matrix[2] * y + matrix[4] - left) * MM_PER_PT,
    (top - (matrix[1] * x + matrix[3] * y + matrix[5])) * MM_PER_PT,
  ];
  const flush = (artifact: boolean): void => {
    if (words.trim() !== '') blocks.push({ words, artifact });
    words = '';
    reached = undefined;
  };
  const touch = (): void => {
    const mcid = open.findLast((sequence) => sequence.mcid !== undefined)?.mcid;
    if (mcid !== undefined && open.at(-1)?.artifact !== true) mcids.add(mcid);
  };
  const show = (glyphs: unknown): void => {
    const { text: shown, advance, end } = glyphRun(glyphs);
    const matrix = times(state.matrix, line);
    const [x, y] = place(matrix, (pen / 1000) * state.size, 0);
    pen += end;
    const { reversed = false } = open.at(-1) ?? {};
    // Glyphs of marks are read with the letter they stand on.
    const text = (reversed ? Array.from(shown).reverse().join('') : shown).replace(/\u200b/g, '');
    if (text === '' && shown !== '') return;
    const grown = Math.hypot(matrix[2], matrix[3]);
    const seen: SeenText = {
      text,
      x,
      y,
      size: state.size * grown,
      width: (advance / 1000) * state.size * Math.hypot(matrix[0], matrix[1]) * state.scale * MM_PER_PT,
      turn: Math.abs(matrix[1]) <= Math.abs(matrix[0]) ? 0 : matrix[1] > 0 ? 90 : -90,
      marked: open.length > 0,
    };
    touch();
    // A new line begins a new word, whether the line ends with a space or not; a run in another face goes on.
    const goesOn = reached && Math.abs(reached.y - y) < 0.01 && isBeside(reached, seen);
    words += goesOn || words === '' ? text : `\n${text}`;
    reached = seen;
    texts.push(seen);
  };
  const paint = (data: unknown): void => {
    touch();
    const points = endsOf(list(list(data)[0]).map(Number));
    const [from, to] = points.map(([x, y]) => place(state.matrix, x, y));
    if (points.length === 2 && from && to) lines.push({ x1: from[0], y1: from[1], x2: to[0], y2: to[1] });
  };
  const begin = (mcid: unknown, tag: unknown): void => {
    // Within a sequence of the structure: characters from right to left, or a mark that is read elsewhere.
    if (tag === 'ReversedChars' || (tag === 'Span' && typeof mcid !== 'number')) {
      open.push({
        mcid: open.at(-1)?.mcid,
        artifact: open.at(-1)?.artifact ?? false,
        reversed: tag === 'ReversedChars',
      });
      return;
    }
    flush(open.at(-1)?.artifact ?? false);
    open.push({ mcid: typeof mcid === 'number' ? mcid : undefined, artifact: tag === 'Artifact' });
  };
  const table: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => void saved.push({ ...state }),
    [OPS.restore]: () => {
      state = saved.pop() ?? state;
    },
    [OPS.transform]: (args) => {
      state.matrix = times(state.matrix, matrixOf(args));
    },
    // A picture's own space, in which it is painted.
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      touch();
      saved.push({ ...state });
      if (matrix) state.matrix = times(state.matrix, matrixOf(matrix));
    },
    [OPS.paintFormXObjectEnd]: () => {
      state = saved.pop() ?? state;
    },
    [OPS.beginText]: () => {
      [line, pen] = [UNIT, 0];
    },
    [OPS.moveText]: ([x, y]) => {
      [line, pen] = [times(line, [1, 0, 0, 1, Number(x), Number(y)]), 0];
    },
    [OPS.setTextMatrix]: ([matrix]) => {
      [line, pen] = [matrixOf(matrix), 0];
    },
    [OPS.setHScale]: ([scale]) => {
      state.scale = Number(scale);
    },
    [OPS.setFont]: ([, size]) => {
      state.size = Math.abs(Number(size));
    },
    [OPS.showText]: ([glyphs]) => show(glyphs),
    [OPS.constructPath]: ([, data]) => paint(data),
    [OPS.paintImageMaskXObject]: touch,
    [OPS.paintImageXObject]: touch,
    [OPS.beginMarkedContent]: ([tag]) => begin(undefined, nameOf(tag)),
    [OPS.beginMarkedContentProps]: ([tag, mcid]) => begin(mcid, tag),
    [OPS.endMarkedContent]: () => {
      const ended = open.pop();
      if (ended?.reversed === undefined) flush(ended?.artifact ?? false);
    },
  };
  return {
    take: (operator: number, args: readonly unknown[]) => table[operator]?.(args),
    seen: () => {
      flush(false);
      return { texts, lines, blocks, mcids };
    },
  };
};

/** Where one text ends the other begins, to its right or to its left. */
const isBeside = (one: SeenText, other: SeenText): boolean =>
  [one.x + one.width - other.x, other.x + other.width - one.x].some(
    (gap) => Math.abs(gap) < 0.05 * other.size,
  );

/** A name as pdfjs hands it over where it looks no further. */
const nameOf = (tag: unknown): unknown =>
  typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;

const endsOf = (data: readonly number[]): readonly (readonly [number, number])[] => {
  const ends: (readonly [number, number])[] = [];
  for (let at = 0; at < data.length; ) {
    const count = OPERANDS[data[at] ?? 0] ?? 0;
    if (count > 0) ends.push([data[at + count - 1] ?? 0, data[at + count] ?? 0]);
    at += 1 + count;
  }
  return ends;
};
