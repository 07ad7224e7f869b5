// What a finished PDF paints, read back from pdfjs’s operators: texts, shapes and image masks in millimetres from the top left.
// Colours, line widths and corners are here and not in src/verify/marks.ts: `kitpress verify` asks for none of them.
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, box, MM_PER_PT } from '../../src/geometry.ts';
import { glyphRun, list, type Matrix, matrixOf, OPERANDS, times } from '../../src/verify/operands.ts';

export interface SeenText {
  readonly text: string;
  /** Where its baseline starts. */
  readonly x: number;
  readonly y: number;
  /** pt */
  readonly size: number;
  /** mm, as its glyphs advance. */
  readonly width: number;
  readonly upright: boolean;
  /** PostScript name of the font. */
  readonly font: string;
  readonly colour: string;
}

export interface SeenShape {
  readonly box: Box;
  /** Corners and ends of curves, in order. */
  readonly points: readonly (readonly [number, number])[];
  readonly curved: boolean;
  readonly fill?: string;
  /** `dotted` is a row of round dots, as cut lines are. */
  readonly stroke?: { readonly colour: string; readonly width: number; readonly dotted: boolean };
}

export interface Seen {
  readonly texts: readonly SeenText[];
  readonly shapes: readonly SeenShape[];
  /** Where QR codes stand. */
  readonly masks: readonly Box[];
  /** How many pictures were painted; what is in them is theirs. */
  readonly pictures: number;
}

interface State {
  matrix: Matrix;
  fill: string;
  stroke: string;
  width: number;
  dash: readonly number[];
  cap: number;
  font: string;
  size: number;
  clip?: Box | undefined;
}

const numbers = (value: unknown): readonly number[] => list(value).map(Number);

/** The part of a box inside another. */
export const cutTo = (b: Box, clip: Box): Box => {
  const [left, top] = [Math.max(b.x, clip.x), Math.max(b.y, clip.y)];
  const right = Math.min(b.x + b.width, clip.x + clip.width);
  const bottom = Math.min(b.y + b.height, clip.y + clip.height);
  return box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
};

/** Everything on a page, in the order it is painted, with what is in its forms if `inForms`. Operators that Kitpress never writes are an error. */
export const readMarks = async (page: PDFPageProxy, inForms = false): Promise<Seen> => {
  const height = (page.view[3] ?? 0) - (page.view[1] ?? 0);
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = openReader(height, (name) => String(page.commonObjs.get(name).name), inForms);
  fnArray.forEach((operator, i) => {
    reader.take(operator, list(argsArray[i]));
  });
  return reader.seen;
};

const openReader = (height: number, fontName: (name: string) => string, inForms: boolean) => {
  const texts: SeenText[] = [];
  const shapes: SeenShape[] = [];
  const masks: Box[] = [];
  let state: State = {
    matrix: [1, 0, 0, 1, 0, 0],
    fill: '#000000',
    stroke: '#000000',
    width: 1,
    dash: [],
    cap: 0,
    font: '',
    size: 0,
  };
  const saved: State[] = [];
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  const place = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
    (matrix[0] * x + matrix[2] * y + matrix[4]) * MM_PER_PT,
    (height - (matrix[1] * x + matrix[3] * y + matrix[5])) * MM_PER_PT,
  ];
  const show = (glyphs: unknown): void => {
    const { text, advance } = glyphRun(glyphs);
    const matrix = times(state.matrix, line);
    const [x, y] = place(matrix, 0, 0);
    const width = (advance / 1000) * state.size * MM_PER_PT;
    texts.push({
      text,
      x,
      y,
      size: state.size,
      width,
      upright: Math.abs(matrix[1]) > 0.5,
      font: state.font,
      colour: state.fill,
    });
  };
  const paint = (how: unknown, data: unknown): void => {
    const points = pointsOf(numbers(list(data)[0]));
    // A path that paints nothing is one to clip to.
    if (how === OPS.endPath) {
      state.clip = around(points.all.map(([x, y]) => place(state.matrix, x, y)));
      return;
    }
    const stroked = how === OPS.stroke || how === OPS.fillStroke;
    const seen = points.all.map(([x, y]) => place(state.matrix, x, y));
    shapes.push({
      box: state.clip ? cutTo(around(seen), state.clip) : around(seen),
      points: points.ends.map(([x, y]) => place(state.matrix, x, y)),
      curved: points.curved,
      ...(how === OPS.fill || how === OPS.fillStroke ? { fill: state.fill } : {}),
      ...(stroked
        ? {
            stroke: {
              colour: state.stroke,
              width: state.width * Math.hypot(state.matrix[0], state.matrix[1]) * MM_PER_PT,
              dotted: state.dash[0] === 0 && state.cap === 1,
            },
          }
        : {}),
    });
  };
  const table: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => void saved.push({ ...state }),
    [OPS.restore]: () => {
      state = saved.pop() ?? state;
    },
    [OPS.transform]: (args) => {
      state.matrix = times(state.matrix, matrixOf(args));
    },
    [OPS.setFillRGBColor]: ([colour]) => {
      state.fill = String(colour);
    },
    [OPS.setStrokeRGBColor]: ([colour]) => {
      state.stroke = String(colour);
    },
    [OPS.setLineWidth]: ([width]) => {
      state.width = Number(width);
    },
    [OPS.setLineCap]: ([cap]) => {
      state.cap = Number(cap);
    },
    [OPS.setDash]: ([dash]) => {
      state.dash = numbers(dash);
    },
    [OPS.beginText]: () => {
      line = [1, 0, 0, 1, 0, 0];
    },
    [OPS.moveText]: ([x, y]) => {
      line = times(line, [1, 0, 0, 1, Number(x), Number(y)]);
    },
    [OPS.setTextMatrix]: ([matrix]) => {
      line = matrixOf(matrix);
    },
    [OPS.setFont]: ([name, size]) => {
      state.font = fontName(String(name));
      state.size = Number(size);
    },
    [OPS.showText]: ([glyphs]) => {
      show(glyphs);
    },
    [OPS.constructPath]: ([how, data]) => {
      paint(how, data);
    },
    [OPS.paintImageMaskXObject]: () => {
      masks.push(around([place(state.matrix, 0, 0), place(state.matrix, 1, 1)]));
    },
  };
  const silent: readonly number[] = [
    OPS.clip,
    OPS.dependency,
    OPS.endText,
    OPS.beginMarkedContent,
    OPS.beginMarkedContentProps,
    OPS.endMarkedContent,
  ];
  let pictures = 0;
  /** Forms that are open. */
  let depth = 0;
  const take = (operator: number, args: readonly unknown[]): void => {
    if (operator === OPS.paintFormXObjectBegin) pictures += depth === 0 ? 1 : 0;
    if (operator === OPS.paintFormXObjectBegin) depth += 1;
    if (operator === OPS.paintFormXObjectEnd) depth -= 1;
    if (inForms && operator === OPS.paintFormXObjectBegin) {
      saved.push({ ...state });
      if (args[0]) state.matrix = times(state.matrix, matrixOf(args[0]));
    }
    if (inForms && operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    if (
      operator === OPS.paintFormXObjectBegin ||
      (depth > 0 && !inForms) ||
      operator === OPS.paintFormXObjectEnd
    )
      return;
    const act = table[operator];
    if (act) act(args);
    else if (!silent.includes(operator))
      throw new Error(`operator ${operator} is not one that Kitpress writes`);
  };
  return {
    take,
    seen: {
      texts,
      shapes,
      masks,
      get pictures() {
        return pictures;
      },
    },
  };
};

const pointsOf = (data: readonly number[]) => {
  const all: (readonly [number, number])[] = [];
  const ends: (readonly [number, number])[] = [];
  let curved = false;
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? 0;
    const count = OPERANDS[code] ?? 0;
    for (let i = at + 1; i < at + 1 + count; i += 2) all.push([data[i] ?? 0, data[i + 1] ?? 0]);
    const last = all.at(-1);
    if (count > 0 && last) ends.push(last);
    curved ||= code === 2;
    at += 1 + count;
  }
  return { all, ends, curved };
};

const around = (points: readonly (readonly [number, number])[]): Box => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return box(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
};
