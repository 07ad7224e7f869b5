// The operators of a page → its texts and lines with their positions, in millimetres from the top left.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MM_PER_PT } from '../geometry.ts';
import { endPoints, glyphRun, list, type Matrix, matrixOf, times } from './operands.ts';
import type { SeenBlock, SeenLine, SeenPage, SeenText } from './seen.ts';

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

/** Everything on a page, from its box (left, bottom, right, top in points) and its operators; irrelevant ones are ignored. */
export const readMarks = (
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  { fnArray, argsArray }: Pick<PDFOperatorList, 'fnArray' | 'argsArray'>,
  label: string,
): SeenPage => {
  const reading = startReading(left, top);
  fnArray.forEach((operator, i) => {
    OPERATORS[operator]?.(reading, list(argsArray[i]));
  });
  endBlock(reading, false);
  const { texts, lines, blocks, mcids } = reading;
  return {
    label,
    width: (right - left) * MM_PER_PT,
    height: (top - bottom) * MM_PER_PT,
    texts,
    lines,
    blocks,
    mcids,
  };
};

interface GraphicsState {
  matrix: Matrix;
  size: number;
  /** Horizontal scaling (Tz) changes widths; Kitpress does not use it, nor Tc, Tw or Ts. */
  scale: number;
}

interface Sequence {
  readonly mcid: number | undefined;
  readonly artifact: boolean;
  /** Only for sequences nested in a structure's sequence: whether their characters are in reverse order, or read otherwise. */
  readonly nested?: 'reversed' | 'replaced';
}

/** What was found so far, and the state that the next operator depends on. */
interface Reading {
  /** Points: the left and top sides of the page's box. */
  readonly left: number;
  readonly top: number;
  readonly texts: SeenText[];
  readonly lines: SeenLine[];
  readonly blocks: SeenBlock[];
  readonly mcids: Set<number>;
  readonly saved: GraphicsState[];
  readonly open: Sequence[];
  state: GraphicsState;
  line: Matrix;
  /** How far the line has advanced since it was last moved, in thousandths of the size. */
  pen: number;
  /** The words of the current block, and the last text in it. */
  words: string;
  reached: SeenText | undefined;
}

const startReading = (left: number, top: number): Reading => ({
  left,
  top,
  texts: [],
  lines: [],
  blocks: [],
  mcids: new Set(),
  saved: [],
  open: [],
  state: { matrix: UNIT, size: 0, scale: 1 },
  line: UNIT,
  pen: 0,
  words: '',
  reached: undefined,
});

/** A point in the space of `matrix` as millimetres from the top left of the page. */
const place = (
  { left, top }: Reading,
  matrix: Matrix,
  [x, y]: readonly [number, number],
): readonly [number, number] => [
  (matrix[0] * x + matrix[2] * y + matrix[4] - left) * MM_PER_PT,
  (top - (matrix[1] * x + matrix[3] * y + matrix[5])) * MM_PER_PT,
];

const endBlock = (reading: Reading, artifact: boolean): void => {
  const { words, blocks } = reading;
  if (words.trim() !== '') blocks.push({ words, artifact });
  reading.words = '';
  reading.reached = undefined;
};

/** Notes that the current marked sequence is not empty. */
const touch = ({ open, mcids }: Reading): void => {
  const mcid = open.findLast((sequence) => sequence.mcid !== undefined)?.mcid;
  if (mcid !== undefined && open.at(-1)?.artifact !== true) mcids.add(mcid);
};

/** The glyph of a combining mark is read with its letter; a word is divided at the hyphen that ends what has an ActualText. */
const asRead = (shown: string, nested: Sequence['nested']): string => {
  if (nested === 'replaced') return shown.replace(/\u200b/g, '').replace(/-$/, '\u2010');
  return nested === 'reversed' ? Array.from(shown).reverse().join('') : shown;
};

const show = (reading: Reading, glyphs: unknown): void => {
  const { state, open, reached } = reading;
  const { text: shown, advance, end } = glyphRun(glyphs);
  const matrix = times(state.matrix, reading.line);
  const [x, y] = place(reading, matrix, [(reading.pen / 1000) * state.size, 0]);
  reading.pen += end;
  const text = asRead(shown, open.at(-1)?.nested);
  if (text === '' && shown !== '') return;
  const seen: SeenText = {
    text,
    x,
    y,
    size: state.size * Math.hypot(matrix[2], matrix[3]),
    width: (advance / 1000) * state.size * Math.hypot(matrix[0], matrix[1]) * state.scale * MM_PER_PT,
    turn: turnOf(matrix),
    marked: open.length > 0,
  };
  touch(reading);
  // A new line begins a new word, with or without a space at the line end; a run in another face continues the line.
  const continues = reached && isOnLine(reached, seen) && isBeside(reached, seen);
  reading.words += continues || reading.words === '' ? text : `\n${text}`;
  reading.reached = seen;
  reading.texts.push(seen);
};

const turnOf = ([a, b]: Matrix): SeenText['turn'] => {
  if (Math.abs(b) > Math.abs(a)) return b > 0 ? 90 : -90;
  return a < 0 ? 180 : 0;
};

const paint = (reading: Reading, data: unknown): void => {
  touch(reading);
  const points = endPoints(list(list(data)[0]).map(Number));
  const [from, to] = points.map((point) => place(reading, reading.state.matrix, point));
  if (points.length === 2 && from && to)
    reading.lines.push({ x1: from[0], y1: from[1], x2: to[0], y2: to[1] });
};

const begin = (reading: Reading, mcid: unknown, tag: unknown): void => {
  const { open } = reading;
  const { mcid: outer, artifact = false } = open.at(-1) ?? {};
  // Nested in a structure's sequence: characters from right to left, a mark that is read elsewhere, or a divided word.
  if (tag === 'ReversedChars' || (tag === 'Span' && typeof mcid !== 'number')) {
    open.push({ mcid: outer, artifact, nested: tag === 'Span' ? 'replaced' : 'reversed' });
    return;
  }
  endBlock(reading, artifact);
  open.push({ mcid: typeof mcid === 'number' ? mcid : undefined, artifact: tag === 'Artifact' });
};

const end = (reading: Reading): void => {
  const ended = reading.open.pop();
  if (ended?.nested === undefined) endBlock(reading, ended?.artifact ?? false);
};

const save = ({ saved, state }: Reading): void => void saved.push({ ...state });

const restore = (reading: Reading): void => {
  reading.state = reading.saved.pop() ?? reading.state;
};

const transform = ({ state }: Reading, matrix: unknown): void => {
  state.matrix = times(state.matrix, matrixOf(matrix));
};

const moveLine = (reading: Reading, line: Matrix): void => {
  reading.line = line;
  reading.pen = 0;
};

const OPERATORS: Readonly<Record<number, (reading: Reading, args: readonly unknown[]) => void>> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: transform,
  // A form paints in its own coordinate space.
  [OPS.paintFormXObjectBegin]: (reading, [matrix]) => {
    touch(reading);
    save(reading);
    if (matrix) transform(reading, matrix);
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.beginText]: (reading) => moveLine(reading, UNIT),
  [OPS.moveText]: (reading, [x, y]) =>
    moveLine(reading, times(reading.line, [1, 0, 0, 1, Number(x), Number(y)])),
  [OPS.setTextMatrix]: (reading, [matrix]) => moveLine(reading, matrixOf(matrix)),
  [OPS.setHScale]: ({ state }, [scale]) => {
    state.scale = Number(scale);
  },
  [OPS.setFont]: ({ state }, [, size]) => {
    state.size = Math.abs(Number(size));
  },
  [OPS.showText]: (reading, [glyphs]) => show(reading, glyphs),
  [OPS.constructPath]: (reading, [, data]) => paint(reading, data),
  [OPS.paintImageMaskXObject]: touch,
  [OPS.paintImageXObject]: touch,
  [OPS.beginMarkedContent]: (reading, [tag]) => begin(reading, undefined, nameOf(tag)),
  [OPS.beginMarkedContentProps]: (reading, [tag, mcid]) => begin(reading, mcid, tag),
  [OPS.endMarkedContent]: end,
};

/** How far along its line a text begins, and where the line is; turned, both are the other way. */
const along = ({ x, y, turn }: SeenText): number => ({ 0: x, 180: -x, 90: -y, [-90]: y })[turn];
const across = ({ x, y, turn }: SeenText): number => (turn === 0 || turn === 180 ? y : x);

const isOnLine = (one: SeenText, other: SeenText): boolean =>
  one.turn === other.turn && Math.abs(across(one) - across(other)) < 0.01;

/** Whether one text begins where the other ends, to its right or left. */
const isBeside = (one: SeenText, other: SeenText): boolean =>
  [along(one) + one.width - along(other), along(other) + other.width - along(one)].some(
    (gap) => Math.abs(gap) < 0.05 * other.size,
  );

/** A tag's name, which pdf.js returns as an object for BMC. */
const nameOf = (tag: unknown): unknown =>
  typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
