// The outlines of a font's glyphs as path data in font units, y up: TrueType's points become lines and quadratic curves.
import { BrokenFont, withinBytes } from './broken-font.ts';
import { componentsIn, outlinesIn } from './glyf.ts';
import { tablesOf, view } from './sfnt.ts';

/** One closed contour: where it begins, and relative path data from there on, "h20q5 0 5 5z". Rounded to font units. */
export interface ContourPath {
  readonly x: number;
  readonly y: number;
  readonly d: string;
}

/** The contours of each glyph by its id; none if it has no ink, or a broken outline, for which viewers of PDF paint nothing either. */
export type GlyphContours = (id: number) => readonly ContourPath[];

interface Point {
  readonly x: number;
  readonly y: number;
  /** On the curve; otherwise it controls one. */
  readonly on: boolean;
}

type Points = readonly Point[];

/** Components of components. */
const DEEPEST = 8;

/** Reads a TrueType program; each glyph is read once. Throws BrokenFont if a table is missing or too short. */
export function openContours(program: Uint8Array): GlyphContours {
  const tables = tablesOf(program);
  const table = (tag: string): Uint8Array => {
    const data = tables.get(tag);
    if (!data) throw new BrokenFont(`no ${tag} table`);
    return data;
  };
  const outline = outlinesIn(table('glyf'), table('loca'), view(table('head')).getInt16(50) !== 0);
  const known = new Map<number, readonly ContourPath[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const made = (whole(() => pointsOf(outline, id, 0)) ?? []).flatMap(pathOf);
    known.set(id, made);
    return made;
  };
}

const whole = <T>(read: () => T): T | undefined => {
  try {
    return withinBytes(read);
  } catch (cause) {
    if (cause instanceof BrokenFont) return undefined;
    throw cause;
  }
};

const pointsOf = (outline: (id: number) => Uint8Array, id: number, depth: number): readonly Points[] => {
  const bytes = outline(id);
  if (bytes.length === 0) return [];
  if (depth > DEEPEST) throw new BrokenFont('a glyph is made of itself');
  if (view(bytes).getInt16(0) >= 0) return simplePoints(bytes);
  return componentsIn(bytes).flatMap(({ glyph, matrix: [a, b, c, d, dx, dy] }) =>
    pointsOf(outline, glyph, depth + 1).map((points) =>
      points.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })),
    ),
  );
};

/** Flags of a point (OpenType 1.9, glyf, "Simple Glyph Description"). */
const [ON, SHORT_X, SHORT_Y, REPEAT, SAME_X, SAME_Y] = [0x01, 0x02, 0x04, 0x08, 0x10, 0x20];

const simplePoints = (bytes: Uint8Array): readonly Points[] => {
  const data = view(bytes);
  const ends = Array.from({ length: data.getInt16(0) }, (_, i) => data.getUint16(10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * ends.length;
  if (count > 0) at += 2 + data.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = data.getUint8(at++);
    const times = flag & REPEAT ? data.getUint8(at++) + 1 : 1;
    for (let k = 0; k < times; k++) flags.push(flag);
  }
  const along = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.slice(0, count).map((flag) => {
      if (flag & short) value += data.getUint8(at++) * (flag & same ? 1 : -1);
      else if (!(flag & same)) {
        value += data.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(SHORT_X, SAME_X);
  const ys = along(SHORT_Y, SAME_Y);
  const points = flags
    .slice(0, count)
    .map((flag, i): Point => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & ON) !== 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1));
};

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

/** Between two points that control curves there is one on the curve, halfway (OpenType 1.9, glyf). */
const pathOf = (points: Points): readonly ContourPath[] => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return [];
  const begin = points.findIndex(({ on }) => on);
  const start = begin < 0 ? between(first, last) : (points[begin] ?? first);
  const rest = begin < 0 ? points : [...points.slice(begin + 1), ...points.slice(0, begin)];
  const [x, y] = [Math.round(start.x), Math.round(start.y)];
  const pen = openPen(x, y);
  let control: Point | undefined;
  for (const point of rest) {
    if (point.on) {
      pen.to(point, control);
      control = undefined;
    } else {
      if (control) pen.to(between(control, point), control);
      control = point;
    }
  }
  // "z" draws the last line.
  if (control) pen.to(start, control);
  return [{ x, y, d: `${pen.drawn()}z` }];
};

/** Draws in whole units from where it has come to, so that roundings do not add up. */
const openPen = (startX: number, startY: number) => {
  let [x, y] = [startX, startY];
  let d = '';
  return {
    to: (point: Point, control?: Point): void => {
      const [toX, toY] = [Math.round(point.x), Math.round(point.y)];
      const [dx, dy] = [toX - x, toY - y];
      if (control) d += `q${numbersJoined(Math.round(control.x) - x, Math.round(control.y) - y, dx, dy)}`;
      else if (dy === 0) d += dx === 0 ? '' : `h${dx}`;
      else d += dx === 0 ? `v${dy}` : `l${numbersJoined(dx, dy)}`;
      [x, y] = [toX, toY];
    },
    drawn: () => d,
  };
};

/** A minus parts numbers as well as a space. */
export const numbersJoined = (...numbers: readonly number[]): string =>
  numbers.reduce((all, number) => `${all}${all === '' || number < 0 ? '' : ' '}${number}`, '');
